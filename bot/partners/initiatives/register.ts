/**
 * Where initiatives are kept, with the pledges to them.
 *
 * | pattern                          | key                                            | requests |
 * |----------------------------------|------------------------------------------------|----------|
 * | one initiative, and its pledges  | INITIATIVE#<region>#<number> / INITIATIVE      | 1        |
 * | pledge, take back, make firm     | the same item, from what it is: read and write | 2        |
 * | initiatives of a region, by page | gsi1 INITIATIVES#<region>, newest first        | 1 a page |
 * | a draft that waits for its yes   | DRAFT#<id> / INITIATIVE-DRAFT, expires         | 1        |
 * | a pledge that waits for its yes  | DRAFT#<id> / PLEDGE-DRAFT, expires             | 1        |
 *
 * Pledges stand in the initiative's own item: what is accepted is counted when they are made firm, and nothing is accepted after it,
 * because all of it is one conditional write on the same changes. At some 1,000 bytes each, 300 companies fit.
 */
import { draftsIn, type Kept as KeptIn, type Numbered } from '../../region/drafts.ts';
import { happened, type Item, type Key, type Table, type Value, type Write } from '../../store/table.ts';
import type { Content, Initiative } from '../initiative.ts';
import type { Promised } from '../pledges/said.ts';
import type { Fault } from './said.ts';

/** What is known so far; the rest is asked. */
export type Draft = Content & {
  /** Why an amount or hours that were named are none. */
  fault?: Fault;
  /** A problem's number that was named, and is none. */
  noProblem?: number;
};
export type KeptDraft = KeptIn<Draft>;
/** A pledge in words, waiting for its yes. */
export type KeptPromise = KeptIn<Promised & { initiative: number }>;

type Kept = Item & { data: Initiative };

const keyOf = (region: string, number: number): Key => ({ pk: `INITIATIVE#${region}#${number}`, sk: 'INITIATIVE' });

export function isInitiative(key: Key): boolean {
  return key.sk === 'INITIATIVE';
}

/** What a proposal to the fund writes with it, all or nothing: the initiative names it from then on. */
export function proposedWrite(region: string, number: number, proposal: number): Write {
  return {
    update: keyOf(region, number),
    expression: 'SET #data.#proposal = :proposal, #data.#changes = #data.#changes + :one',
    if: 'attribute_exists(pk)',
    names: { data: 'data', proposal: 'proposal', changes: 'changes' },
    values: { proposal, one: 1 },
  };
}

export type Register = ReturnType<typeof register>;
export type Decided<R> =
  | { initiative: Initiative; was: Initiative }
  | { refused: R; initiative: Initiative }
  | { refused: 'unknown' };

export function register(table: Table) {
  const drafts = draftsIn<Draft>(table, 'INITIATIVE-DRAFT', 'initiative');
  const item = (initiative: Initiative): Item => ({
    ...keyOf(initiative.region, initiative.number),
    gsi1pk: `INITIATIVES#${initiative.region}`,
    gsi1sk: String(initiative.number).padStart(8, '0'),
    data: initiative as unknown as Value,
  });

  async function find(region: string, number: number): Promise<Initiative | undefined> {
    return (await table.get<Kept>(keyOf(region, number)))?.data;
  }

  return {
    drafts,
    promises: draftsIn<Promised & { initiative: number }>(table, 'PLEDGE-DRAFT', 'pledge'),
    find,

    /** Newest first. */
    async all(region: string): Promise<Initiative[]> {
      const initiatives: Initiative[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Kept>({ pk: `INITIATIVES#${region}`, index: 'gsi1', descending: true, limit: 500, after });
        initiatives.push(...page.items.map((one) => one.data));
        after = page.next;
      } while (after);
      return initiatives;
    },

    /** Gives the initiative its number and keeps it, once for a draft, however often it is confirmed. */
    async start(draft: KeptDraft, make: (number: number) => Initiative): Promise<Numbered | undefined> {
      return drafts.confirm(draft, (number) => [{ put: item(make(number)), if: 'attribute_not_exists(pk)' }]);
    },

    /** Changes an initiative from what it is now; two changes at once both happen, one after the other. */
    async change<R extends string>(
      region: string,
      number: number,
      decide: (now: Initiative) => Initiative | { refused: R },
    ): Promise<Decided<R>> {
      for (;;) {
        const now = await find(region, number);
        if (!now) return { refused: 'unknown' };
        const next = decide(now);
        if ('refused' in next) return { ...next, initiative: now };
        if (next === now || (await happened(table.write({ put: item(next), ...unchanged(now) }))))
          return { initiative: next, was: now };
      }
    },
  };
}

const unchanged = (initiative: Initiative) => ({
  if: '#data.#changes = :was',
  names: { data: 'data', changes: 'changes' },
  values: { was: initiative.changes },
});
