/**
 * A region's own rules.
 *
 * | pattern                           | key                             | requests                    |
 * |-----------------------------------|---------------------------------|-----------------------------|
 * | all rules of a region             | RULES#<region> / RULE#<kind>    | 1 a page                    |
 * | a new version, a withdrawal       | the same item, as it was read   | 1 conditional write         |
 * | a vote is opened with a version   | the same item                   | in the opening's transaction|
 *
 * One item holds a kind with all its versions. That a vote uses a version is written with the opening of the vote, so that a version
 * is never withdrawn while a vote is opened with it, and no vote is opened with a version that was.
 */
import { happened, type Item, type Key, type Table, type Value, type Write } from '../../store/table.ts';
import { type Book, booksOf, type Kept } from './book.ts';

type KeptItem = Item & { data: Kept };

const ruleKey = (region: string, kind: string): Key => ({ pk: `RULES#${region}`, sk: `RULE#${kind}` });

export type RuleRegister = ReturnType<typeof ruleRegister>;

export function ruleRegister(table: Table) {
  return {
    async books(region: string): Promise<Book[]> {
      const kept: Kept[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<KeptItem>({ pk: `RULES#${region}`, beginsWith: 'RULE#', after });
        kept.push(...page.items.map(({ data }) => data));
        after = page.next;
      } while (after);
      return booksOf(kept);
    },

    /** False: somebody else changed it meanwhile, or a vote was opened with it. */
    async keep(region: string, { kind, versions, used, changes }: Book): Promise<boolean> {
      const own = versions.filter(({ by }) => by);
      const data = { kind, versions: own, used, changes: changes + 1 } as unknown as Value;
      return happened(table.write({ put: { ...ruleKey(region, kind), data }, ...asRead(changes) }));
    },

    /** Goes with the opening of a vote: this version was in force, and from now on it has been used. */
    using(region: string, { kind, changes, used }: Book, version: number): Write {
      const key = ruleKey(region, kind);
      // Votes that follow change nothing for who changes the rule.
      if (changes === 0 || used[version]) return { check: key, ...asRead(changes) };
      return {
        update: key,
        expression: 'SET #data.#used.#version = :yes, #data.#changes = :next',
        if: '#data.#changes = :changes',
        names: { data: 'data', changes: 'changes', used: 'used', version: String(version) },
        values: { yes: true, changes, next: changes + 1 },
      };
    },
  };
}

function asRead(changes: number) {
  if (changes === 0) return { if: 'attribute_not_exists(pk)' };
  return { if: '#data.#changes = :changes', names: { data: 'data', changes: 'changes' }, values: { changes } };
}
