/** Slack's request signature, version 0: an HMAC over the time and the raw body ("Verifying requests from Slack", docs.slack.dev). */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '../http.ts';

/** As Slack advises; both ways, because a request from the future is as wrong as one from the past. */
export const SIGNATURE_WINDOW_SECONDS = 300;

const VERSION = 'v0';

/** The headers with which Slack sends this body at this second. */
export function signSlack(secret: string, body: string | Uint8Array, timestampSeconds: number): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${VERSION}:${timestampSeconds}:`).update(body).digest('hex');
  return { 'x-slack-signature': `${VERSION}=${signature}`, 'x-slack-request-timestamp': String(timestampSeconds) };
}

/** Whether Slack sent exactly these bytes, now. Takes the same time for every wrong signature. */
export function isSigned(secret: string, { headers, body }: HttpRequest, nowSeconds: number): boolean {
  const given = headers['x-slack-signature'] ?? '';
  const timestamp = headers['x-slack-request-timestamp'] ?? '';
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(nowSeconds - Number(timestamp)) > SIGNATURE_WINDOW_SECONDS) return false;
  const expected = Buffer.from(signSlack(secret, body, Number(timestamp))['x-slack-signature']!);
  const shown = Buffer.from(given);
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}
