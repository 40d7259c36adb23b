/** A slide before it is drawn: which words, which numbers, in which order. The page and the presentation file draw the same ones. */
import type { Chapter } from './deck-data.ts';

export type DeckChart = {
  kind: 'line' | 'bar';
  title: string;
  unit: string;
  decimals: number;
  categories: readonly string[];
  /** The first is the one that it is about. */
  series: readonly { name: string; values: readonly (number | null)[] }[];
  /** For who cannot see it: the whole chart in words. */
  alt: string;
};

/** A figure at a glance. */
export type Tile = {
  chapter: Chapter;
  label: string;
  /** "€ 37.900" */
  value: string;
  /** "per inwoner"; empty where the value says it all. */
  unit: string;
  /** Place and period. */
  about: string;
  change?: string;
  tone?: Tone;
};

/** Good or bad news; neither where more is not better or worse. */
export type Tone = 'good' | 'bad' | 'plain';

export type SlideCard = {
  /** A word above it: "Toegekend", "#12". */
  tag: string;
  tone: Tone;
  title: string;
  /** What counts, large. */
  value?: string;
  lines: readonly string[];
  /** How much of something there is, for a bar. `of` is never 0. */
  bars?: readonly { label: string; part: number; of: number }[];
};

export type CardLook = 'decisions' | 'problems' | 'initiatives' | 'questions' | 'wall';

type Common = {
  title: string;
  /** What the speaker reads: how each figure was calculated. */
  notes: readonly string[];
  /** Under the slide. */
  sources: readonly string[];
};

export type TitleSlide = Common & { kind: 'title'; kicker: string; theme?: string; meta: readonly string[] };
export type AgendaSlide = Common & {
  kind: 'agenda';
  items: readonly { name: string; detail: string; empty?: true }[];
};
export type GlanceSlide = Common & { kind: 'glance'; tiles: readonly Tile[] };
export type ChapterSlide = Common & {
  kind: 'chapter';
  chapter: Chapter;
  /** The chapter's name; the title is the headline. */
  name: string;
  lead: readonly string[];
  chart?: DeckChart;
  tiles: readonly Tile[];
};
export type TableSlide = Common & {
  kind: 'table';
  chapter: Chapter;
  name: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
};
export type CardsSlide = Common & {
  kind: 'cards';
  look: CardLook;
  lead?: string;
  cards: readonly SlideCard[];
  /** Where a live poll stands. */
  poll?: string;
};
/** Lines of plain words: what is not there yet, the sources, the end. */
export type LinesSlide = Common & { kind: 'lines' | 'closing'; lead?: string; lines: readonly { name?: string; text: string }[] };

export type Slide = TitleSlide | AgendaSlide | GlanceSlide | ChapterSlide | TableSlide | CardsSlide | LinesSlide;
