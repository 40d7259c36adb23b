/** What a person's words say of an initiative: money, hours, roles, doors, by when. Read by rules, never by a model. Pure. */
import { type AmountFault, type AmountIn, amountSaid } from '../../primitives/amounts.ts';
import { MAX_LINE, MAX_LINES, MOST_CENTS, MOST_HOURS, type Needs } from '../initiative.ts';
import { MONEY_FORMS, type MoneyForm } from '../kinds.ts';

/** Made by `conversation`, handed in by `app`. */
export type Readers = {
  /** Whole euro, where money is named as such. */
  amountIn: AmountIn;
  /** Whole euro, where a bare number can only be money. */
  bareAmountIn: AmountIn;
  /** Hours of work: a day is eight. */
  hoursIn(words: string): number | undefined;
};

export const MOST_EURO = MOST_CENTS / 100;

/** `tooManyHours`: more than a month has. */
export type Fault = Exclude<AmountFault, 'missing' | 'unreadable'> | 'tooManyHours';

const UNIT = String.raw`(?:k|mille|duizend|thousand|ton|mln|miljoen|million|m)\b`;
const SUM = String.raw`(?:€|eur(?:o)?)?\s?\d[\d.,]{0,15}(?:\s?${UNIT})?(?:\s?(?:euro|eur)s?\b)?`;
const RANGE = new RegExp(`(${SUM})\\s?(?:tot(?: en met)?|à|to|-|–|and|en)\\s?(${SUM})`, 'i');

/** A need for money, or why what was named is none. */
function moneyNeeded(words: string, { amountIn }: Pick<Readers, 'amountIn'>): { money?: Needs['money']; fault?: Fault } {
  const forms = formsIn(words);
  const range = rangeIn(words, amountIn);
  if (range)
    return range.to > MOST_EURO ? { fault: 'tooMuch' } : { money: { from: range.from * 100, to: range.to * 100, forms } };
  const said = amountSaid(words, amountIn, MOST_EURO);
  if ('amount' in said) return { money: { from: said.amount * 100, to: said.amount * 100, forms } };
  return said.fault === 'missing' || said.fault === 'unreadable' ? {} : { fault: said.fault };
}

/** "€ 20.000 tot € 60.000", "20 tot 60 duizend euro": a sign or a unit may stand at one of the two only. */
function rangeIn(words: string, amountIn: AmountIn): { from: number; to: number } | undefined {
  const [, low, high] = RANGE.exec(words) ?? [];
  if (!low || !high) return undefined;
  const from = amountIn(low) ?? amountIn(`${low} ${high.replace(/^[\d.,\s€]+/, '')}`) ?? amountIn(`€ ${low}`);
  const to = amountIn(high) ?? amountIn(`€ ${high}`);
  const named = amountIn(low) !== undefined || amountIn(high) !== undefined;
  return named && from !== undefined && to !== undefined && from >= 1 && from < to ? { from, to } : undefined;
}

const FORMS: Record<MoneyForm, RegExp> = {
  gift: /\b(?:gift(?:en|s)?|schenking\w*|donati\w*|donat\w+|sponsor\w*)\b/i,
  loan: /\b(?:lening\w*|lenen|loans?|lend\w*)\b/i,
  share: /\b(?:aande(?:el|len)\w*|shares?|equity|participati\w*)\b/i,
  'co-funding': /\b(?:co-?financier\w*|cofinanciering|meefinancier\w*|co-?fund\w*)\b/i,
};

export function formsIn(words: string): MoneyForm[] {
  return MONEY_FORMS.filter((form) => FORMS[form].test(words));
}

const A_WEEK = /\b(?:per|a|each|every|elke|iedere|in de)\s+week\b|\bweekly\b|\bwekelijks\b/i;

/** Hours a month; what is said of a week comes back 52 times in twelve months. */
export function hoursSaid(words: string, { hoursIn }: Pick<Readers, 'hoursIn'>): { hours?: number; fault?: 'tooManyHours' } {
  const said = hoursIn(words);
  if (said === undefined || said <= 0) return {};
  const hours = Math.ceil(A_WEEK.test(words) ? (said * 52) / 12 : said);
  return hours > MOST_HOURS ? { fault: 'tooManyHours' } : { hours };
}

const ROLE =
  /\b(?:project(?:leider|leidster|manager|secretaris|lead(?:er)?)|project (?:leader|lead|manager)|kwartiermaker|trekker|begeleiders?|mentoren|mentors?|coach(?:es)?|docent(?:en)?|teachers?|trainers?|adviseurs?|advisers?|advisors?|juristen|jurist|lawyers?|secretaris|secretary|penningmeester|treasurer|boekhouders?|accountants?|bookkeepers?|bestuurders?|vrijwilligers?|volunteers?|monteurs?|technici|technicus|technicians?|engineers?|ontwerpers?|designers?|programmeurs?|developers?|bouwkundigen?|architecten?|architects?|marketeers?|inkopers?|buyers?|chauffeurs?|drivers?)\b/gi;

