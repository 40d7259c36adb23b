/** On AWS the secrets lie in Secrets Manager, one JSON object of environment variables, read once at a cold start. */
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { ConfigError, type Environment } from './config.ts';

const Secrets = z.record(z.string(), z.string());

/** The environment with the secrets filled in; as it is where no `SECRET_ID` is set. */
export async function withSecrets(environment: Environment): Promise<Environment> {
  const { SECRET_ID } = environment;
  if (!SECRET_ID) return environment;
  const { SecretString = '' } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: SECRET_ID }));
  const secrets = Secrets.safeParse(jsonOr(SecretString));
  if (!secrets.success)
    throw new ConfigError(['SECRET_ID leads to something else than a JSON object of names and texts: fill the secret in.']);
  return { ...environment, ...secrets.data };
}

/** The secret itself must not end up in a SyntaxError's message. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
