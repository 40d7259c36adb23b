/** A refusal in the form in which the Bot Connector gives it: a status, and `{ error: { code, message } }`. */
export class ConnectorError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ConnectorError';
    this.status = status;
    this.code = code;
  }
}
