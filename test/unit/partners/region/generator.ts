/**
 * A region of companies, made up from a seed. What really fits (`truly`) comes from what nobody writes down: concerns, how far somebody is
 * willing to go, whether they mean it. Matching sees only what people write and press: words, hours, amounts, a municipality, a support.
 */

import { kilometresBetween } from '../../../../bot/monitor/distance.ts';
import type { Initiative, Needs } from '../../../../bot/partners/initiative.ts';
import { KINDS, type Kind } from '../../../../bot/partners/kinds.ts';
import type { OfferContent, Pace } from '../../../../bot/partners/offers/offer.ts';
import { themesIn } from '../../../../bot/partners/themes.ts';
import type { Instant } from '../../../../bot/primitives/instant.ts';
import { CONCERNS, SMALL_TALK } from './concerns.ts';

export const REGION = 'twente';
/** The municipalities of Twente, with the companies of each in proportion. */
const TOWNS: readonly [code: string, share: number][] = [
  ['GM0153', 22],
  ['GM0164', 12],
  ['GM0141', 11],
  ['GM1742', 8],
  ['GM1735', 8],
  ['GM0163', 7],
  ['GM1700', 6],
  ['GM0173', 6],
  ['GM1774', 5],
  ['GM0158', 4],
  ['GM0189', 4],
  ['GM0147', 3],
  ['GM0168', 2],
  ['GM0183', 2],
];
const NAMES = Object.keys(CONCERNS);
const WORDS = NAMES.map((name) => CONCERNS[name]!.split(' '));
const TALK = SMALL_TALK.split(' ');
/** A company of fewer people is small. */
const SMALL = 10;

export type Chance = () => number;

/** Mulberry32: 32 bits of state, the same numbers on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type MadeUp = {
  id: string;
  kvk: string;
  town: string;
  people: number;
  small: boolean;
  /** Hidden: how much each concern moves them. */
  moved: number[];
  /** Hidden: how far they go, and how much they mean it. */
  reach: number;
  means: number;
  /** Absent: they offer nothing. */
  offer?: OfferContent;
  pace: Pace;
  shows: boolean;
  /** Their competitor's place in the list. */
  blocks?: number;
  /** Concerns of which they said "we have this too". */
  supports: number[];
};

export type MadeUpInitiative = { initiative: Initiative; concern: number; starter: number };

export type MadeUpRegion = {
  companies: MadeUp[];
  initiatives: MadeUpInitiative[];
  /** How well they really fit, at least 0. */
  truly(company: MadeUp, one: MadeUpInitiative): number;
};

export function regionOf(seed: number, size: number, count: number, startsAt: (index: number) => Instant): MadeUpRegion {
  const chance = chanceOf(seed);
  const companies = Array.from({ length: size }, (_, index) => companyOf(chance, index));
  const akin = kinship(chance);
  const initiatives = Array.from({ length: count }, (_, index) => initiativeOf(chance, companies, index, startsAt(index)));
  const luck = new Map<string, number>();
  const region: MadeUpRegion = {
    companies,
    initiatives,
    truly(company, one) {
      const key = `${company.id} ${one.initiative.number}`;
      // What happens between people that nobody could have known; the same whenever it is asked.
      const chanceOfPair = luck.get(key) ?? Math.exp(0.5 * normal(chanceOf(hashOf(key, seed))));
      luck.set(key, chanceOfPair);
      return fitOf(company, one, akin) * chanceOfPair;
    },
  };
  keepApart(region);
  return region;
}

function fitOf(
  { moved, town, reach, means, offer }: MadeUp,
  { initiative, concern }: MadeUpInitiative,
  akin: number[][],
): number {
  const heart = moved.reduce((sum, weight, other) => sum + weight * akin[concern]![other]!, 0);
  const km = initiative.place ? kilometresBetween(town, initiative.place)! : 0;
  const can = offer?.kinds.some((kind) => kind in initiative.needs) ? 1 : 0;
  return heart * Math.exp(-km / reach) * can * means;
}

/** Concerns that go together in this region, by chance: who is moved by one is moved a little by the other. */
function kinship(chance: Chance): number[][] {
  const akin: number[][] = NAMES.map((_, one) => NAMES.map((__, other) => (one === other ? 1 : 0)));
  for (let one = 0; one < NAMES.length; one++) {
    for (let other = 0; other < one; other++) {
      const together = chance() < 0.08 ? 0.2 + 0.3 * chance() : 0;
      akin[one]![other] = together;
      akin[other]![one] = together;
    }
  }
  return akin;
}

