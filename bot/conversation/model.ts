/** The trained understanding as one small file: a line of JSON that says what follows, then one byte a weight. */
import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '../primitives/language.ts';
import type { Classifier } from './classifier.ts';
import { BUCKETS } from './features.ts';
import { INTENTS, type Intent } from './plan.ts';

export type Model = {
  intents: Classifier<Intent>;
  languages: Classifier<Language>;
  temperature: number;
  /** From this confidence on a reading is acted on. */
  threshold: number;
  /** The same for what is taken for a statistics question, names an indicator and asks: two witnesses for one. */
  questionThreshold: number;
};

const Part = z.object({ labels: z.array(z.string()), scale: z.number(), bias: z.array(z.number()) });
const Header = z.object({
  buckets: z.literal(BUCKETS),
  temperature: z.number(),
  threshold: z.number(),
  questionThreshold: z.number(),
  intents: Part,
  languages: Part,
});

export function encodeModel(model: Model): Uint8Array {
  const part = ({ labels, scale, bias }: Classifier<string>) => ({ labels, scale, bias: [...bias] });
  const header = {
    buckets: BUCKETS,
    temperature: model.temperature,
    threshold: model.threshold,
    questionThreshold: model.questionThreshold,
    intents: part(model.intents),
    languages: part(model.languages),
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    bytesOf(model.intents.weights),
    bytesOf(model.languages.weights),
  ]);
}

/** The weights may be a window on a larger buffer: those of a model that was read from a file are. */
const bytesOf = (weights: Int8Array): Uint8Array => new Uint8Array(weights.buffer, weights.byteOffset, weights.length);

/** @throws when the file was made for other intents or another layout: it has to be built anew. */
export function decodeModel(bytes: Uint8Array): Model {
  const end = bytes.indexOf(10);
  const header = Header.parse(JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()));
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.byteLength - end - 1);
  const split = BUCKETS * INTENTS.length;
  return {
    temperature: header.temperature,
    threshold: header.threshold,
    questionThreshold: header.questionThreshold,
    intents: restored(INTENTS, header.intents, weights.subarray(0, split)),
    languages: restored(LANGUAGES, header.languages, weights.subarray(split)),
  };
}

function restored<Label extends string>(
  labels: readonly Label[],
  part: z.infer<typeof Part>,
  weights: Int8Array,
): Classifier<Label> {
  if (part.labels.join() !== labels.join() || weights.length !== BUCKETS * labels.length) {
    throw new Error('The understanding model does not fit this version; build it again from prompts/examples.');
  }
  return { labels, weights, scale: part.scale, bias: Float32Array.from(part.bias) };
}
