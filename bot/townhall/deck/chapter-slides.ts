/** The chapters: for each one headline that code makes of the figures, a chart, the other figures, and where they come from. */
import { cut, shownOnOneLine } from '../../chat/cut.ts';
import { chartOf } from './charts.ts';
import { CHAPTERS, type Change, type Chapter, type Cited, type DeckData, type DeckFigure } from './deck-data.ts';
import type { ChapterSlide, GlanceSlide, LinesSlide, Slide, TableSlide, Tile } from './slide.ts';
import { toneOf, type Writing } from './written.ts';

/** Beside the headline's own figure. */
const MOST_TILES = 4;
const ROWS = 8;
/** Names that a region gave: itself, and its own indicators. */
const LONGEST_PLACE = 40;
const LONGEST_LABEL = 52;
/** A region may bring in fifty indicators of its own; the rest is asked in the chat. */
const MOST_TABLES = 2;

export function chapterSlides(data: DeckData, writing: Writing): Slide[] {
  const slides = CHAPTERS.flatMap((chapter) => slidesOf(chapter, data, writing));
  const missing = missingSlide(data, writing);
  return [...glance(data, writing), ...slides, ...(missing ? [missing] : [])];
}

function slidesOf(chapter: Chapter, data: DeckData, writing: Writing): Slide[] {
  const [lead, ...others] = byWeight(data.chapters[chapter]);
  if (!lead) return [];
  const beside = others.slice(0, MOST_TILES);
  const rest = others.slice(MOST_TILES);
  const tables = Array.from({ length: Math.min(MOST_TABLES, Math.ceil(rest.length / ROWS)) }, (_, n) =>
    tableSlide(chapter, rest.slice(n * ROWS, (n + 1) * ROWS), writing),
  );
  return [chapterSlide(chapter, lead, beside, data, writing), ...tables];
}

/** First what is the region's own and can be held beside other places, and of those what has the longest history. */
function byWeight(figures: readonly DeckFigure[]): DeckFigure[] {
  const order = ({ instead, addsUp, series }: DeckFigure): number[] => [
    instead ? 1 : 0,
    addsUp || series.length < 2 ? 1 : 0,
    -(series[0]?.points.length ?? 0),
  ];
  return figures.toSorted((one, other) => {
    const [first, second] = [order(one), order(other)];
    return first.map((value, at) => value - second[at]!).find((difference) => difference !== 0) ?? 0;
  });
}

function chapterSlide(
  chapter: Chapter,
  lead: DeckFigure,
  beside: readonly DeckFigure[],
  { region }: DeckData,
  writing: Writing,
): ChapterSlide {
  const shown = [lead, ...beside];
  return {
    kind: 'chapter',
    chapter,
    name: writing.w.chapters[chapter],
    title: headlineOf(lead, writing),
    lead: leadOf(lead, cut(shownOnOneLine(region.name), LONGEST_PLACE), writing),
    chart: chartOf(lead, writing),
    tiles: (chartOf(lead, writing) ? beside : shown.slice(0, MOST_TILES)).map((figure) => tileOf(chapter, figure, writing)),
    notes: shown.flatMap((figure) => notesOf(figure, writing)),
    sources: sourcesOf(shown, writing),
  };
}

/** What the figure says, and how it changed: nothing that a figure does not say. */
function headlineOf(of: DeckFigure, writing: Writing): string {
  const { w, language, period } = writing;
  const { said, change } = of;
  if (!change) return `${said[language]}.`;
  const then = period(change.from.period);
  const same = change.from.value === change.to.value ? w.unchanged(then) : w.nearly(then);
  const changed = change.value === 0 ? same : w.changed(writing.size(of, change), change.value > 0, then);
  return `${said[language]}, ${changed}.`;
}

function leadOf(figure: DeckFigure, region: string, writing: Writing): string[] {
  const { w, language } = writing;
  const { figure: own, instead, older, caveat } = figure;
  const lines: string[] = [];
  const other = figure.addsUp ? undefined : figure.beside.at(-1);
  if (other) lines.push(w.versus(other.placeName, writing.value(figure, other.value), wayOf(own, other)));
  if (older) lines.push(w.older(region, writing.value(figure, older.value), writing.period(older.period)));
  else if (instead) lines.push(w.instead(region, own.placeName));
  if (caveat) lines.push(caveat[language]);
  return lines;
}

function wayOf(own: Cited, other: Cited): 'above' | 'below' | 'level' {
  if (own.value === other.value) return 'level';
  return own.value > other.value ? 'above' : 'below';
}

