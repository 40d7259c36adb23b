/** The address at which a person fetches what is held of them: signed, for an hour, and of one export only. */
import * as z from 'zod/mini';
import { SIGNED, signing } from '../chat/signed.ts';
import { type Clock, epochSeconds, type Instant } from '../primitives/instant.ts';
import { LANGUAGES, type Language } from '../primitives/language.ts';
import type { Exported } from './exports.ts';

export const MINUTES_VALID = 60;
const DATA_PATH = '/data/';
const PATH = new RegExp(`^${DATA_PATH}(${SIGNED})\\.json$`);
/** As many as one answer can carry, and more than a person does. */
const MOST_PARTS = 99;

/** By place instead of by name. The first number is the form's own; the last the second from which it opens nothing. */
const Folded = z.tuple([
  z.literal(1),
  z.string(),
  z.string(),
  z.string(),
  z.int().check(z.minimum(1), z.maximum(MOST_PARTS)),
  z.enum(LANGUAGES),
  z.int(),
]);

type DataAsked = { exported: Exported; language: Language };
export type DataUrl = (asked: DataAsked, until: Instant) => string;
export type DataLinks = {
  urlOf: DataUrl;
  /** Of a path such as `/data/….json`; undefined when it is none that was made with this key. */
  read(path: string): (DataAsked & { expired: boolean }) | undefined;
};

/** @param baseUrl where our functions are reached, such as `https://streek.example` */
export function dataLinks(of: { baseUrl: string; key: Uint8Array; clock: Clock }): DataLinks {
  const origin = of.baseUrl.replace(/\/+$/, '');
  const { sign, read } = signing(of.key);
  return {
    urlOf({ exported: { region, member, id, parts }, language }, until) {
      const folded: z.infer<typeof Folded> = [1, region, member, id, parts, language, epochSeconds(until)];
      return `${origin}${DATA_PATH}${sign(Buffer.from(JSON.stringify(folded)).toString('base64url'))}.json`;
    },
    read(path) {
      const text = read(PATH.exec(path)?.[1] ?? '');
      const { data } = text ? Folded.safeParse(jsonOr(text)) : { data: undefined };
      if (!data) return undefined;
      const [, region, member, id, parts, language, until] = data;
      return { exported: { region, member, id, parts }, language, expired: epochSeconds(of.clock.now()) >= until };
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
