/** Sentences that people voted on: as lines to review, and reviewed lines as training examples. */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Reviewed } from '../../bot/app/feedback.ts';
import { Example, readJsonLines } from '../bundle/examples.ts';

/** An example, with the vote beside it. Whoever reviews corrects a line that was wrong and then says that it is right. */
const ReviewLine = z.strictObject({
  ...Example.shape,
  text: z.string().check(z.regex(/\S/)),
  right: z.optional(z.boolean()),
  at: z.optional(z.string()),
});

export function reviewLine({ text, lang, plan, right, at }: Reviewed): string {
  return JSON.stringify({ text, lang, intent: plan.intent, slots: plan.slots, right, at } satisfies z.infer<typeof ReviewLine>);
}

export type Accepted = {
  /** How many examples were added, and how many were there already. */
  added: number;
  known: number;
  /** What is wrong with which line. When there is any, nothing was added. */
  refused: string[];
};

/** Adds reviewed lines (JSONL) to `<folder>/<intent>.jsonl`: all of them, or none when one is no good. */
export function accept(lines: string, folder: string): Accepted {
  const intentOf = new Map(examplesIn(folder).map((example) => [spoken(example), example.intent]));
  const fresh: Example[] = [];
  const refused: string[] = [];
  let known = 0;
  for (const [i, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = reviewedExample(line);
    if (typeof read === 'string') {
      refused.push(`line ${i + 1} ${read}`);
      continue;
    }
    const there = intentOf.get(spoken(read));
    if (there === read.intent) known++;
    else if (there) refused.push(`line ${i + 1} is an example of ${there} already: remove one of the two`);
    else fresh.push(read);
    intentOf.set(spoken(read), there ?? read.intent);
  }
  if (refused.length > 0) return { added: 0, known, refused };
  for (const example of fresh) append(join(folder, `${example.intent}.jsonl`), example);
  return { added: fresh.length, known, refused };
}

/** Case and spaces make no other sentence. */
const spoken = ({ text, lang }: Example) => `${lang} ${text.trim().toLowerCase().replace(/\s+/g, ' ')}`;

const examplesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readJsonLines(join(folder, file)));

/** The example that a line is, or what is wrong with it. */
function reviewedExample(line: string): Example | string {
  const read = ReviewLine.safeParse(jsonOf(line));
  if (!read.success) return 'is no example; it needs text, lang, intent and slots';
  const { right, at: _, ...example } = read.data;
  if (right === false) return 'was voted wrong: correct its intent and slots and set right to true, or remove it';
  return { ...example, text: example.text.trim() };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function append(file: string, example: Example): void {
  const open = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  appendFileSync(file, `${open ? '\n' : ''}${JSON.stringify(example)}\n`);
}
