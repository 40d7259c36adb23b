/**
 * `npm run eval [-- FILE.jsonl] [--json]`: how well sentences are understood without a model.
 * By default the held-back fifth of our own examples, how it grows with them, sets in other voices, and how often a known problem
 * is found again. Nothing is tuned on the sets in other voices.
 */
import { parseArgs } from 'node:util';
import { understandingOf } from '../../bot/app/understanding.ts';
import { instant, systemClock } from '../../bot/primitives/instant.ts';
import { isHeldBack, readExamples } from '../../infra/bundle/examples.ts';
import { loadModel } from '../../infra/bundle/model.ts';
import { understood } from '../../infra/local/understood.ts';
import { learningCurve } from './curve.ts';
import { curveReport, scoreReport, similarReport } from './report.ts';
import { type Score, scoreOf } from './score.ts';
import { readSentences, type Sentence } from './sentences.ts';
import { foundAgain } from './similar.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const [file] = positionals;
/** When the examples were written: "the last five years" is from then. */
const WRITTEN = instant(Date.UTC(2026, 10, 23));
const understand = understandingOf(loadModel());

async function score(sentences: readonly Sentence[]): Promise<Score> {
  const heard = sentences.map(async (example) => {
    const { now = systemClock.now(), region } = example;
    return { example, got: understood(await understand(example.text, { now, region })) };
  });
  return scoreOf(await Promise.all(heard));
}
const ours = (name: string): Promise<Score> => score(readSentences(new URL(name, import.meta.url).pathname));

if (file) {
  const result = await score(readSentences(file));
  print(values.json ? JSON.stringify(result, null, 2) : scoreReport(file, result));
} else {
  const { known = [], unknown = [] } = Object.groupBy(readExamples(), (one) => (isHeldBack(one) ? 'unknown' : 'known'));
  const heldBack = await score(unknown.map((example) => ({ ...example, now: WRITTEN })));
  const curve = learningCurve(known, unknown);
  const unseen = await ours('unseen.jsonl');
  const strangers = await ours('strangers.jsonl');
  const neighbours = await ours('neighbours.jsonl');
  const questions = await ours('monitor-strangers.jsonl');
  const others = await ours('monitor-neighbours.jsonl');
  const similar = foundAgain();
  const report = [
    scoreReport('held-back fifth', heldBack),
    curveReport(curve),
    scoreReport('another voice', unseen),
    scoreReport('strangers', strangers),
    scoreReport('neighbours', neighbours),
    scoreReport('statistics questions of strangers', questions),
    scoreReport('statistics questions of others', others),
    similarReport(similar),
  ];
  const sets = { unseen, strangers, neighbours, questions, others };
  print(values.json ? JSON.stringify({ ...heldBack, curve, ...sets, similar }, null, 2) : report.join('\n\n'));
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}
