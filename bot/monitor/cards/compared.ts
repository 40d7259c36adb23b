/** Places side by side in one period. */
import { bold, heading, type Inline, list, note } from '../../chat/card.ts';
import type { Answer } from '../answer/answer.ts';
import { barChart } from './charts.ts';
import { provisional } from './single.ts';
import type { Telling, Told } from './telling.ts';

/** In the order in which the places were named; each after the first with its difference from that. */
export function comparedBlocks(tell: Telling, answer: Extract<Answer, { kind: 'compare' }>): Told {
  const { w } = tell;
  const { figures, differences, without, peers, question } = answer;
  const period = tell.period(figures[0]!.period);
  const items = figures.map((figure, index): Inline[] => {
    const difference = differences[index - 1];
    const against = difference && difference.value !== 0 ? ` (${tell.derived(difference)})` : '';
    return [bold(tell.place(figure.place)), ` ${tell.value(figure)}${provisional(tell, figure)}${against}`];
  });
  const missing = without.map((place) => tell.place(place)).join(', ');
  return {
    blocks: [
      heading(w.comparedIn(tell.name, period)),
      list(...items),
      ...(missing ? [note(w.withoutFigure(missing, period))] : []),
      ...(peers ? [note(w.peersWhy(tell.place(question.places[0]!)))] : []),
    ],
    chart: barChart(tell, figures),
  };
}
