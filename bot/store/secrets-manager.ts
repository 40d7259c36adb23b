/** The vault in AWS Secrets Manager. The note is the secret's description: seen by whoever may describe a secret and not read it. */
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  InvalidRequestException,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { Vault } from './vault.ts';

/**
 * @param client asked for when something is kept, read or destroyed, and not before: most processes never do
 * @param prefix in front of every name; what a function may do is granted by it
 */
export function secretsManagerVault({ client, prefix }: { client: () => SecretsManagerClient; prefix: string }): Vault {
  return {
    async keep(name, { secret, note }) {
      const Name = prefix + name;
      try {
        await client().send(new CreateSecretCommand({ Name, SecretString: secret, Description: note }));
        return note;
      } catch (error) {
        if (!(error instanceof ResourceExistsException)) throw error;
      }
      const { Description } = await client().send(new DescribeSecretCommand({ SecretId: Name }));
      if (!Description) throw new Error(`the secret ${Name} has no description: it is not one of ours`);
      return Description;
    },

    async secretOf(name) {
      const found = await unlessGone(client().send(new GetSecretValueCommand({ SecretId: prefix + name })));
      return found?.SecretString;
    },

    async destroy(name) {
      // Without the days in which it could be had back.
      await unlessGone(client().send(new DeleteSecretCommand({ SecretId: prefix + name, ForceDeleteWithoutRecovery: true })));
    },
  };
}

/** Between the deletion and its effect AWS still knows the name, and refuses to do anything with it. */
async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    if (error instanceof InvalidRequestException && /deletion|deleted/.test(error.message)) return undefined;
    throw error;
  }
}
