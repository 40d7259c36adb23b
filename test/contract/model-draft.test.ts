/** Drafting help against a provider that answers and errs: a draft that a form can take, or none. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftStep } from '../../bot/conversation/selector/draft.ts';
import { instant } from '../../bot/primitives/instant.ts';
import { type ModelServer, personIn, startModelServer } from './model-server.ts';

const WORDS = 'maak hier een voorstel van: de hekken zijn kapot';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

describe.each(['responses', 'chat'] as const)('By %s', (api) => {
  const draftBy = () =>
    draftStep({
      apiKey: 'a key for tests',
      baseUrl: server.baseUrl,
      model: 'model-1',
      api,
      clock: { now: () => instant(0) },
      log: () => undefined,
    });

  it('a person’s words become a title and a text, without the space around them', async () => {
    server.will({ says: { title: ' De hekken zijn kapot ', text: 'De hekken op het park zijn kapot.\n' } });

    expect(await draftBy()(WORDS)).toEqual({ title: 'De hekken zijn kapot', text: 'De hekken op het park zijn kapot.' });
  });

  it('only the words are sent, and nothing is stored', async () => {
    server.will({ says: { title: 'Hekken', text: 'Kapot.' } });

    await draftBy()(WORDS);

    const [sent] = server.sent;
    expect(personIn(sent!)).toEqual({ words: WORDS });
    expect(sent!.body.store).toBe(false);
  });

  it.each([
    ['is empty', { title: '', text: '' }],
    ['has a title of nothing but spaces', { title: '   ', text: 'Kapot.' }],
    ['has a title that no form takes', { title: 'a'.repeat(121), text: 'Kapot.' }],
    ['goes on and on', { title: 'Hekken', text: 'a'.repeat(5_001) }],
    ['is something else', { subject: 'Hekken' }],
  ])('a draft that %s is none', async (_, says) => {
    server.will({ says });

    expect(await draftBy()(WORDS)).toBeUndefined();
  });

  it('a refusal is no draft', async () => {
    server.will({ refuses: true });

    expect(await draftBy()(WORDS)).toBeUndefined();
  });
});
