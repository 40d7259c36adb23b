/** `npm run --silent understand`: JSON lines `{text, lang?, region?}` on standard input, one line of what was understood for each. */
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { understandingOf } from '../../bot/app/understanding.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { loadModel } from '../bundle/model.ts';
import { understood } from './understood.ts';

const Line = z.object({ text: z.string(), lang: z.optional(z.enum(['nl', 'en'])), region: z.optional(z.string()) });

const understand = understandingOf(loadModel());
let at = 0;
for await (const raw of createInterface({ input: process.stdin })) {
  at++;
  if (raw.trim() === '') continue;
  const line = parsed(raw);
  if (line) console.log(JSON.stringify(understood(await understand(line.text, contextOf(line)))));
  else {
    console.log(JSON.stringify({ error: `line ${at} is not a JSON object like {"text": "…", "lang": "nl"}` }));
    process.exitCode = 1;
  }
}

function contextOf({ lang, region }: z.infer<typeof Line>) {
  return { now: systemClock.now(), language: lang, region };
}

function parsed(raw: string): z.infer<typeof Line> | undefined {
  try {
    return Line.parse(JSON.parse(raw));
  } catch {
    return undefined;
  }
}
