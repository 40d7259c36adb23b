/**
 * Where problems are kept.
 *
 * | pattern                        | key                                       | requests |
 * |--------------------------------|-------------------------------------------|----------|
 * | one problem                    | PROBLEM#<region>#<number> / PROBLEM       | 1        |
 * | support it                     | the same item, one conditional update     | 1        |
 * | what it costs a company        | PROBLEM#<region>#<number> / COST#<kvk>    | 1        |
 * | problems of a region, by page  | gsi1 PROBLEMS#<region>, newest first      | 1 a page |
 *
 * Supports stand in the problem's own item (KvK number → who, when): a press is one conditional write that gives back
 * the new count, and no two presses of one company can both succeed. At some 60 bytes each, 5,000 companies fit.
 */
import type { Instant } from '../primitives/instant.ts';
import { draftsIn, type Kept as KeptIn, type Numbered } from '../region/drafts.ts';
import { GONE } from '../region/people.ts';
import { ConditionFailed, happened, type Item, type Key, type Table, type Value } from '../store/table.ts';
import type { Merging } from './merge.ts';
import type { Draft, Problem, Support } from './problem.ts';

export type KeptDraft = KeptIn<Draft>;

export type Contribution = {
  kvk: string;
  company: string;
  costs?: string;
  helps: 'yes' | 'no' | 'maybe';
  by: string;
  at: Instant;
};

type Kept<T> = Item & { data: T };

const problemKey = (region: string, number: number): Key => ({ pk: `PROBLEM#${region}#${number}`, sk: 'PROBLEM' });

export function isProblem(key: Key): boolean {
  return key.sk === 'PROBLEM';
}

export type Register = ReturnType<typeof register>;

