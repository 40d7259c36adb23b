/**
 * Signatures of what was answered already, as long as they are still good. Only this process knows of them: what reaches another
 * one is done once all the same, because an Ask's id is the key of its effects.
 */
import { SIGNATURE_WINDOW_SECONDS } from './signature.ts';

/** A process that answers more in ten minutes (33 a second) forgets the oldest first. */
const MOST = 20_000;

export function replays() {
  /** In the order in which they were answered. */
  const goodUntil = new Map<string, number>();

  return {
    isKnown: (signature: string, nowSeconds: number) => (goodUntil.get(signature) ?? 0) >= nowSeconds,

    remember(signature: string, nowSeconds: number): void {
      // A timestamp may lie a window ahead, and stays good for another window after that.
      goodUntil.set(signature, nowSeconds + 2 * SIGNATURE_WINDOW_SECONDS);
      for (const [oldest, until] of goodUntil) {
        if (until >= nowSeconds && goodUntil.size <= MOST) break;
        goodUntil.delete(oldest);
      }
    },
  };
}
