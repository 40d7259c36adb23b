/** What is done with each activity: the Ask is put to the app, and its Reply carried out in the answer to the same request. */
import type { Clock } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import type { Answer, Ask, Reply } from '../ask.ts';
import { card, divider, text } from '../card.ts';
import type { Chat } from '../chat.ts';
import { spokenCard } from '../said-again.ts';
import { FAILED, OUTDATED } from '../words.ts';
import type { TeamsActivity } from './activity.ts';
import { asksOf } from './asks.ts';
import { type Dialog, dialogAgain, dialogOf } from './dialogs.ts';
import { type AdaptiveCard, adaptiveCard } from './render.ts';
import type { Hands } from './router.ts';
import { isWhole, sentenceOf, telling } from './telling.ts';
import { DONE } from './words.ts';

export type Desk = { answer: Answer; chat: Chat; clock: Clock; log: Log };

export function teamsHands({ answer, chat, clock, log }: Desk): Hands {
  const asks = asksOf(clock);
  const tell = telling(chat, log);

  return {
    async said(activity) {
      const ask = asks.text(activity);
      if (!ask) return;
      const reply = await replyTo(ask);
      const said = reply ? spokenCard(reply, ask) : card('nl', text(FAILED));
      if (said) await tell.inConversation(ask, said);
    },

    /** Nobody waits for an answer here, so a failure is the platform's to try again. */
    async presence(activity) {
      const ask = asks.presence(activity);
      const reply = ask && (await answer(ask));
      if (reply?.card) await tell.inConversation(ask!, reply.card);
    },

    async pressed(activity) {
      const { action } = activity.value as { action: { verb: unknown; data?: unknown } };
      const ask = asks.press(activity, action.data, action.verb);
      if (!ask) return OUTDATED;
      const reply = await replyTo(ask);
      return reply ? pressAnswer(ask, reply) : FAILED;
    },

    async dialogAsked(activity) {
      const ask = asks.press(activity, dataOf(activity));
      return ask ? opened(ask) : OUTDATED;
    },

    async actionUsed(activity) {
      const ask = asks.shortcut(activity);
      return ask ? opened(ask) : OUTDATED;
    },

    dialogSubmitted: submitted,
    actionSubmitted: submitted,
  };

  /** Undefined when the app could not answer. Why is for the log; the person gets a sentence. */
  async function replyTo(ask: Ask): Promise<Reply | undefined> {
    try {
      return await answer(ask);
    } catch (error) {
      log('error', 'the app could not answer', { ask: ask.id, kind: ask.kind, error: String(error) });
      return undefined;
    }
  }

  /**
   * The card in an invoke's answer takes the place of the pressed one for the presser only, so what is said to them can stand on
   * it. In a channel that lasts until the card is redrawn for everyone; what they can still press is therefore in their chat, too.
   */
  async function pressAnswer(ask: Ask, reply: Reply): Promise<AdaptiveCard | string> {
    const { replace, audience } = reply;
    const said = spokenCard({ ...reply, replace: undefined }, ask);
    if (!replace) return said ? (await tell.aside(ask, said, audience)).sentence : DONE;
    if (said && audience === 'everyone') await tell.inConversation(ask, said);
    else if (said && ask.origin.surface === 'channel') await tell.aside(ask, said);
    const onTop = said && audience !== 'everyone' ? [...said.blocks, divider] : [];
    return adaptiveCard({ ...replace, blocks: [...onTop, ...replace.blocks] });
  }

  async function opened(ask: Ask): Promise<Dialog | string> {
    const reply = await replyTo(ask);
    if (!reply) return FAILED;
    if (reply.form) return dialogOf(reply.form);
    const said = spokenCard(reply, ask);
    return said ? (await tell.aside(ask, said, reply.audience)).sentence : DONE;
  }

  async function submitted(activity: TeamsActivity): Promise<Dialog | string | undefined> {
    const data = dataOf(activity);
    const ask = asks.form(activity, data);
    if (!ask) return OUTDATED;
    const reply = await replyTo(ask);
    if (!reply) return FAILED;
    if (reply.errors) return dialogAgain(data, ask.action, ask.values, reply.errors) ?? Object.values(reply.errors).join('\n');
    if (reply.form) return dialogOf(reply.form);
    const said = spokenCard(reply, ask);
    if (!said) return undefined;
    if (isWhole(said) && reply.audience !== 'everyone') return sentenceOf(said);
    const { sentence, posted } = await tell.aside(ask, said, reply.audience);
    return posted ? undefined : sentence;
  }
}

const dataOf = ({ value }: TeamsActivity): unknown => (value as { data?: unknown } | null | undefined)?.data;
