/** From the lines of a week to what one reader is told, in which order. Pure. */
import { folded } from '../primitives/folded.ts';
import type { Language } from '../primitives/language.ts';
import type { Line, Told } from '../region/capability.ts';
import type { Days } from './slot.ts';

/** A line with its words, as they are kept for everybody who reads the same language. */
export type Worded = Pick<Line, 'subject' | 'id' | 'kind' | 'weight' | 'themes' | 'to'> & Told;

export type Built = {
  region: string;
  regionName: string;
  language: Language;
  days: Days;
  lines: Worded[];
  /** Of what everybody may read. */
  summary?: string;
};

export type Reader = {
  /** Absent: whoever reads along in a channel. */
  member?: string;
  kvk?: string;
  coordinator: boolean;
  /** Words and parts of the product that they chose; none: everything. */
  themes: readonly string[];
};

export type Parts = { needs: Worded[]; news: Worded[]; celebrate?: Worded; more: number };

/** So many lines stand in the short digest, besides the one to celebrate. */
export const SHORT = 5;
const MOST_NEEDS = 4;

/** Of one subject the strongest kind, and of that the newest: raised on Monday, solved on Thursday is solved. */
const STRENGTH: readonly Line['kind'][] = ['celebrate', 'closing', 'decided', 'new', 'moved', 'needs-you'];

export function merged<One extends Line>(lines: readonly One[]): One[] {
  const apart = lines.filter(({ kind }) => kind === 'celebrate' || kind === 'needs-you');
  const bySubject = Map.groupBy(
    lines.filter((line) => !apart.includes(line)),
    ({ subject, id }) => `${subject}/${id}`,
  );
  const strongest = [...bySubject.values()].map((all) =>
    all.reduce((best, line) => (STRENGTH.indexOf(line.kind) <= STRENGTH.indexOf(best.kind) ? line : best)),
  );
  return byWeight([...apart, ...strongest]);
}

/** The heaviest first; what weighs the same, by what it is about, so that everybody reads the same order. */
export function byWeight<One extends Pick<Line, 'weight' | 'subject' | 'id'>>(lines: readonly One[]): One[] {
  const name = ({ subject, id }: One) => `${subject}/${id.padStart(8, '0')}`;
  return [...lines].sort((one, other) => other.weight - one.weight || (name(one) < name(other) ? -1 : 1));
}

/** @param most how many lines of news; without it all of them */
export function partsFor(reader: Reader, lines: readonly Worded[], most: number): Parts {
  const mine = lines.filter((line) => concerns(reader, line));
  const isNeed = (line: Worded) => line.kind === 'needs-you' || waitsFor(reader, line);
  const needs = mine.filter(isNeed);
  // Something to do for oneself is there whatever one chose to hear of.
  const chosen = mine.filter((line) => !isNeed(line) && isChosen(reader, line));
  const [celebrate] = chosen.filter(({ kind }) => kind === 'celebrate');
  const told = celebrate && `${celebrate.subject}/${celebrate.id}`;
  const news = chosen.filter((line) => line.kind !== 'celebrate' && `${line.subject}/${line.id}` !== told);
  const shownNeeds = needs.slice(0, Math.max(MOST_NEEDS, most - SHORT));
  const more = news.length - Math.min(news.length, most) + (needs.length - shownNeeds.length);
  return { needs: shownNeeds, news: news.slice(0, most), celebrate, more };
}

function concerns({ member, coordinator }: Reader, { to }: Worded): boolean {
  if (to === 'everyone') return true;
  return to === 'coordinators' ? coordinator : to.member === member;
}

function waitsFor({ member, kvk }: Reader, { kind, waitsFor: keys = [] }: Worded): boolean {
  return kind === 'closing' && keys.some((key) => key === member || key === kvk);
}

function isChosen({ themes }: Reader, line: Worded): boolean {
  if (themes.length === 0) return true;
  const title = folded(line.title);
  return themes.some((theme) => line.themes.includes(theme) || title.includes(folded(theme)));
}

/** Nothing at all to tell this reader. */
export function isQuiet({ needs, news, celebrate }: Parts): boolean {
  return needs.length + news.length === 0 && !celebrate;
}
