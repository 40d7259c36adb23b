/** The townhall as a capability: planned, invited to, and held once a year. */
import type { Rooms } from '../region/doors.ts';
import { overviewBlocks, townhallCard } from './cards.ts';
import { guestList } from './guest-list.ts';
import { inviting } from './inviting.ts';
import { leaving } from './leaving.ts';
import { pollCard } from './live/cards.ts';
import { pollCardNumber, pollOfCard } from './live/holding.ts';
import { leading } from './live/leading.ts';
import { minutes } from './live/minutes.ts';
import { polling } from './live/polling.ts';
import { momentsIn, momentsOf, whenDue } from './moments.ts';
import { followTownhall, townhallNotice } from './news.ts';
import { planning } from './planning.ts';
import { announceQuestion, asking } from './questions/asking.ts';
import { moderating } from './questions/moderating.ts';
import { announceRsvp, ownRsvp, replying } from './replying.ts';
import { showing } from './showing.ts';
import { shownWith } from './shown.ts';
import type { Tools } from './tools.ts';
import { currentOf, isAhead } from './townhall.ts';
import { townhallLines, townhallTold } from './week.ts';
import { agenda } from './year/agenda.ts';
import { freezing } from './year/freezing.ts';

export function townhallRooms(tools: Tools): Rooms {
  const { register } = tools;
  return {
    handlers: {
      ...planning(tools),
      ...replying(tools),
      ...showing(tools),
      ...guestList(tools),
      ...inviting(tools),
      ...asking(tools),
      ...moderating(tools),
      ...freezing(tools),
      ...agenda(tools),
      ...leading(tools),
      ...polling(tools),
      ...minutes(tools),
    },
    asksBack: { 'townhall.rsvp': announceRsvp(tools), 'townhall.ask': announceQuestion(tools) },

    follow: (change) => followTownhall(tools, change),

    async project(region, subject, number, language) {
      if (subject === 'townhall-poll') {
        const { year, number: which } = pollOfCard(number);
        const poll = await tools.live.find(region, year, which);
        return poll && { version: poll.version, since: poll.openedAt, card: pollCard(language, poll) };
      }
      const townhall = subject === 'townhall' ? await register.find(region, number) : undefined;
      if (!townhall) return undefined;
      const card = townhallCard(language, await shownWith(tools, townhall, language));
      return { version: townhall.version, since: townhall.plannedAt, card };
    },

    async standing(region) {
      const ahead = (await register.all(region)).filter(isAhead);
      const cards = ahead.map(({ number, version, plannedAt }) => ({ subject: 'townhall', number, version, since: plannedAt }));
      const polls = await Promise.all(ahead.map(({ number }) => tools.live.running(region, number)));
      return [
        ...cards,
        ...polls
          .filter((poll) => poll !== undefined)
          .map((poll) => ({
            subject: 'townhall-poll',
            number: pollCardNumber(poll),
            version: poll.version,
            since: poll.openedAt,
          })),
      ];
    },

    journal: (change) => townhallLines(change),
    line: (line, language) => townhallTold(tools, line, language),

    due: (item) => momentsOf(item),
    stillDue: async (region) => (await register.all(region)).flatMap(momentsIn),
    onDue: whenDue(tools),

    notice: (notice, region, language) => townhallNotice(tools, notice, region, language),

    ...leaving(tools),

    /** The one that is still to come, and whether this person comes. */
    async overview({ workspace, language, member }) {
      const townhall = workspace && currentOf(await register.all(workspace.region));
      if (!townhall || !isAhead(townhall)) return [];
      return overviewBlocks(language, townhall, member && (await ownRsvp(tools, townhall, { member })));
    },
  };
}
