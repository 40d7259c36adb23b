/** The few things of HTTP that an edge needs, whoever carries it (API Gateway, or Node on one machine). */
export type HttpRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** The raw bytes: signatures are over these. */
  body: Uint8Array;
};

export type HttpResponse = {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Instead of `body`, for what is no text. */
  bytes?: Uint8Array;
};

export type Edge = (request: HttpRequest) => Promise<HttpResponse>;

/** No platform sends more than this; what is larger is refused unread. */
export const MAX_BODY_BYTES = 1_000_000;

export function json(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

export function plain(status: number, words = ''): HttpResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: words };
}
