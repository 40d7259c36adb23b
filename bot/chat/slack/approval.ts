/** What goes with a browser to Slack and back: a signed state, good with the cookie that this browser was given and no other. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../primitives/instant.ts';
import type { Random } from '../../primitives/random.ts';

const COOKIE = 'streek_install';
const NONCE_BYTES = 16;
const STATE = /^([0-9a-f]{32})\.([0-9TZ:.-]{24})\.([0-9a-f]{64})$/;

export type Begun = { nonce: string; until: string };

export function approvals(key: string, random: Random, { secure }: { secure: boolean }) {
  /** The cookie's secret is in the signature and not in the state: whoever sees the address cannot make the cookie. */
  const signatureOf = ({ nonce, until }: Begun, secret: string) =>
    createHmac('sha256', key)
      .update(`install:${nonce}:${until}:${digest(secret)}`)
      .digest('hex');

  return {
    begin(until: Instant): { state: string; cookie: string } {
      const [nonce, secret] = [random.hex(NONCE_BYTES), random.hex(NONCE_BYTES)];
      const state = `${nonce}.${until}.${signatureOf({ nonce, until }, secret)}`;
      // Lax: the cookie must come along when Slack sends the browser back.
      const cookie = `${COOKIE}=${secret}; Path=/slack; HttpOnly; SameSite=Lax; Max-Age=600${secure ? '; Secure' : ''}`;
      return { state, cookie };
    },

    /** Undefined unless this browser began exactly this. */
    begunBy(state: string | undefined, cookies: string | undefined): Begun | undefined {
      const [, nonce, until, signature] = STATE.exec(state ?? '') ?? [];
      const secret = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]+)(?:;|$)`).exec(cookies ?? '')?.[1];
      if (!nonce || !until || !signature || !secret) return undefined;
      const expected = signatureOf({ nonce, until }, secret);
      return timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ? { nonce, until } : undefined;
    },
  };
}

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');
