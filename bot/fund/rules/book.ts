/**
 * All versions of one kind of rule in a region. A region that has said nothing of a kind has the sample; what it says itself comes
 * after it, as versions with the day from which they hold. Nothing is overwritten: a version that was withdrawn stays readable.
 */
import type { Instant } from '../../primitives/instant.ts';
import { GONE } from '../../region/people.ts';
import { heldOn, type Rule } from '../rule.ts';
import { SAMPLES } from '../samples.ts';

/** Who did it, and when. */
export type Act = { member: string; name: string; at: Instant };

export type Version = {
  version: number;
  /** The day from which it holds, on the region's calendar. */
  from: string;
  /** Absent: from that day there is no such rule any more. */
  rule?: Rule;
  /** Absent: the sample. */
  by?: Act;
  withdrawn?: Act;
};

/** What the region said itself. */
export type Kept = {
  kind: string;
  versions: readonly Version[];
  /** The versions that votes were opened with. */
  used: Readonly<Record<string, true>>;
  changes: number;
};
/** With the sample before it, where there is one of that kind. */
export type Book = Kept;

export type Refusal = 'fromPast' | 'changed' | 'used' | 'notLast' | 'unknown' | 'sameAsBefore';

export function bookOf(kind: string, kept: Kept | undefined): Book {
  const sample = SAMPLES.find((rule) => rule.kind === kind);
  const first: Version[] = sample ? [{ version: sample.version, from: sample.from, rule: sample }] : [];
  return { ...(kept ?? { kind, used: {}, changes: 0 }), versions: [...first, ...(kept?.versions ?? [])] };
}

/** One book for each kind that there is: the samples' first, then the region's own. */
export function booksOf(kept: readonly Kept[]): Book[] {
  const kinds = new Set([...SAMPLES.map(({ kind }) => kind), ...kept.map(({ kind }) => kind)]);
  return [...kinds].map((kind) =>
    bookOf(
      kind,
      kept.find((one) => one.kind === kind),
    ),
  );
}

const standing = ({ versions }: Book): Version[] => versions.filter(({ withdrawn }) => !withdrawn);

/** The rule of this kind on that day; undefined where it has been retired, or has not begun. */
export function inForce(book: Book, today: string): Rule | undefined {
  return heldOn(standing(book), today)?.rule;
}

/** What has been decided and does not hold yet, the first first. */
export function upcoming(book: Book, today: string): Version[] {
  return standing(book)
    .filter(({ from }) => from > today)
    .sort((a, b) => a.from.localeCompare(b.from) || a.version - b.version);
}

/** What a change begins with: what was said last, and holds or will. */
export function latest(book: Book): Rule | undefined {
  return standing(book).findLast(({ rule }) => rule)?.rule;
}

type Changed = { book: Book } | { refused: Refusal };

/**
 * A new version. @param rule undefined: the rule is retired from that day
 * @param seen how often the book had changed when the form was opened
 */
export function withVersion(
  book: Book,
  {
    rule,
    from,
    by,
    today,
    seen,
  }: { rule: Omit<Rule, 'version' | 'from'> | undefined; from: string; by: Act; today: string; seen: number },
): Changed {
  if (book.changes !== seen) return { refused: 'changed' };
  // What was decided yesterday was decided under the rule of yesterday.
  if (from < today) return { refused: 'fromPast' };
  const version = Math.max(0, ...book.versions.map((one) => one.version)) + 1;
  const next: Version = { version, from, by, ...(rule && { rule: { ...rule, kind: book.kind, version, from } }) };
  const before = standing(book).at(-1);
  if (before && before.from <= from && JSON.stringify(said(before)) === JSON.stringify(said(next)))
    return { refused: 'sameAsBefore' };
  return { book: { ...book, versions: [...book.versions, next] } };
}

/** What a version says, besides its number and its day. */
function said({ rule }: Version): unknown {
  if (!rule) return undefined;
  const { version: _, from: __, ...rest } = rule;
  return Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b)));
}

/** The last word is taken back, unless a vote was opened with it. The sample is nobody's word. */
export function withoutVersion(book: Book, version: number, by: Act): Changed {
  const last = standing(book).at(-1);
  const meant = book.versions.find((one) => one.version === version);
  if (!meant?.by) return { refused: 'unknown' };
  if (last?.version !== version) return { refused: 'notLast' };
  if (book.used[version]) return { refused: 'used' };
  return { book: { ...book, versions: book.versions.map((one) => (one === meant ? { ...one, withdrawn: by } : one)) } };
}

/** Whether a button to take it back makes sense. */
export function canWithdraw(book: Book, version: number): boolean {
  return standing(book).at(-1)?.version === version && !book.used[version] && standing(book).at(-1)?.by !== undefined;
}

/** The rules with which a vote can be opened on that day, each with the book that it stands in. */
export function rulesOn(books: readonly Book[], today: string): { rule: Rule; book: Book }[] {
  return books.flatMap((book) => {
    const rule = inForce(book, today);
    return rule ? [{ rule, book }] : [];
  });
}

/** What holds stays, and who said so is nobody any more; the same where these ids are in none of its versions. */
export function withoutAuthor(book: Book, ids: readonly string[]): Book {
  const is = (act: Act | undefined) => act !== undefined && ids.includes(act.member);
  if (!book.versions.some(({ by, withdrawn }) => is(by) || is(withdrawn))) return book;
  return {
    ...book,
    versions: book.versions.map((version) => ({
      ...version,
      ...(is(version.by) && { by: { ...version.by!, ...GONE } }),
      ...(is(version.withdrawn) && { withdrawn: { ...version.withdrawn!, ...GONE } }),
    })),
  };
}
