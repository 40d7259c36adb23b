/**
 * Where celebrations are kept, and who wants to be named.
 *
 * | pattern                                | key                                            | requests |
 * |----------------------------------------|------------------------------------------------|----------|
 * | one celebration, once for its subject  | CELEBRATED#<region> / <subject>/<id>           | 1        |
 * | of a year, or the newest               | gsi1 CELEBRATIONS#<region>, by when it is told | 1 a page |
 * | which companies want to be named       | REGION#<region> / NAMED#<kvk>                  | 1 (batch)|
 */
import type { Instant } from '../../primitives/instant.ts';
import { GONE } from '../../region/people.ts';
import { happened, type Item, type Key, type Table, type Value } from '../../store/table.ts';
import type { Celebration } from './celebration.ts';

type Kept<T> = Item & { data: T };
type Naming = { yes: boolean; by: string; at: Instant };

const keyOf = ({ region, subject, id }: Pick<Celebration, 'region' | 'subject' | 'id'>): Key => ({
  pk: `CELEBRATED#${region}`,
  sk: `${subject}/${id}`,
});
const namedKey = (region: string, kvk: string): Key => ({ pk: `REGION#${region}`, sk: `NAMED#${kvk}` });

export const isCelebration = ({ pk }: Key): boolean => pk.startsWith('CELEBRATED#');

export function celebrationsIn(table: Table) {
  const item = (celebration: Celebration): Item => ({
    ...keyOf(celebration),
    gsi1pk: `CELEBRATIONS#${celebration.region}`,
    gsi1sk: `${celebration.tellAt}#${celebration.subject}/${celebration.id}`,
    data: celebration as unknown as Value,
  });

  async function find(of: Pick<Celebration, 'region' | 'subject' | 'id'>): Promise<Celebration | undefined> {
    return (await table.get<Kept<Celebration>>(keyOf(of)))?.data;
  }

  return {
    find,

    /** Once: only what lapsed may begin again. One conditional put, for the change feed may do no more. */
    async begin(celebration: Celebration): Promise<void> {
      const names = { data: 'data', status: 'status' };
      const unless = { if: 'attribute_not_exists(pk) OR #data.#status = :lapsed', names, values: { lapsed: 'lapsed' } };
      await happened(table.write({ put: item(celebration), ...unless }));
    },

    /** From what it is now; two changes at once both happen. */
    async change(of: Pick<Celebration, 'region' | 'subject' | 'id'>, decide: (now: Celebration) => Celebration) {
      for (;;) {
        const now = await find(of);
        const next = now && decide(now);
        if (!now || !next || next === now) return now;
        if (await happened(table.write({ put: item(next), ...unchanged(now) }))) return next;
      }
    },

    /** Newest first. */
    async newest(region: string, limit: number): Promise<Celebration[]> {
      const query = { pk: `CELEBRATIONS#${region}`, index: 'gsi1', descending: true, limit } as const;
      return (await table.query<Kept<Celebration>>(query)).items.map(({ data }) => data);
    },

    /** Oldest first. */
    async between(region: string, from: Instant, to: Instant): Promise<Celebration[]> {
      const found: Celebration[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Kept<Celebration>>({ pk: `CELEBRATIONS#${region}`, index: 'gsi1', from, to, after });
        found.push(...page.items.map(({ data }) => data));
        after = page.next;
      } while (after);
      return found;
    },

    async keepNaming(region: string, kvk: string, naming: Naming): Promise<void> {
      await table.write({ put: { ...namedKey(region, kvk), data: naming as unknown as Value } });
    },

    /** What was said by these members, for their companies. */
    async namingBy(region: string, members: readonly string[]): Promise<(Naming & { kvk: string })[]> {
      const found: (Naming & { kvk: string })[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Kept<Naming>>({ pk: `REGION#${region}`, beginsWith: 'NAMED#', after });
        found.push(...page.items.map(({ sk, data }) => ({ ...data, kvk: sk.slice('NAMED#'.length) })));
        after = page.next;
      } while (after);
      return found.filter(({ by }) => members.includes(by));
    },

    /** What a company said stays, and who of it said so is forgotten. */
    async disclaim(region: string, kvk: string, members: readonly string[]): Promise<void> {
      for (const by of members) {
        await happened(
          table.write({
            update: namedKey(region, kvk),
            expression: 'SET #data.#by = :gone',
            if: '#data.#by = :by',
            names: { data: 'data', by: 'by' },
            values: { by, gone: GONE.member },
          }),
        );
      }
    },

    /** What these companies said, as far as they did. */
    async naming(region: string, kvks: readonly string[]): Promise<Map<string, boolean>> {
      const items = await table.getAll<Kept<Naming>>([...new Set(kvks)].map((kvk) => namedKey(region, kvk)));
      return new Map(items.map(({ sk, data }) => [sk.slice('NAMED#'.length), data.yes]));
    },
  };
}

function unchanged({ version }: Celebration) {
  return { if: '#data.#version = :version', names: { data: 'data', version: 'version' }, values: { version } };
}
