import { createHmac } from 'node:crypto';

/** Slack's request signature, version 0: an HMAC over the time and the raw body. */
export function signSlack(secret: string, body: string, timestampSeconds: number): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${timestampSeconds}:${body}`).digest('hex');
  return { 'x-slack-signature': `v0=${signature}`, 'x-slack-request-timestamp': String(timestampSeconds) };
}
