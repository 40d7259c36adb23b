/** Where figures come from, in a line: table, licence, and when they were fetched. */
import { type Block, note } from '../../chat/card.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Figure } from '../figures/figure.ts';
import type { MonitorWords } from '../words/index.ts';
import type { Telling } from './telling.ts';

/** Statistics Netherlands and Eurostat publish under this licence; a region's own figures under none. */
const LICENCE = 'CC BY 4.0';

/** One line for every table of which figures were told. */
export function sourceLines({ told, w, language }: Telling): Block[] {
  const tables = Map.groupBy(told(), ({ source }) => source);
  return [...tables].map(([source, figures]) => {
    const newest = figures
      .map(({ retrieved }) => retrieved)
      .sort()
      .at(-1)!;
    return note(w.source(nameOf(source, w), whenIn(newest, language, w), licenceOf(source)));
  });
}

function licenceOf(source: string): string {
  return /^(?:CBS|Eurostat)\b/.test(source) ? LICENCE : '';
}

/** Tables go by their own names; what has none is described in the person's language. */
const nameOf = (source: string, w: MonitorWords): string => w.sources[source] ?? source;

/** "juli 2026" of a month, "21 februari 2023" of a day. */
function whenIn(retrieved: Figure['retrieved'], language: Telling['language'], w: MonitorWords): string {
  const month = /^(\d{4})-(\d{2})$/.exec(retrieved);
  return month ? w.month(Number(month[2]), month[1]!) : dayInWords(retrieved as Instant, language);
}
