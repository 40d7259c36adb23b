/** The digest as a capability: what happened in the week, for whom, in which language. */
import { actions } from '../chat/card.ts';
import type { Rooms } from '../region/doors.ts';
import { celebrating } from './celebrating/handlers.ts';
import { celebrationLines, celebrationMoments, celebrationNews } from './celebrating/news.ts';
import { newestOnWall, wallButton } from './celebrating/overview.ts';
import { choosing } from './choosing.ts';
import { leaving } from './leaving.ts';
import { digestMoments, sending } from './sending.ts';
import { showing } from './showing.ts';
import type { Tools } from './tools.ts';
import { digestWords } from './words/index.ts';

export { keepingJournal } from './keeping.ts';

export function digestRooms(tools: Tools): Rooms {
  const weekly = sending(tools);
  const choice = choosing(tools);
  const celebration = celebrationNews(tools);
  return {
    handlers: { ...choice.handlers, ...showing(tools), ...celebrating(tools) },
    asksBack: choice.asksBack,

    follow: celebration.follow,
    journal: celebrationLines,
    project: (region, subject, _, language) => celebration.project(region, subject, language),

    due: (item) => [...digestMoments(item), ...celebrationMoments(item)],
    stillDue: async (region) => [...(await weekly.stillDue(region)), ...(await celebration.stillDue(region))],
    onDue: { ...weekly.onDue, celebrate: celebration.told },

    async notice(notice, region, language) {
      if (notice.about === 'digest') return weekly.notice(notice, region);
      return notice.about === 'celebration-coming' ? celebration.notice(notice, region, language) : undefined;
    },

    ...leaving(tools),

    async overview({ workspace, language }) {
      if (!workspace) return [];
      const show = { label: digestWords(language).show, action: 'digest.show' };
      return [...(await newestOnWall(tools, workspace.region, language)), actions(show, wallButton(language))];
    },
  };
}
