/** What a coordinator sees of the contributors: how many, where, in which class, with what value together. Of no company what it pays for. */
import { actions, type Block, type Card, card, facts, heading, list, note, text } from '../../chat/card.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import { euroInWords } from '../../primitives/money.ts';
import { type Listed, NO_CLASS, type Summary } from './list.ts';
import type { Fault } from './reading.ts';
import type { Head } from './register.ts';
import { contributorWords } from './words/index.ts';

/** More is no reading for a person in a chat. */
const MOST_TOLD = 10;
const MOST_AREAS = 15;

export function previewCard(
  language: Language,
  { id, summary, here, ignored }: { id: string; summary: Summary; here: number; ignored: readonly string[] },
): Card {
  const w = contributorWords(language);
  const args = { list: id };
  return counted(
    card(
      language,
      heading(w.previewTitle),
      ...summaryBlocks(language, summary, here),
      ignored.length > 0 && note(w.ignored(ignored.join(', '))),
      note(w.previewNote),
      actions(
        { label: w.keep, action: 'contributors.keep', args, style: 'primary' },
        { label: w.decline, action: 'contributors.decline', args },
      ),
    ),
    countsOf(summary, here),
  );
}

export function faultsCard(language: Language, faults: readonly Fault[], count: number): Card {
  const w = contributorWords(language);
  const told = faults.slice(0, MOST_TOLD);
  const lines = told.map((fault) => [`${w.at(fault.line, fault.column)}: ${sayFault(language, fault)}`]);
  const drawn = card(
    language,
    text(w.nothingKept(count)),
    list(...lines),
    count > told.length && note(w.moreFaults(count - told.length)),
  );
  return counted(drawn, [count, count - told.length, ...told.map(({ line }) => line)]);
}

function sayFault(language: Language, fault: Fault): string {
  const say = contributorWords(language).fault[fault.fault] as (of: Fault) => string;
  return say(fault);
}

/** @param here how many of its companies are in Streek; @param said what was just done */
export function listCard(language: Language, { current, former, changes }: Head, here: number, said?: string): Card {
  const w = contributorWords(language);
  const args = { seen: changes };
  const drawn = card(
    language,
    said !== undefined && text(said),
    heading(w.title),
    ...(current ? currentBlocks(language, current, here) : [text(w.none)]),
    actions(
      current && { label: w.remove, action: 'contributors.remove', args, style: 'danger', confirm: w.removeSure },
      former && { label: w.restore, action: 'contributors.restore', args },
    ),
  );
  return counted(drawn, current ? countsOf(current.summary, here) : []);
}

function currentBlocks(language: Language, { summary, name, at }: Listed, here: number): Block[] {
  const w = contributorWords(language);
  return [...summaryBlocks(language, summary, here), note(w.since(name, dayInWords(at, language))), note(w.secret)];
}

function summaryBlocks(language: Language, { lines, companies, areas, classes }: Summary, here: number): Block[] {
  const w = contributorWords(language);
  const named = Object.entries(areas).sort(([a], [b]) => a.localeCompare(b, 'nl'));
  const groups = Object.entries(classes).map(([one, group]) =>
    w.inClass(one === NO_CLASS ? w.noClass : (w.className[one] ?? one), group.companies, euroInWords(group.woz, language)),
  );
  const shown = named.slice(0, MOST_AREAS).map(([area, count]) => w.inArea(area, count));
  return [
    facts(
      { label: w.companies, value: w.companiesIn(companies, lines) },
      { label: w.reach, value: w.reached(here, companies - here) },
    ),
    list(...groups.map((line) => [line])),
    list(...shown.map((line) => [line])),
    ...(named.length > MOST_AREAS ? [note(w.more(named.length - MOST_AREAS))] : []),
  ];
}

function countsOf({ lines, companies, areas, classes }: Summary, here: number): number[] {
  const groups = Object.values(classes).flatMap((group) => [group.companies, group.woz]);
  const away = Object.keys(areas).length - MOST_AREAS;
  return [lines, companies, here, companies - here, ...Object.values(areas), ...groups, ...(away > 0 ? [away] : [])];
}

/** Counts of what stood in the file. */
function counted(drawn: Card, counts: readonly number[]): Card {
  return { ...drawn, evidence: { figures: [], derived: counts.map((value) => ({ id: 'count', value, of: [] })) } };
}
