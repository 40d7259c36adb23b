/**
 * Where proposals are kept.
 *
 * | pattern                        | key                                          | requests |
 * |--------------------------------|----------------------------------------------|----------|
 * | one proposal                   | PROPOSAL#<region>#<number> / PROPOSAL        | 1        |
 * | a version, all versions of it  | PROPOSAL#<region>#<number> / VERSION#<n>     | 1        |
 * | proposals of a region, by page | gsi1 PROPOSALS#<region>, newest first        | 1 a page |
 *
 * The proposal's own item holds its newest version; a new version is written in one transaction with it, and stays.
 */
import type { Numbered } from '../../region/drafts.ts';
import { GONE } from '../../region/people.ts';
import { ConditionFailed, type Item, type Key, type Table, type Value, type Write } from '../../store/table.ts';
import { type KeptDraft, proposalDrafts } from './drafts.ts';
import { type Actor, type Proposal, type Refused, type Version, versionOf } from './proposal.ts';

type Kept<T> = Item & { data: T };

const proposalKey = (region: string, number: number): Key => ({ pk: `PROPOSAL#${region}#${number}`, sk: 'PROPOSAL' });
const versionKey = (region: string, number: number, version: number): Key => ({
  pk: proposalKey(region, number).pk,
  sk: `VERSION#${String(version).padStart(6, '0')}`,
});

export function isProposal(key: Key): boolean {
  return key.sk === 'PROPOSAL';
}

export type Register = ReturnType<typeof register>;

export function register(table: Table) {
  const drafts = proposalDrafts(table);
  const item = (proposal: Proposal): Item => ({
    ...proposalKey(proposal.region, proposal.number),
    gsi1pk: `PROPOSALS#${proposal.region}`,
    gsi1sk: String(proposal.number).padStart(8, '0'),
    data: proposal as unknown as Value,
  });
  const versionWrite = (proposal: Proposal, by: Actor): Write => ({
    put: {
      ...versionKey(proposal.region, proposal.number, proposal.version),
      data: versionOf(proposal, by) as unknown as Value,
    },
    if: 'attribute_not_exists(pk)',
  });

  async function find(region: string, number: number): Promise<Proposal | undefined> {
    return (await table.get<Kept<Proposal>>(proposalKey(region, number)))?.data;
  }

  /** False: somebody else changed the first of them meanwhile. */
  async function written(writes: Write[]): Promise<boolean> {
    try {
      await table.transact(writes);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed && error.index === 0) return false;
      throw error;
    }
  }

  return {
    drafts,
    find,

    async page(region: string, limit: number, after?: string): Promise<{ proposals: Proposal[]; next?: string }> {
      const page = await table.query<Kept<Proposal>>({
        pk: `PROPOSALS#${region}`,
        index: 'gsi1',
        descending: true,
        limit,
        after,
      });
      return { proposals: page.items.map((one) => one.data), next: page.next };
    },

    /** Newest first. */
    async all(region: string): Promise<Proposal[]> {
      const proposals: Proposal[] = [];
      let after: string | undefined;
      do {
        const page = await this.page(region, 500, after);
        proposals.push(...page.proposals);
        after = page.next;
      } while (after);
      return proposals;
    },

    async version(region: string, number: number, version: number): Promise<Version | undefined> {
      return (await table.get<Kept<Version>>(versionKey(region, number, version)))?.data;
    },

    /** The newest versions, newest first. */
    async versions(region: string, number: number, limit?: number): Promise<Version[]> {
      const { pk } = proposalKey(region, number);
      const page = await table.query<Kept<Version>>({ pk, beginsWith: 'VERSION#', descending: true, limit });
      return page.items.map((one) => one.data);
    },

    /** What was written stays, and who wrote it is forgotten. */
    async disclaim(region: string, number: number, version: number): Promise<void> {
      await table.write({
        update: versionKey(region, number, version),
        expression: 'SET #data.#by = :gone',
        if: 'attribute_exists(pk)',
        names: { data: 'data', by: 'by' },
        values: { gone: GONE.member },
      });
    },

    /**
     * Gives the proposal its number and keeps it with its first version, once for a draft, however often it is confirmed.
     * @param along what is written with it, all or nothing
     * @returns the proposal's number, and whether this call was the one that submitted it.
     */
    async submit(
      draft: KeptDraft,
      by: Actor,
      make: (number: number) => Proposal,
      along: (proposal: Proposal) => Write[] = () => [],
    ): Promise<Numbered | undefined> {
      return drafts.confirm(draft, (number) => {
        const proposal = make(number);
        return [{ put: item(proposal), if: 'attribute_not_exists(pk)' }, versionWrite(proposal, by), ...along(proposal)];
      });
    },

    /**
     * Changes a proposal from what it is now; two changes at once both happen, one after the other.
     * @param along what is written with it, all or nothing: a version, or the vote that freezes the text
     * @throws ConditionFailed when what goes along may not be written
     */
    async change(
      region: string,
      number: number,
      decide: (now: Proposal) => Proposal | Refused,
      along: (next: Proposal) => Write[] = () => [],
    ): Promise<Decided> {
      for (;;) {
        const now = await find(region, number);
        if (!now) return { refused: 'unknown' };
        const next = decide(now);
        if ('refused' in next) return { ...next, proposal: now };
        if (next === now || (await written([{ put: item(next), ...unchanged(now) }, ...along(next)]))) return { proposal: next };
      }
    },

    /** A change of the content: the new version is kept with it, in the name of whoever made it. */
    async revise(region: string, number: number, by: Actor, decide: (now: Proposal) => Proposal | Refused): Promise<Decided> {
      return this.change(region, number, decide, (next) => [versionWrite(next, by)]);
    },
  };
}

export type Decided = { proposal: Proposal } | (Refused & { proposal: Proposal }) | { refused: 'unknown' };

const unchanged = (proposal: Proposal) => ({
  if: '#data.#changes = :was',
  names: { data: 'data', changes: 'changes' },
  values: { was: proposal.changes },
});
