/** Problems as a capability: raise, find, support, follow, tend, merge. */
import type { Language } from '../primitives/language.ts';
import type { Consequence, Notice } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Rooms } from '../region/doors.ts';
import type { Change } from '../store/table.ts';
import { problemCard } from './cards.ts';
import { leaving } from './leaving.ts';
import { concerned, type Problem, supportCount, takesSupport } from './problem.ts';
import { raising } from './raising.ts';
import { problemOverview, reading } from './reading.ts';
import { isProblem } from './register.ts';
import { announceSupport, supporting } from './supporting.ts';
import { tending } from './tending.ts';
import type { Tools } from './tools.ts';
import { problemLines, problemTold } from './week.ts';
import { problemWords } from './words/index.ts';

export function problemsRooms(tools: Tools): Rooms {
  const { register } = tools;
  return {
    handlers: { ...raising(tools), ...supporting(tools), ...tending(tools), ...reading(tools) },
    asksBack: { 'problem.support': announceSupport(tools) },

    follow(change: Change): Consequence[] {
      const problem = after(change);
      if (!problem) return [];
      return [{ type: 'refresh', region: problem.region, subject: 'problem', number: problem.number }, ...news(change)];
    },

    journal: problemLines,
    line: (line, language, window) => problemTold(tools, line, language, window),

    async project(region, subject, number, language) {
      const problem = subject === 'problem' ? await register.find(region, number) : undefined;
      if (!problem) return undefined;
      const survivor = problem.merged && (await register.resolve(region, problem.merged.into))?.problem;
      return { version: problem.version, since: problem.raisedAt, card: problemCard(language, problem, survivor) };
    },

    async prepare(region, subject, number) {
      const problem = subject === 'problem' && tools.meanings ? await register.find(region, number) : undefined;
      if (problem && takesSupport(problem)) await tools.meanings?.prepare(problem);
    },

    async standing(region) {
      const standing = (await register.all(region)).filter(takesSupport);
      return standing.map(({ number, version, raisedAt }) => ({ subject: 'problem', number, version, since: raisedAt }));
    },

    notice: (notice, region, language) => noticeCard(tools, notice, region, language),

    ...leaving(register),

    async overview(visitor) {
      const { workspace } = visitor;
      return workspace ? problemOverview(tools, { ...visitor, workspace }) : [];
    },
  };
}

function after(change: Change): Problem | undefined {
  return isProblem(change.key) ? (change.after?.data as unknown as Problem | undefined) : undefined;
}

/** Everyone concerned hears of a new status, a merge and its undoing; of their own doing too, as a receipt. */
function news(change: Change): Consequence[] {
  const was = change.before?.data as unknown as Problem | undefined;
  const problem = after(change);
  if (!was || !problem) return [];
  // Who came along with the duplicate hears of the merge as such.
  if (problem.absorbed.length > was.absorbed.length) return told(problem, 'absorbed', concerned(was));
  if (was.status === problem.status) return [];
  const about = problem.merged ? 'merged' : was.merged ? 'unmerged' : 'status';
  const other = problem.merged?.into ?? was.merged?.into;
  return told(problem, about, concerned(problem), { status: problem.status, ...(other ? { other } : {}) });
}

function told(
  { region, number, version }: Problem,
  about: string,
  members: string[],
  facts: Notice['facts'] = {},
): Consequence[] {
  return members.map((member) => ({
    type: 'tell',
    region,
    to: { member },
    notice: { key: `problem/${region}/${number}/${version}/${member}`, about, facts: { number, ...facts } },
  }));
}

/** Others' news is not looked up here. */
const ABOUT = ['status', 'absorbed', 'merged', 'unmerged'];

async function noticeCard({ register }: Tools, notice: Notice, region: string, language: Language) {
  const w = problemWords(language);
  if (!ABOUT.includes(notice.about)) return undefined;
  const { number, other, status } = notice.facts;
  const problem = await register.find(region, Number(number));
  if (!problem) return undefined;
  if (notice.about === 'status') {
    const sentence = w.noticeStatus(problem.number, problem.title, w.status[status as Problem['status']]);
    return say(language, sentence, ...(problem.reason ? [`${w.reasonLabel}: ${problem.reason}`] : []));
  }
  if (notice.about === 'absorbed')
    return say(language, w.noticeAbsorbed(problem.number, problem.title, w.count(supportCount(problem))));
  if (notice.about === 'unmerged') return say(language, w.noticeUnmerged(problem.number, problem.title, Number(other)));
  const survivor = await register.find(region, Number(other));
  return survivor && say(language, w.noticeMerged(problem.number, problem.title, survivor.number, survivor.title));
}
