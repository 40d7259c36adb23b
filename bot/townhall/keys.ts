/** The keys of a townhall's items, and the write that counts in its head. */
import type { Instant } from '../primitives/instant.ts';
import type { Condition, Item, Key, Update, Value } from '../store/table.ts';
import type { Answered } from './seats.ts';
import type { Townhall } from './townhall.ts';

export type Kept<T> = Item & { data: T };
export const value = (data: unknown): Value => data as Value;

const padded = (number: number, digits: number) => String(number).padStart(digits, '0');

const partition = (region: string, year: number): string => `TOWNHALL#${region}#${year}`;
export const headKey = (region: string, year: number): Key => ({ pk: partition(region, year), sk: 'TOWNHALL' });
export const isHead = ({ pk, sk }: Key): boolean => sk === 'TOWNHALL' && pk.startsWith('TOWNHALL#');

export const rsvpsOf = (edition: number): string => `RSVP#${padded(edition, 3)}#`;
export const rsvpKey = (region: string, year: number, edition: number, who: string): Key => ({
  pk: partition(region, year),
  sk: `${rsvpsOf(edition)}${who}`,
});
export const waitingOf = (edition: number): string => `WAITING#${padded(edition, 3)}#`;
export const waitingKey = (region: string, year: number, edition: number, order: number): Key => ({
  pk: partition(region, year),
  sk: `${waitingOf(edition)}${padded(order, 8)}`,
});
export const lineKey = (region: string, year: number, edition: number): Key => ({
  pk: partition(region, year),
  sk: `LINE#${padded(edition, 3)}`,
});
export const invitationKey = (region: string, year: number, edition: number, role: string): Key => ({
  pk: partition(region, year),
  sk: `INVITED#${padded(edition, 3)}#${role}`,
});

/** Adds to counts in the head, as long as a coordinator changed nothing meanwhile and what else must hold, holds. */
export function counting(
  { region, number, facts }: Townhall,
  counts: Readonly<Record<string, number>>,
  holds: Partial<Condition> = {},
): Update {
  const added = Object.entries(counts).filter(([, count]) => count !== 0);
  const path = (name: string) =>
    `#data.${name
      .split('.')
      .map((part) => `#${part}`)
      .join('.')}`;
  const names = Object.fromEntries(added.flatMap(([name]) => name.split('.').map((part) => [part, part])));
  return {
    update: headKey(region, number),
    expression: `SET ${[
      '#data.#version = #data.#version + :one',
      ...added.map(([name], at) => `${path(name)} = ${path(name)} + :add${at}`),
    ].join(', ')}`,
    if: ['#data.#facts = :facts', ...(holds.if ? [holds.if] : [])].join(' AND '),
    names: { data: 'data', version: 'version', facts: 'facts', ...names, ...holds.names },
    values: { one: 1, facts, ...Object.fromEntries(added.map(([, count], at) => [`add${at}`, count])), ...holds.values },
  };
}

/** What the counts must still say. */
export function conditionOf({ takenAtMost, full, nobodyWaits, somebodyWaits }: Answered['holds']) {
  const conditions = [
    ...(takenAtMost !== undefined ? ['#data.#seats.#taken <= :seats'] : []),
    ...(full ? ['#data.#seats.#taken > :seats'] : []),
    ...(nobodyWaits || full ? ['#data.#seats.#waiting = :none'] : []),
    ...(somebodyWaits ? ['#data.#seats.#waiting > :none'] : []),
  ];
  if (conditions.length === 0) return {};
  const taken = takenAtMost ?? full?.takenOver;
  const waits = nobodyWaits || somebodyWaits || full;
  return {
    if: conditions.join(' AND '),
    names: {
      seats: 'seats',
      ...(taken !== undefined && { taken: 'taken' }),
      ...(waits && { waiting: 'waiting' }),
    },
    values: {
      ...(taken !== undefined && { seats: taken }),
      ...(waits && { none: 0 }),
    },
  };
}

export const versionIs = (version: number | undefined): Condition =>
  version === undefined
    ? { if: 'attribute_not_exists(pk)' }
    : { if: '#data.#version = :was', names: { data: 'data', version: 'version' }, values: { was: version } };

export type Invitation = { edition: number; region: string; number: number; role: string; by: string; at: Instant };
