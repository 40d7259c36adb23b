/** The rules of a region as people read them: what is in force, what comes, and what was. */
import { actions, type Block, bold, type Card, card, heading, note, text } from '../../chat/card.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import { ruleAloneInWords } from '../describing.ts';
import type { Rule } from '../rule.ts';
import { type Act, type Book, canWithdraw, inForce, latest, upcoming, type Version } from './book.ts';
import { OPENERS } from './terms.ts';
import { ruleWords } from './words/index.ts';

/** @param changing whether the reader may change them */
type Seen = { language: Language; today: string; changing: boolean };

/** A day on the calendar, as people write it. */
export function dateInWords(date: string, language: Language): string {
  return dayInWords(`${date}T12:00:00.000Z` as Instant, language, 'UTC');
}

/** With their buttons; more is no reading, nor do the platforms show it. */
const RULES_A_PAGE = 6;

export function rulesCard(seen: Seen, books: readonly Book[], { intro, page = 0 }: { intro?: string; page?: number } = {}): Card {
  const { language, changing } = seen;
  const w = ruleWords(language);
  const more = books.length > (page + 1) * RULES_A_PAGE;
  return card(
    language,
    heading(w.title),
    intro !== undefined && text(intro),
    ...books.slice(page * RULES_A_PAGE, (page + 1) * RULES_A_PAGE).flatMap((book) => bookBlocks(seen, book)),
    more && actions({ label: w.more, action: 'rule.list', args: { page: page + 1 } }),
    note(w.intro),
    changing && actions({ label: w.add, action: 'rule.add.form', opensForm: true }, { label: w.board, action: 'board.show' }),
  );
}

function bookBlocks({ language, today, changing }: Seen, book: Book): Block[] {
  const w = ruleWords(language);
  const rule = inForce(book, today);
  const said = rule ?? latest(book);
  if (!said) return [];
  const args = { kind: book.kind };
  return [
    text(bold(said.title[language])),
    ...(rule ? inForceBlocks(language, rule, book) : [note(notInForce(language, book, said, today))]),
    ...upcoming(book, today).map((version) => note(comingLine(language, version))),
    actions(
      changing && { label: w.change, action: 'rule.change.form', args, opensForm: true },
      { label: w.history, action: 'rule.history', args },
      changing && rule !== undefined && { label: w.retire, action: 'rule.retire.form', args, opensForm: true },
    ),
  ];
}

function inForceBlocks(language: Language, rule: Rule, { versions }: Book): Block[] {
  const w = ruleWords(language);
  const isSample = versions.some(({ version, by }) => version === rule.version && !by);
  return [
    text(ruleAloneInWords(rule, language)),
    note(`${alsoInWords(rule, language)} ${isSample ? w.sample : w.since(rule.version, dateInWords(rule.from, language))}`),
  ];
}

/** What the rule's sentence leaves out: who opens, secrecy, counts, proxies. */
function alsoInWords({ opens, secrecy, results, proxies }: Rule, language: Language): string {
  const w = ruleWords(language);
  const openers = OPENERS.find((one) => one.split(',').sort().join() === [...opens].sort().join()) ?? OPENERS[0];
  return w.also(w.openers[openers], w.secrecies[secrecy], w.results[results], w.proxies(proxies));
}

function notInForce(language: Language, { versions }: Book, said: Rule, today: string): string {
  const w = ruleWords(language);
  const ended = versions.findLast(({ rule, withdrawn, from }) => !rule && !withdrawn && from <= today);
  return ended ? w.retired(said.title[language], dateInWords(ended.from, language)) : w.notYet;
}

function comingLine(language: Language, { rule, from, version }: Version): string {
  const w = ruleWords(language);
  const day = dateInWords(from, language);
  return rule ? w.announced(version, day, ruleAloneInWords(rule, language)) : w.retiring(day);
}

/** What was just decided, and a way back. */
export function decidedCard({ language, today }: Omit<Seen, 'changing'>, book: Book): Card {
  const w = ruleWords(language);
  const made = book.versions.at(-1)!;
  const { rule, from, version } = made;
  const day = dateInWords(from, language);
  const title = (rule ?? latest(book)!).title[language];
  const overtaken = upcoming(book, today).find((other) => other.version !== version && other.from > from);
  return card(
    language,
    text(rule ? w.kept(title, version, day) : w.retireSaid(title, day)),
    rule && text(ruleAloneInWords(rule, language)),
    rule && note(alsoInWords(rule, language)),
    overtaken && note(w.later(dateInWords(overtaken.from, language))),
    actions(
      { label: w.undo, action: 'rule.withdraw', args: { kind: book.kind, version } },
      { label: w.list, action: 'rule.list' },
    ),
  );
}

/** Of many versions the last ones: what holds by now, and what it was before. */
const MOST_SHOWN = 12;

export function historyCard({ language, changing }: Seen, book: Book): Card {
  const w = ruleWords(language);
  const newestFirst = book.versions.toReversed().slice(0, MOST_SHOWN);
  return card(
    language,
    heading(w.historyTitle(latest(book)?.title[language] ?? book.kind)),
    ...newestFirst.flatMap((version) => versionBlocks(language, book, version, changing)),
    actions({ label: w.list, action: 'rule.list' }),
  );
}

function versionBlocks(
  language: Language,
  book: Book,
  { version, from, rule, by, withdrawn }: Version,
  changing: boolean,
): Block[] {
  const w = ruleWords(language);
  const day = dateInWords(from, language);
  const said = (sentence: (name: string, day: string) => string, { name, at }: Act) => sentence(name, dayInWords(at, language));
  return [
    text(bold(w.versionLine(version, day))),
    text(rule ? ruleAloneInWords(rule, language) : w.retiring(day)),
    ...(rule ? [note(alsoInWords(rule, language))] : []),
    note(by ? said(w.madeBy, by) : w.sample),
    ...(withdrawn ? [note(said(w.withdrawnBy, withdrawn))] : []),
    ...(book.used[version] ? [note(w.usedOnce)] : []),
    ...(changing && canWithdraw(book, version)
      ? [actions({ label: w.undo, action: 'rule.withdraw', args: { kind: book.kind, version } })]
      : []),
  ];
}
