/** Signed requests from Slack to the bot's edge. */
import { signSlack } from '../../../../bot/chat/slack/signature.ts';
import { type Clock, epochSeconds } from '../../../../bot/primitives/instant.ts';

/** Slack waits this long for the edge. */
const PATIENCE_MS = 3000;
/** When an event was not taken, Slack tries again: almost at once, after a minute and after five. */
const SLACK_RETRY_DELAYS_MS = [0, 60_000, 300_000];

export type Sender = {
  /** An event: tried again when it is not taken. Gives false when it was given up. */
  event(envelope: Record<string, unknown>): Promise<boolean>;
  /** A command or an interaction: sent once. */
  once(form: Record<string, string>): Promise<Answered>;
};

export type Answered =
  | { taken: true; contentType: string; body: string }
  /** In the words that Slack uses itself. */
  | { taken: false; why: 'operation_timeout' | 'dispatch_failed'; detail: string };

export type SenderOptions = {
  edgeUrl: () => string;
  clock: Clock;
  signingSecret: string;
  retryDelaysMs?: number[];
  closing: AbortSignal;
};

export function slackSender({
  edgeUrl,
  clock,
  signingSecret,
  retryDelaysMs = SLACK_RETRY_DELAYS_MS,
  closing,
}: SenderOptions): Sender {
  async function send(body: string, contentType: string, more: Record<string, string> = {}): Promise<Answered> {
    try {
      const response = await fetch(`${edgeUrl()}/slack/events`, {
        method: 'POST',
        headers: { 'content-type': contentType, ...signSlack(signingSecret, body, epochSeconds(clock.now())), ...more },
        body,
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), closing]),
      });
      const answer = await response.text();
      if (!response.ok) return { taken: false, why: 'dispatch_failed', detail: `HTTP ${response.status}` };
      return { taken: true, contentType: response.headers.get('content-type') ?? '', body: answer };
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      return { taken: false, why: late ? 'operation_timeout' : 'dispatch_failed', detail: late ? '3 s' : 'no connection' };
    }
  }

  return {
    async event(envelope) {
      const body = JSON.stringify(envelope);
      let answer = await send(body, 'application/json');
      for (const [i, delay] of retryDelaysMs.entries()) {
        if (answer.taken || closing.aborted) break;
        await pause(delay, closing);
        if (closing.aborted) break;
        const reason =
          answer.why === 'operation_timeout'
            ? 'http_timeout'
            : answer.detail.startsWith('HTTP')
              ? 'http_error'
              : 'connection_failed';
        answer = await send(body, 'application/json', { 'x-slack-retry-num': String(i + 1), 'x-slack-retry-reason': reason });
      }
      return answer.taken;
    },
    once: (form) => send(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded'),
  };
}

function pause(ms: number, closing: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    closing.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
