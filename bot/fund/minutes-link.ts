/**
 * The address of a vote's minutes. It says which vote, signed, and until when: whoever was given it can open it without an account,
 * and it does not open anything for good.
 */
import * as z from 'zod/mini';
import { SIGNED, signing } from '../chat/signed.ts';
import { type Clock, epochMs } from '../primitives/instant.ts';
import { LANGUAGES, type Language } from '../primitives/language.ts';

/** `pdf`: the document, for people; `json`: the chain, for `npm run verify` and whoever checks it in another way. */
export const FORMATS = ['pdf', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export type MinutesAsked = { region: string; number: number; language: Language; format: Format };

export type MinutesLinks = {
  urlOf(asked: MinutesAsked): string;
  /** Of a path such as `/minutes/….pdf`; undefined when it is none that was made with this key. */
  read(path: string): { asked: MinutesAsked; expired: boolean } | undefined;
};

const MINUTES_PATH = '/minutes/';
const PATH = new RegExp(`^${MINUTES_PATH}(${SIGNED})\\.(?:${FORMATS.join('|')})$`);
const DAY_MS = 24 * 60 * 60_000;
/** A board meets within the month; later a fresh address stands on the card. */
const DAYS_VALID = 30;

/** By place instead of by name. The first number is the form's own; the last the first day, since 1970, on which it opens nothing. */
const Folded = z.tuple([z.literal(1), z.string(), z.int(), z.enum(LANGUAGES), z.enum(FORMATS), z.int()]);

/** @param baseUrl where our functions are reached, such as `https://streek.example` */
export function minutesLinks(of: { baseUrl: string; key: Uint8Array; clock: Clock }): MinutesLinks {
  const origin = of.baseUrl.replace(/\/+$/, '');
  const { sign, read } = signing(of.key);
  /** Whole days, so that a card that is drawn again within one has the same address. */
  const today = () => Math.floor(epochMs(of.clock.now()) / DAY_MS);

  return {
    urlOf({ region, number, language, format }) {
      const folded: z.infer<typeof Folded> = [1, region, number, language, format, today() + DAYS_VALID + 1];
      return `${origin}${MINUTES_PATH}${sign(Buffer.from(JSON.stringify(folded)).toString('base64url'))}.${format}`;
    },
    read(path) {
      const text = read(PATH.exec(path)?.[1] ?? '');
      if (!text) return undefined;
      const { data } = Folded.safeParse(jsonOr(text));
      if (!data || !path.endsWith(`.${data[4]}`)) return undefined;
      const [, region, number, language, format, until] = data;
      return { asked: { region, number, language, format }, expired: today() >= until };
    },
  };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
