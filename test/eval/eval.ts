/**
 * `npm run eval [-- FILE.jsonl] [--json]`: how well sentences are understood without a model.
 * By default the held-back fifth of our own examples, how it grows with them, two sets in other voices, and how often a known
 * problem is found again. Nothing is tuned on `unseen.jsonl` and `strangers.jsonl`.
 */
import { parseArgs } from 'node:util';
import { understandingOf } from '../../bot/app/understanding.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { type Example, isHeldBack, readExamples, readJsonLines } from '../../infra/bundle/examples.ts';
import { loadModel } from '../../infra/bundle/model.ts';
import { understood } from '../../infra/local/understood.ts';
import { learningCurve } from './curve.ts';
import { curveReport, scoreReport, similarReport } from './report.ts';
import { type Score, scoreOf } from './score.ts';
import { foundAgain } from './similar.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const [file] = positionals;
const understand = understandingOf(loadModel());

async function score(examples: readonly Example[]): Promise<Score> {
  const now = systemClock.now();
  const heard = examples.map(async (example) => ({ example, got: understood(await understand(example.text, { now })) }));
  return scoreOf(await Promise.all(heard));
}
const ours = (name: string): Promise<Score> => score(readJsonLines(new URL(name, import.meta.url).pathname));

if (file) {
  const result = await score(readJsonLines(file));
  print(values.json ? JSON.stringify(result, null, 2) : scoreReport(file, result));
} else {
  const { known = [], unknown = [] } = Object.groupBy(readExamples(), (one) => (isHeldBack(one) ? 'unknown' : 'known'));
  const heldBack = await score(unknown);
  const curve = learningCurve(known, unknown);
  const unseen = await ours('unseen.jsonl');
  const strangers = await ours('strangers.jsonl');
  const similar = foundAgain();
  const report = [
    scoreReport('held-back fifth', heldBack),
    curveReport(curve),
    scoreReport('another voice', unseen),
    scoreReport('strangers', strangers),
    similarReport(similar),
  ];
  print(values.json ? JSON.stringify({ ...heldBack, curve, unseen, strangers, similar }, null, 2) : report.join('\n\n'));
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}
