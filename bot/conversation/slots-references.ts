/** Which problem, initiative or proposal is meant: "vraagstuk 12", "#12", "nr. 7", "problem no. 3". */
import type { Slots } from './plan.ts';

export type Referent = 'problem' | 'initiative' | 'proposal';

const NOUNS: Record<Referent, string> = {
  problem: 'vraagstuk(?:je)?|vraagst|probleem|knelpunt|problem|issue|prob',
  initiative: 'initiatief|initiative|project|plan|werkgroep|init',
  proposal: 'voorstel|aanvraag|subsidieaanvraag|proposal|application|request|funding request|vst',
};
const MARK = String.raw`(?:#|nr\.? ?|no\.? ?|nummer |number |num\.? ?)`;
/** No reference: a part of an amount, a date, a time, a percentage, or a number with a unit. */
const UNITS =
  'euros?|eur|k|mille|duizend|thousand|grand|ton|mln|miljoen|million|uur|uren|uurtjes?|hours?|hrs?|dag|dagen|days?|weken?|weeks?|maand|maanden|months?|jaar|jaren|years?|man|mensen|people|personen|collegas?|bedrijven|companies|km|procent|percent|avond|avonden|middag|middagen|ochtend|mornings?|afternoons?|evenings?|jan|feb|mrt|apr|jun|jul|aug|sep|okt|oct|nov|dec|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|ste|de|th|am|pm';
const NOT_ALONE = new RegExp(`^(?:[\\d%/]|[.,:-]\\d|\\s?(?:€|(?:${UNITS})\\b))`);
const FREE = String.raw`(?<![\d€:/]|[\d][.,-]|€ |euro |eur |\bom |\btot |\bat |\buntil |\bvoor de )`;

const NAMED = (Object.entries(NOUNS) as [Referent, string][]).map(([referent, noun]) => ({
  referent,
  numbered: new RegExp(
    `\\b(?:${noun})(?:,| met)?(?: het)?(?:[ -]?${MARK})? ?(\\d{1,6})(?!\\d)|\\b(\\d{1,6})e? (?:van de|of the) (?:${noun})`,
    'g',
  ),
  first: new RegExp(`\\b(?:${noun}) (?:een|one)\\b(?! [a-z])`),
}));
const MARKED = new RegExp(`(?<![a-z])${MARK}(\\d{1,6})(?!\\d)`, 'g');
const ALONE = new RegExp(`${FREE}\\b(\\d{1,4})\\b`, 'g');

/**
 * The numbers in a text that went through `withDigits`.
 * @param bare what a number without a noun refers to; absent: such numbers are left alone
 */
export function referencesIn(text: string, bare?: Referent): Pick<Slots, Referent> {
  const found: Pick<Slots, Referent> = {};
  // Most sentences name no number, and the patterns take their time to compile.
  if (!/\d|\b(?:een|one)\b/.test(text)) return found;
  for (const { referent, numbered, first } of NAMED) {
    const [number] = numbersIn(text, numbered);
    if (number !== undefined) found[referent] = number;
    else if (first.test(text)) found[referent] = 1;
  }
  if (bare && found[bare] === undefined) {
    const taken = Object.values(found);
    const number = [MARKED, ALONE].flatMap((pattern) => numbersIn(text, pattern)).find((one) => !taken.includes(one));
    if (number !== undefined) found[bare] = number;
  }
  return found;
}

/** Those that are no part of an amount, a date or the like. */
function numbersIn(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: match, 1: after, 2: before }) =>
    NOT_ALONE.test(text.slice(index + match.length)) ? [] : [Number(after ?? before)],
  );
}