export function rolesIn(words: string): string[] {
  return distinct([...words.matchAll(ROLE)].map(([role]) => role.toLowerCase()));
}

const ARTICLE = '(?:(?:de|het|een|the|a|an|onze|our|mijn|my)\\s+)?';
const DOOR = new RegExp(
  String.raw`\b(?:contact(?:en|s|personen)?|ingang(?:en)?|deur(?:en)?|doors?|introducties?|introductions?|intro|kruiwagen|connecties|connections?|netwerk|network|ken(?:nen)? (?:wel )?(?:mensen|iemand|veel mensen)|know (?:people|someone|somebody))\s+(?:bij|met|naar|in|van|tot|aan|at|with|to|into|from|of)\s+${ARTICLE}([\p{L}\d][\p{L}\d&'’./ -]{1,60}?)(?=\s*(?:[,;.!?\n]|$|\s(?:en|and|voor|for|om|to|nodig|needed|die|that|who|is|zijn|wil|als|if)\b))`,
  'giu',
);

/** "contact bij de provincie", "een ingang bij het ROC", "ik ken mensen bij de gemeente". */
export function doorsIn(words: string): string[] {
  return distinct([...words.matchAll(DOOR)].map(([, door]) => door!.trim()));
}

export function distinct(lines: readonly string[]): string[] {
  const seen = new Set<string>();
  const kept = lines
    .map((line) => [...line.replace(/\s+/g, ' ').trim()].slice(0, MAX_LINE).join(''))
    .filter((line) => line && !seen.has(line.toLowerCase()) && seen.add(line.toLowerCase()));
  return kept.slice(0, MAX_LINES);
}

/** Who asks for something or pledges it does so within this many characters; what comes after is a document that was pasted. */
export const READ = 2_000;

/** All that is needed, as far as the words say it. */
export function needsSaid(all: string, readers: Readers): { needs: Needs; fault?: Fault } {
  const words = all.slice(0, READ);
  const { money, fault } = moneyNeeded(words, readers);
  const time = hoursSaid(words, readers);
  const doors = doorsIn(words);
  const needs: Needs = {
    ...(time.hours !== undefined && { time: { hours: time.hours, roles: rolesIn(words) } }),
    ...(money && { money }),
    ...(doors.length > 0 && { network: { doors } }),
  };
  const wrong = fault ?? time.fault;
  return { needs, ...(wrong && { fault: wrong }) };
}

const DEADLINE =
  /(?:\bv[oó][oó]r|\buiterlijk|\btegen|\bby|\bbefore|\buntil|\bno later than|\bdeadline:?)\s+(?:op |on |eind |the end of )?(.{3,40})/gi;

/** By when: the moment that stands right behind "voor", "uiterlijk", "by"; a moment elsewhere in the words is no deadline. */
export function deadlineSaid<At>(
  words: string,
  momentIn: (words: string) => { at: At; matched: string } | { ambiguous: unknown } | undefined,
): At | undefined {
  for (const [, behind] of words.slice(0, READ).matchAll(DEADLINE)) {
    const moment = momentIn(behind!);
    if (moment && 'at' in moment && behind!.trimStart().startsWith(moment.matched)) return moment.at;
  }
  return undefined;
}

const TO_THE_BOT =
  /^\s*(?:(?:ik wil|ik ga|i want to|i'd like to|i would like to|hierbij wil ik|graag|please|kun je|can you)\s+)?(?:(?:start|begin|maak|make|create|launch|lanceer|registreer|register|add)\s+)?(?:(?:een|an?|het|dit|this|uit dit)\s+)?(?:nieuwe?\s+|new\s+)?(?:initiatief|initiative)(?:\s+(?:starten|beginnen|aanmaken|aanmelden|opzetten|registreren|toevoegen|aan|from this))?(?:\s+(?:voor|om|rond|over|for|to|about|around)(?=\s))?\s*[:,.\-–]*\s*/i;
const OF_A_PROBLEM =
  /(?:\b(?:voor|rond|uit|bij|van|for|from|around|out of|on)\s+)?\b(?:vraagstuk|probleem|problem|issue)\s*#?\s*(\d{1,9})\b/i;

/** The words themselves, without what is said to the bot; empty when that is all there was. */
export function matterSaid(words: string): string {
  const rest = words.replace(TO_THE_BOT, '').trim();
  return /\p{L}{3}/u.test(
    rest
      .replace(OF_A_PROBLEM, '')
      .replace(/\b(?:een|an?|nieuw|new|initiatief|initiative|maken|starten|please|graag|wil|ik)\b/gi, ''),
  )
    ? rest
    : '';
}
