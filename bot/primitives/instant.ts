/** A moment: an ISO 8601 string in UTC with milliseconds, so that text order is time order. */
export type Instant = string & { readonly instant: unique symbol };

/** The only source of the present; injected, so that tests (and a demo) decide what time it is. */
export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => instant(Date.now()) };

/** @param epochMs milliseconds since 1970 (UTC) */
export function instant(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

export function epochMs(at: Instant): number {
  return Date.parse(at);
}

/** Whole seconds since 1970, the unit of DynamoDB's TTL. */
export function epochSeconds(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instant(epochMs(at) + minutes * 60_000);
}