export function register(table: Table) {
  const drafts = draftsIn<Draft>(table, 'DRAFT', 'problem');
  const item = (problem: Problem): Item => ({
    ...problemKey(problem.region, problem.number),
    gsi1pk: `PROBLEMS#${problem.region}`,
    gsi1sk: String(problem.number).padStart(8, '0'),
    data: problem as unknown as Value,
  });

  async function find(region: string, number: number): Promise<Problem | undefined> {
    return (await table.get<Kept<Problem>>(problemKey(region, number)))?.data;
  }

  return {
    drafts,
    find,

    /** The problem that a number leads to by now, with the numbers of the merged ones it was forwarded from. */
    async resolve(region: string, number: number): Promise<{ problem: Problem; from: number[] } | undefined> {
      const from: number[] = [];
      let problem = await find(region, number);
      while (problem?.merged) {
        from.push(problem.number);
        problem = await find(region, problem.merged.into);
      }
      return problem && { problem, from };
    },

    async page(region: string, limit: number, after?: string): Promise<{ problems: Problem[]; next?: string }> {
      const page = await table.query<Kept<Problem>>({ pk: `PROBLEMS#${region}`, index: 'gsi1', descending: true, limit, after });
      return { problems: page.items.map((one) => one.data), next: page.next };
    },

    async all(region: string): Promise<Problem[]> {
      const problems: Problem[] = [];
      let after: string | undefined;
      do {
        const page = await this.page(region, 500, after);
        problems.push(...page.problems);
        after = page.next;
      } while (after);
      return problems;
    },

    /**
     * Gives the problem its number and keeps it, once for a draft, however often it is confirmed.
     * @returns the problem's number, and whether this call was the one that raised it.
     */
    async raise(draft: KeptDraft, make: (number: number) => Problem): Promise<Numbered | undefined> {
      return drafts.confirm(draft, (number) => [{ put: item(make(number)), if: 'attribute_not_exists(pk)' }]);
    },

    /** One conditional write. @throws ConditionFailed with the problem as it is when the company may not support it (any more). */
    async support(region: string, number: number, kvk: string, support: Support): Promise<Problem> {
      const kept = await table.write<Kept<Problem>>({
        update: problemKey(region, number),
        expression: 'SET #data.#supports.#kvk = :support, #data.#version = #data.#version + :one',
        if: 'attribute_not_exists(#data.#supports.#kvk) AND #data.#status IN (:open, :adopted)',
        names: { data: 'data', supports: 'supports', kvk, version: 'version', status: 'status' },
        values: { support: support as unknown as Value, one: 1, open: 'open', adopted: 'adopted' },
      });
      return kept!.data;
    },

    /** Takes a company's support back. False: there was none. */
    async withdraw(region: string, number: number, kvk: string): Promise<Problem | undefined> {
      try {
        const kept = await table.write<Kept<Problem>>({
          update: problemKey(region, number),
          expression: 'REMOVE #data.#supports.#kvk SET #data.#version = #data.#version + :one',
          if: 'attribute_exists(#data.#supports.#kvk) AND #data.#status <> :merged',
          names: { data: 'data', supports: 'supports', kvk, version: 'version', status: 'status' },
          values: { one: 1, merged: 'merged' },
        });
        return kept!.data;
      } catch (error) {
        if (error instanceof ConditionFailed) return undefined;
        throw error;
      }
    },

    /** Changes a problem from what it is now; two changes at once both happen, one after the other. */
    async change<R>(region: string, number: number, decide: (now: Problem) => Problem | { refused: R }): Promise<Decided<R>> {
      for (;;) {
        const now = await find(region, number);
        if (!now) return { refused: 'unknown' };
        const next = decide(now);
        if ('refused' in next) return next;
        if (next === now) return { problem: now };
        if (await happened(table.write({ put: item(next), ...unchanged(now) }))) return { problem: next, was: now };
      }
    },

    /** Changes two problems together, from what they are now, both or neither. */
    async changeBoth<R>(
      region: string,
      numbers: { duplicate: number; survivor: number },
      decide: (duplicate: Problem, survivor: Problem) => Merging | { refused: R },
    ): Promise<Merging | { refused: R | 'unknown' }> {
      for (;;) {
        const [duplicate, survivor] = await Promise.all([find(region, numbers.duplicate), find(region, numbers.survivor)]);
        if (!duplicate || !survivor) return { refused: 'unknown' };
        const next = decide(duplicate, survivor);
        if ('refused' in next) return next;
        const writes = [
          { put: item(next.duplicate), ...unchanged(duplicate) },
          { put: item(next.survivor), ...unchanged(survivor) },
        ];
        if (await happened(table.transact(writes))) return next;
      }
    },

    async contribute(region: string, number: number, contribution: Contribution): Promise<void> {
      const key = { pk: problemKey(region, number).pk, sk: `COST#${contribution.kvk}` };
      await table.write({ put: { ...key, data: contribution as unknown as Value } });
    },

    async contributions(region: string, number: number): Promise<Contribution[]> {
      const { pk } = problemKey(region, number);
      const found: Contribution[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Kept<Contribution>>({ pk, beginsWith: 'COST#', after });
        found.push(...page.items.map((one) => one.data));
        after = page.next;
      } while (after);
      return found;
    },

    /** What a company told stays, and who of it told it is forgotten. What was told anew meanwhile stays as it is. */
    async disclaim(region: string, number: number, { kvk, by }: Contribution): Promise<void> {
      await happened(
        table.write({
          update: { pk: problemKey(region, number).pk, sk: `COST#${kvk}` },
          expression: 'SET #data.#by = :gone',
          if: '#data.#by = :by',
          names: { data: 'data', by: 'by' },
          values: { by, gone: GONE.member },
        }),
      );
    },
  };
}

export type Decided<R> = { problem: Problem; was?: Problem } | { refused: R | 'unknown' };

const unchanged = (problem: Problem) => ({
  if: '#data.#version = :was',
  names: { data: 'data', version: 'version' },
  values: { was: problem.version },
});
