/** Votes on proposals, as a part of the fund: opened, cast, tended, closed and told. */
import type { Block } from '../../chat/card.ts';
import type { Capability } from '../../region/capability.ts';
import { toRemind } from '../hands.ts';
import { remindCard, voteCard, votesBlocks } from './cards.ts';
import { announceBallot, casting } from './casting.ts';
import { concludeVote, destroyUnusedKey } from './concluding.ts';
import { momentsIn, momentsOf } from './moments.ts';
import { cardNotice, followVote, outcomeNotice } from './news.ts';
import { opening } from './opening.ts';
import { keyDue } from './pending-keys.ts';
import { fromAnywhere } from './reaching.ts';
import { takingPart } from './taking-part.ts';
import { tending } from './tending.ts';
import { runningIn, type VoteTools } from './tools.ts';
import { keysOf } from './voters.ts';

type Votes = Required<
  Pick<Capability, 'handlers' | 'asksBack' | 'follow' | 'project' | 'standing' | 'due' | 'stillDue' | 'onDue' | 'notice'>
>;

export function votes(tools: VoteTools): Votes & { overview(region: string, language: 'nl' | 'en'): Promise<Block[]> } {
  const { boxes } = tools;
  return {
    handlers: {
      ...opening(tools),
      ...fromAnywhere({ ...casting(tools), ...takingPart(tools) }, tools.homeOf),
      ...tending(tools),
    },
    asksBack: { 'vote.cast': announceBallot(tools) },

    follow: (change) => followVote(tools, change),

    async project(region, subject, number, language) {
      const vote = subject === 'vote' ? await boxes.find(region, number) : undefined;
      if (!vote) return undefined;
      return {
        version: vote.version,
        since: vote.openedAt,
        card: voteCard(language, vote, tools.minutesUrl),
        only: vote.workspaces,
      };
    },

    async standing(region) {
      const running = await Promise.all((await runningIn(tools, region)).map(boxes.whole));
      return running.map(({ number, version, openedAt, workspaces }) => ({
        subject: 'vote',
        number,
        version,
        since: openedAt,
        only: workspaces,
      }));
    },

    due: (item) => [...momentsOf(item), ...keyDue(item)],
    stillDue: async (region) => [
      ...(await boxes.all(region)).filter(({ status, outcome }) => status !== 'void' && !outcome).flatMap(momentsIn),
      ...(await tools.pendingKeys.due(region)),
    ],

    onDue: {
      'vote-end': async ({ region, facts }, now) => {
        await concludeVote(tools, region, Number(facts.number), now);
        return [];
      },
      'vote-key': async ({ region, facts }) => {
        await destroyUnusedKey(tools, region, Number(facts.number));
        return [];
      },
      /** The advice period is over: the card says so. */
      'vote-opens': async ({ region, facts }) => [{ type: 'refresh', region, subject: 'vote', number: Number(facts.number) }],
      'vote-reminder': async ({ region, facts, name }) => {
        const vote = await boxes.find(region, Number(facts.number));
        if (vote?.status !== 'open') return [];
        const waiting = new Set(toRemind(vote));
        const members = (await tools.members(region)).filter((member) =>
          keysOf(vote.rule.voters, member).some((key) => waiting.has(key)),
        );
        return members.map(({ id }) => ({
          type: 'tell',
          region,
          notice: { key: `${name}/${id}`, about: 'vote-reminder', facts: { number: vote.number } },
          to: { member: id },
        }));
      },
    },

    async notice(notice, region, language) {
      if (notice.about === 'vote-card') return cardNotice(tools, notice, region, language);
      if (notice.about === 'vote-outcome') return outcomeNotice(tools, notice, region, language);
      if (notice.about !== 'vote-reminder') return undefined;
      const vote = await boxes.find(region, Number(notice.facts.number));
      return vote?.status === 'open' ? remindCard(language, vote) : undefined;
    },

    overview: async (region, language) => votesBlocks(language, await runningIn(tools, region)),
  };
}
