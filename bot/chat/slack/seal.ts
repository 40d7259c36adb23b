/** Tokens as they lie in the table: sealed with AES-256-GCM, so that whoever reads a backup or the change feed cannot speak as Streek. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export type Seal = {
  /** `about`: what the secret belongs to. It opens for nothing else, so that sealed tokens cannot change places. */
  close(secret: string, about: string): string;
  /** @throws when it was sealed with another key, for something else, or changed since */
  open(sealed: string, about: string): string;
};

/** @param key 32 bytes in hexadecimal. @throws when it is anything else */
export function sealWith(key: string): Seal {
  if (!/^[0-9a-f]{64}$/i.test(key)) throw new Error('the key that seals tokens must be 64 hexadecimal digits: set TOKEN_KEY');
  const bytes = Buffer.from(key, 'hex');
  return {
    close(secret, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, bytes, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(sealed, about) {
      const all = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(CIPHER, bytes, all.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(about)).setAuthTag(all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(all.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    },
  };
}
