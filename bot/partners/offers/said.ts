/** What a person's words say that they can offer: kinds, hours, money, roles, doors, themes. Read by rules, never by a model. Pure. */
import { amountSaid } from '../../primitives/amounts.ts';
import { doorsIn, type Fault, hoursSaid, MOST_EURO, type Readers, rolesIn } from '../initiatives/said.ts';
import type { Kind } from '../kinds.ts';
import { themesIn } from '../themes.ts';
import { MAX_WORDS, type OfferContent } from './offer.ts';

/** What is said to the bot, and is no part of the offer. */
const TO_THE_BOT =
  /^\s*(?:(?:ik|wij|we|i)\s+)?(?:bied(?:en)?|offer|can offer)\s+(?:(?:ik|wij|we)\s+)?(?:(?:me|mezelf|ons)\s+)?(?:aan(?:\s+|$)|:\s*)?/i;

export function matterSaid(words: string): string {
  return words.replace(TO_THE_BOT, '').trim();
}

/** Kinds that words name without hours, an amount, a role or a door: "tijd", "geld". */
export type KindsIn = (words: string) => Kind[];

export type Said = { offer: OfferContent; fault?: Fault };

export function offerSaid(words: string, readers: Readers & { kindsIn: KindsIn }): Said {
  const time = hoursSaid(words, readers);
  const amount = amountSaid(words, readers.amountIn, MOST_EURO);
  const roles = rolesIn(words);
  const doors = doorsIn(words);
  const kinds: (Kind | false)[] = [
    (time.hours !== undefined || roles.length > 0) && 'time',
    'amount' in amount && 'money',
    doors.length > 0 && 'network',
  ];
  const named = kinds.filter((kind): kind is Kind => Boolean(kind));
  const fault = 'fault' in amount && amount.fault !== 'missing' && amount.fault !== 'unreadable' ? amount.fault : time.fault;
  return {
    offer: {
      kinds: [...new Set([...named, ...readers.kindsIn(words)])],
      words: [...words.trim()].slice(0, MAX_WORDS).join(''),
      ...(time.hours !== undefined && { hours: time.hours }),
      ...('amount' in amount && { amount: amount.amount * 100 }),
      roles,
      doors,
      themes: themesIn(words),
    },
    ...(fault && { fault }),
  };
}
