/** The example sentences as files: `prompts/examples/<intent>.jsonl`, one sentence a line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { hash } from '../../bot/conversation/features.ts';
import { INTENTS, Slots } from '../../bot/conversation/plan.ts';

export const Example = z.strictObject({
  text: z.string(),
  lang: z.enum(['nl', 'en']),
  intent: z.enum(INTENTS),
  slots: Slots,
});
export type Example = z.infer<typeof Example>;

const EXAMPLES = new URL('../../prompts/examples/', import.meta.url).pathname;

export function readExamples(): Example[] {
  return readdirSync(EXAMPLES)
    .sort()
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readJsonLines(join(EXAMPLES, file)));
}

/** @throws naming the file and line that is no example. */
export function readJsonLines(path: string): Example[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [Example.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${path}:${i + 1} is no example; it needs text, lang, intent and slots`, { cause });
    }
  });
}

/** One in five, by what is said and not by where it stands: a sentence stays on its side whatever is added around it. */
export function isHeldBack(example: Pick<Example, 'text'>): boolean {
  return hash(`held back ${example.text.trim().toLowerCase()}`) % 5 === 0;
}
