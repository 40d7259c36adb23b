/** The keys of secret votes, where they are kept: Secrets Manager, or a stand-in for it. */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { voteKeys } from '../bot/app/keys.ts';
import type { Ports } from '../bot/app/ports.ts';
import { secretsManagerVault } from '../bot/store/secrets-manager.ts';
import { configOf, type Environment, VaultConfig } from './config.ts';
import { addressed } from './ports.ts';

/** In front of each vote's name; what a function may do is granted by it. */
export const VOTE_KEYS = 'streek/votes/';

export function voteKeysOf(environment: Environment, { random }: Pick<Ports, 'random'>): NonNullable<Ports['voteKeys']> {
  const { SECRETS_ENDPOINT } = configOf(VaultConfig, environment);
  let made: SecretsManagerClient | undefined;
  const client = () => {
    made ??= new SecretsManagerClient(addressed(SECRETS_ENDPOINT));
    return made;
  };
  return voteKeys(secretsManagerVault({ client, prefix: VOTE_KEYS }), random);
}
