/**
 * How well an offer fits an initiative: a score from stated parts (`weights.ts`), each with its reason. Pure and deterministic, and
 * made from nothing but what it is given: whoever must not see something is given a profile without it (`visible.ts`).
 */
import { type Initiative, neededKinds } from '../initiative.ts';
import type { Kind } from '../kinds.ts';
import { mostMoney, type Offer, type Preferences } from '../offers/offer.ts';
import { nearness, type Theme } from '../themes.ts';
import type { Part, Reason } from './reason.ts';
import { FAR_KM, HOURS_SHARE, LEAST, MONEY_SHARE, NEAR_KM, UNKNOWN, WEIGHTS, WORDS_FULL, WORDS_NONE } from './weights.ts';

/** Answered by others, handed in by `app`. */
export type Measures = {
  /** Whole kilometres between two municipalities, as the crow flies. */
  kilometres(one: string, other: string): number | undefined;
  /** Whether a place lies in an area, or is it. */
  liesIn(place: string, area: string): boolean;
  /** How alike two texts are, between 0 and 1. */
  alike(words: string, other: string): number;
  /** The words of the second text that make it like the first. */
  shared(words: string, other: string): string[];
};

/** What is known of somebody who offers. */
export type Offering = {
  offers: readonly Offer[];
  place?: string;
  preferences: Pick<Preferences, 'themes' | 'places' | 'maximum'>;
  /** Their company supported the problem that the initiative came from. */
  backed?: boolean;
};

export type Match = {
  /** In hundredths of what could be had. */
  score: number;
  kinds: Kind[];
  /** What counts most comes first. Put together only for who is told. */
  reasons(): Reason[];
};

/** `value` in hundredths. */
type Counted = { part: keyof typeof WEIGHTS; value: number; reason?: () => Reason | undefined };

/** Undefined: nothing that is offered is needed, a wish of the person stands in the way, or it fits too little to speak of. */
export function match(initiative: Initiative, offering: Offering, measures: Measures): Match | undefined {
  const needed = neededKinds(initiative.needs);
  const offers = offering.offers.filter((offer) => offer.kinds.some((kind) => needed.includes(kind)));
  const kinds = needed.filter((kind) => offers.some((offer) => offer.kinds.includes(kind)));
  if (kinds.length === 0 || !isWelcome(initiative, offering, measures)) return undefined;
  const counted = [
    kindPart(kinds, needed),
    themePart(initiative, offers, offering.preferences.themes),
    wordsPart(initiative, offers, measures),
    ...distancePart(initiative, offering, measures),
    ...moneyPart(initiative, offers, offering.preferences),
    ...hoursPart(initiative, offers),
    ...backedPart(initiative, offering),
  ];
  const could = counted.reduce((sum, { part }) => sum + WEIGHTS[part], 0);
  const had = counted.reduce((sum, { part, value }) => sum + WEIGHTS[part] * value, 0);
  const score = Math.floor(had / could);
  return score < LEAST ? undefined : { score, kinds, reasons: () => reasonsOf(counted) };
}

function reasonsOf(counted: Counted[]): Reason[] {
  return counted
    .filter(({ value }) => value > 0)
    .sort((one, other) => WEIGHTS[other.part] * other.value - WEIGHTS[one.part] * one.value || order(one.part, other.part))
    .flatMap(({ reason }) => reason?.() ?? []);
}

const order = (one: Part, other: Part) => (one < other ? -1 : one > other ? 1 : 0);

/** Only in the places that they named, and only about as much money as they could put in. */
function isWelcome({ place, needs }: Initiative, { preferences, offers }: Offering, { liesIn }: Measures): boolean {
  const { places, maximum } = preferences;
  if (place && places.length > 0 && !places.some((one) => liesIn(place, one) || liesIn(one, place))) return false;
  const onlyMoney = needs.money && !needs.time && !needs.network;
  return !(onlyMoney && maximum === 0 && offers.length > 0);
}

