/** From what an import changed to who hears of it: coordinators of every revision, others of the figures they follow. */
import { actions, bold, type Card, card, heading, type Inline, list, note } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Consequence, Notice } from '../region/capability.ts';
import type { Change, Table } from '../store/table.ts';
import type { Known } from './answer/choosing.ts';
import { asking } from './cards/buttons.ts';
import { telling } from './cards/telling.ts';
import { indicatorOf } from './catalogue.ts';
import type { Revision, SeriesKey } from './figures/figure.ts';
import { type FigureNews, findNews, isFigureNews } from './figures/news.ts';
import { placeName } from './places-validity.ts';
import { watchesOf } from './sharing.ts';
import { monitorWords } from './words/index.ts';

const isOf = (one: SeriesKey) => (other: SeriesKey) => one.indicator === other.indicator && one.place === other.place;

export async function followNews(table: Table, { key, after }: Change): Promise<Consequence[]> {
  const news = isFigureNews(key) ? (after?.data as unknown as FigureNews | undefined) : undefined;
  if (!news) return [];
  const { region, run } = news;
  const told = (
    about: string,
    facts: Notice['facts'],
    to: Extract<Consequence, { type: 'tell' }>['to'],
    who = '',
  ): Consequence => ({
    type: 'tell',
    region,
    notice: { key: `${about}/${region}/${run}${who}`, about, facts: { run, ...facts } },
    to,
  });
  const revised = news.revisions.length > 0 ? [told('figures-revised', {}, { coordinators: true })] : [];
  const moved: SeriesKey[] = [...news.revisions, ...news.added];
  const watches = (await watchesOf(table, region)).filter((watch) => moved.some(isOf(watch)));
  const followed = watches.map(({ member, indicator, place }) =>
    told('figure-followed', { indicator, place }, { member }, `/${member}/${indicator}/${place}`),
  );
  return [...revised, ...followed];
}

export async function newsCard(
  table: Table,
  { about, facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  const news = await findNews(table, region, String(facts.run));
  if (!news) return undefined;
  if (about === 'figures-revised') return revisedCard(language, news);
  const key: SeriesKey = { indicator: String(facts.indicator), place: String(facts.place) };
  return followedCard(language, news, key);
}

/** "Bruto regionaal product, Twente, 2020: herzien van € 23.934,24 mln naar € 24.101 mln". */
function revisedCard(language: Language, news: FigureNews): Card {
  const w = monitorWords(language);
  const told = linesOf(language, news, news.revisions);
  const rest = news.more > 0 && note(w.moreRevised(news.more));
  return { ...card(language, heading(w.revisedTitle(news.source)), list(...told.lines), rest), evidence: told.evidence };
}

function followedCard(language: Language, news: FigureNews, key: SeriesKey): Card {
  const w = monitorWords(language);
  const told = linesOf(language, news, movedIn(news).filter(isOf(key)));
  const name = indicatorOf(key.indicator)?.name[language] ?? key.indicator;
  const drawn = card(
    language,
    heading(w.followedTitle(name, placeName(key.place))),
    list(...told.lines),
    actions(asking(w.show, { indicator: key.indicator, places: [key.place], operation: 'value' }), {
      label: w.unwatch,
      action: 'monitor.unwatch',
      args: { indicator: key.indicator, places: key.place },
    }),
  );
  return { ...drawn, evidence: told.evidence };
}

/** What came first, then what was revised. */
export function movedIn({ added, revisions }: FigureNews): Revision[] {
  return [...added.map((figure) => ({ ...figure, from: null, to: figure.value })), ...revisions];
}

export function linesOf(language: Language, { source, at }: FigureNews, revisions: readonly Revision[]) {
  const w = monitorWords(language);
  const evidence = { figures: [] as NonNullable<Card['evidence']>['figures'][number][], derived: [] };
  const lines = revisions.flatMap(({ indicator, place, period, from, to }): Inline[][] => {
    const known = indicatorOf(indicator);
    if (!known) return [];
    const tell = telling(language, known);
    const figure = (value: number): Known => ({ indicator, place, period, value, status: 'definitive', source, retrieved: at });
    const written = (value: number | null) => (value === null ? w.noFigure : tell.value(figure(value)));
    const line = from === null ? w.isNow(written(to)) : w.wasRevised(written(from), written(to));
    const told: Inline[] = [bold(`${tell.name}, ${tell.place(place)}, ${tell.period(period)}`), `: ${line}`];
    // Both what it was and what it is are figures of the store, though of one and the same period.
    evidence.figures.push(...[from, to].flatMap((value) => (value === null ? [] : tell.citing(figure(value)))));
    return [told];
  });
  return { lines, evidence };
}
