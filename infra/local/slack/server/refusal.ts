/** An answer with `ok: false`, under the name that Slack gives the mistake. */
export class Refused extends Error {
  readonly error: string;
  readonly details: Record<string, unknown>;
  constructor(error: string, details: Record<string, unknown> = {}) {
    super(error);
    this.name = 'Refused';
    this.error = error;
    this.details = details;
  }
}
