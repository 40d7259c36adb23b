import { type Actor, type Content, type Initiative, start } from '../../../bot/partners/initiative.ts';
import type { Pledge, Pledges } from '../../../bot/partners/pledges/pledge.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';

export const NOON = '2026-11-23T11:00:00.000Z' as Instant;

export const ANN: Actor = { member: 'ann', company: { kvk: '10000001', name: 'Annwerk' } };
export const BOB: Actor = { member: 'bob', company: { kvk: '20000001', name: 'Bobbouw' } };

export function content(of: Partial<Content> = {}): Content {
  return {
    title: 'Een praktijkwerkplaats',
    what: 'Samen leerlingen opleiden',
    needs: {
      money: { from: 2_000_000, to: 6_000_000, forms: [] },
      time: { hours: 16, roles: ['docent'] },
      network: { doors: ['ROC'] },
    },
    ...of,
  };
}

export function initiative(of: Partial<Initiative> = {}): Initiative {
  return { ...start(content(), ['education'], { region: 'r', number: 1, by: ANN, at: NOON }), ...of };
}

/** By a company of its own for each number; later ones later. */
export function pledge(number: number, of: Partial<Pledge> = {}): Pledge {
  const kvk = String(30_000_000 + number);
  const at = new Date(Date.parse(NOON) + number * 60_000).toISOString() as Instant;
  return { company: { kvk, name: `Bedrijf ${number}` }, by: `m${number}`, at, ...of };
}

export const euro = (amount: number) => ({ money: { amount: amount * 100 } });

export function pledges(...all: Pledge[]): Pledges {
  return Object.fromEntries(all.map((one) => [one.company.kvk, one]));
}
