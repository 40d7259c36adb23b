/** List, search and show. */
import type { Block } from '../chat/card.ts';
import { actions, heading, text } from '../chat/card.ts';
import { neighbourOr } from '../region/admitted.ts';
import type { Handler } from '../region/capability.ts';
import type { Neighbour } from '../region/people.ts';
import { type Line, lineBlocks, listCard } from './cards.ts';
import { searchForm } from './forms.ts';
import { mayTend, type Problem, supportCount, takesSupport } from './problem.ts';
import { candidateOf, meant, shownTo, type Tools } from './tools.ts';
import { problemWords } from './words/index.ts';

const A_PAGE = 5;
const FOUND = 5;
const ON_OVERVIEW = 3;

export function reading(tools: Tools): Record<string, Handler> {
  const { register, similarity } = tools;
  return {
    'problem.show': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed);
      if ('ended' in found) return found.ended;
      return { card: await shownTo(tools, visitor, deed, found) };
    },

    'problem.list': async ({ visitor: asking, args }) => {
      const visitor = neighbourOr(asking);
      if ('ended' in visitor) return visitor.ended;
      const page = Number(args.page ?? 0) || 0;
      const w = problemWords(visitor.language);
      const standing = mostSupportedFirst((await register.all(visitor.workspace.region)).filter(takesSupport));
      const shown = standing.slice(page * A_PAGE, (page + 1) * A_PAGE).map((problem) => ({ problem }));
      const more = standing.length > (page + 1) * A_PAGE;
      const next = more ? { label: w.more, action: 'problem.list', args: { page: page + 1 } } : undefined;
      return { card: listCard(visitor, w.listTitle(visitor.workspace.regionName), shown, w.listEmpty, next) };
    },

    /** Solved and closed ones are found too: the answer may be in there. */
    'problem.search': async ({ visitor: asking, text, values }) => {
      const visitor = neighbourOr(asking);
      if ('ended' in visitor) return visitor.ended;
      const words = (values.words ?? text).trim();
      if (!words) return { form: searchForm(visitor.language) };
      const w = problemWords(visitor.language);
      const lines = await search(visitor, words);
      return { card: listCard(visitor, w.foundTitle(words), lines, w.foundNothing(words)) };
    },
  };

  async function search(visitor: Neighbour, words: string): Promise<Line[]> {
    const all = (await register.all(visitor.workspace.region)).filter((problem) => problem.status !== 'merged');
    const wanted = words.toLowerCase();
    const literal = all.filter((problem) => `${problem.title}\n${problem.text}`.toLowerCase().includes(wanted));
    const closest = similarity.closest(words, all.map(candidateOf), FOUND);
    const lines: Line[] = mostSupportedFirst(literal).map((problem) => ({ problem }));
    for (const { id, why } of closest) if (!literal.includes(id)) lines.push({ problem: id, why });
    return lines.slice(0, FOUND);
  }
}

/** The part of problems in a person's overview: their own, and what most companies have. */
export async function problemOverview({ register }: Pick<Tools, 'register'>, visitor: Neighbour): Promise<Block[]> {
  const w = problemWords(visitor.language);
  const standing = mostSupportedFirst((await register.all(visitor.workspace.region)).filter(takesSupport));
  const own = standing.filter((problem) => mayTend(problem, visitor.member, false)).slice(0, ON_OVERVIEW);
  const top = standing.filter((problem) => !own.includes(problem)).slice(0, ON_OVERVIEW);
  return [
    ...(own.length > 0 ? [heading(w.ownTitle), ...own.flatMap((problem) => lineBlocks(visitor, { problem }))] : []),
    heading(w.overviewTitle),
    ...(top.length + own.length === 0 ? [text(w.listEmpty)] : top.flatMap((problem) => lineBlocks(visitor, { problem }))),
    actions(
      { label: w.raise, action: 'problem.write', opensForm: true, style: 'primary' },
      { label: w.list, action: 'problem.list' },
    ),
  ];
}

function mostSupportedFirst(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => supportCount(b) - supportCount(a) || b.number - a.number);
}
