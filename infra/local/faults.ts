/** Failures on request, so that a test can see how the bot bears a platform that says "wait" or breaks down. */

export type Fault = {
  /** A Slack method or a Connector operation; `*` for any. */
  operation: string;
  status: number;
  /** How many calls fail this way before all is well again. */
  times: number;
  retryAfterSeconds?: number;
};

export type Faults = { provoke(fault: Fault): void; take(operation: string): Fault | undefined };

export function noFaults(): Faults {
  const pending: Fault[] = [];
  return {
    provoke: (fault) => void pending.push({ ...fault }),
    take(operation) {
      const fault = pending.find((known) => known.times > 0 && (known.operation === operation || known.operation === '*'));
      if (fault) fault.times -= 1;
      return fault;
    },
  };
}
