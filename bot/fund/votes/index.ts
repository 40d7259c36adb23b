/** Votes on proposals, as a part of the fund: opened, cast, tended, closed and told. */
import type { Block } from '../../chat/card.ts';
import { type Instant, plusMinutes } from '../../primitives/instant.ts';
import { nextWakingHour } from '../../primitives/working-hours.ts';
import type { Capability, Due } from '../../region/capability.ts';
import type { Item } from '../../store/table.ts';
import { toRemind } from '../hands.ts';
import { isVote, type Kept } from './box.ts';
import { remindCard, voteCard, votesBlocks } from './cards.ts';
import { announceBallot, casting } from './casting.ts';
import { concludeVote } from './concluding.ts';
import { followVote, outcomeNotice } from './news.ts';
import { opening } from './opening.ts';
import { takingPart } from './taking-part.ts';
import { tending } from './tending.ts';
import { runningIn, type VoteTools } from './tools.ts';

/** Before the close, in hours. */
const REMIND = { none: [], day: [24], both: [24, 3] } as const;

type Votes = Required<
  Pick<Capability, 'handlers' | 'asksBack' | 'follow' | 'project' | 'standing' | 'due' | 'stillDue' | 'onDue' | 'notice'>
>;

export function votes(tools: VoteTools): Votes & { overview(region: string, language: 'nl' | 'en'): Promise<Block[]> } {
  const { boxes } = tools;
  return {
    handlers: { ...opening(tools), ...casting(tools), ...takingPart(tools), ...tending(tools) },
    asksBack: { 'vote.cast': announceBallot(tools) },

    follow: followVote,

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

    due: (item) => momentsOf(item),
    stillDue: async (region) =>
      (await boxes.all(region)).filter(({ status, outcome }) => status !== 'void' && !outcome).flatMap(momentsIn),

    onDue: {
      'vote-end': async ({ region, facts }, now) => {
        await concludeVote(tools, region, Number(facts.number), now);
        return [];
      },
      /** The advice period is over: the card says so. */
      'vote-opens': async ({ region, facts }) => [{ type: 'refresh', region, subject: 'vote', number: Number(facts.number) }],
      'vote-reminder': async ({ region, facts, name }) => {
        const vote = await boxes.find(region, Number(facts.number));
        if (vote?.status !== 'open') return [];
        const waiting = new Set(toRemind(vote));
        const members = (await tools.members(region)).filter((member) =>
          waiting.has(vote.rule.voters === 'board' ? member.id : (member.company?.kvk ?? '')),
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
      if (notice.about === 'vote-outcome') return outcomeNotice(tools, notice, region, language);
      if (notice.about !== 'vote-reminder') return undefined;
      const vote = await boxes.find(region, Number(notice.facts.number));
      return vote?.status === 'open' ? remindCard(language, vote) : undefined;
    },

    overview: async (region, language) => votesBlocks(language, await runningIn(tools, region)),
  };
}

function momentsOf(item: Item): Due[] {
  return isVote(item) && item.sk === 'VOTE' ? momentsIn(item.data as unknown as Kept) : [];
}

/** The end stays listed when it has come: so what follows from it is done, however often a try is broken off. */
function momentsIn(vote: Kept): Due[] {
  const { region, number, status, closesAt, opensAt, openedAt, zone } = vote;
  const moment = (what: string, about: string, at: Instant): Due => ({
    name: `vote/${region}/${number}/${what}`,
    about,
    at,
    region,
    facts: { number },
  });
  const voided = vote.trace.find((fact) => fact.type === 'voided');
  const end = moment('end', 'vote-end', voided && voided.at < closesAt ? voided.at : closesAt);
  if (status !== 'open') return [end];
  const hours = REMIND[vote.reminders];
  const reminders = hours
    // At night nobody is reminded: in the morning, where that is in time.
    .map((before) => ({ before, at: nextWakingHour(plusMinutes(closesAt, -60 * before), zone) }))
    .filter(({ at }) => at > opensAt && at < closesAt);
  return [
    end,
    ...(opensAt > openedAt ? [moment('opens', 'vote-opens', opensAt)] : []),
    ...reminders.map(({ before, at }) => moment(`remind-${before}`, 'vote-reminder', at)),
  ];
}
