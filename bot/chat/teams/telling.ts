/**
 * Saying a card beside what a person pressed or filled in. Messages that only one person may see are a preview in Teams and vanish
 * (PLATFORM.md), so in a channel the person hears the words in the answer itself, and the buttons come in their chat with Streek.
 */
import type { Log } from '../../primitives/log.ts';
import type { Ask, Conversation, Reply } from '../ask.ts';
import { type Card, plainText } from '../card.ts';
import type { Chat } from '../chat.ts';
import { cut, shown } from '../cut.ts';
import { TEAMS } from '../limits.ts';
import { teamsWords } from './words.ts';

/** Teams waits 5 s for the answer to a press, and then presses again (PLATFORM.md); the app has had its share of that already. */
const PATIENCE_MS = 2_500;

/** `sentence` goes into the answer to the press; `posted`: the card itself stands in the conversation where the person is. */
export type Told = { sentence: string; posted: boolean };

export function telling(chat: Chat, log: Log) {
  /** What was done is done: a card that cannot be sent, or not in time, is told to the log, not made a failure of the press. */
  async function post(where: () => Promise<Conversation>, card: Card, key: string): Promise<boolean> {
    try {
      await inTime(where().then((there) => chat.post(there, card, key)));
      return true;
    } catch (error) {
      log('warn', 'a reply could not be sent', { key, error: String(error) });
      return false;
    }
  }

  const key = (ask: Ask) => `${ask.id}:reply`;
  const inConversation = (ask: Ask, card: Card) => post(async () => ask.origin.conversation, card, key(ask));
  const inPerson = (ask: Ask, card: Card) =>
    post(() => chat.direct(ask.origin.account, ask.origin.conversation.serviceUrl), card, key(ask));

  return {
    inConversation,

    async aside(ask: Ask, card: Card, audience: Reply['audience'] = 'asker'): Promise<Told> {
      const words = teamsWords(card.language);
      const sentence = sentenceOf(card);
      if (audience === 'everyone' || ask.origin.surface === 'direct') {
        const posted = await inConversation(ask, card);
        if (!posted) return { sentence, posted };
        return { sentence: audience === 'everyone' ? words.posted : isWhole(card) ? sentence : words.below, posted };
      }
      if (isWhole(card) || !(await inPerson(ask, card))) return { sentence, posted: false };
      return { sentence: `${sentence}\n${words.inChat}`, posted: false };
    },
  };
}

/** @throws when it takes longer; the work goes on, and may still be done. */
async function inTime(work: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`not sent within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** A card of which nothing is lost when it is said as a sentence. */
export function isWhole(card: Card): boolean {
  const plain = card.blocks.every(({ type }) => type !== 'actions' && type !== 'image' && type !== 'chart');
  return plain && plainText(card).length <= TEAMS.fallbackText;
}

export function sentenceOf(card: Card): string {
  return cut(shown(plainText(card)).trim(), TEAMS.fallbackText) || '…';
}
