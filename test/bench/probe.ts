/**
 * One cold start: `node probe.ts MODULE`, in a process of its own. Reads an event on standard input, loads the module, lets its
 * handler answer, and writes how long each took in milliseconds.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const event = JSON.parse(readFileSync(0, 'utf8'));
const began = performance.now();
const { handler } = await import(pathToFileURL(process.argv[2]!).href);
const loaded = performance.now();
const { statusCode } = await handler(event);
console.log(JSON.stringify({ load: loaded - began, answer: performance.now() - began, status: statusCode }));
// The SDKs keep timers and sockets open; nobody waits for them.
process.exit(0);
