/** The estimate as a short text, for who runs it by hand. */
import type { Language } from '../../primitives/language.ts';
import { numberInWords, percentInWords } from '../../primitives/numbers.ts';
import type { Vector } from './least-squares.ts';
import { outcomesAfter, type Study } from './study.ts';
import { meanOf } from './twin.ts';
import { effectWords } from './words/index.ts';

/** How many figures an outcome is shown with, before and behind the comma together. */
const FIGURES = 6;

export function effectReport(study: Study, language: Language): string {
  const w = effectWords(language);
  const { panel, twin, placebo, detectable } = study;
  const own = panel.outcomes.get(panel.treated)!;
  const decimals = decimalsFor(own);
  const number = (value: number): string => numberInWords(value, language, decimals);
  const percent = (share: number): string => percentInWords(share, language, 1);
  const before = meanOf(own.slice(0, panel.before.length));
  const after = meanOf(outcomesAfter(panel, panel.treated));
  const title = w.title(panel.treated, panel.from);
  return [
    title,
    '='.repeat(title.length),
    '',
    w.twinTitle(panel.donors.length),
    ...twin.weights.map(({ unit, weight }) => `  ${percent(weight).padStart(7)}  ${unit}`),
    w.fit(panel.before[0]!, panel.before.at(-1)!, number(study.preRmspe), percent(study.preRmspe / before)),
    '',
    ...gapTable(study, own, number, w),
    '',
    w.att(number(study.att), percent(study.att / after)),
    w.did(number(study.did)),
    ...range(study, number, w),
    '',
    w.placebo(
      placebo.rank,
      placebo.of,
      numberInWords(placebo.p, language, 3),
      Number.isFinite(placebo.ratio) ? numberInWords(placebo.ratio, language, 1) : w.perfect,
    ),
    w.spread(percent(study.placeboSpread)),
    detectable.share === null
      ? w.undetectable[detectable.why]
      : w.detectable(percent(detectable.share), percent(detectable.up), percent(detectable.down)),
    '',
    placebo.shown ? w.shown : w.notShown,
  ].join('\n');
}

type Words = ReturnType<typeof effectWords>;
type Written = (value: number) => string;

function gapTable({ panel, twin }: Study, own: Vector, number: Written, w: Words): string[] {
  const times = [...panel.before, ...panel.after];
  const rows = times.map((time, t) => [time, number(own[t]!), number(own[t]! - twin.gaps[t]!), number(twin.gaps[t]!)]);
  const widths = w.columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i]!.length)));
  const lines = [w.columns, ...rows].map((row) => row.map((cell, i) => cell.padStart(widths[i]!)).join('  '));
  const start = panel.before.length + 1;
  return [...lines.slice(0, start), `-- ${w.start(panel.from)}`, ...lines.slice(start)];
}

function range({ leaveOneOut }: Study, number: Written, w: Words): string[] {
  const sorted = [...leaveOneOut].sort((one, other) => one.att - other.att);
  const low = sorted[0]!;
  const high = sorted.at(-1)!;
  return [w.leaveOneOut(number(low.att), low.without, number(high.att), high.without)];
}

function decimalsFor(outcomes: Vector): number {
  const before = Math.floor(Math.log10(Math.max(...outcomes.map(Math.abs), 1))) + 1;
  return Math.max(0, FIGURES - before);
}
