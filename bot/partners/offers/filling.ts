/** What was filled in, as an offer or as preferences; or a sentence for each field that is wrong. */
import { type AmountIn, amountTyped } from '../../primitives/amounts.ts';
import { folded } from '../../primitives/folded.ts';
import type { Language } from '../../primitives/language.ts';
import type { Company } from '../../region/people.ts';
import { MOST_HOURS } from '../initiative.ts';
import { distinct, MOST_EURO, type Readers } from '../initiatives/said.ts';
import { initiativeWords } from '../initiatives/words/index.ts';
import type { Kind } from '../kinds.ts';
import { CONCRETE, THEMES, type Theme, themesIn } from '../themes.ts';
import { MAX_WORDS, MOST_BLOCKED, type OfferContent, PACES, type Preferences } from './offer.ts';
import { offerWords } from './words/index.ts';

type Errors = { errors: Record<string, string> };
type Values = Record<string, string>;

export type Filling = {
  readers: Pick<Readers, 'amountIn' | 'bareAmountIn' | 'hoursIn'>;
  /** Codes of the municipalities and areas that a name may stand for. */
  placesCalled(name: string): string[];
  /** The companies of a region, as its members gave them. */
  companies(region: string): Promise<Company[]>;
};

const MAX_CONTACT = 200;

export function offerFilled({ readers }: Pick<Filling, 'readers'>, language: Language, values: Values): OfferContent | Errors {
  const w = offerWords(language);
  const words = [...(values.words ?? '').trim()].slice(0, MAX_WORDS).join('');
  const roles = listed(values.roles);
  const doors = listed(values.doors);
  const hours = hoursTyped(values.hours, readers);
  const amount = moneyTyped(values.amount, readers.bareAmountIn, language);
  const errors: Record<string, string> = {};
  if (!words) errors.words = w.emptyWords;
  if (hours === null) errors.hours = w.hoursUnreadable;
  else if (hours !== undefined && hours > MOST_HOURS) errors.hours = w.faults.tooManyHours;
  if (amount.fault) errors.amount = amount.fault;
  const kinds: (Kind | false)[] = [
    (typeof hours === 'number' || roles.length > 0) && 'time',
    amount.cents !== undefined && 'money',
    doors.length > 0 && 'network',
  ];
  const named = kinds.filter((kind): kind is Kind => Boolean(kind));
  if (named.length === 0 && Object.keys(errors).length === 0) errors.hours = w.emptyOffer;
  if (Object.keys(errors).length > 0) return { errors };
  return {
    kinds: named,
    words,
    ...(typeof hours === 'number' && { hours }),
    ...(amount.cents !== undefined && { amount: amount.cents }),
    roles,
    doors,
    themes: themesIn([words, ...roles, ...doors].join('\n')),
  };
}

/** Null: it is no number of hours. */
function hoursTyped(typed: string | undefined, { hoursIn }: Pick<Readers, 'hoursIn'>): number | undefined | null {
  const text = typed?.trim();
  if (!text) return undefined;
  const plain = /^\d{1,5}(?:[.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : hoursIn(text);
  return plain && plain > 0 ? Math.ceil(plain) : null;
}

function moneyTyped(typed: string | undefined, amountIn: AmountIn, language: Language): { cents?: number; fault?: string } {
  if (!typed?.trim()) return {};
  const read = amountTyped(typed, amountIn, MOST_EURO);
  if ('amount' in read) return { cents: read.amount * 100 };
  const w = offerWords(language);
  return { fault: read.fault === 'missing' || read.fault === 'unreadable' ? w.unreadable : w.faults[read.fault] };
}

export async function preferencesFilled(
  filling: Filling,
  region: string,
  language: Language,
  values: Values,
  known: Preferences,
): Promise<Preferences | Errors> {
  const themes = themesTyped(language, values.themes);
  const places = placesTyped(filling, language, values.places);
  const blocked = await companiesTyped(filling, region, language, values.blocked, known.blocked);
  const maximum = moneyTyped(values.maximum, filling.readers.bareAmountIn, language);
  const errors = {
    ...('fault' in themes && { themes: themes.fault }),
    ...('fault' in places && { places: places.fault }),
    ...('fault' in blocked && { blocked: blocked.fault }),
    ...(maximum.fault && { maximum: maximum.fault }),
  };
  if ('fault' in themes || 'fault' in places || 'fault' in blocked || maximum.fault) return { errors };
  const contact = [...(values.contact ?? '').replace(/\s+/g, ' ').trim()].slice(0, MAX_CONTACT).join('');
  const pace = PACES.find((one) => one === values.pace) ?? known.pace;
  return {
    themes: themes.found,
    places: places.found,
    ...(maximum.cents !== undefined && { maximum: maximum.cents }),
    pace,
    blocked: blocked.found,
    paused: known.paused,
    ...(contact && { contact }),
  };
}

type Found<T> = { found: T[] } | { fault: string };

function themesTyped(language: Language, typed: string | undefined): Found<Theme> {
  const found = new Set<Theme>();
  const { themes: names } = initiativeWords(language);
  for (const piece of listed(typed)) {
    const named = THEMES.find((theme) => folded(names[theme]) === folded(piece));
    const read = named ? [named] : themesIn(piece);
    if (read.length === 0)
      return { fault: offerWords(language).themeUnknown(piece, CONCRETE.map((one) => names[one]).join(', ')) };
    for (const theme of read) found.add(theme);
  }
  return { found: [...found] };
}

function placesTyped({ placesCalled }: Filling, language: Language, typed: string | undefined): Found<string> {
  const found = new Set<string>();
  for (const piece of listed(typed)) {
    const codes = placesCalled(piece);
    const code = codes.find((one) => one.startsWith('GM')) ?? codes[0];
    if (!code) return { fault: offerWords(language).placeUnknown(piece) };
    found.add(code);
  }
  return { found: [...found] };
}

async function companiesTyped(
  { companies }: Filling,
  region: string,
  language: Language,
  typed: string | undefined,
  known: Preferences['blocked'],
): Promise<Found<{ kvk: string; name: string }>> {
  const w = offerWords(language);
  const pieces = listed(typed, MOST_BLOCKED + 1);
  if (pieces.length > MOST_BLOCKED) return { fault: w.tooManyBlocked };
  const all = pieces.length > 0 ? [...known, ...(await companies(region))] : [];
  const found = new Map<string, string>();
  for (const piece of pieces) {
    const digits = piece.replace(/[\s.]/g, '');
    const named = all.find(({ kvk, name }) => kvk === digits || folded(name) === folded(piece));
    if (named) found.set(named.kvk, named.name);
    // Somebody who is no member yet is kept away all the same.
    else if (/^\d{8}$/.test(digits)) found.set(digits, digits);
    else return { fault: w.companyUnknown(piece) };
  }
  return { found: [...found].map(([kvk, name]) => ({ kvk, name })) };
}

/** Between commas or on lines. */
function listed(typed: string | undefined, most?: number): string[] {
  const pieces = (typed ?? '').split(/[,;\n]/).map((piece) => piece.trim());
  return most === undefined ? distinct(pieces) : [...new Set(pieces.filter(Boolean))].slice(0, most);
}
