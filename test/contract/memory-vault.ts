/** A vault for tests that need one and nothing of it. */
import type { Vault } from '../../bot/store/vault.ts';

export function memoryVault(): Vault {
  const kept = new Map<string, { secret: string; note: string }>();
  return {
    async keep(name, one) {
      if (!kept.has(name)) kept.set(name, one);
      return kept.get(name)!.note;
    },
    secretOf: async (name) => kept.get(name)?.secret,
    destroy: async (name) => void kept.delete(name),
  };
}
