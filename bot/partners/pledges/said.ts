/** What a person's words promise: money, hours, doors, on what condition, by name or not. Read by rules, never by a model. Pure. */
import { amountSaid } from '../../primitives/amounts.ts';
import { doorsIn, type Fault, formsIn, hoursSaid, MOST_EURO, READ, type Readers } from '../initiatives/said.ts';
import type { Condition, Given } from './pledge.ts';

export type Promised = { given: Given; condition?: Condition; anonymous?: true; fault?: Fault };

const ANONYMOUS = /\banoniem\b|\banonymous(?:ly)?\b|\bzonder (?:mijn|onze) naam\b|\bwithout (?:my|our) name\b/i;

/** Without one of these nothing is a condition, however the sentence goes on. */
const ON_CONDITION =
  /\b(?:als(?! (?:een )?(?:lening|gift|schenking|donatie|aandeel|co-?financiering)\b)|mits|indien|wanneer|zodra|voorwaarde|maar dan|tenzij|if|provided|providing|as long as|condition|when|once)\b/i;

const COUNT_WORDS: Record<string, number> = {
  ...{ een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10 },
  ...{ one: 1, another: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
const COUNT = `\\d{1,3}|${Object.keys(COUNT_WORDS).join('|')}`;
const JOIN =
  '(?:meedoen|meedoet|mee doen|mee doet|aanhaken|instappen|aansluiten|joins?|take part|takes part|participate|are in|is in|come in)';
const COMPANIES =
  '(?:anderen?|andere? (?:bedrij(?:f|ven)|ondernemers?)|bedrij(?:f|ven)|ondernemers?|others?|other (?:compan(?:y|ies)|firms?|businesses)|more(?: (?:compan(?:y|ies)|firms?))?|compan(?:y|ies)|firms?)';
const OTHERS = new RegExp(
  String.raw`(?<![\p{L}\d])(${COUNT})\s+(?:${COMPANIES}\s+)?(?:ook\s+|also\s+)?(?:${JOIN})\b|(?:doen|doet)\s+(?:er\s+)?(?:ook\s+)?(?:nog\s+)?(?:minstens\s+|ten minste\s+)?(${COUNT})\s+(?:${COMPANIES}\s+)?(?:ook\s+)?mee\b`,
  'iu',
);

const SUM = String.raw`(?:(?:€|eur(?:o)?)\s?\d[\d.,]{0,15}(?:\s?(?:k|mille|duizend|thousand|mln|miljoen|million|ton)\b)?|\d[\d.,]{0,15}\s?(?:k|mille|duizend|thousand|mln|miljoen|million|ton)?\b\s?(?:euro|eur)?|\p{L}{3,30}\s(?:euros?|duizend))`;
const LEAST =
  '(?:minstens|minimaal|ten ?minste|at least|a minimum of|in totaal|een totaal van|a total of|meer dan|more than|over)';
const TOGETHER =
  '(?:bij elkaar|bijeen|samen|binnen|ligt|opgehaald|in totaal|toegezegd|together|raised|in total|pledged|comes? in|is there)';
const MONEY = new RegExp(
  String.raw`${LEAST}\s+(?:in totaal\s+|a total of\s+)?(${SUM})|(${SUM})\s+(?:is\s+|wordt\s+|er\s+)?${TOGETHER}`,
  'iu',
);

export function promisedIn(all: string, readers: Readers): Promised {
  const words = all.slice(0, READ);
  const { condition, rest, fault } = conditionIn(words, readers);
  const time = hoursSaid(rest, readers);
  // Beside hours a bare number is no money.
  const amountIn = time.hours === undefined && !time.fault ? readers.bareAmountIn : readers.amountIn;
  const amount = amountSaid(rest, amountIn, MOST_EURO);
  const doors = doorsIn(rest);
  const [form] = formsIn(rest);
  const given: Given = {
    ...(time.hours !== undefined && { time: { hours: time.hours } }),
    ...('amount' in amount && { money: { amount: amount.amount * 100, ...(form && { form }) } }),
    ...(doors.length > 0 && { network: { doors } }),
  };
  const wrong =
    ('fault' in amount && amount.fault !== 'missing' && amount.fault !== 'unreadable' && amount.fault) || time.fault || fault;
  return {
    given,
    ...(condition && { condition }),
    ...(ANONYMOUS.test(words) && { anonymous: true }),
    ...(wrong && { fault: wrong }),
  };
}

/** The condition, and the words without it: its money is not this company's. */
function conditionIn(words: string, { amountIn, bareAmountIn }: Readers): { condition?: Condition; rest: string; fault?: Fault } {
  if (!ON_CONDITION.test(words)) return { rest: words };
  const others = OTHERS.exec(words);
  const withoutOthers = others ? blank(words, others) : words;
  const money = MONEY.exec(withoutOthers);
  const sum = money?.[1] ?? money?.[2];
  const euro = sum === undefined ? undefined : (amountIn(sum) ?? bareAmountIn(sum));
  const count = others && countOf(others[1] ?? others[2]!);
  const rest = money && euro !== undefined ? blank(withoutOthers, money) : withoutOthers;
  if (euro !== undefined && euro > MOST_EURO) return { rest, fault: 'tooMuch' };
  if (!count && !euro) return { rest };
  return { rest, condition: { ...(euro && { money: euro * 100 }), ...(count && { others: count }) } };
}

const countOf = (said: string): number => COUNT_WORDS[said.toLowerCase()] ?? Number(said);

const blank = (words: string, { 0: match, index }: RegExpExecArray): string =>
  `${words.slice(0, index)} … ${words.slice(index + match.length)}`;

/** "3 € 500", "#3: 8 uur", as it is typed behind a command: the number that comes first, unless it is an amount or a count. */
const FIRST =
  /^\s*(?:initiatief|initiative|nr\.?|nummer|number|#)?\s*#?(\d{1,6})(?![\d.,]*\d)(?=$|[\s:,])(?!\s*(?:€(?!\s*[-−–]?\s*\d)|euros?\b|eur\b|k\b|mille|duizend|thousand|ton\b|uur|uren|hours?|hrs?\b|dag|days?\b|dagde|half|week|weken))/i;

export function leadingNumber(words: string): { number: number; rest: string } | undefined {
  const found = FIRST.exec(words);
  return found ? { number: Number(found[1]), rest: words.slice(found[0].length).replace(/^[\s:,]+/, '') } : undefined;
}

/** The number of an initiative that is named as one. */
export function numberNamed(words: string): number | undefined {
  const found = /\b(?:initiatief|initiative)\s*(?:nr\.?|no\.?|nummer|number)?\s*#?(\d{1,6})\b(?![.,]?\d)/i.exec(words);
  return found ? Number(found[1]) : undefined;
}
