/** The address of a townhall's minutes. It says which townhall, signed, and until when: there are names in it, so it opens nothing for good. */
import * as z from 'zod/mini';
import { SIGNED, signing } from '../../chat/signed.ts';
import { type Clock, epochMs } from '../../primitives/instant.ts';
import { LANGUAGES, type Language } from '../../primitives/language.ts';

export type TownhallMinutesAsked = { region: string; number: number; language: Language };

export type TownhallMinutesLinks = {
  urlOf(asked: TownhallMinutesAsked): string;
  /** Of a path such as `/minutes/….pdf`; undefined when it is none that was made with this key. */
  read(path: string): { asked: TownhallMinutesAsked; expired: boolean } | undefined;
};

const PATH = new RegExp(`^/minutes/(${SIGNED})\\.pdf$`);
const DAY_MS = 24 * 60 * 60_000;
/** Later a fresh address stands on the card. */
const DAYS_VALID = 30;
/** By place instead of by name. The last is the first day, since 1970, on which it opens nothing. */
const Folded = z.tuple([z.literal('townhall'), z.string(), z.int(), z.enum(LANGUAGES), z.int()]);

/** @param baseUrl where our functions are reached, such as `https://streek.example` */
export function townhallMinutesLinks(of: { baseUrl: string; key: Uint8Array; clock: Clock }): TownhallMinutesLinks {
  const origin = of.baseUrl.replace(/\/+$/, '');
  const { sign, read } = signing(of.key);
  const today = () => Math.floor(epochMs(of.clock.now()) / DAY_MS);
  return {
    urlOf({ region, number, language }) {
      const folded: z.infer<typeof Folded> = ['townhall', region, number, language, today() + DAYS_VALID + 1];
      return `${origin}/minutes/${sign(Buffer.from(JSON.stringify(folded)).toString('base64url'))}.pdf`;
    },
    read(path) {
      const text = read(PATH.exec(path)?.[1] ?? '');
      const { data } = Folded.safeParse(text && jsonOr(text));
      if (!data) return undefined;
      const [, region, number, language, until] = data;
      return { asked: { region, number, language }, expired: today() >= until };
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
