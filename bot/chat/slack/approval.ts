/** What goes with a browser to Slack and back: a signed state, good with the cookie that this browser was given and no other. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, plusMinutes } from '../../primitives/instant.ts';
import type { Random } from '../../primitives/random.ts';

const COOKIE = 'streek_install';
const NONCE_BYTES = 16;
/** As long as Slack's own codes are good. */
const VALID_MINUTES = 10;
const STATE = /^([0-9a-f]{32})\.([0-9TZ:.-]{24})\.([0-9a-f]{64})$/;

export type Begun = { nonce: string; until: Instant };

export function approvals(key: string, random: Random, { secure }: { secure: boolean }) {
  /** The cookie's secret is in the signature and not in the state: whoever sees the address cannot make the cookie. */
  const signatureOf = ({ nonce, until }: Begun, secret: string) =>
    createHmac('sha256', key)
      .update(`install:${nonce}:${until}:${digest(secret)}`)
      .digest('hex');

  return {
    begin(now: Instant): { state: string; cookie: string } {
      const until = plusMinutes(now, VALID_MINUTES);
      const [nonce, secret] = [random.hex(NONCE_BYTES), random.hex(NONCE_BYTES)];
      const state = `${nonce}.${until}.${signatureOf({ nonce, until }, secret)}`;
      // Lax: the cookie must come along when Slack sends the browser back.
      const cookie = `${COOKIE}=${secret}; Path=/slack; HttpOnly; SameSite=Lax; Max-Age=${VALID_MINUTES * 60}${secure ? '; Secure' : ''}`;
      return { state, cookie };
    },

    /** Undefined unless this browser began exactly this, not long ago. */
    begunBy(state: string | undefined, cookies: string | undefined, now: Instant): Begun | undefined {
      const [, nonce, told, signature] = STATE.exec(state ?? '') ?? [];
      const until = told as Instant | undefined;
      const secret = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f]+)(?:;|$)`).exec(cookies ?? '')?.[1];
      if (!nonce || !until || !signature || !secret) return undefined;
      const expected = signatureOf({ nonce, until }, secret);
      const ours = timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
      return ours && now <= until ? { nonce, until } : undefined;
    },
  };
}

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');
