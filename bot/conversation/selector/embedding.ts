/**
 * What texts mean, as vectors of a provider: for finding problems that are alike in other words. Whoever has no key, or whose provider
 * errs, is slow or away, has the vectors of `similar.ts`. Only the texts are sent, cut; they are not stored by OpenAI's embeddings.
 */
import { type ConnectionOptions, connection } from './connection.ts';

export type Embedder = {
  /** Vectors are compared within one scheme only. */
  scheme: string;
  /** One vector a text, in their order; undefined when there are none to be had. */
  vectorsOf(texts: readonly string[]): Promise<number[][] | undefined>;
};

/** What anyone could want to say fits in this; the rest is not sent. */
const MOST_CHARACTERS = 2_000;

export function embedder({ model, ...options }: ConnectionOptions & { model: string }): Embedder {
  const { answerOf } = connection(options);
  return {
    scheme: model,
    vectorsOf: (texts) =>
      answerOf(
        async (client, signal) => {
          const input = texts.map((text) => [...text].slice(0, MOST_CHARACTERS).join('').toWellFormed());
          // As plain numbers: not every compatible server knows the packed form that the SDK asks for by itself.
          const { data } = await client.embeddings.create({ model, input, encoding_format: 'float' }, { signal });
          const vectors = data.toSorted((one, other) => one.index - other.index).map(({ embedding }) => embedding);
          return areVectors(vectors, texts.length) ? { answer: vectors } : 'unreadable';
        },
        (fault) => ['the model gave no vectors', { model, fault }],
      ),
  };
}

/** As many as were asked for, all of one length, of numbers, and none of them nothing. */
function areVectors(vectors: readonly unknown[], count: number): boolean {
  const [first] = vectors;
  return (
    vectors.length === count &&
    Array.isArray(first) &&
    vectors.every(
      (vector) =>
        Array.isArray(vector) &&
        vector.length === first.length &&
        vector.every((value) => Number.isFinite(value)) &&
        vector.some((value) => value !== 0),
    )
  );
}
