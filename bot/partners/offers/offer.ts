/**
 * What a person can offer in general (aanbod), and how they want to be asked: pure decisions, no I/O. All of it is its owner's alone
 * until they show it. Amounts in whole cents, hours a month.
 */
import { type Instant, instant } from '../../primitives/instant.ts';
import { nextWakingHour } from '../../primitives/working-hours.ts';
import type { Kind } from '../kinds.ts';
import type { Theme } from '../themes.ts';

/** What people fill in. */
export type OfferContent = {
  /** At least one. */
  kinds: Kind[];
  /** In the person's own words. */
  words: string;
  /** Hours a month. */
  hours?: number;
  /** Whole cents, at most. */
  amount?: number;
  /** As which they could help: "projectleider". */
  roles: string[];
  /** Which doors they can open: "provincie", "ROC". */
  doors: string[];
  themes: Theme[];
};

export type Offer = OfferContent & {
  /** Of this person: 1, 2, 3. */
  number: number;
  /** The draft that it came from: the same yes twice makes one offer. */
  id: string;
  /** Whoever starts an initiative may read it, without a name and without an amount. */
  shown: boolean;
  at: Instant;
};

export const PACES = ['weekly', 'monthly', 'never'] as const;
export type Pace = (typeof PACES)[number];

export type Preferences = {
  /** What they care about; none: whatever their offers are about. */
  themes: Theme[];
  /** Municipalities where it may be; none: anywhere in the region. */
  places: string[];
  /** Whole cents: nothing that asks for more of one company. */
  maximum?: number;
  pace: Pace;
  /** Companies with which they do not want to be brought together, a competitor for one. */
  blocked: { kvk: string; name: string }[];
  paused: boolean;
  /** How to reach them: told after two yeses, and to nobody before. */
  contact?: string;
};

/** All that a person has told about joining in, in one item: what is theirs is changed, and forgotten, at once. */
export type Profile = {
  region: string;
  member: string;
  company: { kvk: string; name: string };
  /** Code of the company's municipality, where its name is one. */
  place?: string;
  /** Of the COROP region that it lies in. */
  area?: string;
  offers: Offer[];
  /** The number that was given last. */
  last: number;
  preferences: Preferences;
  /** When something was suggested to them last. */
  asked?: Instant;
  /** When it is looked again what there is for them; absent: never, for they do not want it or there is nothing to look for. */
  turn?: Instant;
  /** Counts the changes. */
  version: number;
};

export const MOST_OFFERS = 10;
export const MAX_WORDS = 2_000;
export const MOST_BLOCKED = 50;

/** Asked once a week, of whatever is about what they offer, by nobody they know of: until they say otherwise. */
const DEFAULTS: Preferences = { themes: [], places: [], pace: 'weekly', blocked: [], paused: false };

export function profileOf(of: Pick<Profile, 'region' | 'member' | 'company' | 'place' | 'area'>): Profile {
  return { ...of, offers: [], last: 0, preferences: DEFAULTS, version: 0 };
}

export type OfferRefusal = 'tooMany' | 'unknown';
export type Refused = { refused: OfferRefusal };

/** The same draft a second time changes nothing. */
export function register(profile: Profile, content: OfferContent, id: string, at: Instant): Profile | Refused {
  if (profile.offers.some((offer) => offer.id === id)) return profile;
  if (profile.offers.length >= MOST_OFFERS) return { refused: 'tooMany' };
  const number = profile.last + 1;
  const offer: Offer = { ...content, number, id, shown: false, at };
  return looking({ ...profile, offers: [...profile.offers, offer], last: number }, at);
}

export function drop(profile: Profile, number: number): Profile | Refused {
  const offers = profile.offers.filter((offer) => offer.number !== number);
  if (offers.length === profile.offers.length) return { refused: 'unknown' };
  return settled({ ...profile, offers });
}

export function show(profile: Profile, number: number, shown: boolean): Profile | Refused {
  if (!profile.offers.some((offer) => offer.number === number)) return { refused: 'unknown' };
  return { ...profile, offers: profile.offers.map((offer) => (offer.number === number ? { ...offer, shown } : offer)) };
}

