/** The cards of problems. */
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  divider,
  facts,
  heading,
  note,
  quote,
  text,
} from '../chat/card.ts';
import { dayInWords } from '../primitives/dates.ts';
import type { Language } from '../primitives/language.ts';
import type { Member, Visitor } from '../region/people.ts';
import { may } from '../region/rights.ts';
import { mayTend, type Problem, supportCount, takesSupport } from './problem.ts';
import type { Contribution } from './register.ts';
import { problemWords } from './words/index.ts';

const words = problemWords;

/** As it stands in the channels of every workspace: the same for everyone, so only what everyone may do. */
export function problemCard(language: Language, problem: Problem, survivor?: Problem, from: number[] = []): Card {
  const w = words(language);
  const args = { problem: problem.number, on: 'card' };
  if (problem.merged && survivor) {
    return card(
      language,
      heading(w.title(problem.number, problem.title)),
      note(w.mergedCard(survivor.number, survivor.title)),
      actions({ label: w.details, action: 'problem.show', args: { problem: survivor.number } }),
    );
  }
  return card(
    language,
    ...from.map((number) => note(w.forwarded(number, problem.number))),
    ...matter(language, problem),
    actions(
      takesSupport(problem) && { label: w.support, action: 'problem.support', args, style: 'primary' },
      { label: w.follow, action: 'problem.follow', args: { problem: problem.number } },
      { label: w.details, action: 'problem.show', args: { problem: problem.number } },
    ),
  );
}

/** What it is about: title, words, who, how many, how it stands. */
function matter(language: Language, problem: Problem): Block[] {
  const w = words(language);
  const said = bare(problem.text) === bare(problem.title) ? [] : [quote(problem.text)];
  const more = problem.status === 'open' ? [] : [{ label: w.statusLabel, value: w.status[problem.status] }];
  if (problem.reason) more.push({ label: w.reasonLabel, value: problem.reason });
  return [
    heading(w.title(problem.number, problem.title)),
    ...said,
    text(bold(w.count(supportCount(problem)))),
    ...(more.length > 0 ? [facts(...more)] : []),
    note(w.raisedBy(problem.raisedByCompany.name, dayInWords(problem.raisedAt, language))),
  ];
}

const bare = (words: string) =>
  words
    .toLowerCase()
    .replace(/[\s.…!?]+/gu, ' ')
    .trim();

/** As one person sees it, with the buttons that this person may press. */
export function detailCard(
  visitor: Visitor,
  problem: Problem,
  contributions: Contribution[],
  from: number[] = [],
  further: Button[] = [],
): Card {
  const { language, member } = visitor;
  const w = words(language);
  const tends = mayTend(problem, member, may(member, 'tend-problems'));
  const mine = has(member, problem);
  const args = { problem: problem.number };
  const helping = contributions.filter((one) => one.helps === 'yes').length;
  const personal: (Button | false | undefined)[] = [
    !mine &&
      takesSupport(problem) && { label: w.support, action: 'problem.support', args: { ...args, on: 'detail' }, style: 'primary' },
    mine && { label: w.contribute, action: 'problem.contribute', args, opensForm: true },
    mine && { label: w.withdraw, action: 'problem.withdraw', args: { ...args, on: 'detail' } },
    member && !problem.followers[member.id] && { label: w.follow, action: 'problem.follow', args },
    member && problem.followers[member.id] && { label: w.unfollow, action: 'problem.unfollow', args },
    ...(takesSupport(problem) && (!member || may(member, 'take-part')) ? further : []),
  ];
  return card(
    language,
    ...from.map((number) => note(w.forwarded(number, problem.number))),
    ...matter(language, problem),
    problem.absorbed.length > 0 && note(w.absorbed(problem.absorbed.map((number) => `#${number}`).join(', '))),
    helping > 0 && text(w.helpers(helping)),
    ...(tends ? costs(language, contributions) : []),
    actions(...personal),
    tends && actions(...tendingButtons(language, problem)),
  );
}

/** This person's company has said so already. */
function has(member: Member | undefined, problem: Problem): boolean {
  return member?.company !== undefined && problem.supports[member.company.kvk] !== undefined;
}

function tendingButtons(language: Language, problem: Problem): Button[] {
  const w = words(language);
  const args = { problem: problem.number };
  return [
    { label: w.edit, action: 'problem.edit', args, opensForm: true },
    { label: w.setStatus, action: 'problem.status', args, opensForm: true },
    { label: w.merge, action: 'problem.merge', args, opensForm: true },
    ...problem.absorbed.map((number) => ({
      label: `${w.unmerge} (#${number})`,
      action: 'problem.unmerge',
      args: { problem: number },
    })),
  ];
}

function costs(language: Language, contributions: Contribution[]): Block[] {
  const w = words(language);
  const told = contributions.filter((one) => one.costs || one.helps !== 'no');
  if (told.length === 0) return [];
  const lines = told.map((one) => ({
    label: one.company,
    value: [one.costs, `${w.helpsField} ${w.helps[one.helps]}`].filter(Boolean).join(' · '),
  }));
  return [divider, text(bold(w.contributionsTitle)), facts(...lines)];
}

export type Line = { problem: Problem; why?: string[] };

/** A few problems under each other, each with its buttons. */
export function listCard(visitor: Visitor, title: string, lines: Line[], empty: string, next?: Button): Card {
  const { language } = visitor;
  const w = words(language);
  return card(
    language,
    heading(title),
    ...(lines.length === 0 ? [text(empty)] : lines.flatMap((line) => lineBlocks(visitor, line))),
    actions(
      next,
      { label: w.search, action: 'problem.search', opensForm: true },
      { label: w.raise, action: 'problem.write', opensForm: true },
    ),
  );
}

export function lineBlocks({ language, member }: Visitor, { problem, why }: Line): Block[] {
  const w = words(language);
  const status = problem.status === 'open' ? '' : ` · ${w.status[problem.status]}`;
  const args = { problem: problem.number };
  const buttons: (Button | false)[] = [
    { label: w.show, action: 'problem.show', args },
    takesSupport(problem) && !has(member, problem) && { label: w.support, action: 'problem.support', args },
  ];
  return [
    text(bold(w.title(problem.number, problem.title)), ` · ${w.count(supportCount(problem))}${status}`),
    ...(why?.length ? [note(w.shared(why.join(', ')))] : []),
    actions(...buttons),
  ];
}

/** A number that leads nowhere, or no number at all. */
export function unknownCard(language: Language, number: number | undefined): Card {
  const w = words(language);
  return card(
    language,
    text(number === undefined ? w.whichNumber : w.unknown(number)),
    actions({ label: w.list, action: 'problem.list' }),
  );
}
