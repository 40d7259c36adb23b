/** A plan out of one sentence. */
import { expect, test } from 'vitest';
import { momentIn } from '../../../bot/conversation/dates.ts';
import { sketchIn } from '../../../bot/townhall/sketching.ts';
import { NOW } from './planned.ts';

const sketched = (text: string, language: 'nl' | 'en' = 'nl') => {
  const found = momentIn(text, { now: NOW, timeZone: 'Europe/Amsterdam', language });
  const said = found && 'at' in found ? found : undefined;
  return { ...sketchIn(text, said?.matched), at: said?.at };
};
const MARCH = '2027-03-18T18:30:00.000Z';

test.each([
  [
    'donderdag 18 maart 2027 19:30 in de Grolsch Veste over energie, 120 plaatsen',
    { at: MARCH, place: 'de Grolsch Veste', theme: 'Energie', capacity: 120 },
  ],
  [
    'over werk en wonen op 18 maart 2027 om 19:30 bij Saxion in Enschede',
    { at: MARCH, place: 'Saxion', theme: expect.stringContaining('Werk en wonen') },
  ],
  [
    '18 maart 2027 19:30, https://teams.example/abc, thema: de arbeidsmarkt, duurt 3 uur',
    { at: MARCH, link: 'https://teams.example/abc', theme: 'De arbeidsmarkt', hours: 3 },
  ],
  ['op 18 maart 2027 om 19:30', { at: MARCH }],
])('%s', (text, sketch) => {
  expect(sketched(text)).toMatchObject(sketch);
});

test('also in English', () => {
  expect(sketched('on 18 March 2027 at 19:30 at the Grolsch Veste about energy, at most 80 people', 'en')).toMatchObject({
    at: MARCH,
    place: 'the Grolsch Veste',
    theme: 'Energy',
    capacity: 80,
  });
});

test('what was not said is not made up', () => {
  expect(sketched('de jaarlijkse bijeenkomst')).toEqual({ at: undefined });
});
