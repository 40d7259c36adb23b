/** Files of own figures, as people make them. */
import { type OwnFigures, type ReadOptions, type Refusal, readOwnFigures } from '../../../../bot/monitor/own/reading.ts';
import { PLACES } from '../../../../bot/monitor/places.ts';
import { instant } from '../../../../bot/primitives/instant.ts';

export const HEAD = 'indicator;plaats;periode;waarde';
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function read(file: string | Uint8Array, options: Partial<ReadOptions> = {}): OwnFigures | Refusal {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  const now = instant(Date.parse('2026-11-23T09:00:00.000Z'));
  return readOwnFigures(bytes, { region: 'twente', source: 'eigen opgave Twente', now, ...options });
}

/** @throws what is wrong with the file */
export function figuresIn(file: string | Uint8Array, options: Partial<ReadOptions> = {}): OwnFigures {
  const outcome = read(file, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome;
}

export function faultsIn(file: string | Uint8Array, options: Partial<ReadOptions> = {}): Refusal['faults'] {
  const outcome = read(file, options);
  return outcome.ok ? [] : outcome.faults;
}

/** One line under the usual heading. */
export const line = (cells: string) => `${HEAD}\n${cells}\n`;
/** A column of values, each of another year. */
export const column = (...values: string[]) =>
  [HEAD, ...values.map((value, index) => `Leegstand;Enschede;${2000 + index};${value}`)].join('\n');

const ALL_PLACES = [...PLACES.keys()];

/** 100,000 lines, as many as are taken; ten indicators. */
export function largeFile({ quoted = false, place = (n: number) => ALL_PLACES[n % 350]! } = {}): Uint8Array {
  const lines = Array.from({ length: 100_000 }, (_, n) => {
    const cells = [`Leegstand ${Math.floor(n / 10_000)}`, place(n), String(1990 + (Math.floor(n / 350) % 30)), `${n},5`];
    return cells.map((cell) => (quoted ? `"${cell}"` : cell)).join(';');
  });
  return bytesOf([HEAD, ...lines].join('\n'));
}
