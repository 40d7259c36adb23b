/**
 * Drafts, for every capability alike: a person's words, waiting for their yes. With the yes they get a number of the region's
 * and are kept, once, however often it comes.
 *
 * | pattern                      | key                                   | requests |
 * |------------------------------|---------------------------------------|----------|
 * | a draft waiting for its yes  | DRAFT#<id> / <kind>, expires          | 1        |
 * | the next number              | REGION#<region> / COUNTER#<counter>   | 1        |
 * | an account's drafts          | gsi1 DRAFTS#<account>                 | 1 a page |
 */
import type { AccountId } from '../chat/ask.ts';
import type { Card } from '../chat/card.ts';
import { epochSeconds, type Instant, plusMinutes } from '../primitives/instant.ts';
import { ConditionFailed, happened, type Item, type Key, type Table, type Value, type Write } from '../store/table.ts';
import type { Ended } from './admitted.ts';
import type { Deed } from './capability.ts';
import { say } from './cards.ts';
import type { Neighbour, Visitor } from './people.ts';

export type Kept<Words> = Words & {
  /** The id of the delivery that brought the words. */
  id: string;
  region: string;
  account: AccountId;
  expires: Instant;
  status: 'waiting' | 'confirmed' | 'dropped';
  /** Once confirmed. */
  number?: number;
};

export type Numbered = { number: number; now: boolean };

/** A draft that nobody confirms is gone after a day. */
const DRAFT_MINUTES = 24 * 60;

/** @param kind the sort key of these drafts @param counter what is counted in a region */
export function draftsIn<Words>(table: Table, kind: string, counter: string) {
  type Draft = Kept<Words>;
  const keyOf = (id: string): Key => ({ pk: `DRAFT#${id}`, sk: kind });
  const item = (draft: Draft): Item => ({
    ...keyOf(draft.id),
    gsi1pk: listOf(draft.account),
    gsi1sk: draft.id,
    data: draft as unknown as Value,
    ttl: epochSeconds(draft.expires),
  });

  async function find(id: string): Promise<Draft | undefined> {
    return (await table.get<Item & { data: Draft }>(keyOf(id)))?.data;
  }

  return {
    find,

    /** Keeps a new draft; when this delivery made one before, gives that instead. */
    async open(draft: Draft): Promise<Draft> {
      if (await happened(table.write({ put: item(draft), if: 'attribute_not_exists(pk)' }))) return draft;
      return (await find(draft.id)) ?? draft;
    },

    /** Changes a draft that still waits. False: it was confirmed or dropped meanwhile. */
    async adjust(draft: Draft): Promise<boolean> {
      return happened(table.write({ put: item(draft), ...waiting() }));
    },

    /**
     * Keeps what is made of a draft under a number that it has by itself, such as a year: all or nothing.
     * @returns `taken` when what is kept does not hold. Undefined: the draft was dropped meanwhile.
     */
    async confirmAs({ id }: Draft, number: number, kept: Write[]): Promise<Numbered | 'taken' | undefined> {
      const confirming: Write = {
        update: keyOf(id),
        expression: 'SET #data.#status = :confirmed, #data.#number = :number',
        ...waiting({ confirmed: 'confirmed', number }, { number: 'number' }),
      };
      try {
        await table.transact([confirming, ...kept]);
        return { number, now: true };
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        if (error.index > 0) return 'taken';
        const ended = await find(id);
        return ended?.number ? { number: ended.number, now: false } : undefined;
      }
    },

    /** Ends a waiting draft. False: it was confirmed or dropped already. */
    async drop(draft: Draft): Promise<boolean> {
      return happened(
        table.write({ update: keyOf(draft.id), expression: 'SET #data.#status = :dropped', ...waiting({ dropped: 'dropped' }) }),
      );
    },

    /**
     * Gives a draft its number and keeps what is made of it, all or nothing.
     * @param kept what is written under that number, on condition that it is free
     * @returns its number, and whether this call was the one that gave it. Undefined: the draft was dropped meanwhile.
     */
    async confirm({ id, region }: Draft, kept: (number: number) => Write[]): Promise<Numbered | undefined> {
      const counterKey: Key = { pk: `REGION#${region}`, sk: `COUNTER#${counter}` };
      for (;;) {
        const last = (await table.get<Item & { last: number }>(counterKey))?.last;
        const number = (last ?? 0) + 1;
        try {
          await table.transact([
            {
              update: keyOf(id),
              expression: 'SET #data.#status = :confirmed, #data.#number = :number',
              ...waiting({ confirmed: 'confirmed', number }, { number: 'number' }),
            },
            {
              update: counterKey,
              expression: 'SET #last = :number',
              if: last === undefined ? 'attribute_not_exists(pk)' : '#last = :last',
              names: { last: 'last' },
              values: last === undefined ? { number } : { number, last },
            },
            ...kept(number),
          ]);
          return { number, now: true };
        } catch (error) {
          if (!(error instanceof ConditionFailed)) throw error;
          if (error.index === 0) {
            const ended = await find(id);
            return ended?.number ? { number: ended.number, now: false } : undefined;
          }
          // Somebody else took this number meanwhile: the next one.
        }
      }
    },
  };
}

