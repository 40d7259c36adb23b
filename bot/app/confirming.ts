/**
 * What was understood from free text is not done before a yes: only the asker's, once, and in time.
 *
 * | pattern                     | key                             | requests |
 * |-----------------------------|---------------------------------|----------|
 * | a deed waiting for its yes  | CONFIRM#<ask> / CONFIRM, expires | 1        |
 */
import type { AccountId, Reply } from '../chat/ask.ts';
import { type Args, actions, type Block, type Card, card } from '../chat/card.ts';
import { epochSeconds, type Instant, plusMinutes } from '../primitives/instant.ts';
import type { Deed } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Item, Table } from '../store/table.ts';
import { appWords } from './words/index.ts';

const WAIT_MINUTES = 30;

type Waiting = {
  action: string;
  args: Args;
  text: string;
  account: AccountId;
  region?: string;
  expires: Instant;
  answered?: boolean;
};
type Kept = Item & { data: Waiting };

const keyOf = (id: string) => ({ pk: `CONFIRM#${id}`, sk: 'CONFIRM' });

/** @param act does a deed by its action's name; every deed has the same effect when it is done twice. */
export function confirming(table: Table, act: (action: string, deed: Deed) => Promise<Reply>) {
  return {
    /** The card that asks, with what is about to be done in the capability's words. */
    async ask(action: string, deed: Deed, what: Block[]): Promise<Card> {
      const { visitor, ask, at, args, text } = deed;
      const w = appWords(visitor.language);
      const expires = plusMinutes(at, WAIT_MINUTES);
      const waiting: Waiting = { action, args, text, account: visitor.account, region: visitor.workspace?.region, expires };
      await table.write({ put: { ...keyOf(ask.id), data: waiting as never, ttl: epochSeconds(expires) } });
      const button = { args: { confirm: ask.id } };
      return card(
        visitor.language,
        ...what,
        actions({ label: w.yes, action: 'confirm', style: 'primary', ...button }, { label: w.no, action: 'decline', ...button }),
      );
    },

    confirm: async (deed: Deed): Promise<Reply> => {
      const waiting = await waitingFor(deed);
      if ('ended' in waiting) return waiting.ended;
      const reply = await act(waiting.action, { ...deed, args: waiting.args, text: waiting.text });
      await answered(deed);
      return reply.replace || !reply.card ? reply : { ...reply, card: undefined, replace: reply.card };
    },

    decline: async (deed: Deed): Promise<Reply> => {
      const waiting = await waitingFor(deed);
      if ('ended' in waiting) return waiting.ended;
      await answered(deed);
      return { replace: say(deed.visitor.language, appWords(deed.visitor.language).declined) };
    },
  };

  async function waitingFor({ visitor, args, at }: Deed): Promise<Waiting | { ended: Reply }> {
    const w = appWords(visitor.language);
    const waiting = (await table.get<Kept>(keyOf(String(args.confirm))))?.data;
    const mine = waiting && (waiting.account === visitor.account || visitor.member?.accounts.includes(waiting.account));
    if (waiting && !mine) return { ended: { card: say(visitor.language, w.notYours) } };
    const open = waiting && !waiting.answered && waiting.expires > at && waiting.region === visitor.workspace?.region;
    return open ? waiting : { ended: { replace: say(visitor.language, w.tooLate) } };
  }

  async function answered({ args }: Deed): Promise<void> {
    await table.write({
      update: keyOf(String(args.confirm)),
      expression: 'SET #data.#answered = :yes',
      if: 'attribute_exists(pk)',
      names: { data: 'data', answered: 'answered' },
      values: { yes: true },
    });
  }
}
