/** A ranking: the first few, and where the places one looks for stand in it. */
import { bold, heading, type Inline, list, note } from '../../chat/card.ts';
import type { Answer, Row } from '../answer/answer.ts';
import { barChart, growthChart } from './charts.ts';
import { provisional } from './single.ts';
import type { Telling, Told } from './telling.ts';

const SHOWN = 10;
/** Bars in the chart: the first, and the places that are looked for. As many provinces there are: those are all told. */
const DRAWN = 12;

export function rankedBlocks(tell: Telling, answer: Extract<Answer, { kind: 'rank' }>): Told {
  const { w } = tell;
  const { rows, looked, level, within, period, since, question } = answer;
  const first = rows.slice(0, question.top ?? (rows.length <= DRAWN ? DRAWN : SHOWN));
  const others = looked.filter((row) => !first.includes(row));
  const line = (row: Row): Inline[] => {
    const figure = row.change ? tell.derived(row.change) : tell.value(row.figure) + provisional(tell, row.figure);
    const name = looked.includes(row) ? bold(tell.place(row.place)) : tell.place(row.place);
    return [`${tell.rank(row.rank, row.figure)}. `, name, ` ${figure}`];
  };
  const many = [
    w.manyOf[level],
    within && w.rankedWithin(tell.place(within)),
    question.lowestFirst && (since ? w.leastGrowthFirst : w.lowestFirst),
  ]
    .filter(Boolean)
    .join(', ');
  const title = since
    ? w.rankedByGrowth(tell.name, many, tell.period(since), tell.period(period))
    : w.rankedBy(tell.name, many, tell.period(period));
  const drawn = [...first, ...others].slice(0, DRAWN);
  return {
    blocks: [
      heading(title),
      list(...first.map(line), ...(others.length > 0 ? [['…'] as Inline[], ...others.map(line)] : [])),
      note(w.ofHowMany(tell.count(rows.length))),
    ],
    chart: since
      ? growthChart(tell, drawn, title)
      : barChart(
          tell,
          drawn.map(({ figure }) => figure),
        ),
  };
}