function companyOf(chance: Chance, index: number): MadeUp {
  const people = Math.max(1, Math.round(Math.exp(1.4 + 1.5 * normal(chance))));
  const first = Math.floor(chance() * NAMES.length);
  const second = Math.floor(chance() * NAMES.length);
  const moved: number[] = NAMES.map((_, concern) => (concern === first ? 1 : concern === second ? 0.5 : 0.15 * chance() ** 4));
  const offers = chance() < 0.6;
  return {
    id: `m${String(index).padStart(5, '0')}`,
    kvk: String(10_000_000 + index),
    town: weighted(chance, TOWNS),
    people,
    small: people < SMALL,
    moved,
    reach: 8 + 40 * chance(),
    means: 0.3 + 0.7 * chance(),
    ...(offers && { offer: offerOf(chance, moved, people) }),
    pace: chance() < 0.6 ? 'weekly' : chance() < 0.85 ? 'monthly' : 'never',
    shows: chance() < 0.3,
    supports: NAMES.flatMap((_, concern) => (chance() < 0.25 * moved[concern]! + 0.005 ? [concern] : [])),
  };
}

/** Of every second initiative, whoever started it keeps away from the company that fits best of all: it is after the same. */
function keepApart({ companies, initiatives, truly }: MadeUpRegion): void {
  for (const one of initiatives.filter(({ initiative }) => initiative.number % 2 === 0)) {
    const others = companies.filter(({ offer }, index) => offer && index !== one.starter);
    const best = others.reduce((first, other) => (truly(other, one) > truly(first, one) ? other : first));
    companies[one.starter]!.blocks = companies.indexOf(best);
  }
}

/** Large companies write more, and offer more: that is what they are measured for. */
function offerOf(chance: Chance, moved: number[], people: number): OfferContent {
  const kinds = KINDS.filter(() => chance() < 0.45);
  if (kinds.length === 0) kinds.push(KINDS[Math.floor(chance() * KINDS.length)]!);
  const vague = chance() < 0.15;
  const length = 4 + Math.floor(6 * chance()) + (people >= 50 ? 4 : 0);
  const words = written(chance, length, vague ? 0 : 0.5, () => drawn(chance, moved));
  return {
    kinds,
    words,
    ...(kinds.includes('time') && { hours: Math.max(2, Math.round(8 * people ** 0.3 * (0.5 + chance()))) }),
    ...(kinds.includes('money') && { amount: 100 * Math.round(500 * people ** 0.7 * (0.5 + chance())) }),
    roles: [],
    doors: [],
    themes: themesIn(words),
  };
}

function initiativeOf(chance: Chance, companies: MadeUp[], index: number, startedAt: Instant): MadeUpInitiative {
  const starter = Math.floor(chance() * companies.length);
  const { id, kvk, moved, town } = companies[starter]!;
  const concern = drawn(chance, moved);
  const kinds = KINDS.filter(() => chance() < 0.4);
  if (kinds.length === 0) kinds.push(KINDS[Math.floor(chance() * KINDS.length)]!);
  const what = written(chance, 12 + Math.floor(10 * chance()), 0.45, () => (chance() < 0.85 ? concern : drawn(chance, moved)));
  const title = what.split(' ').slice(0, 6).join(' ');
  return {
    concern,
    starter,
    initiative: {
      region: REGION,
      number: index + 1,
      status: 'open',
      title,
      what,
      ...(chance() < 0.8 && { place: town }),
      themes: themesIn(what),
      needs: needsOf(chance, kinds),
      ...(chance() < 0.4 && { problem: concern + 1 }),
      startedBy: id,
      startedByCompany: { kvk, name: `Bedrijf ${kvk}` },
      startedAt,
      followers: [id],
      pledges: {},
      changes: 1,
      version: 1,
    },
  };
}

function needsOf(chance: Chance, kinds: Kind[]): Needs {
  const from = 500_000 * (1 + Math.floor(20 * chance()));
  return {
    ...(kinds.includes('time') && { time: { hours: 8 + 8 * Math.floor(10 * chance()), roles: [] } }),
    ...(kinds.includes('money') && { money: { from, to: from * 2, forms: [] } }),
    ...(kinds.includes('network') && { network: { doors: [] } }),
  };
}

/** So many words, of which this share is about something. */
function written(chance: Chance, length: number, share: number, concern: () => number): string {
  return Array.from({ length }, () => {
    const pool = chance() < share ? WORDS[concern()]! : TALK;
    return pool[Math.floor(chance() * pool.length)]!;
  }).join(' ');
}

function drawn(chance: Chance, weights: readonly number[]): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return found < 0 ? weights.length - 1 : found;
}

function weighted(chance: Chance, of: readonly [string, number][]): string {
  return of[
    drawn(
      chance,
      of.map(([, share]) => share),
    )
  ]![0];
}

/** Box and Muller. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

function hashOf(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
