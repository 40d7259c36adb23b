/** What is known of an indicator of the monitor. */
import type { Language } from '../primitives/language.ts';
import type { Level } from './places.ts';

/** The chapters of the Silicon Valley Index, the monitor that this one is modelled on. */
export const CHAPTERS = ['people', 'economy', 'society', 'place', 'governance'] as const;
export type Chapter = (typeof CHAPTERS)[number];

type Worded = Readonly<Record<Language, string>>;

export type About = {
  name: Worded;
  /** For the legend and title of a chart: at most 20 letters. */
  short: Worded;
  /** As it stands behind a number: "mln euro"; `%` and `euro` are written as signs. */
  unit: Worded;
  /** Figures behind the comma, as the source publishes them. */
  decimals: number;
  chapter: Chapter;
  /** Where the sources give figures. */
  levels: readonly Level[];
  /** False: known and synced from the source, but no figure ships with the product; asked for it, the bot says so. */
  figures: boolean;
  /** Whether more of it is good news. Absent: neither. */
  better?: 'more' | 'less';
  /** The figures of all regions add up to the country's, so that a region has a share in it. */
  addsUp?: boolean;
  /** In euros of the day: growth of it is growth in prices as well. */
  nominal?: boolean;
  /** The figure is a percentage by itself: it changes by percentage points. */
  percentage?: boolean;
  /** It tells how another one changed from year to year: over more years, ask that one. */
  changeOf?: string;
  definition: Worded;
  /** What one must know to read the figure rightly. */
  caveat?: Worded;
};

export type Indicator = About & { id: string };
