/** A durable stand-in for SQS on one machine: it answers the SDK when a message is safe, and hands messages out in-process. */

import { type Clock, systemClock } from '../../../bot/primitives/instant.ts';
import type { Log } from '../../../bot/primitives/log.ts';
import { openBell, patiently } from '../dynamodb/bell.ts';
import { serveOperations } from '../dynamodb/json-protocol.ts';
import { openDisk } from './disk.ts';
import { type Message, type Messages, openMessages, type Received } from './messages.ts';
import { operationsOf } from './operations.ts';

export type { Received };

export type LocalQueue = Pick<Messages, 'delete' | 'release' | 'pending' | 'upcoming' | 'deadLetters'> & {
  endpoint: string;
  /** The QueueUrl that the SDK wants for the queue of this name. */
  url(name: string): string;
  /** Up to `max` messages; waits for the first as long as `waitMs` says. */
  receive(name: string, max: number, waiting?: { waitMs: number; signal: AbortSignal }): Promise<Received[]>;
  /** Resolves at the next message that comes, goes or is given back. */
  changed(): Promise<void>;
  close(): Promise<void>;
};

/** How often a waiting receiver looks whether a delayed message is due: the injected clock cannot wake it. */
const LOOK_EVERY_MS = 100;

/**
 * @param options.path a folder to keep messages in; without it none outlives the process.
 * @param options.maxReceives after so many a message goes to the dead letters instead of to a worker again.
 */
export async function startQueue(
  options: { path?: string; clock?: Clock; port?: number; visibilityMs?: number; maxReceives?: number; log?: Log } = {},
): Promise<LocalQueue> {
  const { path, clock = systemClock, port, visibilityMs = 30_000, maxReceives = 5, log } = options;
  const disk = await openDisk<Message>(path);
  const messages = await openMessages(disk, clock, {
    visibilityMs,
    maxReceives,
    givenUp: ({ queue, body, receives }) =>
      log?.('error', 'a job was given up and lies in the dead letters', { queue, receives, job: body }),
  });
  const bell = openBell();
  const served = await serveOperations(operationsOf({ add: (...letters) => thenRing(messages.add(...letters)) }), port);

  async function thenRing<T>(change: Promise<T>): Promise<T> {
    const result = await change;
    bell.ring();
    return result;
  }

  return {
    endpoint: served.endpoint,
    // SQS's URLs have the account before the name.
    url: (name) => `${served.endpoint}/000000000000/${name}`,
    async receive(name, max, waiting) {
      const until = performance.now() + (waiting?.waitMs ?? 0);
      for (;;) {
        const ring = bell.next();
        const received = await messages.take(name, max);
        const left = until - performance.now();
        if (!waiting || received.length > 0 || left <= 0 || waiting.signal.aborted) return received;
        await patiently(ring, Math.min(LOOK_EVERY_MS, left), waiting.signal);
      }
    },
    delete: (receipts) => thenRing(messages.delete(receipts)),
    release: (receipt, delayMs) => thenRing(messages.release(receipt, delayMs)),
    pending: messages.pending,
    upcoming: messages.upcoming,
    deadLetters: messages.deadLetters,
    changed: bell.next,
    async close() {
      await served.close();
      await disk.close();
    },
  };
}
