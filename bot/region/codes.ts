/** One-time codes: said aloud or pasted, used once, gone in a while. Only their hash is kept. */
import { createHash } from 'node:crypto';
import type { Random } from '../primitives/random.ts';

/** No 0/O, 1/I/L, so that a code survives being read out over the telephone. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 10;

export const MINUTES_VALID = { workspace: 24 * 60, account: 15 } as const;
export type CodeKind = keyof typeof MINUTES_VALID;

/** About 49 bits: `ABCDE-FGHJK`. */
export function newCode(random: Random): string {
  const drawn = BigInt(`0x${random.hex(16)}`);
  let rest = drawn;
  let letters = '';
  for (let i = 0; i < LENGTH; i++) {
    letters += LETTERS[Number(rest % BigInt(LETTERS.length))];
    rest /= BigInt(LETTERS.length);
  }
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** What is kept of a code, however the person typed it (case, spaces and dashes do not matter). */
export function hashOf(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`streek-code:${letters}`).digest('hex');
}

export function looksLikeCode(typed: string): boolean {
  return typed.toUpperCase().replace(/[\s-]/g, '').length === LENGTH && /^[A-Za-z0-9\s-]+$/.test(typed.trim());
}
