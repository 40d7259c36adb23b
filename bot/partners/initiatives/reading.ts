/** List, show, and a person's overview. */
import type { Block } from '../../chat/card.ts';
import { actions, heading, text } from '../../chat/card.ts';
import { neighbourOr } from '../../region/admitted.ts';
import { type Handler, isAloud } from '../../region/capability.ts';
import type { Neighbour } from '../../region/people.ts';
import { type Initiative, isStanding, mayTend } from '../initiative.ts';
import { privately } from '../pledges/saying.ts';
import { aroundOf, meant, type Tools } from '../tools.ts';
import { detailCard, initiativeCard, lineBlocks, listCard, lookingFor } from './cards.ts';
import { asArgs, isWanted, wantedBy, wantedIn } from './wanted.ts';
import { initiativeWords } from './words/index.ts';

const A_PAGE = 5;
const ON_OVERVIEW = 3;
const OWN_ON_OVERVIEW = 5;

export function reading(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    /** As this person may see it; aloud in a channel, as everyone may. */
    'initiative.show': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed.args.initiative);
      if ('ended' in found) return found.ended;
      const around = await aroundOf(tools, found.initiative);
      if (isAloud(deed)) return { card: initiativeCard(visitor.language, found.initiative, around) };
      return { card: detailCard(visitor, found.initiative, around) };
    },

    /** Those that are going on, or of them what is asked for; behind a button what was finished or stopped. */
    'initiative.list': async ({ visitor: asking, args, text: words }) => {
      const visitor = neighbourOr(asking);
      if ('ended' in visitor) return visitor.ended;
      const { language, workspace, member } = visitor;
      const w = initiativeWords(language);
      const page = Number(args.page ?? 0) || 0;
      const wanted = words ? wantedIn(words) : wantedBy(args);
      const { kinds, themes, own, ended } = wanted;
      const all = await register.all(workspace.region);
      const found = all.filter((one) => isWanted(one, wanted, member));
      const some = kinds.length > 0 || themes.length > 0 || own;
      const standing = all.filter(isStanding).length;
      const of = [
        own && w.own,
        themes.map((theme) => w.themes[theme]).join(', '),
        kinds.length > 0 && lookingFor(language, kinds),
      ];
      const empty = some && standing > 0 ? w.noneLikeThat : ended ? w.endedEmpty : w.listEmpty;
      return {
        card: listCard(
          language,
          [(ended ? w.endedTitle : w.listTitle)(workspace.regionName), ...of.filter(Boolean)].join(' · '),
          found.slice(page * A_PAGE, (page + 1) * A_PAGE),
          empty,
          found.length > (page + 1) * A_PAGE && {
            label: w.more,
            action: 'initiative.list',
            args: { ...asArgs(wanted), page: page + 1 },
          },
          !ended && !some && standing < all.length && { label: w.listEnded, action: 'initiative.list', args: { ended: true } },
          (ended || some) && { label: w.list, action: 'initiative.list' },
        ),
      };
    },
  };
}

/** A person's own initiatives and their company's pledges, and the newest others. */
export async function initiativeOverview({ register }: Pick<Tools, 'register'>, visitor: Neighbour): Promise<Block[]> {
  const { language, member } = visitor;
  const w = initiativeWords(language);
  const standing = (await register.all(visitor.workspace.region)).filter(isStanding);
  const pledge = ({ pledges }: Initiative) => member?.company && pledges[member.company.kvk];
  const own = standing.filter((one) => mayTend(one, member, false) || pledge(one)).slice(0, OWN_ON_OVERVIEW);
  const others = standing.filter((one) => !own.includes(one)).slice(0, ON_OVERVIEW);
  const ownLines = own.flatMap((one) => {
    const promised = pledge(one);
    return lineBlocks(language, one, promised && privately(promised, language));
  });
  return [
    ...(own.length > 0 ? [heading(w.ownTitle), ...ownLines] : []),
    heading(w.overviewTitle),
    ...(standing.length === 0 ? [text(w.listEmpty)] : others.flatMap((one) => lineBlocks(language, one))),
    actions({ label: w.start, action: 'initiative.write', opensForm: true }, { label: w.list, action: 'initiative.list' }),
  ];
}