function kindPart(kinds: Kind[], needed: Kind[]): Counted {
  return { part: 'kind', value: Math.floor((100 * kinds.length) / needed.length), reason: () => ({ part: 'kind', kinds }) };
}

function themePart({ themes }: Initiative, offers: readonly Offer[], cares: readonly Theme[]): Counted {
  const theirs = [...new Set([...offers.flatMap((offer) => offer.themes), ...cares])];
  if (themes.length === 0 || theirs.length === 0) return { part: 'theme', value: UNKNOWN };
  const pairs = themes.flatMap((theme) => theirs.map((other) => ({ theme, near: nearness(theme, other) })));
  const best = pairs.reduce((one, other) => (other.near > one.near ? other : one));
  if (best.near === 0) return { part: 'theme', value: 0 };
  const reason: Reason =
    best.near === 1 ? { part: 'theme', theme: best.theme } : { part: 'theme', theme: best.theme, near: true };
  return { part: 'theme', value: Math.round(best.near * 100), reason: () => reason };
}

function wordsPart(initiative: Initiative, offers: readonly Offer[], { alike, shared }: Measures): Counted {
  const needed = needsInWords(initiative);
  const offered = offers.map(offerInWords).join('\n');
  const hundredths = Math.round(100 * alike(needed, offered));
  const value = Math.floor(
    (100 * Math.min(WORDS_FULL - WORDS_NONE, Math.max(0, hundredths - WORDS_NONE))) / (WORDS_FULL - WORDS_NONE),
  );
  const reason = (): Reason | undefined => {
    const words = shared(needed, offered);
    return words.length > 0 ? { part: 'words', words } : undefined;
  };
  return { part: 'words', value, reason };
}

function distancePart({ place }: Initiative, { place: theirs }: Offering, measures: Measures): Counted[] {
  if (!place || !theirs) return [];
  const km = measures.kilometres(place, theirs);
  if (km !== undefined) {
    const value = Math.floor((100 * (FAR_KM - Math.min(FAR_KM, Math.max(NEAR_KM, km)))) / (FAR_KM - NEAR_KM));
    return [{ part: 'distance', value, reason: () => ({ part: 'distance', km }) }];
  }
  const within = measures.liesIn(theirs, place);
  return [{ part: 'distance', value: within ? 100 : 0, reason: () => ({ part: 'area', place }) }];
}

function moneyPart({ needs }: Initiative, offers: readonly Offer[], preferences: Pick<Preferences, 'maximum'>): Counted[] {
  const most = offers.map((offer) => mostMoney(offer, preferences)).filter((amount) => amount !== undefined);
  if (!needs.money || most.length === 0) return [];
  const largest = Math.max(...most);
  const value = Math.min(100, Math.floor((100 * MONEY_SHARE * largest) / Math.max(1, needs.money.from)));
  return [{ part: 'money', value, reason: () => ({ part: 'money', most: largest }) }];
}

function hoursPart({ needs }: Initiative, offers: readonly Offer[]): Counted[] {
  const hours = Math.max(0, ...offers.filter(({ kinds }) => kinds.includes('time')).map((offer) => offer.hours ?? 0));
  if (!needs.time || hours === 0) return [];
  const value = Math.min(100, Math.floor((100 * HOURS_SHARE * hours) / Math.max(1, needs.time.hours)));
  return [{ part: 'hours', value, reason: () => ({ part: 'hours', hours }) }];
}

/** Who did not say "we too" is none the worse for it: it counts only for. */
function backedPart({ problem }: Initiative, { backed }: Offering): Counted[] {
  return backed && problem !== undefined ? [{ part: 'backed', value: 100, reason: () => ({ part: 'backed', problem }) }] : [];
}

function needsInWords({ title, what, needs }: Initiative): string {
  return [title, what, ...(needs.time?.roles ?? []), ...(needs.network?.doors ?? [])].join('\n');
}

function offerInWords({ words, roles, doors }: Pick<Offer, 'words' | 'roles' | 'doors'>): string {
  return [words, ...roles, ...doors].join('\n');
}
