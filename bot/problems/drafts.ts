/**
 * Drafts: a person's words, waiting for their yes.
 *
 * | pattern                      | key                         | requests |
 * |------------------------------|-----------------------------|----------|
 * | a draft waiting for its yes  | DRAFT#<id> / DRAFT, expires | 1        |
 */
import type { AccountId } from '../chat/ask.ts';
import { epochSeconds, type Instant } from '../primitives/instant.ts';
import { ConditionFailed, happened, type Item, type Key, type Table, type Value } from '../store/table.ts';
import type { Draft } from './problem.ts';

export type KeptDraft = Draft & {
  /** The id of the delivery that brought the words. */
  id: string;
  region: string;
  account: AccountId;
  expires: Instant;
  status: 'waiting' | 'raised' | 'dropped';
  /** Once raised. */
  number?: number;
};

type Kept = Item & { data: KeptDraft };

export const draftKey = (id: string): Key => ({ pk: `DRAFT#${id}`, sk: 'DRAFT' });

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

    /** Changes the words of a draft that still waits. False: it was raised or dropped meanwhile. */
    async adjust(draft: KeptDraft): Promise<boolean> {
      return happened(table.write({ put: item(draft), ...waiting() }));
    },

    /** Ends a waiting draft. False: it was raised or dropped already. */
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
