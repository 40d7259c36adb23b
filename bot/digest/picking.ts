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

/** `more`: how many lines of news there are besides. `elsewhere`: something happened, but about nothing that they chose. */
export type Parts = { needs: Worded[]; news: Worded[]; celebrate?: Worded; more: number; elsewhere: boolean };

/** So many lines stand in the short digest, besides the one to celebrate. */
export const SHORT = 5;
/** So many on a page of all of it: with their buttons they fit in one message. */
export const LONG = 12;
const MOST_NEEDS = 6;

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

/** @param most how many lines of news on a page @param page what is left to do and to celebrate stands on the first */
export function partsFor(reader: Reader, lines: readonly Worded[], most: number, page = 0): Parts {
  const mine = lines.filter((line) => concerns(reader, line));
  const isNeed = (line: Worded) => line.kind === 'needs-you' || waitsFor(reader, line);
  const needs = mine.filter(isNeed);
  // Something to do for oneself is there whatever one chose to hear of.
  const chosen = mine.filter((line) => !isNeed(line) && isChosen(reader, line));
  const [celebrate] = chosen.filter(({ kind }) => kind === 'celebrate');
  const told = celebrate && `${celebrate.subject}/${celebrate.id}`;
  const news = chosen.filter((line) => line.kind !== 'celebrate' && `${line.subject}/${line.id}` !== told);
  const elsewhere = mine.some((line) => !isNeed(line) && !isChosen(reader, line));
  const more = Math.max(0, news.length - (page + 1) * most);
  const shown = news.slice(page * most, (page + 1) * most);
  return page === 0
    ? { needs: needs.slice(0, MOST_NEEDS), news: shown, celebrate, more, elsewhere }
    : { needs: [], news: shown, more, elsewhere };
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

/** The same digest, when nothing in it is this person's or says their name. */
export function withoutPerson(built: Built, { ids, name }: { ids: readonly string[]; name: string }): Built {
  const { lines, summary } = built;
  const isTheirs = ({ to, subject, id, title, words }: Worded): boolean =>
    (typeof to === 'object' && ids.includes(to.member)) ||
    (subject === 'member' && (ids.includes(id) || title.includes(name) || JSON.stringify(words).includes(name)));
  const waited = ({ waitsFor = [] }: Worded) => waitsFor.some((one) => ids.includes(one));
  const named = summary?.includes(name) ?? false;
  if (!named && !lines.some((line) => isTheirs(line) || waited(line))) return built;
  const { summary: _, ...rest } = built;
  return {
    ...(named ? rest : built),
    lines: lines
      .filter((line) => !isTheirs(line))
      .map((line) => (waited(line) ? { ...line, waitsFor: line.waitsFor!.filter((one) => !ids.includes(one)) } : line)),
  };
}
