/**
 * The address of a deck. It says which region and year, signed, and until when: whoever was given it can open it without an account, and
 * it does not open anything for good. With the name of a frozen deck it opens that one, whatever happened in the region since.
 */
import * as z from 'zod/mini';
import { SIGNED, signing } from '../../chat/signed.ts';
import { type Clock, epochMs } from '../../primitives/instant.ts';
import { LANGUAGES, type Language } from '../../primitives/language.ts';

export type DeckAsked = {
  region: string;
  year: number;
  language: Language /** When it was frozen; absent: as the region is now. */;
  frozen?: string;
};
export type DeckFormat = 'page' | 'file';

export type DeckLinks = {
  urlOf(asked: DeckAsked, format: DeckFormat): string;
  /** Of a path such as `/deck/…` or `/deck/….pptx`; undefined when it is none that was made with this key. */
  read(path: string): { asked: DeckAsked; format: DeckFormat; expired: boolean } | undefined;
};

const DECK_PATH = '/deck/';
const PATH = new RegExp(`^${DECK_PATH}(${SIGNED})(\\.pptx)?$`);
const DAY_MS = 24 * 60 * 60_000;
/** From the invitation to well after the meeting. */
const DAYS_VALID = 120;

/** By place instead of by name. The first number is the form's own; the last the first day, since 1970, on which it opens nothing. */
const Folded = z.tuple([z.literal(1), z.string(), z.int(), z.enum(LANGUAGES), z.string(), z.int()]);

/** @param baseUrl where our functions are reached, such as `https://streek.example` */
export function deckLinks(of: { baseUrl: string; key: Uint8Array; clock: Clock }): DeckLinks {
  const origin = of.baseUrl.replace(/\/+$/, '');
  const { sign, read } = signing(of.key);
  /** Whole days, so that a card that is drawn again within one has the same address. */
  const today = () => Math.floor(epochMs(of.clock.now()) / DAY_MS);

  return {
    urlOf({ region, year, language, frozen = '' }, format) {
      const folded: z.infer<typeof Folded> = [1, region, year, language, frozen, today() + DAYS_VALID + 1];
      const token = sign(Buffer.from(JSON.stringify(folded)).toString('base64url'));
      return `${origin}${DECK_PATH}${token}${format === 'file' ? '.pptx' : ''}`;
    },
    read(path) {
      const [, token = '', extension] = PATH.exec(path) ?? [];
      const text = read(token);
      const { data } = Folded.safeParse(text && jsonOr(text));
      if (!data) return undefined;
      const [, region, year, language, frozen, until] = data;
      const asked = { region, year, language, ...(frozen !== '' && { frozen }) };
      return { asked, format: extension ? 'file' : 'page', expired: today() >= until };
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
