/**
 * Drafts of proposals: a person's words, waiting for their yes.
 *
 * | pattern                          | key                                      | requests |
 * |----------------------------------|------------------------------------------|----------|
 * | the draft that was shown last    | DRAFT#<account> / PROPOSAL-LAST, expires | 1        |
 */
import type { AccountId } from '../../chat/ask.ts';
import type { AmountFault } from '../../primitives/amounts.ts';
import { epochSeconds } from '../../primitives/instant.ts';
import { draftsIn, type Kept } from '../../region/drafts.ts';
import type { Item, Key, Table } from '../../store/table.ts';
import type { Content } from './proposal.ts';

/** What is known so far: the rest is asked, or stands to reason (who applies: the person's company). */
export type Draft = Pick<Content, 'title' | 'goal' | 'coFunding' | 'problem' | 'initiative'> & {
  amount?: number;
  /** Why an amount that was named is none. */
  amountFault?: Exclude<AmountFault, 'missing'>;
  applicant?: string;
  /** A problem's number that was named, and is none. */
  noProblem?: number;
  /** Why no money is asked for the initiative that was named. */
  noInitiative?: string;
};

export type KeptDraft = Kept<Draft>;

const lastKey = (account: AccountId): Key => ({ pk: `DRAFT#${account}`, sk: 'PROPOSAL-LAST' });

export function proposalDrafts(table: Table) {
  const drafts = draftsIn<Draft>(table, 'PROPOSAL-DRAFT', 'proposal');
  return {
    ...drafts,

    /** A correction that follows in words ("nee, 6.000 euro") is for this one. */
    async shown({ id, account, expires }: KeptDraft): Promise<void> {
      await table.write({ put: { ...lastKey(account), data: { id }, ttl: epochSeconds(expires) } });
    },

    async forgetShown(account: AccountId): Promise<void> {
      await table.write({ delete: lastKey(account) });
    },

    async lastShown(account: AccountId): Promise<KeptDraft | undefined> {
      const last = await table.get<Item & { data: { id: string } }>(lastKey(account));
      return last && drafts.find(last.data.id);
    },
  };
}
