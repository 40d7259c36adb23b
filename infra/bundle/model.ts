/**
 * Makes the understanding's model from the examples. Lambda gets it as a file in the bundle, since INIT time is billed;
 * on one machine it is made at the first start (a few seconds) and kept until an example or the code that reads them changes.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuestion } from '../../bot/app/understanding.ts';
import { scoresOf } from '../../bot/conversation/classifier.ts';
import { featuresOf, hash, spellingOf } from '../../bot/conversation/features.ts';
import { decodeModel, encodeModel, type Model } from '../../bot/conversation/model.ts';
import { INTENTS } from '../../bot/conversation/plan.ts';
import { sensesOf } from '../../bot/conversation/statistics-reading.ts';
import { chooseThreshold, fitTemperature, type Promised, type Trial } from '../../bot/conversation/threshold.ts';
import { train } from '../../bot/conversation/training.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { LANGUAGES } from '../../bot/primitives/language.ts';
import { type Example, isHeldBack, readExamples } from './examples.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const CACHE = join(ROOT, 'node_modules/.cache/streek');
/** More folds come closer to the model that is used, which learns from all; five train in some ten seconds. */
const FOLDS = 5;
/**
 * A little less than the 2 % that people are promised: the word lists were written with these examples in view, so that
 * cross-validation over them flatters.
 */
const PROMISED: Promised = { mostWrong: 0.0175, doubt: 0.05 };
/** Of statistics questions there are some two hundred trials: too few to leave as little doubt. */
const PROMISED_OF_QUESTIONS: Promised = { mostWrong: 0.02, doubt: 0.1 };

/** Whatever the model depends on. */
const INGREDIENTS = [
  'prompts/examples/*.jsonl',
  'bot/conversation/*.ts',
  'bot/conversation/words/*.ts',
  'bot/monitor/{catalogue,periods,periods-moments,places,places-finding,places-names}.ts',
  'bot/monitor/words/*.ts',
  'bot/primitives/{folded,one-slip}.ts',
  'bot/app/understanding.ts',
  'infra/bundle/{model,examples}.ts',
];

/** The model as bytes: from the cache when nothing changed, otherwise made anew. */
export function modelBytes(): Uint8Array {
  const file = join(CACHE, `understanding-${fingerprint()}.bin`);
  try {
    return readFileSync(file);
  } catch {
    const bytes = encodeModel(modelOf(readExamples().filter((example) => !isHeldBack(example))));
    keep(file, bytes);
    return bytes;
  }
}

export function loadModel(): Model {
  return decodeModel(modelBytes());
}

/** Trains on all examples given; temperature and thresholds come from cross-validation over the same ones. */
function modelOf(examples: readonly Example[]): Model {
  const now = systemClock.now();
  const lessons = examples.map(({ text, intent }) => {
    const reading = readQuestion(text, { now });
    const asks = reading?.asked === true && reading.slots.indicator !== undefined;
    return { text, asks, features: featuresOf(text, sensesOf(reading)), label: intent };
  });
  const trials: (Trial & { asks: boolean })[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const aside = (text: string) => hash(`fold ${text}`) % FOLDS === fold;
    const classifier = train(
      INTENTS,
      lessons.filter(({ text }) => !aside(text)),
    );
    for (const { text, asks, features, label } of lessons) {
      if (aside(text)) trials.push({ scores: scoresOf(classifier, features), right: INTENTS.indexOf(label), asks });
    }
  }
  const temperature = fitTemperature(trials);
  const threshold = chooseThreshold(trials, temperature, PROMISED);
  const questions = trials.filter(({ scores, asks }) => asks && likeliest(scores) === INTENTS.indexOf('monitor.query'));
  return {
    intents: train(INTENTS, lessons),
    languages: train(
      LANGUAGES,
      examples.map(({ text, lang }) => ({ features: spellingOf(text), label: lang })),
    ),
    temperature,
    threshold,
    questionThreshold: Math.min(threshold, chooseThreshold(questions, temperature, PROMISED_OF_QUESTIONS)),
  };
}

const likeliest = (scores: Float64Array): number => scores.indexOf(Math.max(...scores));

function fingerprint(): string {
  const digest = createHash('sha256');
  for (const pattern of INGREDIENTS) {
    for (const file of globSync(pattern, { cwd: ROOT }).sort()) digest.update(file).update(readFileSync(join(ROOT, file)));
  }
  return digest.digest('hex').slice(0, 16);
}

/** Two starts at once must not read half a file; a cache that cannot be written is no reason to fail. */
function keep(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}
