/**
 * Secret ballots, sealed: encrypted to a key pair made for one vote, whose private half only closing may use and then destroys.
 * X25519 with a fresh key for each ballot, HKDF-SHA-256, AES-256-GCM. Bound to region, vote and voter, so that no ballot can be
 * moved to another; every sealed ballot has the same length.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { Random } from '../primitives/random.ts';
import { type Choice, isChoice } from './vote.ts';

export type BallotKey = { region: string; vote: number; voter: string };
/** Both halves in base64url, 32 bytes each. */
export type KeyPair = { publicKey: string; privateKey: string };

/** DER in front of the 32 bytes of an X25519 key (RFC 8410). */
const PRIVATE_DER = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b656e032100', 'hex');
const BLOCK = 16;
const TAG = 16;

export function newKeyPair(random: Random): KeyPair {
  const secret = Buffer.from(random.hex(32), 'hex');
  const pair = privateKeyOf(secret);
  return { publicKey: publicBytes(pair).toString('base64url'), privateKey: secret.toString('base64url') };
}

/** @returns base64url of the ballot's own public key, the encrypted choice, and the tag. */
export function seal(choice: Choice, to: BallotKey, publicKey: string, random: Random): string {
  const own = privateKeyOf(Buffer.from(random.hex(32), 'hex'));
  const receiver = Buffer.from(publicKey, 'base64url');
  const { key, nonce } = keysOf(own, publicKeyOf(receiver), publicBytes(own), receiver);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(to));
  const text = Buffer.concat([cipher.update(Buffer.from(choice.padEnd(BLOCK))), cipher.final()]);
  return Buffer.concat([publicBytes(own), text, cipher.getAuthTag()]).toString('base64url');
}

/**
 * What a private key opens. The choice, or undefined when it was not sealed so: for another voter or vote, to another key, or
 * changed since.
 */
export function opener(privateKey: string): (sealed: string, to: BallotKey) => Choice | undefined {
  const own = privateKeyOf(Buffer.from(privateKey, 'base64url'));
  const receiver = publicBytes(own);
  return (sealed, to) => {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const sender = bytes.subarray(0, 32);
      const { key, nonce } = keysOf(own, publicKeyOf(sender), sender, receiver);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(bound(to));
      decipher.setAuthTag(bytes.subarray(32 + BLOCK));
      const text = Buffer.concat([decipher.update(bytes.subarray(32, 32 + BLOCK)), decipher.final()]);
      const choice = text.toString('utf8').trimEnd();
      return isChoice(choice) ? choice : undefined;
    } catch {
      return undefined;
    }
  };
}

/** A key and a nonce for one ballot only: the sender's key is fresh each time. */
function keysOf(privateKey: KeyObject, publicKey: KeyObject, sender: Buffer, receiver: Buffer) {
  const shared = diffieHellman({ privateKey, publicKey });
  const made = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([sender, receiver]), 'streek ballot 1', 32 + 12));
  return { key: made.subarray(0, 32), nonce: made.subarray(32) };
}

function bound({ region, vote, voter }: BallotKey): Buffer {
  return Buffer.from(JSON.stringify([region, vote, voter]));
}

function privateKeyOf(bytes: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_DER, bytes]), format: 'der', type: 'pkcs8' });
}

function publicKeyOf(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_DER, bytes]), format: 'der', type: 'spki' });
}

function publicBytes(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length);
}
