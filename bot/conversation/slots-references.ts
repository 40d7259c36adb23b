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
const NOT_ALONE = `(?![\\d%/]|[.,:-]\\d|\\s?(?:€|(?:${UNITS})\\b))`;
const FREE = String.raw`(?<![\d€:/]|[\d][.,-]|€ |euro |eur |\bom |\btot |\bat |\buntil |\bvoor de )`;

/**
 * The numbers in a text that went through `withDigits`.
 * @param bare what a number without a noun refers to; absent: such numbers are left alone
 */
export function referencesIn(text: string, bare?: Referent): Pick<Slots, Referent> {
  const found: Pick<Slots, Referent> = {};
  for (const [referent, noun] of Object.entries(NOUNS) as [Referent, string][]) {
    const hit = new RegExp(
      `(?:\\b(?:${noun})(?:,| met)?(?: het)?(?:[ -]?${MARK})? ?(\\d{1,6})|\\b(\\d{1,6})e? (?:van de|of the) (?:${noun}))${NOT_ALONE}`,
    ).exec(text);
    if (hit) found[referent] = Number(hit[1] ?? hit[2]);
    else if (new RegExp(`\\b(?:${noun}) (?:een|one)\\b(?! \\p{Letter})`, 'u').test(text)) found[referent] = 1;
  }
  if (bare && found[bare] === undefined) {
    const number = bareNumber(text, Object.values(found));
    if (number !== undefined) found[bare] = number;
  }
  return found;
}

function bareNumber(text: string, taken: readonly number[]): number | undefined {
  const marked = new RegExp(`(?<![a-z])${MARK}(\\d{1,6})${NOT_ALONE}`, 'g');
  const alone = new RegExp(`${FREE}\\b(\\d{1,4})\\b${NOT_ALONE}`, 'g');
  for (const pattern of [marked, alone]) {
    for (const [, digits] of text.matchAll(pattern)) {
      if (!taken.includes(Number(digits))) return Number(digits);
    }
  }
  return undefined;
}
