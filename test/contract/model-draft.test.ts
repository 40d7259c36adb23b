/** Drafting help against a provider that answers and errs: a draft that a form can take, or none. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftStep, proposalDraftStep } from '../../bot/conversation/selector/draft.ts';
import { instant } from '../../bot/primitives/instant.ts';
import type { Log } from '../../bot/primitives/log.ts';
import { type ModelServer, personIn, startModelServer } from './model-server.ts';

const WORDS = 'maak hier een voorstel van: de hekken zijn kapot';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

describe.each(['responses', 'chat'] as const)('By %s', (api) => {
  const options = (log: Log = () => undefined) => ({
    apiKey: 'a key for tests',
    baseUrl: server.baseUrl,
    model: 'model-1',
    api,
    clock: { now: () => instant(0) },
    log,
  });
  const draftBy = () => draftStep(options());
  const proposalBy = (log?: Log) => proposalDraftStep(options(log));

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
    ['has a number that the person did not say', { title: 'Hekken', text: 'Al 3 jaar kapot.' }],
  ])('a draft that %s is none', async (_, says) => {
    server.will({ says });

    expect(await draftBy()(WORDS)).toBeUndefined();
  });

  it('a refusal is no draft', async () => {
    server.will({ refuses: true });

    expect(await draftBy()(WORDS)).toBeUndefined();
    expect(await proposalBy()(WORDS)).toBeUndefined();
  });

  describe('of a proposal', () => {
    const ASKED = 'wij vragen 5.000 euro voor twaalf camera’s, want de helft van de hekken is kapot';

    it('is a title and a goal, made of nothing but the words', async () => {
      server.will({
        says: { title: ' Camera’s op het terrein ', goal: 'Er komen 12 camera’s, omdat de helft van de hekken kapot is.' },
      });

      expect(await proposalBy()(ASKED)).toEqual({
        title: 'Camera’s op het terrein',
        goal: 'Er komen 12 camera’s, omdat de helft van de hekken kapot is.',
      });
      expect(personIn(server.sent[0]!)).toEqual({ words: ASKED });
      expect(server.sent[0]!.body.store).toBe(false);
    });

    it.each([
      ['an amount', 'De kosten zijn 6.000 euro.'],
      ['an amount in words', 'De kosten zijn zesduizend euro.'],
      ['a sum', 'Dat is 417 euro per camera.'],
      ['a share', 'Driekwart van de bedrijven doet mee, dat is 75%.'],
      ['a share in words', 'Een kwart van de bedrijven doet mee.'],
      ['a year', 'Klaar in 2027.'],
      ['a unit of money', 'Dat kost een miljoen.'],
      ['a thousand times as much', 'Wij vragen 12 duizend euro.'],
      ['digits of another script', 'Dat kost ٥٠٠.'],
    ])('with %s of the model’s own is none, and the log says so without the words', async (_, goal) => {
      server.will({ says: { title: 'Camera’s', goal } });
      const logged: unknown[] = [];

      expect(await proposalBy((...line) => void logged.push(line))(ASKED)).toBeUndefined();
      expect(logged).toEqual([['warn', 'the model gave no draft', { prompt: 'proposal 1', fault: 'numbers of its own' }]]);
    });

    it('with such a number in its title is none either, nor one without a goal', async () => {
      server.will({ says: { title: 'Camera’s voor 6.000 euro', goal: 'Veiliger.' } });
      expect(await proposalBy()(ASKED)).toBeUndefined();
      server.will({ says: { title: 'Camera’s', goal: ' ' } });
      expect(await proposalBy()(ASKED)).toBeUndefined();
    });
  });
});
