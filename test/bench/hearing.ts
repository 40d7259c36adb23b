/**
 * One process that understands: `node hearing.ts MODEL`. Tells how many milliseconds loading the model took, the first sentence, and
 * a later one. Time of this thread's processor, so that a busy machine counts for less.
 */
import { readFileSync } from 'node:fs';
import { understandingOf } from '../../bot/app/understanding.ts';
import { decodeModel } from '../../bot/conversation/model.ts';
import { systemClock } from '../../bot/primitives/instant.ts';

const bytes = readFileSync(process.argv[2]!);
const spent = (): number => process.threadCpuUsage().user / 1000;

const began = spent();
const understand = understandingOf(decodeModel(bytes));
const loaded = spent();
await understand('onze bakkers krijgen nergens meer een chauffeur', { now: systemClock.now() });
const heard = spent();
/** Other than what is rehearsed while loading. */
const SENTENCES = [
  'hoeveel inwoners heeft Zwolle',
  'what did houses cost in Delft in 2019',
  'steun vraagstuk 17',
  'I can spare six hours a month',
  'wanneer is de townhall',
  'fijn weekend allemaal',
];
for (const text of SENTENCES) await understand(text, { now: systemClock.now() });
const later = (spent() - heard) / SENTENCES.length;
process.stdout.write(JSON.stringify({ load: loaded - began, first: heard - loaded, later, bytes: bytes.length }));
