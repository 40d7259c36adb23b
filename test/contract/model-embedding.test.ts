/** What texts mean, by a provider that answers, errs and hangs: vectors, or none. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embedder } from '../../bot/conversation/selector/embedding.ts';
import { instant } from '../../bot/primitives/instant.ts';
import { languageModel } from '../../functions/model.ts';
import { type Conduct, type ModelServer, startModelServer } from './model-server.ts';

const TEXTS = ['geen lassers te vinden', 'no welders to be found'];

let server: ModelServer;
let lines: unknown[];
let now: number;
beforeEach(async () => {
  server = await startModelServer();
  lines = [];
  now = Date.parse('2026-11-23T11:00:00.000Z');
});
afterEach(() => server.close());

const embedding = (more: Partial<Parameters<typeof embedder>[0]> = {}) =>
  embedder({
    apiKey: 'a key for tests',
    baseUrl: server.baseUrl,
    model: 'vectors-1',
    clock: { now: () => instant(now) },
    log: (...line) => void lines.push(line),
    ...more,
  });

describe('Texts become vectors', () => {
  it('one for each, in their order, in whatever order they come back', async () => {
    server.will({
      says: [
        [0.5, 0.25],
        [1, 0],
      ],
    });

    expect(await embedding().vectorsOf(TEXTS)).toEqual([
      [0.5, 0.25],
      [1, 0],
    ]);
    expect(server.sent[0]).toMatchObject({ path: '/v1/embeddings', authorization: 'Bearer a key for tests' });
  });

  it('of a scheme that is the model’s name: others are not comparable', () => {
    expect(embedding({ model: 'vectors-2' }).scheme).toBe('vectors-2');
  });

  it('and nothing but the texts is sent, cut, in plain numbers for any server', async () => {
    server.will({ says: [[1, 0]] });

    await embedding().vectorsOf([`${'é'.repeat(2_000)}END`]);

    expect(server.sent[0]!.body).toEqual({ model: 'vectors-1', input: ['é'.repeat(2_000)], encoding_format: 'float' });
  });
});

describe('There are no vectors, and one line in the log without a word of the person, from a provider that', () => {
  const odd: [string, Conduct, string][] = [
    ['gives too few', { says: [[1, 0]] }, 'unreadable'],
    ['gives them in two lengths', { says: [[1, 0], [1]] }, 'unreadable'],
    [
      'gives nothing but nought',
      {
        says: [
          [0, 0],
          [1, 0],
        ],
      },
      'unreadable',
    ],
    ['gives words', { says: ['a', 'b'] }, 'unreadable'],
    [
      'gives holes',
      {
        says: [
          [null, 1],
          [1, 0],
        ],
      },
      'unreadable',
    ],
    ['mumbles', { mumbles: 'vectors, you say' }, 'unreadable'],
    ['answers with a page', { page: '<h1>503</h1>' }, 'unreadable'],
    ['has no such path', { status: 404 }, 'status 404'],
    ['refuses the key', { status: 401 }, 'status 401'],
    ['is down', { status: 500, headers: { 'retry-after-ms': '1' } }, 'status 500'],
    ['hangs up', { hangsUp: true }, 'unreachable'],
    ['hangs', { hangs: true }, 'too late'],
    ['stalls', { stalls: true }, 'too late'],
  ];

  it.each(odd)('%s', async (_, conduct, fault) => {
    server.will(conduct);

    const vectors = await embedding({ attemptMs: 150, budgetMs: 3_000 }).vectorsOf(TEXTS);

    expect(vectors).toBeUndefined();
    expect(lines).toEqual([['warn', 'the model gave no vectors', { model: 'vectors-1', fault }]]);
  });

  it('is down for the third time in a minute, and is left alone then', async () => {
    const { vectorsOf } = embedding();
    server.will({ status: 500, headers: { 'retry-after-ms': '1' } });
    for (let time = 0; time < 3; time++) await vectorsOf(TEXTS);
    const tries = server.sent.length;

    expect(await vectorsOf(TEXTS)).toBeUndefined();
    expect(server.sent).toHaveLength(tries);

    now += 30_000;
    server.will({ says: [[1], [1]] });
    expect(await vectorsOf(TEXTS)).toEqual([[1], [1]]);
  });
});

describe('By configuration', () => {
  const ports = { clock: { now: () => instant(0) }, log: () => undefined };

  it.each([
    [{}, 'text-embedding-3-small'],
    [{ OPENAI_EMBEDDING_MODEL: 'vectors-3' }, 'vectors-3'],
  ])('%o chooses the model', async (more, model) => {
    server.will({ says: [[1, 0]] });

    const made = await languageModel({ OPENAI_API_KEY: 'a key for tests', OPENAI_BASE_URL: server.baseUrl, ...more }, ports);
    await made!.meaning.vectorsOf(['stroom']);

    expect(made!.meaning.scheme).toBe(model);
    expect(server.sent[0]!.body.model).toBe(model);
  });
});
