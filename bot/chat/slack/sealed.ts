/** Secrets as they lie in the table: AES-256-GCM, bound to what they belong to, so that one cannot be put in another's place. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D: 96 random bits, never the same twice under one key; 128 bits of tag. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

export type Seal = {
  /** @param about what the secret belongs to; it opens for nothing else */
  close(secret: string, about: string): string;
  /** @throws when it was sealed with another key, for something else, or was changed */
  open(sealed: string, about: string): string;
};

/** A key for one purpose out of the configured one, so that no two purposes ever share a key. */
export function keyFor(purpose: string, hexKey: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(hexKey)) throw new Error('the token key must be 32 bytes, as 64 hexadecimal digits: set TOKEN_KEY');
  return Buffer.from(hkdfSync('sha256', Buffer.from(hexKey, 'hex'), '', `streek ${purpose}`, 32));
}

export function sealWith(hexKey: string): Seal {
  const key = keyFor('slack tokens', hexKey);
  return {
    close(secret, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    },
  };
}
