/** How far two municipalities lie apart, as the crow flies between their main places. Pure. */
import { PLACES } from './places.ts';
import { CENTRES } from './words/centres.ts';

type Point = { north: number; east: number };

const RADIUS_KM = 6_371;
const RADIANS = Math.PI / 180;

/** By municipality code. */
const centres: ReadonlyMap<string, Point> = new Map(
  [...CENTRES.matchAll(/(GM\d{4}) (\S+) ([^\s;]+)/g)].map(([, code, north, east]) => [
    code!,
    { north: Number(north), east: Number(east) },
  ]),
);

/**
 * Whole kilometres (haversine on a sphere), 0 within one municipality. Undefined where either is no municipality of today: a COROP
 * region or a province is no point.
 */
export function kilometresBetween(one: string, other: string): number | undefined {
  const [from, to] = [centres.get(one), centres.get(other)];
  if (!from || !to) return undefined;
  if (one === other) return 0;
  const north = Math.sin(((to.north - from.north) * RADIANS) / 2);
  const east = Math.sin(((to.east - from.east) * RADIANS) / 2);
  const half = north ** 2 + Math.cos(from.north * RADIANS) * Math.cos(to.north * RADIANS) * east ** 2;
  return Math.round(2 * RADIUS_KM * Math.asin(Math.sqrt(half)));
}

/** Whether one place lies in the other, or is it: "Enschede" in "Twente". */
export function liesIn(place: string, area: string): boolean {
  return place === area || (PLACES.get(place)?.within.includes(area) ?? false);
}
