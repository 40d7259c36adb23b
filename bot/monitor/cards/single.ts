/** Answers about one place (or several through time): a value, a course, a change. */
import { type Block, bold, heading, type Inline, list, note, text } from '../../chat/card.ts';
import type { Answer } from '../answer/answer.ts';
import { isKnown, type Known } from '../answer/choosing.ts';
import type { Question } from '../answer/question.ts';
import { lineChart } from './charts.ts';
import type { Telling, Told } from './telling.ts';

type Of<Kind> = Extract<Answer, { kind: Kind }>;

/** The chart beside one figure goes back so many years: enough to see whether it is much or little. */
const PAST = 15;

export function valueBlocks(tell: Telling, { figure, series, change, national, share }: Of<'value'>): Told {
  const { w } = tell;
  const known = figure as Known;
  const lines: Inline[][] = [];
  if (change) {
    const before = change.from[0]!;
    const [when, then] = [tell.period(before.period), tell.value(before)];
    const same = before.value === known.value;
    lines.push([
      same ? w.unchanged(when) : change.value === 0 ? w.nearly(when, then) : w.against(tell.derived(change), when, then),
    ]);
  }
  if (share && national) lines.push([w.shareOfCountry(tell.derived(share), tell.value(national))]);
  else if (national) lines.push([w.inCountry(tell.value(national))]);
  const past = series.filter(({ period }) => period <= known.period).slice(-PAST);
  return {
    blocks: [text(bold(`${tell.sentence(known)}${provisional(tell, known)}.`)), list(...lines)],
    chart: lineChart(tell, [{ place: known.place, figures: past }]),
  };
}

export function seriesBlocks(tell: Telling, { lines, without = [], change, perYear, indicator, question }: Of<'series'>): Told {
  const { w } = tell;
  const single = lines.length === 1;
  const items = lines.map(({ place, figures }): Inline[] => {
    const known = figures.filter(isKnown);
    const [first, last] = [known[0]!, known.at(-1)!];
    return first === last
      ? [`${tell.place(place)}, ${tell.period(first.period)}: ${tell.value(first)}`]
      : [w.fromTo(tell.place(place), tell.period(first.period), tell.value(first), tell.period(last.period), tell.value(last))];
  });
  return {
    blocks: [
      heading(single ? `${tell.name}, ${tell.place(lines[0]!.place)}` : tell.name),
      list(...items),
      ...(change ? [text(w.changeOf(tell.derived(change), undefined, perYear && tell.derived(perYear)))] : []),
      ...partly(tell, question, single ? lines[0]!.figures.filter(isKnown) : []),
      ...(without.length > 0 ? [note(w.withoutFigure(without.map(tell.place).join(w.and), askedIn(tell, question)))] : []),
      ...nominal(tell, Boolean(change && indicator.nominal)),
    ],
    chart: lineChart(tell, lines),
  };
}

export function changeBlocks(tell: Telling, answer: Of<'change'>): Told {
  const { w } = tell;
  const { from, to, difference, percent, perYear, national, series, indicator } = answer;
  const parts = [percent, perYear].map((one) => one && tell.derived(one));
  return {
    blocks: [
      text(
        bold(
          `${w.fromTo(tell.place(to.place), tell.period(from.period), tell.value(from), tell.period(to.period), tell.value(to))}${provisional(tell, to)}.`,
        ),
      ),
      list(
        [w.changeOf(tell.derived(difference), parts[0], parts[1])],
        ...(national ? [[w.countryInstead(tell.derived(national))]] : []),
      ),
      ...nominal(tell, Boolean(indicator.nominal)),
    ],
    chart: lineChart(tell, [{ place: to.place, figures: series }]),
  };
}

/** That there are no figures from the beginning, or to the end, of what was asked. */
function partly({ w, spans }: Telling, { from = '', to }: Question, known: readonly Known[]): Block[] {
  const [first, last] = [known[0]?.period, known.at(-1)?.period];
  if (!first || !last) return [];
  const whole = first.slice(0, from.length) <= from && (to === undefined || last.slice(0, to.length) >= to);
  return whole ? [] : [note(w.onlyOver(spans(known.map(({ period }) => period))))];
}

/** Undefined when no period was named. */
function askedIn(tell: Telling, { from, to }: Question): string | undefined {
  const named = [from, to === from ? undefined : to].filter((one) => one !== undefined);
  return named.length > 0 ? named.map(tell.asked).join('–') : undefined;
}

/** Said behind a figure that may still be revised. */
export function provisional({ w }: Telling, { status }: Known): string {
  return status === 'provisional' ? ` (${w.provisional})` : '';
}

function nominal({ w }: Telling, yes: boolean): Block[] {
  return yes ? [note(w.nominal)] : [];
}
