/**
 * Drafts of proposals: a person's words, waiting for their yes.
 *
 * | pattern                          | key                                  | requests |
 * |----------------------------------|--------------------------------------|----------|
 * | a draft waiting for its yes      | DRAFT#<id> / PROPOSAL-DRAFT, expires | 1        |
 * | the draft that was shown last    | DRAFT#<account> / PROPOSAL-LAST, expires | 1    |
 */
import type { AccountId } from '../../chat/ask.ts';
import { epochSeconds, type Instant } from '../../primitives/instant.ts';
import { ConditionFailed, happened, type Item, type Key, type Table, type Value } from '../../store/table.ts';
import type { AmountFault } from './amount.ts';
import type { Content } from './proposal.ts';

/** What is known so far: the rest is asked, or stands to reason (who applies: the person's company). */
export type Draft = Pick<Content, 'title' | 'goal' | 'coFunding' | 'problem'> & {
  amount?: number;
  /** Why an amount that was named is none. */
  amountFault?: Exclude<AmountFault, 'missing'>;
  applicant?: string;
  /** A problem's number that was named, and is none. */
  noProblem?: number;
};

export type KeptDraft = Draft & {
  /** The id of the delivery that brought the words. */
  id: string;
  region: string;
  account: AccountId;
  expires: Instant;
  status: 'waiting' | 'submitted' | 'dropped';
  /** Once submitted. */
  number?: number;
};

type Kept = Item & { data: KeptDraft };

export const draftKey = (id: string): Key => ({ pk: `DRAFT#${id}`, sk: 'PROPOSAL-DRAFT' });

const lastKey = (account: AccountId): Key => ({ pk: `DRAFT#${account}`, sk: 'PROPOSAL-LAST' });

/** The condition that a draft still waits, with what else the write needs. */
export const waiting = (values: Record<string, Value> = {}, names: Record<string, string> = {}) => ({
  if: '#data.#status = :waiting',
  names: { data: 'data', status: 'status', ...names },
  values: { waiting: 'waiting', ...values },
});

export function draftsIn(table: Table) {
  const item = (draft: KeptDraft): Item => ({
    ...draftKey(draft.id),
    data: draft as unknown as Value,
    ttl: epochSeconds(draft.expires),
  });

  async function find(id: string): Promise<KeptDraft | undefined> {
    return (await table.get<Kept>(draftKey(id)))?.data;
  }

  return {
    find,

    /** Keeps a new draft; when this delivery made one before, gives that instead. */
    async open(draft: KeptDraft): Promise<KeptDraft> {
      try {
        await table.write({ put: item(draft), if: 'attribute_not_exists(pk)' });
        return draft;
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return (await find(draft.id)) ?? draft;
      }
    },

    /** A correction that follows in words ("nee, 6.000 euro") is for this one. */
    async shown({ id, account, expires }: KeptDraft): Promise<void> {
      await table.write({ put: { ...lastKey(account), data: { id }, ttl: epochSeconds(expires) } });
    },

    async lastShown(account: AccountId): Promise<KeptDraft | undefined> {
      const last = await table.get<Item & { data: { id: string } }>(lastKey(account));
      return last && find(last.data.id);
    },

    /** Changes a draft that still waits. False: it was submitted or dropped meanwhile. */
    async adjust(draft: KeptDraft): Promise<boolean> {
      return happened(table.write({ put: item(draft), ...waiting() }));
    },

    /** Ends a waiting draft. False: it was submitted or dropped already. */
    async drop(draft: KeptDraft): Promise<boolean> {
      return happened(
        table.write({
          update: draftKey(draft.id),
          expression: 'SET #data.#status = :dropped',
          ...waiting({ dropped: 'dropped' }),
        }),
      );
    },
  };
}
