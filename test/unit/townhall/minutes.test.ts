/** The minutes of a townhall: what they tell, on paper as on a card, and who can open them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shown } from '../../../bot/fund/document/letters.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { townhallDocument } from '../../../bot/townhall/live/document.ts';
import { type Held, toldOf } from '../../../bot/townhall/live/held.ts';
import { townhallMinutesEdge } from '../../../bot/townhall/live/minutes-edge.ts';
import { townhallMinutesLinks } from '../../../bot/townhall/live/minutes-link.ts';
import { YEAR } from './examples.ts';
import { NOW, townhall } from './planned.ts';

const HELD: Held = {
  townhall: { ...townhall(), status: 'over', agenda: { nl: ['Welkom', 'Energie'], en: ['Welcome', 'Energy'] } },
  rsvps: [
    {
      edition: 1,
      who: 'b',
      name: 'Bea',
      company: 'Bakkerij',
      guests: 0,
      seated: true,
      answer: 'yes',
      at: NOW,
      presentAt: NOW,
      version: 2,
    },
    { edition: 1, who: 'a', name: 'Anna', guests: 0, seated: false, at: NOW, presentAt: NOW, version: 1 },
    { edition: 1, who: 'c', name: 'Chris', guests: 0, seated: true, answer: 'yes', at: NOW, version: 1 },
  ],
  questions: [
    {
      region: 'twente',
      year: 2027,
      number: 3,
      text: 'Waarom stijgt de OZB?',
      by: 'a',
      byName: 'Anna',
      askedAt: NOW,
      status: 'standing',
      seconds: 4,
      answer: { text: 'Vanwege de wegen.', by: 'joost', at: NOW },
      version: 2,
    },
  ],
  polls: [
    {
      region: 'twente',
      year: 2027,
      number: 1,
      question: 'Meer groen?',
      options: ['Ja', 'Nee'],
      status: 'closed',
      ballots: { a: 0, b: 0, c: 1 },
      openedAt: NOW,
      version: 4,
    },
  ],
  data: YEAR,
};

describe('The minutes', () => {
  test('name who was there and nobody else, what was asked and answered, how the polls went, what was decided', () => {
    const told = toldOf('nl', HELD);

    expect(told.title).toBe('Verslag van Townhall 2027: Energie');
    expect(told.held).toContain('donderdag 18 maart 2027 om 19:30 tot 21:30, Grolsch Veste, Enschede');
    expect(told.present).toEqual({ said: '2 mensen waren aanwezig', names: ['Anna', 'Bea (Bakkerij)'] });
    const lines = Object.fromEntries(told.sections.map(({ label, lines: said }) => [label, said]));
    expect(lines).toMatchObject({
      Programma: ['Welkom', 'Energie'],
      'Vragen en antwoorden': ['#3 Waarom stijgt de OZB? — Vanwege de wegen.'],
      Peilingen: ['Meer groen? Ja: 2 mensen; Nee: 1 persoon'],
    });
    expect(lines['Besluiten van het fonds die zijn besproken']).toHaveLength(YEAR.decisions.length);
  });

  test('leave out what there was none of, and are as long in English', () => {
    const bare = toldOf('en', { townhall: townhall(), rsvps: [], questions: [], polls: [] });

    expect(bare.sections).toEqual([]);
    expect(bare.present).toEqual({ said: '0 people were present', names: [] });
    expect(toldOf('en', HELD).sections).toHaveLength(toldOf('nl', HELD).sections.length);
  });

  test('on paper are the same words, as the typeface can show them (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (theme) => {
        const { plan } = HELD.townhall;
        const held = { ...HELD, townhall: { ...HELD.townhall, plan: { ...plan, theme } } };
        const printed = JSON.stringify(townhallDocument(held, { language: 'nl', regionName: 'Twente', shown }).content);
        expect(printed).toContain(JSON.stringify(shown(theme)).slice(1, -1));
        expect(printed).toContain('Vanwege de wegen.');
      }),
    );
  });
});

describe('Their address', () => {
  const at = (day: string) =>
    townhallMinutesLinks({
      baseUrl: 'https://streek.example',
      key: Buffer.alloc(32, 7),
      clock: { now: () => `${day}T12:00:00.000Z` as Instant },
    });
  const asked = { region: 'twente', number: 2027, language: 'nl' } as const;
  const { pathname } = new URL(at('2027-03-19').urlOf(asked));
  const open = (day: string, held: Held | undefined = HELD, path = pathname) =>
    townhallMinutesEdge({
      read: at(day).read,
      heldOf: async () => held,
      regionName: async () => 'Twente',
      shown,
      print: async (document) => new TextEncoder().encode(JSON.stringify(document.content)),
    })({ method: 'GET', path, query: {}, headers: {}, body: new Uint8Array() });

  test('opens them for thirty days, and says afterwards where a fresh one is', async () => {
    const first = await open('2027-03-19');

    expect(first.status).toBe(200);
    expect(first.headers?.['content-type']).toBe('application/pdf');
    expect((await open('2027-04-18')).status).toBe(200);
    expect(await open('2027-04-19')).toMatchObject({ status: 404, body: expect.stringContaining('verlopen') });
  });

  test('opens nothing before the meeting was held, nor when it was changed', async () => {
    const unheld = await townhallMinutesEdge({
      read: at('2027-03-19').read,
      heldOf: async () => undefined,
      regionName: async () => 'Twente',
      shown,
      print: async () => new Uint8Array(),
    })({ method: 'GET', path: pathname, query: {}, headers: {}, body: new Uint8Array() });

    expect(unheld).toMatchObject({ status: 404, body: expect.stringContaining('nog geen verslag') });
    expect((await open('2027-03-19', HELD, pathname.replace('.', 'A.'))).status).toBe(404);
  });
});
