/** What an import of figures is worth at the end of the week. */
import { bold } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Line, Told } from '../region/capability.ts';
import type { Change, Table } from '../store/table.ts';
import { asking } from './cards/buttons.ts';
import { type FigureNews, findNews, isFigureNews } from './figures/news.ts';
import { linesOf, movedIn } from './newsworthy.ts';
import { monitorWords } from './words/index.ts';

export function figureLines({ key, before, after }: Change): Line[] {
  const news = isFigureNews(key) && !before ? (after?.data as unknown as FigureNews | undefined) : undefined;
  if (!news) return [];
  const kind = news.added.length > 0 ? 'new' : 'moved';
  return [
    { region: news.region, subject: 'figures', id: news.run, kind, weight: 50, themes: ['monitor'], to: 'everyone' as const },
  ];
}

/** The first figure that came or was revised, and how many more. */
export async function figuresTold(table: Table, line: Line, language: Language): Promise<Told | undefined> {
  const news = line.subject === 'figures' ? await findNews(table, line.region, line.id) : undefined;
  if (!news) return undefined;
  const w = monitorWords(language);
  const moved = movedIn(news);
  const [first] = moved;
  const { lines, evidence } = linesOf(language, news, moved.slice(0, 1));
  if (!first || !lines[0]) return undefined;
  const more = moved.length + news.more - 1;
  const { indicator, place } = first;
  return {
    title: w.weekFigures,
    words: [...lines[0], ...(more > 0 ? ['. ', bold(w.weekMore(more))] : [])],
    buttons: [asking(w.show, { indicator, places: [place], operation: 'value' })],
    evidence,
  };
}