const listOf = (account: AccountId) => `DRAFTS#${account}`;

/** Of every kind, also those that were confirmed and would be gone within a day: they hold a person's own words. */
export async function forgetDrafts(table: Table, accounts: readonly AccountId[]): Promise<void> {
  for (const account of accounts) {
    let after: string | undefined;
    do {
      const page = await table.query({ pk: listOf(account), index: 'gsi1', after });
      for (const { pk, sk } of page.items) await table.write({ delete: { pk, sk } });
      after = page.next;
    } while (after);
  }
}

/** What somebody just said, as a draft. */
export function draftFrom<Words>({ ask, at }: Pick<Deed, 'ask' | 'at'>, visitor: Neighbour, words: Words): Kept<Words> {
  return {
    ...words,
    // The delivery's own id: a retried delivery finds the same draft instead of making a second one.
    id: ask.id,
    region: visitor.workspace.region,
    account: visitor.account,
    expires: plusMinutes(at, DRAFT_MINUTES),
    status: 'waiting',
  };
}

/** The draft that a button belongs to, or why it is not this person's to decide on. */
export async function meantDraft<Words>(
  drafts: { find(id: string): Promise<Kept<Words> | undefined> },
  { visitor, args }: Pick<Deed, 'visitor' | 'args'>,
): Promise<Kept<Words> | 'gone' | 'anothers'> {
  const draft = await drafts.find(String(args.draft));
  if (!draft || draft.region !== visitor.workspace?.region) return 'gone';
  return isOf(visitor, draft) ? draft : 'anothers';
}

/**
 * The draft that a button belongs to, when it is this person's and still waits; otherwise the reply that ends the deed.
 * @param done what came of it, once it was confirmed
 */
export async function waitingOr<Words>(
  drafts: { find(id: string): Promise<Kept<Words> | undefined> },
  deed: Pick<Deed, 'visitor' | 'args'>,
  w: { notYours: string; draftGone: string },
  done: (draft: Kept<Words>, number: number) => Card,
): Promise<Kept<Words> | Ended> {
  const { language } = deed.visitor;
  const draft = await meantDraft(drafts, deed);
  if (draft === 'anothers') return { ended: { card: say(language, w.notYours) } };
  if (draft === 'gone' || draft.status === 'dropped') return { ended: { replace: say(language, w.draftGone) } };
  return draft.number === undefined ? draft : { ended: { replace: done(draft, draft.number) } };
}

function isOf({ account, member }: Visitor, draft: { account: AccountId }): boolean {
  return draft.account === account || (member?.accounts.includes(draft.account) ?? false);
}

/** The condition that a draft still waits, with what else the write needs. */
function waiting(values: Record<string, Value> = {}, names: Record<string, string> = {}) {
  return {
    if: '#data.#status = :waiting',
    names: { data: 'data', status: 'status', ...names },
    values: { waiting: 'waiting', ...values },
  };
}
