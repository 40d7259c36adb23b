/** How far the change feed was handled, and what was given up, kept in two small files. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';

/** Everything up to and including `after` is handled; without it, nothing is. */
export type Position = { streamArn: string; after?: string };

export type Checkpoint = {
  position(): Position | undefined;
  advance(position: Position): void;
  bury(record: DynamoDBRecord): void;
  deadLetters(): DynamoDBRecord[];
};

/** @param path without it, nothing outlives the process and the next start begins at the oldest record. */
export function openCheckpoint(path?: string): Checkpoint {
  const deadPath = path && `${path}.dead.jsonl`;
  if (path) mkdirSync(dirname(path), { recursive: true });
  let position = path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Position) : undefined;
  const dead = deadPath && existsSync(deadPath) ? recordsIn(deadPath) : [];
  return {
    position: () => position,
    advance(next) {
      position = next;
      if (!path) return;
      // Written aside and renamed, so that a killed process leaves the old position or the new, never half of one.
      writeFileSync(`${path}.new`, JSON.stringify(next), { flush: true });
      renameSync(`${path}.new`, path);
    },
    bury(record) {
      dead.push(record);
      if (deadPath) appendFileSync(deadPath, `${JSON.stringify(record)}\n`, { flush: true });
    },
    deadLetters: () => [...dead],
  };
}

function recordsIn(path: string): DynamoDBRecord[] {
  // Whatever follows the last line end was being written when the process died; its record will be buried again.
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as DynamoDBRecord);
}
