/** What the monitor's handlers share: their tools, and how an answer is found. */
import type { Card, Chart } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Deed, OfferedFile } from '../region/capability.ts';
import type { Table } from '../store/table.ts';
import type { Answer, Asked } from './answer/answer.ts';
import { answerTo } from './answer/answering.ts';
import { firstLook, secondLook } from './answer/looking.ts';
import { indicatorOf } from './catalogue.ts';
import type { FigureStore } from './figures/figure.ts';
import type { Indicator } from './indicator.ts';
import { asIndicator } from './own/indicator.ts';
import { isOwn, type OwnRegister } from './own/register.ts';
import type { SheetLinks } from './sheet-link.ts';

/** What only the worker can do: see `afterwards.ts`. */
export type Afterwards = {
  files(tools: Tools, deed: Deed, files: readonly OfferedFile[]): Promise<Card | undefined>;
  effect(tools: Tools, language: Language, region: string, from: string): Promise<Card>;
};

export type Tools = {
  table: Table;
  figures: FigureStore;
  /** The regions' own indicators. */
  own: OwnRegister;
  chartUrl?: (chart: Chart, language: Language) => string | undefined;
  afterwards?: Afterwards;
  sheetUrl?: SheetLinks['urlOf'];
};

/** Two requests at most, whatever is asked and however much is stored. */
export async function answered({ figures }: Pick<Tools, 'figures'>, asked: Asked): Promise<Answer> {
  const first = await figures.look(firstLook(asked.question));
  const wanted = secondLook(asked.question, first);
  return answerTo(asked, first, wanted && (await figures.look(wanted)));
}

/** Of the catalogue, or of this region's own; another region's are unknown here. One request for an own one. */
export async function indicatorFor(
  { own }: Pick<Tools, 'own'>,
  id: string,
  region: string | undefined,
): Promise<Indicator | undefined> {
  if (!isOwn(id, region)) return indicatorOf(id);
  const known = (await own.indicators(region!)).find((indicator) => indicator.id === id);
  return known && asIndicator(known);
}
