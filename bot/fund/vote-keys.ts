/**
 * The key pair of a secret vote. Its private half never comes into the table, nor to whoever opened the vote: it goes straight into
 * the vault, from which closing takes it once, and destroys it after the count.
 */
import type { Random } from '../primitives/random.ts';
import type { Vault } from '../store/vault.ts';
import { newKeyPair } from './sealing.ts';

/** `vote`: a name that no other vote ever has, such as `<region>-<number>`. Halves as in `KeyPair`. */
export type VoteKeys = {
  /** One key pair a vote, also when two ask at once: both get the same public half. */
  create(vote: string): Promise<{ publicKey: string }>;
  /** Undefined when there is no key pair, or none any more. */
  open(vote: string): Promise<{ privateKey: string } | undefined>;
  /** For good: nothing that was sealed to this pair can be read again, whatever is created later. Any number of times. */
  destroy(vote: string): Promise<void>;
};

export function voteKeys(vault: Vault, random: Random): VoteKeys {
  return {
    async create(vote) {
      const { publicKey, privateKey } = newKeyPair(random);
      return { publicKey: await vault.keep(vote, { secret: privateKey, note: publicKey }) };
    },
    async open(vote) {
      const privateKey = await vault.secretOf(vote);
      return privateKey === undefined ? undefined : { privateKey };
    },
    destroy: (vote) => vault.destroy(vote),
  };
}
