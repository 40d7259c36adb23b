/** Two sentences in front of a digest, against a provider that answers and errs: fitting ones, or none. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { summaryStep } from '../../bot/conversation/selector/summary.ts';
import { instant } from '../../bot/primitives/instant.ts';
import { type ModelServer, personIn, startModelServer } from './model-server.ts';

const DIGEST = 'Weekbericht Twente\nNieuw vraagstuk: #12 Geen monteurs te vinden · 7 bedrijven hebben dit';

let server: ModelServer;
let told: string[];
beforeEach(async () => {
  server = await startModelServer();
  told = [];
});
afterEach(() => server.close());

const summarise = () =>
  summaryStep({
    apiKey: 'a key for tests',
    baseUrl: server.baseUrl,
    model: 'model-1',
    api: 'responses',
    clock: { now: () => instant(0) },
    log: (_, message) => told.push(message),
  })(DIGEST);

it('of the digest as its readers see it, and nothing else', async () => {
  server.will({ says: { summary: ' Bedrijven vinden geen monteurs. Zeg het als dat bij u ook speelt. ' } });

  expect(await summarise()).toBe('Bedrijven vinden geen monteurs. Zeg het als dat bij u ook speelt.');
  expect(personIn(server.sent[0]!)).toEqual({ words: DIGEST });
  expect(server.sent[0]!.body.store).toBe(false);
});

it('with a number of the digest they may stay', async () => {
  server.will({ says: { summary: 'Bij 7 bedrijven ontbreken monteurs. Doe mee.' } });

  expect(await summarise()).toBe('Bij 7 bedrijven ontbreken monteurs. Doe mee.');
});

it.each([
  ['name a number that the digest has not', 'Al 8 bedrijven vinden geen monteurs.'],
  ['name it in words', 'Twintig bedrijven vinden geen monteurs.'],
  ['reckon a share', 'De helft van de bedrijven vindt geen monteurs.'],
  ['lead to an address', 'Bedrijven vinden geen monteurs. Kijk op https://voorbeeld.example voor hulp.'],
  ['lead to an address without a scheme', 'Ga naar voorbeeld.nl en geef uw wachtwoord.'],
  ['mention somebody', 'Schrijf @iedereen hierover.'],
  ['are empty', '  '],
  ['go on and on', 'a'.repeat(501)],
])('they are left out when they %s', async (_, summary) => {
  server.will({ says: { summary } });

  expect(await summarise()).toBeUndefined();
});

it('a provider that refuses, fails or says something else gives none', async () => {
  server.will({ refuses: true });
  const refused = await summarise();
  server.will({ says: { subject: 'x' } });

  expect([refused, await summarise()]).toEqual([undefined, undefined]);
  expect(told.length).toBeGreaterThan(0);
});
