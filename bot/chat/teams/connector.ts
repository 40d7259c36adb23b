/**
 * The Bot Connector over HTTP: one call, with its token, its retries and what its refusals mean. Which failures are worth a second
 * try is Microsoft's list (412, 429, 502, 504), and a connection that was never made; after any other the message may be there.
 */
import type { Log } from '../../primitives/log.ts';
import { cryptoRandom, type Random } from '../../primitives/random.ts';
import { RateLimited, Unreachable } from '../chat.ts';
import type { AppToken } from './app-token.ts';
import { allowedServiceUrl } from './service-url.ts';

/** What is waited for inside one call, all tries together; a longer wait is the queue's. */
const LONGEST_WAIT_MS = 2_000;
const FIRST_WAIT_MS = 200;
const TRIES = 4;
const PATIENCE_MS = 10_000;
const WORTH_A_RETRY = new Set([412, 429, 502, 504]);
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

export type Connector = (serviceUrl: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<unknown>;

export type ConnectorOptions = {
  token: AppToken;
  allowedHosts: readonly string[];
  log: Log;
  fetch?: typeof globalThis.fetch;
  wait?: (ms: number) => Promise<void>;
  random?: Random;
};

type Outcome = { response: Response } | { failed: unknown };

/** @throws Unreachable, RateLimited, or an Error after which the queue tries again. */
export function connector(options: ConnectorOptions): Connector {
  const { token, allowedHosts, log, fetch = globalThis.fetch, wait = pause, random = cryptoRandom } = options;

  return async (serviceUrl, method, path, body) => {
    const base = allowedServiceUrl(serviceUrl, allowedHosts);
    if (!base) throw new Unreachable(`the service URL ${serviceUrl} is not one that Streek trusts`);
    const attempt = () => send(`${base}${path}`, method, body);
    let outcome = await attempt();
    let waited = 0;
    for (let tries = 1; tries < TRIES && isWorthARetry(outcome); tries += 1) {
      const pauseMs = askedWait(outcome) ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + fraction(random));
      if (waited + pauseMs > LONGEST_WAIT_MS) break;
      waited += pauseMs;
      await wait(pauseMs);
      outcome = await attempt();
    }
    return resultOf(outcome, `${method} ${path}`);
  };

  /** A token that is refused is replaced, once. */
  async function send(url: string, method: string, body: object | undefined): Promise<Outcome> {
    const bearer = await token.current();
    const outcome = await once(url, method, body, bearer);
    if (!('response' in outcome) || outcome.response.status !== 401) return outcome;
    log('info', 'Teams refused the token, asking for another');
    token.refused(bearer);
    return once(url, method, body, await token.current());
  }

  async function once(url: string, method: string, body: object | undefined, bearer: string): Promise<Outcome> {
    try {
      const response = await fetch(url, {
        method,
        headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json; charset=utf-8' }) },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { response };
    } catch (failed) {
      return { failed };
    }
  }
}

function isWorthARetry(outcome: Outcome): boolean {
  if ('response' in outcome) return WORTH_A_RETRY.has(outcome.response.status);
  const cause = (outcome.failed as { cause?: { code?: string } }).cause;
  return NEVER_CONNECTED.has(cause?.code ?? '');
}

/** Seconds in Retry-After, as milliseconds. (Its other form, a date, is not used by the Connector.) */
function askedWait(outcome: Outcome): number | undefined {
  if (!('response' in outcome)) return undefined;
  const seconds = Number.parseFloat(outcome.response.headers.get('retry-after') ?? '');
  return seconds >= 0 ? seconds * 1000 : undefined;
}

async function resultOf(outcome: Outcome, what: string): Promise<unknown> {
  if ('failed' in outcome) throw new Error(`${what}: no connection with Teams`, { cause: outcome.failed });
  const { response } = outcome;
  const said = await response.text();
  if (response.ok) return said ? JSON.parse(said) : {};
  const { status } = response;
  if (status === 403 || status === 404) throw new Unreachable(`${status} ${codeIn(said)}`);
  if (status === 429 || status === 412) throw new RateLimited(Math.ceil((askedWait(outcome) ?? LONGEST_WAIT_MS) / 1000));
  throw new Error(`${what}: ${status} ${codeIn(said)}`);
}

/** The Connector's own name for what was wrong. */
function codeIn(said: string): string {
  return /"code"\s*:\s*"(\w{1,80})"/.exec(said)?.[1] ?? '';
}

const fraction = (random: Random) => Number.parseInt(random.hex(2), 16) / 0xffff;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
