/** Showing a townhall, and the ones that were. */
import type { Card } from '../chat/card.ts';
import { neighbourOr } from '../region/admitted.ts';
import { type Deed, type Handler, isAloud } from '../region/capability.ts';
import type { Neighbour } from '../region/people.ts';
import { ownCard, pastCard, townhallCard } from './cards.ts';
import { runningButtons } from './live/cards.ts';
import { ownRsvp } from './replying.ts';
import { shownWith } from './shown.ts';
import { meant, type Tools } from './tools.ts';
import { isAhead, type Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

export function showing(tools: Tools): Record<string, Handler> {
  return {
    'townhall.show': async (deed) => {
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const { visitor, townhall } = found;
      const named = deed.args.townhall !== undefined;
      const intro = !named && !isAhead(townhall) ? townhallWords(visitor.language).noneAhead : undefined;
      return { card: await shownTo(tools, visitor, deed, townhall, intro) };
    },

    'townhall.list': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      return { card: pastCard(visitor.language, await tools.register.all(visitor.workspace.region)) };
    },
  };
}

/** As this person may see it; aloud in a channel, as everyone may. */
async function shownTo(
  tools: Tools,
  visitor: Neighbour,
  deed: Pick<Deed, 'ask'>,
  townhall: Townhall,
  intro?: string,
): Promise<Card> {
  const { language, member } = visitor;
  const shown = await shownWith(tools, townhall, language);
  if (isAloud(deed)) return townhallCard(language, shown);
  const rsvp = member && (await ownRsvp(tools, townhall, { member }));
  return ownCard(language, shown, { member, rsvp, intro, lead: runningButtons(language, member, townhall) });
}
