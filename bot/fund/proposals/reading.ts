/** List, show, and what changed. */
import type { Block } from '../../chat/card.ts';
import { actions, heading, text } from '../../chat/card.ts';
import { neighbourOr } from '../../region/admitted.ts';
import type { Handler } from '../../region/capability.ts';
import type { Neighbour } from '../../region/people.ts';
import { lineBlocks, listCard } from './cards.ts';
import { historyCard } from './history.ts';
import { isStanding, mayTend } from './proposal.ts';
import { meant, shownTo, type Tools } from './tools.ts';
import { proposalWords } from './words/index.ts';

const A_PAGE = 5;
const ON_OVERVIEW = 3;
const VERSIONS_SHOWN = 10;

export function reading(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    'proposal.show': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed);
      return 'ended' in found ? found.ended : { card: await shownTo(tools, visitor, deed, found.proposal) };
    },

    /** Open ones and those in a vote; behind a button what was decided or withdrawn. */
    'proposal.list': async ({ visitor: asking, args }) => {
      const visitor = neighbourOr(asking);
      if ('ended' in visitor) return visitor.ended;
      const { language, workspace } = visitor;
      const w = proposalWords(language);
      const ended = args.ended === true;
      const page = Number(args.page ?? 0) || 0;
      const all = await register.all(workspace.region);
      const wanted = all.filter((proposal) => isStanding(proposal) !== ended);
      const title = (ended ? w.endedTitle : w.listTitle)(workspace.regionName);
      return {
        card: listCard(
          language,
          title,
          wanted.slice(page * A_PAGE, (page + 1) * A_PAGE),
          ended ? w.endedEmpty : w.listEmpty,
          wanted.length > (page + 1) * A_PAGE && { label: w.more, action: 'proposal.list', args: { page: page + 1, ended } },
          !ended && wanted.length < all.length && { label: w.listEnded, action: 'proposal.list', args: { ended: true } },
          ended && { label: w.list, action: 'proposal.list' },
        ),
      };
    },

    'proposal.history': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed);
      if ('ended' in found) return found.ended;
      const { region, number } = found.proposal;
      // One more than is shown: what the oldest of them changed is told by the one before it.
      const versions = await register.versions(region, number, VERSIONS_SHOWN + 1);
      return { card: historyCard(visitor.language, number, versions, VERSIONS_SHOWN) };
    },
  };
}

/** The part of proposals in a person's overview: their own, and the newest others. */
export async function proposalOverview({ register }: Pick<Tools, 'register'>, visitor: Neighbour): Promise<Block[]> {
  const { language } = visitor;
  const w = proposalWords(language);
  const standing = (await register.all(visitor.workspace.region)).filter(isStanding);
  const own = standing.filter((proposal) => mayTend(proposal, visitor.member, false)).slice(0, ON_OVERVIEW);
  const others = standing.filter((proposal) => !own.includes(proposal)).slice(0, ON_OVERVIEW);
  return [
    ...(own.length > 0 ? [heading(w.ownTitle), ...own.flatMap((proposal) => lineBlocks(language, proposal))] : []),
    heading(w.overviewTitle),
    ...(standing.length === 0 ? [text(w.listEmpty)] : others.flatMap((proposal) => lineBlocks(language, proposal))),
    actions({ label: w.write, action: 'proposal.write', opensForm: true }, { label: w.list, action: 'proposal.list' }),
  ];
}
