/**
 * `npm run eval [-- FILE.jsonl] [--json]`: how well sentences are understood without a model.
 * By default the held-back fifth of our own examples, a set in another voice, and how often a known problem is found again.
 */
import { parseArgs } from 'node:util';
import { createUnderstanding } from '../../bot/conversation/understand.ts';
import { type Example, isHeldBack, readExamples, readJsonLines } from '../../infra/bundle/examples.ts';
import { loadModel } from '../../infra/bundle/model.ts';
import { understood } from '../../infra/local/understood.ts';
import { type Score, scoreOf } from './score.ts';
import { type Found, foundAgain } from './similar.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const [file] = positionals;
const understand = createUnderstanding(loadModel());

const score = (examples: readonly Example[]): Score =>
  scoreOf(examples.map((example) => ({ example, got: understood(understand(example.text)) })));

if (file) {
  const result = score(readJsonLines(file));
  print(values.json ? JSON.stringify(result, null, 2) : report(file, result));
} else {
  const heldBack = score(readExamples().filter(isHeldBack));
  const unseen = score(readJsonLines(new URL('unseen.jsonl', import.meta.url).pathname));
  const similar = foundAgain();
  if (values.json) print(JSON.stringify({ ...heldBack, unseen, similar }, null, 2));
  else print([report('held-back fifth', heldBack), report('another voice', unseen), similarReport(similar)].join('\n\n'));
}

function report(name: string, of: Score): string {
  return [
    `${name}: ${of.sentences} sentences`,
    `  intent right ${percent(of.intentAccuracy)}, with all slots ${percent(of.slotAccuracy)}, language ${percent(of.languageAccuracy)}`,
    `  answered ${percent(of.answered)}; of those wrong ${percent(of.wrongAnswered)}; the rest gets buttons or a question`,
    ...Object.entries(of.perIntent).map(
      ([intent, { sentences, right, answered }]) =>
        `    ${intent.padEnd(20)} ${String(sentences).padStart(4)}   right ${percent(right)}   answered ${percent(answered)}`,
    ),
    ...Object.entries(of.perSlot).map(
      ([slot, { sentences, right }]) => `    slot ${slot.padEnd(15)} ${String(sentences).padStart(4)}   right ${percent(right)}`,
    ),
    ...of.confusions.slice(0, 10).map(([pair, times]) => `    ${times} x  ${pair}`),
  ].join('\n');
}

function similarReport(found: Record<string, Found>): string {
  return Object.entries(found)
    .map(
      ([lang, { queries, first, topThree }]) =>
        `similar, asked in ${lang} (${queries}): first ${percent(first)}, top three ${percent(topThree)}`,
    )
    .join('\n');
}

function percent(of: number): string {
  return `${(of * 100).toFixed(1)} %`.padStart(7);
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}
