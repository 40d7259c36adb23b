/**
 * One cold start: `node probe.ts MODULE`, in a process of its own. Reads an event on standard input, loads the module, lets its
 * handler answer, and tells after how many milliseconds each was done.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const event = JSON.parse(readFileSync(0, 'utf8'));
const began = performance.now();
const { handler } = await import(pathToFileURL(process.argv[2]!).href);
const load = performance.now() - began;
const result = await handler(event);
const answer = performance.now() - began;
// The SDKs keep timers and sockets open; nobody waits for them, but for the whole of a large answer.
process.stdout.write(`${JSON.stringify({ load, answer, result })}\n`, () => process.exit(0));
