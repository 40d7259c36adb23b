/**
 * Sentences to be judged by, one as JSON a line: `{text, intent, lang?, slots?, region?, now?}`; whatever else stands there is passed
 * over. Of a sentence without `slots` or `lang` these are not judged.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { INTENTS } from '../../bot/conversation/plan.ts';
import { instant } from '../../bot/primitives/instant.ts';

const Sentence = z.object({
  text: z.string(),
  intent: z.enum(INTENTS),
  lang: z.nullish(z.enum(['nl', 'en'])),
  slots: z.nullish(z.record(z.string(), z.unknown())),
  /** The region from which it is asked, as the monitor's code. */
  region: z.nullish(z.string()),
  /** When it is asked, for "the last five years"; otherwise now. */
  now: z.nullish(z.iso.datetime()),
});

export type Sentence = {
  text: string;
  intent: z.infer<typeof Sentence>['intent'];
  lang?: 'nl' | 'en';
  slots?: Readonly<Record<string, unknown>>;
  region?: string;
  now?: ReturnType<typeof instant>;
};

/** @throws naming the file and line that is no sentence. */
export function readSentences(path: string): Sentence[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [sentenceOf(Sentence.parse(JSON.parse(line)))];
      } catch (cause) {
        throw new Error(`${path}:${i + 1} is no sentence; it needs text and intent`, { cause });
      }
    });
}

function sentenceOf({ text, intent, lang, slots, region, now }: z.infer<typeof Sentence>): Sentence {
  return {
    text,
    intent,
    ...(lang && { lang }),
    ...(slots && { slots: said(slots) }),
    ...(region && { region }),
    ...(now && { now: instant(Date.parse(now)) }),
  };
}

/** A slot that is null was not said. */
function said(slots: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== null && !isDeepStrictEqual(value, [])));
}
