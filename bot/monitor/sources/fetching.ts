/** Asking a statistical office: slow, sometimes down, sometimes cut off in the middle. Asked again, with growing patience. */

export type Fetch = (url: string, init: { signal: AbortSignal; headers: Record<string, string> }) => Promise<Response>;

export type Outside = {
  fetch: Fetch;
  /** Milliseconds; real time outside of tests. */
  wait: (ms: number) => Promise<void>;
  /** How long one answer may take; a page of 100,000 rows is some 20 MB. */
  timeoutMs?: number;
};

/** The source could not be read. The message says what to do; nothing was changed. */
export class SourceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SourceError';
  }
}

const TRIES = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
const TIMEOUT_MS = 90_000;
const WORTH_ANOTHER_TRY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

type Attempt = { json: unknown } | { fault: string; waitMs?: number };

/** @throws SourceError when the source refuses, or has not answered properly in five tries. */
export async function fetchJson(url: string, outside: Outside): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    const attempt = await attempted(url, outside);
    if ('json' in attempt) return attempt.json;
    if (tried === TRIES) {
      throw new SourceError(`${url} could not be read (${attempt.fault}): try again later. What is stored stays.`);
    }
    await outside.wait(Math.min(LONGEST_WAIT_MS, attempt.waitMs ?? FIRST_WAIT_MS * 2 ** (tried - 1)));
  }
}

async function attempted(url: string, { fetch, timeoutMs = TIMEOUT_MS }: Outside): Promise<Attempt> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: 'application/json' } });
    body = await response.text();
  } catch (error) {
    // What `fetch` itself says is "fetch failed"; why stands in its cause.
    const { message, cause } = error as Error;
    return { fault: cause instanceof Error ? cause.message || String(cause) : message };
  }
  if (WORTH_ANOTHER_TRY.has(response.status)) return { fault: `answer ${response.status}`, waitMs: askedToWait(response) };
  if (!response.ok) {
    throw new SourceError(`${url} was refused (${response.status}): see whether the table exists; its name has capitals or not.`);
  }
  try {
    return { json: JSON.parse(body) };
  } catch {
    return { fault: 'an answer that was cut off, or no JSON' };
  }
}

function askedToWait({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 ? seconds * 1_000 : undefined;
}
