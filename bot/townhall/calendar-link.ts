/**
 * The address of a townhall in the form that calendars take (.ics). It says which townhall, signed: an invitation goes on outside the
 * chat, and whoever was given it gets the townhall as it is by then, moved or called off.
 */
import * as z from 'zod/mini';
import { SIGNED, signing } from '../chat/signed.ts';
import { LANGUAGES, type Language } from '../primitives/language.ts';

export type CalendarAsked = { region: string; number: number; language: Language };
export type CalendarUrl = (asked: CalendarAsked) => string | undefined;

export type CalendarLinks = {
  urlOf(asked: CalendarAsked): string;
  /** Of a path such as `/calendar/….ics`; undefined when it is none that was made with this key. */
  read(path: string): CalendarAsked | undefined;
};

const PATH = new RegExp(`^/calendar/(${SIGNED})\\.ics$`);
/** By place instead of by name. The first number is the form's own. */
const Folded = z.tuple([z.literal(1), z.string(), z.int(), z.enum(LANGUAGES)]);

/** @param baseUrl where our functions are reached, such as `https://streek.example` */
export function calendarLinks(of: { baseUrl: string; key: Uint8Array }): CalendarLinks {
  const origin = of.baseUrl.replace(/\/+$/, '');
  const { sign, read } = signing(of.key);
  return {
    urlOf({ region, number, language }) {
      const folded: z.infer<typeof Folded> = [1, region, number, language];
      return `${origin}/calendar/${sign(Buffer.from(JSON.stringify(folded)).toString('base64url'))}.ics`;
    },
    read(path) {
      const text = read(PATH.exec(path)?.[1] ?? '');
      const { data } = Folded.safeParse(text && jsonOr(text));
      return data && { region: data[1], number: data[2], language: data[3] };
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
