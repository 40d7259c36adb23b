/** What drives the functions on one machine, as Lambda's event sources do on AWS. */
export type Pump = {
  /** Resolves when everything that could be handled now has been. */
  idle(): Promise<void>;
  /** How many events were handled since the start, successfully or not. */
  handled(): number;
  /** Resolves when what was being handled is done. Nothing is lost: the rest comes again at the next start. */
  close(): Promise<void>;
};

/** Resolves when all pumps are idle at once: what one handles often gives the others work. */
export async function settled(pumps: Pump[]): Promise<void> {
  const count = () => pumps.reduce((sum, pump) => sum + pump.handled(), 0);
  let before: number;
  do {
    before = count();
    for (const pump of pumps) await pump.idle();
  } while (count() > before);
}

/** 100 ms, doubled with each try, never more than 10 s. @param tries that have failed, from 1. */
export function retryDelayMs(tries: number): number {
  return Math.min(10_000, 100 * 2 ** (tries - 1));
}
