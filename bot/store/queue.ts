/** The port to the work queue: at least once, in no particular order, given up after a number of tries into the dead letters. */
export type Queue<Job> = {
  send(jobs: Job[], delaySeconds?: number): Promise<void>;
};

/** Thrown by a worker: this job is not done, deliver it again after so many seconds. */
export class NotYet extends Error {
  readonly delaySeconds: number;
  constructor(delaySeconds: number) {
    super(`not yet: again in ${delaySeconds} s`);
    this.name = 'NotYet';
    this.delaySeconds = delaySeconds;
  }
}