export function prefer(profile: Profile, preferences: Preferences, at: Instant): Profile {
  return looking({ ...profile, preferences }, at);
}

export function pause(profile: Profile, paused: boolean, at: Instant): Profile {
  return looking({ ...profile, preferences: { ...profile.preferences, paused } }, at);
}

/** Whether anything may be suggested to them at all. */
export function wantsToBeAsked({ preferences }: Pick<Profile, 'preferences'>): boolean {
  return !preferences.paused && preferences.pace !== 'never';
}

const DAY_MS = 86_400_000;
const DAYS: Record<Exclude<Pace, 'never'>, number> = { weekly: 7, monthly: 30 };
/** Every region's clocks are these (`bot/region/joining.ts`). */
export const ZONE = 'Europe/Amsterdam';

/** From when on they may be asked again; undefined: not at all. */
function mayBeAskedFrom(profile: Pick<Profile, 'preferences' | 'asked'>): Instant | undefined {
  const { pace } = profile.preferences;
  if (pace === 'never' || !wantsToBeAsked(profile)) return undefined;
  return profile.asked ? after(profile.asked, DAYS[pace]) : ('' as Instant);
}

export function mayBeAsked(profile: Pick<Profile, 'preferences' | 'asked'>, at: Instant): boolean {
  const from = mayBeAskedFrom(profile);
  return from !== undefined && from <= at;
}

/** Something was suggested to them now. */
export function askedAt(profile: Profile, at: Instant): Profile {
  return waiting({ ...profile, asked: at }, at);
}

/** It was looked what there is for them, and there was nothing: again when their pace says so. */
export function lookedAt(profile: Profile, at: Instant): Profile {
  return waiting(profile, at);
}

/** There is nothing to look for: until they offer or start something. */
export function atRest({ turn: _, ...profile }: Profile): Profile {
  return profile;
}

/** Two accounts turn out to be one human: what both offered, asked no sooner than either would have been, blocking whom either blocked. */
export function uniteWith(profile: Profile, old: Profile): Profile {
  const more = old.offers.filter(({ id }) => !profile.offers.some((offer) => offer.id === id));
  const offers = [...profile.offers, ...more.map((offer, index) => ({ ...offer, number: profile.last + index + 1 }))];
  const blocked = [...profile.preferences.blocked, ...old.preferences.blocked];
  const asked = [profile.asked, old.asked]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  const turn = profile.turn ?? old.turn;
  return settled({
    ...profile,
    offers: offers.slice(0, MOST_OFFERS),
    last: profile.last + more.length,
    preferences: {
      ...profile.preferences,
      blocked: [...new Map(blocked.map((one) => [one.kvk, one])).values()],
      paused: profile.preferences.paused || old.preferences.paused,
    },
    ...(asked && { asked }),
    ...(turn && { turn }),
  });
}

function waiting(profile: Profile, at: Instant): Profile {
  const { pace } = profile.preferences;
  if (pace === 'never') return settled(profile);
  return settled({ ...profile, turn: nextWakingHour(after(at, DAYS[pace]), ZONE) });
}

/** Looked at as soon as it is allowed, in waking hours. */
function looking(profile: Profile, at: Instant): Profile {
  const from = mayBeAskedFrom(profile);
  return settled({ ...profile, turn: nextWakingHour(from && from > at ? from : at, ZONE) });
}

/** Without a turn where there is nothing to look for, or they do not want it. */
function settled(profile: Profile): Profile {
  const { turn, ...rest } = profile;
  return turn && wantsToBeAsked(profile) ? { ...rest, turn } : rest;
}

function after(at: Instant, days: number): Instant {
  return instant(Date.parse(at) + days * DAY_MS);
}

/** The most that they would put in: what an offer says, and never more than their maximum. */
export function mostMoney(offer: Pick<Offer, 'kinds' | 'amount'>, { maximum }: Pick<Preferences, 'maximum'>): number | undefined {
  if (!offer.kinds.includes('money')) return undefined;
  if (offer.amount === undefined) return maximum;
  return maximum === undefined ? offer.amount : Math.min(offer.amount, maximum);
}
