/** What the monitor's handlers share: their tools, and how an answer is found. */
import type { Chart } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Table } from '../store/table.ts';
import type { Answer, Asked } from './answer/answer.ts';
import { answerTo } from './answer/answering.ts';
import { firstLook, secondLook } from './answer/looking.ts';
import type { FigureStore } from './figures/figure.ts';

export type Tools = {
  table: Table;
  figures: FigureStore;
  chartUrl?: (chart: Chart, language: Language) => string | undefined;
};

/** Two requests at most, whatever is asked and however much is stored. */
export async function answered({ figures }: Pick<Tools, 'figures'>, asked: Asked): Promise<Answer> {
  const first = await figures.look(firstLook(asked.question));
  const wanted = secondLook(asked.question, first);
  return answerTo(asked, first, wanted && (await figures.look(wanted)));
}
