/** Who pays for the fund (bijdrageplichtigen): one line for each property and class, as the municipality or the tax office gives it. */
import type { Instant } from '../../primitives/instant.ts';
import type { Contributor } from '../electorate.ts';

export type Contributors = readonly Contributor[];

/** What a coordinator sees of a list, and nobody else: never what one company pays for. */
export type Summary = {
  lines: number;
  companies: number;
  /** Names with how many companies; whoever pays in two areas counts in both. */
  areas: Record<string, number>;
  /** Of each class, in whole euro. */
  classes: Record<string, { companies: number; woz: number }>;
  woz: number;
};

/** Where a line names no class. */
export const NO_CLASS = '';

export function summaryOf(list: Contributors): Summary {
  const areas = new Map<string, Set<string>>();
  const classes = new Map<string, { companies: Set<string>; woz: number }>();
  let woz = 0;
  for (const { kvk, area, class: one = NO_CLASS, woz: value = 0 } of list) {
    if (area !== undefined) areas.set(area, (areas.get(area) ?? new Set()).add(kvk));
    const group = classes.get(one) ?? { companies: new Set(), woz: 0 };
    group.companies.add(kvk);
    group.woz += value;
    classes.set(one, group);
    woz += value;
  }
  return {
    lines: list.length,
    companies: new Set(list.map(({ kvk }) => kvk)).size,
    areas: Object.fromEntries([...areas].map(([area, companies]) => [area, companies.size])),
    classes: Object.fromEntries([...classes].map(([one, group]) => [one, { companies: group.companies.size, woz: group.woz }])),
    woz,
  };
}

/** A list that was kept: what stands in it, whose word it is, and where its lines lie. */
export type Listed = { id: string; parts: number; summary: Summary; by: string; name: string; at: Instant };

/** How many companies of these are in Streek. */
export function reachedOf(companies: Iterable<string>, members: readonly { company?: { kvk: string } }[]): number {
  const here = new Set(members.flatMap(({ company }) => company?.kvk ?? []));
  return [...new Set(companies)].filter((kvk) => here.has(kvk)).length;
}
