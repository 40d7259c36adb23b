/** Panels to try estimates on. */
import fc from 'fast-check';
import { type Cell, type Panel, panelOf } from '../../../../bot/monitor/effect/panel.ts';

export type Rows = Readonly<Record<string, readonly number[]>>;

/** Years from 2001 on. */
export const cellsOf = (rows: Rows): Cell[] =>
  Object.entries(rows).flatMap(([unit, outcomes]) => outcomes.map((value, t) => ({ unit, time: String(2001 + t), value })));

export function panel(rows: Rows, treated: string, from: string): Panel {
  const made = panelOf(cellsOf(rows), { treated, from });
  if ('refused' in made) throw new Error(made.refused.kind);
  return made;
}

/**
 * Units that go their own ways, in no simple relation to each other (so that the best weights are the only best ones), named `u00` and on;
 * the first is the treated one. From 2009 on it is after the treatment: eight years before, four after.
 */
export const anyRows = (units: { min: number; max: number }): fc.Arbitrary<Rows> =>
  fc
    .record({ count: fc.integer(units), seed: fc.integer({ min: 1, max: 1_000_000 }) })
    .map(({ count, seed }) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [name(i), Array.from({ length: 12 }, (_, t) => 60 + 40 * noise(seed, i, t))]),
      ),
    );

export const FROM = '2009';
export const BEFORE = 8;
export const name = (i: number): string => `u${String(i).padStart(2, '0')}`;

/** Between −1 and 1, the same for the same numbers. */
function noise(seed: number, i: number, t: number): number {
  const wave = Math.sin(seed * 12.9898 + i * 78.233 + t * 37.719) * 43_758.5453;
  return 2 * (wave - Math.floor(wave)) - 1;
}
