/** Taking a pledge back, until it is made firm. */
import type { Reply } from '../../chat/ask.ts';
import { actions, type Block, card, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import type { Ended } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import type { Actor, Initiative } from '../initiative.ts';
import { actorOr, meant, type Tools, which } from '../tools.ts';
import { takeBack } from './pledging.ts';
import { refusalSentence, refusedCard } from './promising.ts';
import { pledgeWords } from './words/index.ts';

const LABEL = 60;
const OFFERED = 5;

export function withdrawing(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    'pledge.withdraw': async (deed) => {
      const found = await own(tools, deed);
      if ('ended' in found) return found.ended;
      const { visitor, initiative } = found;
      const w = pledgeWords(visitor.language);
      const { region, number } = initiative;
      const decided = await register.change(region, number, (now) => takeBack(now, visitor.actor.company.kvk));
      if (!('refused' in decided)) return { card: say(visitor.language, w.withdrawn(number)) };
      if (decided.refused === 'unknown') return which(tools, visitor, number);
      return { card: say(visitor.language, refusalSentence(visitor, decided.initiative, decided.refused)) };
    },
  };
}

/** From free text it is asked back first. */
export function announceWithdrawal(tools: Tools) {
  return async (deed: Deed): Promise<Block[] | Reply> => {
    const found = await own(tools, deed);
    if ('ended' in found) return found.ended;
    const { visitor, initiative } = found;
    const refused = takeBack(initiative, visitor.actor.company.kvk);
    if ('refused' in refused) return { card: refusedCard(visitor, initiative, refused.refused) };
    return [text(pledgeWords(visitor.language).confirmWithdraw(initiative.number, initiative.title))];
  };
}

/** The initiative that is named, or the only one to which this company has a pledge that can be taken back. */
async function own(tools: Tools, deed: Deed): Promise<{ visitor: Joined & { actor: Actor }; initiative: Initiative } | Ended> {
  const visitor = actorOr(deed, 'pledge.withdraw');
  if ('ended' in visitor) return visitor;
  const named = deed.args.initiative ?? tools.initiativeIn(deed.text);
  if (named !== undefined) {
    const found = await meant(tools, visitor, named);
    return 'ended' in found ? found : { visitor, initiative: found.initiative };
  }
  const { language, workspace, actor } = visitor;
  const w = pledgeWords(language);
  const all = await tools.register.all(workspace.region);
  const mine = all.filter(({ status, pledges }) => status === 'open' && pledges[actor.company.kvk]);
  const [only, ...others] = mine;
  if (!only) return { ended: { card: say(language, w.noPledges) } };
  if (others.length === 0) return { visitor, initiative: only };
  const buttons = mine.slice(0, OFFERED).map(({ number, title }) => ({
    label: cut(w.initiative(number, title), LABEL),
    action: 'pledge.withdraw',
    args: { initiative: number },
    confirm: w.sureWithdraw,
  }));
  return { ended: { card: card(language, text(w.whichWithdraw), actions(...buttons)) } };
}
