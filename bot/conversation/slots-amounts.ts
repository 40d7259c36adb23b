/** Money and time as they are promised or asked for. */
import { decimal, NUMBER, withDigits } from './words/numbers.ts';

const TIMES: Record<string, number> = {
  k: 1_000,
  mille: 1_000,
  duizend: 1_000,
  thousand: 1_000,
  grand: 1_000,
  ton: 100_000,
  tonnen: 100_000,
  mln: 1_000_000,
  miljoen: 1_000_000,
  million: 1_000_000,
  m: 1_000_000,
};
const TIMES_WORD = String.raw`(?:\s?(k|mille|duizend|thousand|grand|ton(?:nen)?|mln|miljoen|million|m)\b)`;
const EURO = String.raw`(?:€|euros?\b|eur\b)`;
const HALF_MORE = 'anderhal(?:f|ve)';

const BEFORE = new RegExp(`${EURO}\\s?(${NUMBER})${TIMES_WORD}?`);
const AFTER = new RegExp(`(${NUMBER})(?:,-)?${TIMES_WORD}?\\s?${EURO}`);
/** "12,5 mille" and "35k" need no euro sign; a bare "m" or "ton" does. */
const JARGON = new RegExp(
  `(${NUMBER})\\s?(k|mille|grand)\\b|(${NUMBER}|een halve|een|half a(?= grand)|a(?= grand)|${HALF_MORE})\\s?(ton(?:nen)?|grand)\\b(?! (?:co2|afval|staal|waste|steel|of))`,
);

/** Whole euro in a text that went through `withDigits`; absent when no money is named. */
export function amountIn(text: string): number | undefined {
  const found = BEFORE.exec(text) ?? AFTER.exec(text) ?? JARGON.exec(text);
  if (!found) return undefined;
  const [written, times] = found[3] ? [found[3], found[4]] : [found[1]!, found[2]];
  return Math.round(quantity(written) * (times ? TIMES[times]! : 1));
}

/** After a number these say what is counted, and that it is no money. */
const COUNTED =
  '(?:vierkante|kubieke|strekkende|square|cubic)?\\s?(?:m2|m3|m²|meters?|metres?|kilometers?|km|kilo|kg|liters?|litres?|ton(?:nen|nes)?|stuks?|stoelen|chairs|seats|plaatsen|plekken|places|people|mensen|man|personen|persons|pallets?|dozen|boxes|leden|members|bedrijven|companies|firms|kwh|kw|kva|hectares?|ha|bomen|trees|jaar|years?|weken|weeks|dagen|days|keer|times|procent|percent)';

/** A bare number that can only be money, for intents in which money is named: three digits or more, no year, and no count of things. */
export function bareAmountIn(text: string): number | undefined {
  const found = new RegExp(
    `(?<![#\\d.,:-])(${NUMBER})(?![-:%\\d])(?!\\s?(?:${COUNTED}|duizend|thousand|miljoen|million|mln)\\b)`,
    'g',
  );
  for (const [, written] of text.matchAll(found)) {
    const value = decimal(written!);
    if (value >= 100 && !(value >= 2000 && value <= 2099)) return Math.round(value);
  }
  return undefined;
}

const FILLER = /\b(?:graag|alstublieft|alsjeblieft|aub|maar|toch|please|just|only|het is|het wordt|make it|ongeveer|about)\b/g;
const ONLY_MONEY = new RegExp(`^(?:${[BEFORE, AFTER, JARGON].map(({ source }) => source).join('|')})$`);

/** Whole euro, when the text names money and nothing besides; a bare number is money, too. */
export function onlyAmountIn(text: string): number | undefined {
  const said = withDigits(text).replace(/,-/, ' ').replace(FILLER, ' ').trim();
  if (new RegExp(`^${NUMBER}$`).test(said)) return Math.round(decimal(said));
  return ONLY_MONEY.test(said) ? amountIn(said) : undefined;
}

const HOURS_IN: [RegExp, number][] = [
  [/^(uur|uren|uurtjes?|hours?|hrs?)$/, 1],
  [/^(dagdeel|dagdelen|half-days?|halve dagen)$/, 4],
  [/^(dag|dagen|dagje|dagjes|days?|workdays?|werkdagen)$/, 8],
  [/^(middag|middagen|ochtend|ochtenden|avond|avonden|afternoons?|mornings?|evenings?)$/, 4],
];
const UNIT =
  'uur|uren|uurtjes?|hours?|hrs?|dagdeel|dagdelen|half-days?|halve dagen|dag|dagen|dagjes?|days?|workdays?|werkdagen|middag(?:en)?|ochtend(?:en)?|avond(?:en)?|afternoons?|mornings?|evenings?';
const TIME = new RegExp(
  `(?<!(?:om|tot|at|until|by|vanaf|rond) )(?<![:.,\\d])(${NUMBER}|een|one|an?|${HALF_MORE}|een halve|half an?)\\s?(${UNIT})\\b`,
);

/** Hours of work in a text that went through `withDigits`: a day is eight, a part of the day four. A time of the clock is no duration. */
export function hoursIn(text: string): number | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const unit = HOURS_IN.find(([names]) => names.test(found[2]!))?.[1];
  return unit === undefined ? undefined : quantity(found[1]!) * unit;
}

function quantity(written: string): number {
  if (/^anderhal/.test(written)) return 1.5;
  if (/^(een halve|half)/.test(written)) return 0.5;
  return /^\d/.test(written) ? decimal(written) : 1;
}
