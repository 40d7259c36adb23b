/**
 * What the local platforms remember: named sets of JSON values, in memory, with every change appended to one journal
 * file before anyone hears of it. A killed process loses nothing that it had answered; the next start reads the journal
 * back, drops a half-written last line, and writes it anew without its history.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Records<T> = {
  get(id: string): T | undefined;
  set(id: string, value: T): T;
  delete(id: string): void;
  values(): T[];
};

export type Journal = { records<T>(name: string): Records<T> };

type Line = [set: string, id: string, value?: unknown];

/** @param path the journal's file; without it nothing outlives the process. */
export function openJournal(path?: string): Journal {
  const sets = new Map<string, Map<string, unknown>>();
  const setOf = (name: string) => {
    const known = sets.get(name) ?? new Map<string, unknown>();
    sets.set(name, known);
    return known;
  };
  if (path) {
    for (const [name, id, value] of linesOf(path)) {
      if (value === undefined) setOf(name).delete(id);
      else setOf(name).set(id, value);
    }
    rewrite(path, sets);
  }
  const append = (line: Line) => {
    if (path) appendFileSync(path, `${JSON.stringify(line)}\n`);
  };
  return {
    records<T>(name: string): Records<T> {
      const set = setOf(name) as Map<string, T>;
      return {
        get: (id) => set.get(id),
        set(id, value) {
          append([name, id, value]);
          set.set(id, value);
          return value;
        },
        delete(id) {
          if (set.delete(id)) append([name, id]);
        },
        values: () => [...set.values()],
      };
    },
  };
}

function linesOf(path: string): Line[] {
  if (!existsSync(path)) return [];
  // Whatever follows the last line end was being written when the process died.
  const whole = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as Line);
}

function rewrite(path: string, sets: Map<string, Map<string, unknown>>): void {
  mkdirSync(dirname(path), { recursive: true });
  const lines = [...sets].flatMap(([name, set]) => [...set].map(([id, value]) => `${JSON.stringify([name, id, value])}\n`));
  writeFileSync(`${path}.new`, lines.join(''));
  renameSync(`${path}.new`, path);
}
