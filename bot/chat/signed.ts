/** Texts that we give away and that come back, in an address: signed, so that what comes back is what we gave. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export type Signing = {
  /** @param text letters, digits, `_` and `-`, as base64url has them. @returns the text, a dot, and 22 more of such. */
  sign(text: string): string;
  /** The text; undefined when it was not signed with this key, or changed since. */
  read(signed: string): string | undefined;
};

/** How a signed text looks, as part of a pattern. */
export const SIGNED = '[\\w-]+\\.[\\w-]{22}';

/** Of the 32 of SHA-256: nobody tries 2^128 texts. */
const MAC_BYTES = 16;
const FORM = /^([\w-]+)\.([\w-]{22})$/;

export function signing(key: Uint8Array): Signing {
  /** Over the text, not over what it means: base64 has more than one way to say the same. */
  const macOf = (text: string) => createHmac('sha256', key).update(text).digest().subarray(0, MAC_BYTES).toString('base64url');
  return {
    sign: (text) => `${text}.${macOf(text)}`,
    read(signed) {
      const [, text, mac] = FORM.exec(signed) ?? [];
      return text && mac && timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(text))) ? text : undefined;
    },
  };
}
