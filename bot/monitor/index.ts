/** The regional monitor as a capability: figures asked in words, answered with real ones. */
import type { WorkspaceId } from '../chat/ask.ts';
import type { Args } from '../chat/card.ts';
import { actions, type Block, heading } from '../chat/card.ts';
import type { Consequence, Notice } from '../region/capability.ts';
import type { Rooms } from '../region/doors.ts';
import type { Visitor } from '../region/people.ts';
import type { Change } from '../store/table.ts';
import { wholeQuestion } from './answer/question.ts';
import { bringing } from './bringing.ts';
import { answerCard } from './cards/answer.ts';
import { effecting } from './effecting.ts';
import { leaving } from './leaving.ts';
import { followNews, newsCard } from './newsworthy.ts';
import { overviewCard } from './overview.ts';
import { answerOf, querying } from './querying.ts';
import { isShared, type Shared, sharing } from './sharing.ts';
import type { Tools } from './tools.ts';
import { figureLines, figuresTold } from './week.ts';
import { monitorWords } from './words/index.ts';

export function monitorRooms(tools: Tools): Rooms {
  return {
    handlers: {
      ...querying(tools),
      ...sharing(tools),
      ...effecting(tools),
      ...bringing(tools),
      'monitor.list': async ({ visitor }) => ({
        card: await overviewCard(tools, visitor),
      }),
    },

    files: async (deed, files) => tools.afterwards?.files(tools, deed, files),
    takesFiles: (language) => monitorWords(language).own.files,

    async follow(change: Change): Promise<Consequence[]> {
      return [...followShared(change), ...(await followNews(tools.table, change))];
    },

    journal: figureLines,
    line: (line, language) => figuresTold(tools.table, line, language),

    async notice(notice, region, language) {
      if (notice.about === 'figures-revised' || notice.about === 'figure-followed') {
        return newsCard(tools.table, notice, region, language);
      }
      if (notice.about !== 'figure-shared') return undefined;
      const { by, ...args } = notice.facts;
      const question = wholeQuestion(args);
      const answer = question && (await answerOf(tools, question, { region }));
      return answer && answerCard(language, answer, { ...tools, shared: String(by) });
    },

    ...leaving(tools.table),

    overview: async (visitor) => monitorOverview(visitor),
  };
}

function followShared({ key, after }: Change): Consequence[] {
  const shared = isShared(key) ? (after?.data as unknown as Shared | undefined) : undefined;
  if (!shared) return [];
  const facts = { by: shared.by, ...flat(shared.args) };
  const notice: Notice = { key: `monitor/${key.pk}/${key.sk}`, about: 'figure-shared', facts };
  return [{ type: 'tell', region: shared.region, notice, to: { workspace: shared.workspace as WorkspaceId } }];
}

/** A question's arguments as facts of a notice, which holds no yes and no: a flag that is set is the word itself. */
function flat(args: Args): Notice['facts'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
  );
}

function monitorOverview({ workspace, language }: Visitor): Block[] {
  if (!workspace) return [];
  const w = monitorWords(language);
  return [
    heading(w.monitor),
    actions(
      { label: w.howIsItGoing, action: 'monitor.list' },
      { label: w.askFigure, action: 'monitor.change', opensForm: true },
      { label: w.watched, action: 'monitor.watched' },
    ),
  ];
}
