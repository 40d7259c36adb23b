/**
 * What the yearly presentation is made of, read once and frozen: everybody at the meeting sees the same, and the deck is a pure
 * function of it. Whatever has a number has its source and its period beside it.
 */
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';

/** The chapters of the yearly monitor, in the order in which they are presented. */
export const CHAPTERS = ['people', 'economy', 'society', 'place', 'governance'] as const;
export type Chapter = (typeof CHAPTERS)[number];

export type InBoth = Readonly<Record<Language, string>>;

/** One value as its source gives it. */
export type Cited = {
  /** Code and name of the place: "CR12", "Twente". */
  place: string;
  placeName: string;
  /** `2022`, `2023Q2` or `2023M05`. */
  period: string;
  value: number;
  status: 'provisional' | 'definitive';
  /** The table: "CBS 83625NED"; and when it was fetched, an ISO date or a month. */
  source: string;
  retrieved: string;
};

/** A change that the monitor derived: `points` are percentage points, `same` is the figure's own unit. */
export type Change = {
  value: number;
  unit: '%' | 'points' | 'same';
  decimals: number;
  from: { period: string; value: number };
  to: { period: string; value: number };
};

/** One place through time, oldest first. */
export type Line = { place: string; placeName: string; points: readonly { period: string; value: number }[] };

export type DeckFigure = {
  indicator: string;
  name: InBoth;
  short: InBoth;
  /** As the catalogue names it: "mln euro", "%". */
  unit: InBoth;
  decimals: number;
  definition: InBoth;
  caveat?: InBoth;
  better?: 'more' | 'less';
  /** What regions add up to: beside another place its size says nothing. */
  addsUp?: boolean;
  /** The newest up to the year; of the region itself, or of what it lies in where the region has none, or a much older one. */
  figure: Cited;
  /** `figure` is of a wider place. */
  instead?: true;
  /** The region's own, where `figure` is a wider place's because this one is too old. */
  older?: Cited;
  /** The figure as a sentence without its full stop. */
  said: InBoth;
  /** Other places in the same period. */
  beside: readonly Cited[];
  /** The figure's own place first, then those beside it. */
  series: readonly Line[];
  change?: Change;
};

export type Decision = {
  proposal: number;
  title: string;
  applicant: string;
  /** Whole euro. */
  amount: number;
  result: 'granted' | 'rejected';
  at: Instant;
  /** Who decided, by the title of the rule: "Bestuursbesluit". */
  by: InBoth;
  /** Who could vote and did. */
  turnout: { cast: number; entitled: number };
  /** "58 of 87 for; 58 needed; margin 0"; absent where a secret vote withholds it. */
  majority?: { have: number; of: number; needed: number; margin: number };
  castingVote?: true;
};

export type DeckProblem = { number: number; title: string /** That said "we have this too". */; companies: number };

/** `asked` and `pledged` in hours a month, whole euro, or doors that open. */
export type Need = { kind: 'time' | 'money' | 'network'; asked: number; pledged: number };
export type DeckInitiative = { number: number; title: string; needs: readonly Need[] };

/** Only what may be told, with the names of those who want to be named. */
export type Celebration = {
  what: 'vote' | 'initiative' | 'problem' | 'target';
  title: string;
  names: readonly string[];
  at: Instant;
};

export type DeckQuestion = { text: string /** How many others want it answered. */; seconded: number };

export type Meeting = { at: Instant; place?: string; theme?: string };

export type DeckData = {
  region: { id: string; name: string; timeZone: string };
  year: number;
  language: Language;
  /** When all of this was read. */
  frozenAt: Instant;
  meeting?: Meeting;
  chapters: Readonly<Record<Chapter, readonly DeckFigure[]>>;
  /** Of the year, newest first. */
  decisions: readonly Decision[];
  /** The most supported of the open ones, and how many are open. */
  problems: { top: readonly DeckProblem[]; open: number };
  initiatives: readonly DeckInitiative[];
  celebrations: readonly Celebration[];
  /** The most shared of those that were asked beforehand, and how many were. */
  questions: { top: readonly DeckQuestion[]; asked: number };
  /** Where the web page asks, while it is shown, how a live poll stands. */
  poll?: string;
};
