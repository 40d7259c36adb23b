import type { Instant } from '../../../bot/primitives/instant.ts';
import type { Actor, Problem } from '../../../bot/problems/problem.ts';
import { raise } from '../../../bot/problems/problem.ts';

const NOON = '2026-11-23T11:00:00.000Z' as Instant;
export const LATER = '2026-11-24T11:00:00.000Z' as Instant;

export function actor(kvk: string, member = `m${kvk}`): Actor {
  return { member, company: { kvk, name: `Company ${kvk}` } };
}

export function problem(number: number, by: Actor = actor('10000001'), of: Partial<Problem> = {}): Problem {
  const draft = { title: `Problem ${number}`, text: `Words of ${number}` };
  return { ...raise(draft, { region: 'r', number, by, at: NOON, vector: [], vectorScheme: 1 }), ...of };
}

/** The problem with these companies supporting it, besides its author's. */
export function supported(by: Problem, ...kvks: string[]): Problem {
  const supports = Object.fromEntries(kvks.map((kvk) => [kvk, { by: `m${kvk}`, at: NOON }]));
  return { ...by, supports: { ...by.supports, ...supports } };
}
