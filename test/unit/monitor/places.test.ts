import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACES } from '../../../bot/monitor/places.ts';
import { findPlaces } from '../../../bot/monitor/places-finding.ts';
import { oneSlip } from '../../../bot/primitives/one-slip.ts';

const codes = (text: string, own?: string): string[] =>
  findPlaces(text, own).map(({ readings }) => readings.map(({ code }) => code).join('|'));

describe('The regions', () => {
  test('are the country, 4 parts, 12 provinces, 40 COROP regions and the 342 municipalities of 2024', () => {
    const counted = Map.groupBy(PLACES.values(), ({ level }) => level);

    const numbers = [...counted].map(([level, places]) => [level, places.length]);

    expect(Object.fromEntries(numbers)).toEqual({ country: 1, landsdeel: 4, province: 12, corop: 40, municipality: 342 });
  });

  test('lie in one another', () => {
    expect(PLACES.get('GM0153')).toEqual({
      code: 'GM0153',
      name: 'Enschede',
      level: 'municipality',
      within: ['CR12', 'PV23', 'LD02', 'NL01'],
    });
  });
});

describe('A place in a sentence', () => {
  test.each([
    ['hoeveel inwoners heeft Enschede', ['GM0153']],
    ['TWENTE', ['CR12']],
    ["Twente's economy", ['CR12']],
    ['de Twentse economie', ['CR12']],
    ['Brainport', ['CR36']],
    ['Zuidoost-Brabant', ['CR36']],
    ['Fryslân of Friesland', ['PV21', 'PV21']],
    ["Den Haag, 's-Gravenhage, ’s-Gravenhage, The Hague", ['GM0518', 'GM0518', 'GM0518', 'GM0518']],
    ["Den Bosch en 's-Hertogenbosch", ['GM0796', 'GM0796']],
    ['Nuenen', ['GM0820']],
    ['Sudwest Fryslan', ['GM1900']],
    ['Arnhem/Nijmegen', ['CR15']],
    ['Arnhem en Nijmegen', ['GM0202', 'GM0268']],
    ['Bergen op Zoom', ['GM0748']],
    ['Noord-Brabant', ['PV30']],
    ['Oost-Nederland', ['LD02']],
    ['vergeleken met Nederland', ['NL01']],
    ['de rest van het land', ['NL01']],
    ['Zwolse, Almelose en Amsterdamse huizen', ['GM0193', 'GM0141', 'GM0363']],
    ['Wageningse, Haagse en Bossche', ['GM0289', 'GM0518', 'GM0796']],
    ['Z-Holland', ['PV28']],
  ])('"%s" is %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('is meant when its people are named', () => {
    expect(findPlaces('hoeveel Friezen zijn er')).toMatchObject([{ people: true, readings: [{ code: 'PV21' }] }]);
    expect(findPlaces('de Friese economie')[0]).not.toHaveProperty('people');
  });

  test('has every reading when its name stands for several', () => {
    expect(codes('Utrecht')).toEqual(['PV26|CR17|GM0344']);
    expect(codes('in Bergen')).toEqual(['GM0373|GM0893']);
  });

  test.each([
    ['de provincie Utrecht', 'PV26'],
    ['Utrecht province', 'PV26'],
    ['stad Groningen', 'GM0014'],
    ['the city of Groningen', 'GM0014'],
    ['gemeente Utrecht', 'GM0344'],
    ['regio Deventer', 'CR11'],
    ['the Eindhoven region', 'CR36'],
  ])('has one reading with its level beside it: %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  test('is the own region when people say so, and without a reading when nobody knows which that is', () => {
    expect(codes('onze regio en Nederland', 'CR12')).toEqual(['CR12', 'NL01']);
    expect(codes('around here', 'CR14')).toEqual(['CR14']);
    expect(codes('hier in 2016, in de regio Deventer', 'CR12')).toEqual(['CR12', 'CR11']);
    expect(findPlaces('onze regio')).toEqual([{ readings: [], at: 0, end: 10 }]);
  });

  test('is read through one slip of the finger, in longer names, where a place is expected', () => {
    expect(codes('inwoners van Enshede')).toEqual(['GM0153']);
    expect(codes('huizenprijs in Eindhvoen')).toEqual(['GM0772']);
    expect(codes('inwoners Amsterdamm')).toEqual(['GM0363']);
    expect(codes('huizenprijs Ensched 2020')).toEqual(['GM0153']);
    expect(codes('zal dat worden gedaan door werden')).toEqual([]);
    expect(codes('dat enshede niet')).toEqual([]);
    expect(codes('in Ode')).toEqual([]);
  });

  test('is not what is also a word', () => {
    expect(codes('beter dan de buren')).toEqual([]);
    expect(codes('huizen die best goed zijn, it goes well')).toEqual([]);
    expect(codes('huizen in Huizen, inwoners van Buren en van Best')).toEqual(['GM0406', 'GM0214', 'GM0753']);
  });

  test('tells which part of the sentence it is', () => {
    const text = 'de économie van de gemeente Súdwest-Fryslân nu';

    const { at, end } = findPlaces(text)[0]!;

    expect(text.slice(at, end)).toBe('gemeente Súdwest-Fryslân');
  });

  test('is found by its own name, whatever it is', () => {
    for (const { name, code } of PLACES.values()) expect(codes(`in ${name}`).join('|').split('|'), name).toContain(code);
  });

  test('never fails, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => Array.isArray(findPlaces(text, 'CR12'))));
    expect(findPlaces('in Enschede '.repeat(2000))).toEqual([]);
    expect(findPlaces('constructor __proto__ toString')).toEqual([]);
  });
});

test('One slip is a letter too many, too few, another one, or two changed about', () => {
  for (const slip of ['almeloo', 'almlo', 'almalo', 'amlelo']) expect(oneSlip('almelo', slip), slip).toBe(true);
  for (const other of ['almelo', 'amlole', 'borne', '']) expect(oneSlip('almelo', other), other).toBe(false);
});
