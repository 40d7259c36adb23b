/** Requests from Teams to the bot's edge, each with a token of the local issuer. */
import type { Issuer } from './issuer.ts';

/** Teams waits this long for an invoke's answer, and then sends it twice more with the same id (PLATFORM.md). */
const PATIENCE_MS = 5000;
const TRIES = 3;

/** What was refused (4xx) is `final`; only what failed or came too late is sent again. */
export type Answered = { taken: true; body: string } | { taken: false; detail: string; final?: boolean };

export type TeamsSender = (activity: Record<string, unknown>, serviceUrl: string) => Promise<Answered>;

export function teamsSender(edgeUrl: () => string, issuer: Issuer, closing: AbortSignal): TeamsSender {
  return async (activity, serviceUrl) => {
    const body = JSON.stringify(activity);
    let last: Answered = { taken: false, detail: 'no connection' };
    for (let attempt = 1; attempt <= TRIES && !closing.aborted; attempt += 1) {
      last = await send(body, serviceUrl);
      if (last.taken || last.final) return last;
    }
    return last;
  };

  async function send(body: string, serviceUrl: string): Promise<Answered> {
    try {
      const response = await fetch(`${edgeUrl()}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${await issuer.activityToken(serviceUrl)}`,
        },
        body,
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), closing]),
      });
      const answer = await response.text();
      if (response.ok) return { taken: true, body: answer };
      return { taken: false, detail: `HTTP ${response.status}`, final: response.status < 500 };
    } catch (error) {
      return { taken: false, detail: (error as Error).name === 'TimeoutError' ? '5 s' : 'no connection' };
    }
  }
}