function tileOf(chapter: Chapter, figure: DeckFigure, writing: Writing): Tile {
  const { change } = figure;
  return {
    chapter,
    label: cut(shownOnOneLine(figure.name[writing.language]), LONGEST_LABEL),
    ...writing.parts(figure, figure.figure.value),
    about: writing.about(figure.figure),
    ...(change && { change: changeOf(figure, change, writing), tone: toneOf(figure, change) }),
  };
}

function changeOf(figure: DeckFigure, change: Change, writing: Writing): string {
  const { w } = writing;
  const then = writing.periodShort(change.from.period);
  if (change.value !== 0) return w.changeShort(writing.change(figure, change), then);
  // What rounds to nothing is not nothing.
  return change.from.value === change.to.value ? w.sameShort(then) : w.nearlyShort(then);
}

function tableSlide(chapter: Chapter, figures: readonly DeckFigure[], writing: Writing): TableSlide {
  const { w } = writing;
  const tiles = figures.map((figure) => tileOf(chapter, figure, writing));
  return {
    kind: 'table',
    chapter,
    name: w.chapters[chapter],
    title: w.moreIn(w.chapters[chapter]),
    heads: w.tableHeads,
    rows: tiles.map(({ label, value, unit, about, change = '' }) => [label, `${value} ${unit}`.trim(), about, change]),
    notes: figures.flatMap((figure) => notesOf(figure, writing)),
    sources: sourcesOf(figures, writing),
  };
}

/** Of each chapter its first figure; of one chapter alone nothing is gained by it. */
function glance({ chapters }: DeckData, writing: Writing): GlanceSlide[] {
  const firsts = CHAPTERS.flatMap((chapter) => {
    const [first] = byWeight(chapters[chapter]);
    return first ? [{ chapter, first }] : [];
  });
  if (firsts.length < 2) return [];
  const figures = firsts.map(({ first }) => first);
  return [
    {
      kind: 'glance',
      title: writing.w.glance,
      tiles: firsts.map(({ chapter, first }) => tileOf(chapter, first, writing)),
      notes: figures.flatMap((figure) => notesOf(figure, writing)),
      sources: sourcesOf(figures, writing),
    },
  ];
}

/** A chapter that people expect and that has nothing to show is named, with what can be done about it. */
function missingSlide({ chapters }: DeckData, { w }: Writing): LinesSlide | undefined {
  const empty = CHAPTERS.filter((chapter) => chapters[chapter].length === 0);
  if (empty.length === 0) return undefined;
  return {
    kind: 'lines',
    title: empty.length === 1 ? w.missingOne(w.chapters[empty[0]!]) : w.missing,
    lead: w.missingHow,
    // Of one chapter alone the title names it already.
    lines: empty.map((chapter) => ({ ...(empty.length > 1 && { name: w.chapters[chapter] }), text: w.missingText })),
    notes: [w.noteNoFigures],
    sources: [],
  };
}

function notesOf(figure: DeckFigure, writing: Writing): string[] {
  const { w, language } = writing;
  const { name, definition, caveat, change, figure: own, beside } = figure;
  const told = [own, ...(figure.older ? [figure.older] : []), ...(figure.addsUp ? [] : beside)].map((cited) =>
    w.noteValue(
      name[language],
      writing.value(figure, cited.value),
      cited.placeName,
      `${writing.period(cited.period)}${cited.status === 'provisional' ? `, ${w.provisional}` : ''}`,
      writing.source(cited),
    ),
  );
  const made = change ? [w.noteChange(writing.formula(figure, change), writing.change(figure, change))] : [];
  return [...told, ...made, definition[language], ...(caveat ? [caveat[language]] : [])];
}

const sourcesOf = (figures: readonly DeckFigure[], writing: Writing): string[] => [
  ...new Set(
    figures.flatMap(({ figure, older, beside, addsUp }) =>
      [figure, ...(older ? [older] : []), ...(addsUp ? [] : beside)].map(writing.sourceName),
    ),
  ),
];

/** Every table that a figure of the deck comes from. */
export function tablesOf({ chapters }: DeckData, writing: Writing): string[] {
  const figures = CHAPTERS.flatMap((chapter) => chapters[chapter]);
  const cited = figures.flatMap(({ figure, older, beside }) => [figure, ...(older ? [older] : []), ...beside]);
  return [...new Set(cited.map(writing.source))].sort();
}
