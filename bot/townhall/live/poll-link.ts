/** The address at which the presentation asks how the poll, or else the vote, that runs stands. It says which townhall, signed. */
import * as z from 'zod/mini';
import { type Edge, plain } from '../../chat/http.ts';
import { SIGNED, signing } from '../../chat/signed.ts';
import { isLanguage, type Language } from '../../primitives/language.ts';
import { countsOf, type Poll } from './holding.ts';

export type PollAsked = { region: string; number: number };

export type PollLinks = {
  urlOf(asked: PollAsked): string;
  /** Of a path such as `/poll/….json`; undefined when it is none that was made with this key. */
  read(path: string): PollAsked | undefined;
};

const PATH = new RegExp(`^/poll/(${SIGNED})\\.json$`);
const Folded = z.tuple([z.literal(1), z.string(), z.int()]);

/** @param baseUrl where our functions are reached, such as `https://streek.example` */
export function pollLinks(of: { baseUrl: string; key: Uint8Array }): PollLinks {
  const origin = of.baseUrl.replace(/\/+$/, '');
  const { sign, read } = signing(of.key);
  return {
    urlOf: ({ region, number }) =>
      `${origin}/poll/${sign(Buffer.from(JSON.stringify([1, region, number])).toString('base64url'))}.json`,
    read(path) {
      const text = read(PATH.exec(path)?.[1] ?? '');
      const { data } = Folded.safeParse(text && jsonOr(text));
      return data && { region: data[1], number: data[2] };
    },
  };
}

/** What grows on the screen. */
export type OnScreen = { question: string; options: { label: string; count: number }[] };

/** Counts only: who chose what stays in the poll. */
export const onScreen = (poll: Pick<Poll, 'question' | 'options' | 'ballots'>): OnScreen => ({
  question: poll.question,
  options: countsOf(poll),
});

/** `GET /poll/….json`: what runs, or nothing. */
export function pollEdge(of: {
  read: PollLinks['read'];
  running(region: string, year: number, language: Language): Promise<OnScreen | undefined>;
}): Edge {
  return async ({ path, query }) => {
    const asked = of.read(path);
    if (!asked) return plain(404);
    const running = await of.running(asked.region, asked.number, isLanguage(query.language) ? query.language : 'nl');
    const body = running ?? { options: [] };
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };
    return { status: 200, headers, body: JSON.stringify(body) };
  };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
