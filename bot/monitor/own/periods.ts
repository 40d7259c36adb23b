/** A period as it stands in a cell: exactly one year, quarter or month, and nothing that depends on today. */
import { folded } from '../../primitives/folded.ts';
import type { Instant } from '../../primitives/instant.ts';
import { ORDINALS } from '../words/periods.ts';
import { MONTHS } from './words/columns.ts';

const YEAR = '(?<year>(?:19|20)\\d\\d)';
const ORDINAL = `(?<ordinal>[1-4](?:e|ste|de|st|nd|rd|th)|${Object.keys(ORDINALS).join('|')})`;
const MONTH = `(?<name>${MONTHS.flat().join('|')})`;

const WAYS: readonly RegExp[] = [
  // 2022, CBS's 2022JJ00
  `${YEAR}(?:jj00)?`,
  // 2023Q2, 2023 kw 2, CBS's 2023KW02
  `${YEAR}[ -]?(?:q|kw|k) ?0?(?<quarter>[1-4])`,
  `(?:q|kw|k) ?(?<quarter>[1-4])[ /-]?${YEAR}`,
  `(?:kwartaal|quarter) (?<quarter>[1-4]),? ${YEAR}`,
  `${YEAR},? (?:kwartaal|quarter) (?<quarter>[1-4])`,
  `${ORDINAL} (?:kwartaal|quarter)(?: van| of)?,? ${YEAR}`,
  `${YEAR},? ${ORDINAL} (?:kwartaal|quarter)`,
  // 2023M05, 2023-05, CBS's 2023MM05; 05-2023
  `${YEAR}(?:mm?|-)(?<month>0[1-9]|1[0-2])`,
  `(?<month>0?[1-9]|1[0-2])[-/]${YEAR}`,
  `${MONTH}\\.?[ -]${YEAR}`,
  `${YEAR} ${MONTH}`,
].map((way) => new RegExp(`^${way}$`));

/** `2022`, `2023Q2` or `2023M05`; undefined for anything else. */
export function periodOf(cell: string): string | undefined {
  const words = folded(cell).trim().replace(/\s+/g, ' ');
  for (const way of WAYS) {
    const found = way.exec(words)?.groups;
    if (found) return written(found);
  }
  return undefined;
}

function written({ year, quarter, ordinal, month, name }: Record<string, string | undefined>): string {
  const inYear = quarter ?? (ordinal && (/[1-4]/.exec(ordinal)?.[0] ?? String(ORDINALS[ordinal])));
  if (inYear) return `${year}Q${inYear}`;
  const ofYear = month ?? (name && String(MONTHS.findIndex((names) => names.includes(name)) + 1));
  return ofYear ? `${year}M${ofYear.padStart(2, '0')}` : year!;
}

/** It has not begun yet: there can be no figure of it. */
export function isAhead(period: string, now: Instant): boolean {
  const [year, month] = [now.slice(0, 4), now.slice(5, 7)];
  if (period.length === 4) return period > year;
  return period > (period[4] === 'Q' ? `${year}Q${Math.ceil(Number(month) / 3)}` : `${year}M${month}`);
}
