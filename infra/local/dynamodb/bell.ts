/** Wakes those who wait for something new, so that nobody has to look again and again. */
import { setTimeout as wait } from 'node:timers/promises';

export type Bell = {
  ring(): void;
  /** Resolves at the next ring. Taken before looking, so that what comes between looking and waiting is not missed. */
  next(): Promise<void>;
};

export function openBell(): Bell {
  let coming = Promise.withResolvers<void>();
  return {
    ring() {
      coming.resolve();
      coming = Promise.withResolvers<void>();
    },
    next: () => coming.promise,
  };
}

/** Resolves at the ring, after so many milliseconds, or when the signal aborts, whichever is first. */
export async function patiently(ring: Promise<void>, ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const aborted = AbortSignal.any([signal, over.signal]);
  await Promise.race([ring, wait(ms, undefined, { signal: aborted }).catch(() => undefined)]);
  over.abort();
}
