/** A voter's own part besides the ballot: how it stands, an interest declared, a proxy given and taken back. */
import type { Reply } from '../../chat/ask.ts';
import type { Card } from '../../chat/card.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { entitled } from '../hands.ts';
import { giveProxy, withdrawProxy } from '../proxies.ts';
import { recuse } from '../recusing.ts';
import type { Decision } from '../vote.ts';
import type { Kept } from './box.ts';
import { ownVoteCard, shownTo, votesCard } from './cards.ts';
import { decided, meant, refusedCard, runningIn, type VoteTools, voteOn } from './tools.ts';
import { cameLater, voterIn } from './voters.ts';
import { voteWords } from './words/index.ts';

const TEXT = 500;
/** A select of more is no choice. */
const MOST_HOLDERS = 100;

export function takingPart(tools: VoteTools): Record<string, Handler> {
  return {
    /** One's own ballot and what one may do; aloud in a channel only what everyone may see. */
    'vote.status': async (deed) => {
      const { visitor, args } = deed;
      const { workspace, language } = visitor;
      const w = voteWords(language);
      if (args.vote === undefined && workspace) {
        const proposal = args.proposal === undefined ? undefined : Number(args.proposal);
        const vote = proposal === undefined ? undefined : await voteOn(tools, workspace.region, proposal);
        const running = await runningIn(tools, workspace.region);
        const only = vote ?? (proposal === undefined && running.length === 1 ? running[0] : undefined);
        if (!only) return { card: votesCard(language, running, proposal === undefined ? undefined : w.noVote(proposal)) };
        return { card: shownTo(deed, await tools.boxes.whole(only), tools.minutesUrl) };
      }
      const found = await meant(tools, deed);
      return 'ended' in found ? found.ended : { card: shownTo(deed, found.vote, tools.minutesUrl) };
    },

    'vote.list': async ({ visitor: { language, workspace } }) => ({
      card: votesCard(language, workspace ? await runningIn(tools, workspace.region) : []),
    }),

    /** In words it begins with the form: an interest is declared with its reason. */
    'vote.recuse': async (deed) => recusalForm(deed),
    'vote.recuse.form': async (deed) => recusalForm(deed),
    'vote.recused': async (deed) => {
      const reason = deed.values.reason ?? '';
      return own(
        deed,
        (vote, voter, by) => recuse(vote, { voter, reason, ...by }),
        (w) => w.recused,
      );
    },

    'vote.proxy.form': async (deed) => {
      const found = await mine(deed);
      if ('ended' in found) return found.ended;
      const { vote, voter } = found;
      const { language } = deed.visitor;
      const w = voteWords(language);
      const holders = entitled(vote).filter(([key]) => key !== voter && !Object.hasOwn(vote.proxies, key));
      if (holders.length === 0) return { card: say(language, w.noHolders) };
      return {
        form: {
          language,
          action: 'vote.proxy.give',
          args: { vote: vote.number },
          title: w.proxyTitle,
          submit: w.proxySubmit,
          intro: [w.proxyIntro],
          fields: [
            {
              type: 'choice',
              name: 'holder',
              label: w.proxyHolder,
              options: holders.slice(0, MOST_HOLDERS).map(([key, { name }]) => ({ value: key, label: name })),
            },
          ],
        },
      };
    },
    'vote.proxy.give': async (deed) => {
      const holder = deed.values.holder ?? '';
      return own(
        deed,
        (vote, giver, by) => giveProxy(vote, { giver, holder, ...by }),
        (w, vote) => w.proxyGiven(vote.roll[holder]?.name ?? ''),
      );
    },
    'vote.proxy.withdraw': async (deed) =>
      own(
        deed,
        (vote, giver, by) => withdrawProxy(vote, { giver, ...by }),
        (w) => w.proxyWithdrawn,
      ),
  };

  /** In words no vote was named, or one that is not there: the running ones are shown. */
  async function noVoteCard({ visitor: { language } }: Deed, region: string, proposal: number): Promise<Card> {
    const w = voteWords(language);
    const running = await runningIn(tools, region);
    return votesCard(language, running, proposal ? w.noVote(proposal) : running.length > 0 ? w.which : undefined);
  }

  async function recusalForm(deed: Deed): Promise<Reply> {
    const proposal = deed.args.vote === undefined ? Number(deed.args.proposal) : undefined;
    const region = deed.visitor.workspace?.region;
    const byProposal = region && proposal ? await voteOn(tools, region, proposal) : undefined;
    if (region && proposal !== undefined && !byProposal) return { card: await noVoteCard(deed, region, proposal) };
    const found = await mine(byProposal ? { ...deed, args: { vote: byProposal.number } } : deed);
    if ('ended' in found) return found.ended;
    const { language } = deed.visitor;
    const w = voteWords(language);
    return {
      form: {
        language,
        action: 'vote.recused',
        args: { vote: found.vote.number },
        title: w.recuseTitle,
        submit: w.recuseSubmit,
        intro: [w.recuseIntro],
        fields: [{ type: 'text', name: 'reason', label: w.recuseReason, hint: w.recuseReasonHint, multiline: true, max: TEXT }],
      },
    };
  }

  /** The vote and this person's place on its roll. */
  async function mine(deed: Deed): Promise<{ vote: Kept; voter: string } | { ended: Reply }> {
    const visitor = joinedOr(deed, 'vote.status', 'follow');
    if ('ended' in visitor) return visitor;
    const found = await meant(tools, deed);
    if ('ended' in found) return found;
    const voter = voterIn(found.vote, visitor.member);
    if (voter === undefined) return { ended: refusedCard(visitor, { refused: 'notOnRoll' }) };
    if (cameLater(found.vote, voter, visitor.member)) return { ended: refusedCard(visitor, { refused: 'joinedLater' }) };
    return { vote: found.vote, voter };
  }

  async function own(
    deed: Deed,
    decide: (vote: Kept, voter: string, by: { by: string; at: Deed['at'] }) => Decision,
    said: (w: ReturnType<typeof voteWords>, vote: Kept) => string,
  ): Promise<Reply> {
    const found = await mine(deed);
    if ('ended' in found) return found.ended;
    const { visitor, at } = deed;
    const by = { by: visitor.member!.id, at };
    const outcome = await decided(tools, found.vote, (now) => decide(now, voterIn(now, visitor.member) ?? found.voter, by));
    if ('refused' in outcome) return refusedCard(visitor, outcome);
    const card = ownVoteCard(visitor, outcome.vote, tools.minutesUrl);
    const first = say(visitor.language, said(voteWords(visitor.language), outcome.vote)).blocks;
    return { card: { ...card, blocks: [...first, ...card.blocks] }, audience: 'asker' };
  }
}
