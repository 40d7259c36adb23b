/** Partners as a capability: initiatives that look for time, money and network, and the pledges to them. */
import type { Rooms } from '../region/doors.ts';
import type { Application } from './around.ts';
import { type Initiative, isStanding } from './initiative.ts';
import { initiativeCard } from './initiatives/cards.ts';
import { followInitiative, initiativeNotice } from './initiatives/news.ts';
import { initiativeOverview, reading } from './initiatives/reading.ts';
import { starting } from './initiatives/starting.ts';
import { tending } from './initiatives/tending.ts';
import { introductionLines, introductionTold } from './introductions/week.ts';
import { leaving } from './leaving.ts';
import { type MatchingPartTools, matchingPart } from './matching-part.ts';
import { firming } from './pledges/firming.ts';
import { promising } from './pledges/promising.ts';
import { announceWithdrawal, withdrawing } from './pledges/withdrawing.ts';
import { aroundOf, type Tools } from './tools.ts';
import { initiativeLines, initiativeTold } from './week.ts';

export function partnersRooms(tools: Tools, matchingTools: MatchingPartTools): Rooms {
  const { register } = tools;
  const matching = matchingPart(matchingTools);
  return {
    handlers: {
      ...starting(tools),
      ...reading(tools),
      ...tending(tools),
      ...promising(tools),
      ...withdrawing(tools),
      ...firming(tools),
      ...matching.handlers,
    },
    asksBack: { 'pledge.withdraw': announceWithdrawal(tools) },

    journal: (change) => [...initiativeLines(change), ...introductionLines(change)],
    line: async (line, language, window) =>
      (await initiativeTold(tools, line, language)) ?? introductionTold(matchingTools, line, language, window),

    follow: async (change) => [...(await followInitiative(tools, change)), ...(await matching.follow(change))],
    due: matching.due,
    stillDue: matching.stillDue,
    onDue: matching.onDue,

    async project(region, subject, number, language) {
      const initiative = subject === 'initiative' ? await register.find(region, number) : undefined;
      if (!initiative) return undefined;
      const around = await aroundOf(tools, initiative);
      const version = versionWith(initiative, around.application);
      return { version, since: initiative.startedAt, card: initiativeCard(language, initiative, around) };
    },

    async standing(region) {
      const standing = (await register.all(region)).filter(isStanding);
      return Promise.all(
        standing.map(async (initiative) => {
          const { number, proposal, startedAt } = initiative;
          const application = proposal === undefined ? undefined : await tools.applicationOf(region, proposal);
          return { subject: 'initiative', number, version: versionWith(initiative, application), since: startedAt };
        }),
      );
    },

    notice: async (notice, region, language) =>
      (await initiativeNotice(tools, notice, region, language)) ?? matching.notice(notice, region, language),

    ...leaving({ register, ...matchingTools }),

    async overview(visitor) {
      const { workspace } = visitor;
      if (!workspace) return [];
      return [...(await initiativeOverview(tools, { ...visitor, workspace })), ...(await matching.overview(visitor))];
    },
  };
}

/** More than ever happens to one proposal. */
const MOST_CHANGES = 10_000;

/** Its own changes before those of its proposal: another proposal comes with a change of its own. */
function versionWith({ changes }: Initiative, application: Application | undefined): number {
  return changes * MOST_CHANGES + Math.min(application?.changes ?? 0, MOST_CHANGES - 1);
}
