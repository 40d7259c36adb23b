/**
 * Slack's Web API and response URLs: one call, with its token, its retries and what its refusals mean. A call is only repeated
 * where that cannot say a thing twice: after a 429, a connection that was never made, or on a method that may run twice.
 */
import {
  type WebAPICallResult,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { Log } from '../../primitives/log.ts';
import { cryptoRandom, type Random } from '../../primitives/random.ts';
import type { WorkspaceId } from '../ask.ts';
import { RateLimited, Unreachable } from '../chat.ts';
import { quietLogger } from './quiet-logger.ts';
import { BlocksRefused, GONE, INVALID_BLOCKS } from './refusals.ts';

/** What is waited for inside one call, all tries together; a longer wait is the queue's. */
const LONGEST_WAIT_MS = 2_000;
const FIRST_WAIT_MS = 200;
const TRIES = 4;
const PATIENCE_MS = 10_000;
/** When Slack says "wait" and not how long: its tiers count per minute. */
const UNTOLD_WAIT_SECONDS = 30;
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** Run twice, these would say something twice, or use a trigger that is used up. */
const ONCE_ONLY = new Set(['chat.postMessage', 'chat.postEphemeral', 'views.open']);

export type SlackApiOptions = {
  /** `https://slack.com/api/` */
  url: string;
  tokenOf: (workspace: WorkspaceId) => Promise<string | undefined>;
  log: Log;
  fetch?: typeof globalThis.fetch;
  /** The edge has 3 s in all, the worker a minute. */
  longestWaitMs?: number;
  patienceMs?: number;
  /** For tests: how a wait inside a call passes, and its jitter. */
  wait?: (ms: number) => Promise<void>;
  random?: Random;
};

export type SlackApi = {
  /** @throws Unreachable, RateLimited, BlocksRefused, or an Error after which the queue tries again. */
  call<Result>(workspace: WorkspaceId, method: string, args: Record<string, unknown>): Promise<Result>;
  /** Answers by a response URL. False when it is used up (five times, half an hour): there must be another way. @throws as `call` */
  respond(url: string, message: Record<string, unknown>): Promise<boolean>;
};

export function slackApi(options: SlackApiOptions): SlackApi {
  const { url, tokenOf, log, fetch = globalThis.fetch, wait = pause, random = cryptoRandom } = options;
  const { longestWaitMs = LONGEST_WAIT_MS, patienceMs = PATIENCE_MS } = options;

  return {
    async call<Result>(workspace: WorkspaceId, method: string, args: Record<string, unknown>) {
      const token = await tokenOf(workspace);
      if (!token) throw new Unreachable('not_installed');
      const client = new WebClient(token, {
        slackApiUrl: url,
        fetch,
        timeout: patienceMs,
        // Bolt's own retries go on for half an hour, in a function that is billed by the millisecond.
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        logger: quietLogger(log),
      });
      const result = await persistently(() => client.apiCall(method, args), method);
      return result as WebAPICallResult as Result;
    },

    async respond(responseUrl, message) {
      const response = await fetch(responseUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      const said = (await response.text()).slice(0, 200);
      // Refused blocks have been told with a 4xx and with a 200.
      if (said.includes(INVALID_BLOCKS)) throw new BlocksRefused(`a response URL was answered with ${response.status} ${said}`);
      if (response.ok) return true;
      if (response.status === 404) return false;
      if (response.status === 429) throw new RateLimited(Number(response.headers.get('retry-after')) || UNTOLD_WAIT_SECONDS);
      throw new Error(`a response URL was answered with ${response.status} ${said}`);
    },
  };

  async function persistently<T>(attempt: () => Promise<T>, method: string): Promise<T> {
    let waited = 0;
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt();
      } catch (error) {
        const pauseMs = pauseBefore(error, method, tries);
        if (pauseMs === undefined || tries === TRIES || waited + pauseMs > longestWaitMs) throw meaningOf(error, method);
        waited += pauseMs;
        await wait(pauseMs);
      }
    }
  }

  /** Undefined when another try would not help, or might do it twice. */
  function pauseBefore(error: unknown, method: string, tries: number): number | undefined {
    if (error instanceof WebAPIRateLimitedError) return error.retryAfter * 1000;
    return worthARetry(error, ONCE_ONLY.has(method)) ? FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + fraction(random)) : undefined;
  }
}

function worthARetry(error: unknown, onceOnly: boolean): boolean {
  // 503: Slack did not take it. Any other 5xx may come after it was done.
  if (error instanceof WebAPIHTTPError) return error.statusCode === 503 || (error.statusCode >= 500 && !onceOnly);
  if (!(error instanceof WebAPIRequestError)) return false;
  const { code } = (error.original.cause ?? {}) as { code?: string };
  return NEVER_CONNECTED.has(code ?? '') || !onceOnly;
}

function meaningOf(error: unknown, method: string): unknown {
  if (error instanceof WebAPIRateLimitedError) return new RateLimited(error.retryAfter);
  if (!(error instanceof WebAPIPlatformError)) return new Error(`${method}: ${String(error)}`, { cause: error });
  const { error: refusal, response_metadata: about } = error.data;
  if (refusal === 'ratelimited') return new RateLimited(about?.retryAfter ?? UNTOLD_WAIT_SECONDS);
  if (GONE.has(refusal)) return new Unreachable(refusal);
  const told = `${method}: ${refusal} ${about?.messages?.join(' ') ?? ''}`.trimEnd();
  return refusal === INVALID_BLOCKS ? new BlocksRefused(told) : new Error(told);
}

const fraction = (random: Random) => Number.parseInt(random.hex(2), 16) / 0xffff;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
