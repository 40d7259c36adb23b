/** The evaluation as a person reads it. */
import type { Point } from './curve.ts';
import type { Score } from './score.ts';
import type { Found } from './similar.ts';

export function scoreReport(name: string, of: Score): string {
  return [
    `${name}: ${of.sentences} sentences`,
    `  intent right ${percent(of.intentAccuracy)}, with all slots ${percent(of.slotAccuracy)}, language ${percent(of.languageAccuracy)}`,
    `  answered ${percent(of.answered)}; of those wrong ${percent(of.wrongAnswered)}, with slots ${percent(of.anythingWrongAnswered)}; the rest gets buttons or a question`,
    ...Object.entries(of.perIntent).map(([intent, row]) =>
      `    ${intent.padEnd(20)} ${count(row.sentences)}   right ${percent(row.right)}   answered ${percent(row.answered)}   ${takenFor(intent, of)}`.trimEnd(),
    ),
    ...Object.entries(of.perSlot).map(
      ([slot, { sentences, right }]) => `    slot ${slot.padEnd(15)} ${count(sentences)}   right ${percent(right)}`,
    ),
  ].join('\n');
}

/** The row of the confusion table beside what was right: each other intent that it was taken for. */
function takenFor(intent: string, of: Score): string {
  const mistakes = of.confusions.flatMap(([pair, times]) => {
    const [expected, got] = pair.split(' > ');
    return expected === intent ? [`${got} ${times}`] : [];
  });
  return mistakes.length === 0 ? '' : `taken for ${mistakes.join(', ')}`;
}

export function curveReport(points: readonly Point[]): string {
  return [
    'learning curve, intent right in the held-back fifth',
    ...points.map(({ examples, intentAccuracy }) => `  ${count(examples)} examples  ${percent(intentAccuracy)}`),
  ].join('\n');
}

export function similarReport(found: Record<string, Found>): string {
  return Object.entries(found)
    .map(
      ([lang, { queries, first, topThree }]) =>
        `similar, asked in ${lang} (${queries}): first ${percent(first)}, top three ${percent(topThree)}`,
    )
    .join('\n');
}

const count = (of: number): string => String(of).padStart(4);

const percent = (of: number): string => `${(of * 100).toFixed(1)} %`.padStart(7);
