/** Fetching a file from a platform's file host: the same for both drivers in size, time, redirects, and pages in place of files. */
import type { AttachedFile } from './ask.ts';
import { MAX_FILE_BYTES, RateLimited, TooLarge, Unreachable } from './chat.ts';

/** All tries together, the reading included: the worker holds the answer that it is about to give for 20 s. */
const PATIENCE_MS = 8_000;
const TRIES = 3;
const FIRST_WAIT_MS = 200;
/** When a host says "wait" and not how long. */
const UNTOLD_WAIT_SECONDS = 30;
const GONE = new Set([400, 401, 403, 404, 410]);

export type FileRequest = {
  /** Checked by the driver: it is on the platform's own file hosts. */
  url: string;
  headers?: Record<string, string>;
  fetch?: typeof globalThis.fetch;
  wait?: (ms: number) => Promise<void>;
};

/**
 * No redirect is followed: it would take the token, or the fetching itself, to where nobody allowed it.
 * An address may be the permission itself (Teams), so no error tells more of it than its host.
 * @throws Unreachable, TooLarge, RateLimited, or an Error after which the queue tries again
 */
export async function downloaded(file: AttachedFile, request: FileRequest): Promise<Uint8Array> {
  const { url, headers, fetch = globalThis.fetch, wait = pause } = request;
  if ((file.size ?? 0) > MAX_FILE_BYTES) throw new TooLarge();
  const { host } = new URL(url);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  for (let tries = 1; ; tries += 1) {
    try {
      return await bytesIn(await fetch(url, { headers, redirect: 'manual', signal }), file, host);
    } catch (error) {
      if (error instanceof Unreachable || error instanceof TooLarge || error instanceof RateLimited) throw error;
      if (tries === TRIES || signal.aborted) throw new Error(`a file could not be fetched from ${host}: ${causeOf(error)}`);
      await wait(FIRST_WAIT_MS * 2 ** (tries - 1));
    }
  }
}

async function bytesIn(response: Response, file: AttachedFile, host: string): Promise<Uint8Array> {
  const refused = refusalIn(response, file, host);
  if (refused) {
    await response.body?.cancel();
    throw refused;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the transfer.
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > MAX_FILE_BYTES) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refusalIn({ status, headers }: Response, file: AttachedFile, host: string): Error | undefined {
  if (status >= 300 && status < 400) return new Unreachable(`${host} sent us elsewhere (${status})`);
  if (GONE.has(status)) return new Unreachable(`${host} has no such file for us (${status})`);
  if (status === 429) return new RateLimited(Number(headers.get('retry-after')) || UNTOLD_WAIT_SECONDS);
  if (status !== 200) return new Error(`status ${status}`);
  // Slack answers who may not read a file with its sign-in page.
  if (isPage(headers.get('content-type')) && !isPage(file.type))
    return new Unreachable(`${host} gave a page in place of the file`);
  return Number(headers.get('content-length')) > MAX_FILE_BYTES ? new TooLarge() : undefined;
}

const isPage = (type: string | null | undefined): boolean => /^text\/html\b/i.test(type ?? '');

/** What went wrong, without the address in it. */
function causeOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? (message.startsWith('status ') ? message : name);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
