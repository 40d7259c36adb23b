/** The messages of all queues, in memory and on the disk: who may be received, who is out with a worker, who was given up. */
import { randomUUID } from 'node:crypto';
import { type Clock, epochMs } from '../../../bot/primitives/instant.ts';
import type { Disk } from './disk.ts';

export type Message = {
  id: string;
  queue: string;
  body: string;
  /** All times are epoch milliseconds. */
  sentAt: number;
  visibleAt: number;
  receives: number;
  /** Given up after too many receives; kept to be looked at. */
  dead: boolean;
};
/** A message that a worker holds; `receipt` is what it is deleted or released by. */
export type Received = Message & { receipt: string };

export type Messages = {
  add(queue: string, letters: { body: string; delaySeconds: number }[]): Promise<Message[]>;
  take(queue: string, max: number): Promise<Received[]>;
  delete(receipts: string[]): Promise<void>;
  /** Gives a message back, visible again after so long; given up instead when it was received too often. */
  release(receipt: string, delayMs: number): Promise<void>;
  /** How many can be received now or are out with a worker: not those that wait for their time. */
  pending(queue: string): number;
  /** When the next of those that wait can be received: epoch milliseconds. */
  upcoming(queue: string): number | undefined;
  deadLetters(queue: string): Message[];
};

export type Patience = {
  /** How long a worker may hold a message before others may have it. */
  visibilityMs: number;
  maxReceives: number;
  /** Told of each message that goes to the dead letters. */
  givenUp(message: Message): void;
};

export async function openMessages(disk: Disk<Message>, clock: Clock, patience: Patience): Promise<Messages> {
  const now = () => epochMs(clock.now());
  const loaded = (await disk.load()).map(({ value }) => value).sort((a, b) => a.sentAt - b.sentAt);
  const messages = new Map(loaded.map((message) => [message.id, message]));
  // Receipts live in memory only: after a restart nobody holds a message, so it need not wait for a holder to come back.
  const heldUntil = new Map<string, { until: number; receipt: string }>();

  const live = (queue: string) => [...messages.values()].filter((message) => message.queue === queue && !message.dead);
  const held = ({ id }: Message, at: number) => (heldUntil.get(id)?.until ?? 0) > at;
  const free = (message: Message, at: number) => message.visibleAt <= at && !held(message, at);
  const exhausted = (message: Message) => message.receives >= patience.maxReceives;

  async function keep(changed: Message[], sync?: boolean) {
    await disk.commit(
      changed.map((message) => ({ key: message.id, value: message })),
      sync,
    );
    for (const message of changed) messages.set(message.id, message);
  }

  /** The message of a receipt, unless it was received again since. */
  function holding(receipt: string): Message | undefined {
    const id = receipt.split('#')[0]!;
    return heldUntil.get(id)?.receipt === receipt ? messages.get(id) : undefined;
  }

  return {
    async add(queue, letters) {
      const sentAt = now();
      const added = letters.map(({ body, delaySeconds }) => ({
        id: randomUUID(),
        queue,
        body,
        sentAt,
        visibleAt: sentAt + delaySeconds * 1_000,
        receives: 0,
        dead: false,
      }));
      await keep(added);
      return added;
    },

    async take(queue, max) {
      const at = now();
      const visible = live(queue).filter((message) => free(message, at));
      const taken = visible.filter((message) => !exhausted(message)).slice(0, max);
      const received = taken.map((message) => ({ ...message, receives: message.receives + 1 }));
      const receipts = received.map(({ id, receives }) => `${id}#${receives}`);
      // Held before the first await, so that two receivers never get the same message.
      received.forEach(({ id }, i) => {
        heldUntil.set(id, { until: at + patience.visibilityMs, receipt: receipts[i]! });
      });
      // The count is kept before the message is out: it must outlive one that kills its process each time.
      const dead = visible.filter(exhausted).map((message) => ({ ...message, dead: true }));
      if (received.length + dead.length > 0) await keep([...received, ...dead], false);
      dead.forEach(patience.givenUp);
      return received.map((message, i) => ({ ...message, receipt: receipts[i]! }));
    },

    async delete(receipts) {
      const done = receipts.map(holding).filter((message) => message !== undefined);
      await disk.commit(done.map(({ id }) => ({ key: id, value: undefined })));
      for (const { id } of done) {
        messages.delete(id);
        heldUntil.delete(id);
      }
    },

    async release(receipt, delayMs) {
      const message = holding(receipt);
      if (!message) return;
      const released = { ...message, dead: exhausted(message), visibleAt: now() + delayMs };
      await keep([released]);
      heldUntil.delete(message.id);
      if (released.dead) patience.givenUp(released);
    },

    pending(queue) {
      const at = now();
      return live(queue).filter((message) => held(message, at) || free(message, at)).length;
    },
    upcoming(queue) {
      const at = now();
      const times = live(queue).flatMap(({ visibleAt }) => (visibleAt > at ? [visibleAt] : []));
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    deadLetters: (queue) => [...messages.values()].filter((message) => message.queue === queue && message.dead),
  };
}
