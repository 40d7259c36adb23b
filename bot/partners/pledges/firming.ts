/** Making pledges firm: first what would hold together, then one write that settles all of it. */
import type { Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import type { Initiative } from '../initiative.ts';
import { type Tools, tendedOr, which } from '../tools.ts';
import { firmCard } from './cards.ts';
import { makeFirm } from './pledging.ts';
import { refusalSentence, refusedCard } from './promising.ts';
import { settle } from './settlement.ts';
import { pledgeWords } from './words/index.ts';

export function firming(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    /** Shows what would be made firm by now. */
    'pledge.firm': async (deed) => {
      const of = await tendedOr(tools, deed, 'pledge.firm');
      if ('ended' in of) return of.ended;
      return { card: preview(of.visitor, of.initiative) };
    },

    /** @see makeFirm: what changed since it was shown is shown again first */
    'pledge.settle': async (deed) => {
      const of = await tendedOr(tools, deed, 'pledge.firm');
      if ('ended' in of) return of.ended;
      const { visitor, initiative } = of;
      const { region, number } = initiative;
      const decided = await register.change(region, number, (now) => makeFirm(now, Number(deed.args.seen)));
      if (!('refused' in decided)) return { replace: say(visitor.language, pledgeWords(visitor.language).madeFirm(number)) };
      if (decided.refused === 'unknown') return which(tools, visitor, number);
      if (decided.refused === 'nothing') return { replace: nothingHolds(visitor, number) };
      // Pressed twice, or by two at once: it is as they wanted.
      if (decided.initiative.status === 'firm')
        return { replace: say(visitor.language, pledgeWords(visitor.language).firmBefore(number)) };
      const sentence = refusalSentence(visitor, decided.initiative, decided.refused);
      return {
        replace: decided.refused === 'changed' ? preview(visitor, decided.initiative, sentence) : say(visitor.language, sentence),
      };
    },
  };
}

function preview(visitor: Joined, initiative: Initiative, ...before: string[]) {
  if (initiative.status !== 'open') return refusedCard(visitor, initiative, 'closed');
  const settlement = settle(initiative.pledges);
  if (settlement.holds.length === 0) return nothingHolds(visitor, initiative.number);
  return firmCard(visitor.language, initiative, settlement, ...before);
}

const nothingHolds = ({ language }: Joined, number: number) => say(language, pledgeWords(language).nothingHolds(number));
