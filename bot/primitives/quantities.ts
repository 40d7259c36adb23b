/** How figures are written for people: in the number format of the language, with the unit where it belongs. */
import type { Language } from './language.ts';
import { withEuroSign } from './money.ts';
import { numberInWords } from './numbers.ts';
import { oneOf } from './units.ts';

/** No figure of the sources has more; what is derived is rounded before it comes here. */
const MOST_DECIMALS = 2;

/** "23.934,24" or "23,934.24": all decimals that the figure has, and at least as many as its indicator is published with. */
export function numeral(value: number, language: Language, decimals = 0): string {
  return numberInWords(value, language, decimals, MOST_DECIMALS);
}

/** "€ 23.934,24 mln", "3,4% van de beroepsbevolking", "162.120 inwoners", "1 faillissement". @param unit as the catalogue names it */
export function quantity(value: number, unit: string, language: Language, decimals = 0): string {
  return inUnit(numeral(value, language, decimals), unit, language);
}

/** With its sign, for what changed: "+1,2%", "−€ 3.000". @param value already rounded to `decimals` */
export function signed(value: number, unit: string, language: Language, decimals = 0): string {
  const size = inUnit(numeral(Math.abs(value), language, decimals), unit, language);
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`;
}

/** As the catalogue writes euros, and as people head their own columns. */
const MONEY = /^(?:(mln|mrd|miljoen|miljard|million|billion)\.? )?(?:euro(?:['’]?s)?|EUR|€)(?![\w'’])/iu;

function inUnit(written: string, unit: string, language: Language): string {
  if (unit === '') return written;
  if (unit.startsWith('%')) return `${written}${unit}`;
  const money = MONEY.exec(unit);
  if (!money) return `${written} ${written === '1' || written === '−1' ? oneOf(unit) : unit}`;
  const rest = unit.slice(money[0].length).trim();
  return `${[withEuroSign(written, language), money[1]].filter(Boolean).join(' ')}${rest.startsWith('/') ? '' : ' '}${rest}`.trimEnd();
}
