/** Free text, after the answer to the request: what came before, what is meant, what is said back. */
import type { Ask } from '../chat/ask.ts';
import { type Card, card, note } from '../chat/card.ts';
import { platformOf } from '../chat/chat.ts';
import { spokenCard } from '../chat/said-again.ts';
import { isCancel } from '../conversation/dialogue.ts';
import type { Plan, Understanding } from '../conversation/plan.ts';
import { say } from '../region/cards.ts';
import type { Visitor } from '../region/people.ts';
import type { Answering } from './answering.ts';
import { feedback } from './feedback.ts';
import type { Offering } from './files.ts';
import { memory, withoutChoice } from './memory.ts';
import { helpCard } from './overview.ts';
import type { Ports } from './ports.ts';
import { argsOf, keepSaid, readingsCard } from './readings.ts';
import { appWords } from './words/index.ts';

export type Conversing = ReturnType<typeof conversing>;

export function conversing(ports: Ports, answering: Answering, offered: Offering) {
  const remembered = memory(ports.table);
  const thumbs = feedback(ports);

  return async function answerTo(ask: Ask): Promise<Card> {
    const visitor = await answering.visitorOf(ask);
    if (ask.deferred)
      return spokenCard(await answering.answer(ask), ask) ?? say(visitor.language, appWords(visitor.language).done);
    const text = 'text' in ask ? ask.text : '';
    if (ask.kind !== 'text' || !ask.files) return understood(visitor, ask, text);
    const outcome = await offered(answering.deedOf(visitor, ask, { text }), ask.files);
    if ('card' in outcome) return outcome.card;
    if (!text.trim()) return say(visitor.language, outcome.refused);
    // Nobody takes the file: the words are answered as ever, and that the file was left alone is said.
    const reply = await answering.commanded(visitor, ask, text);
    const { language, blocks } = (reply && spokenCard(reply, ask)) ?? (await understood(visitor, ask, text));
    return card(language, ...blocks, note(outcome.refused));
  };

  async function understood(visitor: Visitor, ask: Ask, text: string): Promise<Card> {
    const now = ports.clock.now();
    const last = await remembered.last(ask, now);
    if (last && isCancel(text)) {
      await remembered.forget(ask);
      return say(visitor.language, appWords(visitor.language).declined);
    }
    const understanding = await ports.understand!(text, {
      now,
      language: visitor.language,
      region: visitor.workspace?.place,
      last,
    });
    if (!understanding.answered) return choice(understanding);
    const { plan } = understanding;
    // What somebody said of how they vote is not kept to learn from.
    if (plan.intent === 'vote.cast') return carriedOut(plan);
    return thumbs.under(await carriedOut(plan), ask, text, plan, now);

    async function carriedOut(plan: Plan): Promise<Card> {
      if (plan.intent === 'none') return helpCard(plan.language, platformOf(ask.origin.workspace));
      await remembered.keep(ask, now, plan);
      const reply = await answering.carryOut(speaking(plan), ask, text, plan);
      // A form opens on a press only: what opens one is behind a button, with what was understood.
      const pressed: Ask = { ...ask, kind: 'press', action: plan.intent, args: argsOf(plan) };
      return (reply && spokenCard(reply, pressed)) ?? say(plan.language, appWords(plan.language).notYet);
    }

    async function choice(understanding: Understanding): Promise<Card> {
      const plans = understanding.alternatives.map(({ intent, slots }) => withoutChoice({ intent, slots }));
      const ballot = understanding.plan.intent === 'vote.cast';
      await keepSaid(ports.table, ask, { text: ballot ? '' : text, account: visitor.account, plans });
      return readingsCard(understanding.plan.language, ask, text, understanding);
    }

    /** They are answered in the language in which they spoke. */
    function speaking({ language }: Plan): Visitor {
      return { ...visitor, language };
    }
  }
}
