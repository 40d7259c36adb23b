/** A stand-in for Secrets Manager on one machine, as far as the vault asks: the secrets are files. */
import { fault } from '../dynamodb/fault.ts';
import { type Operation, type Served, serveOperations } from '../dynamodb/json-protocol.ts';
import { type Files, openFiles } from './files.ts';

/** @param options.path the folder for the files */
export async function startVault({ path, port }: { path: string; port?: number }): Promise<Served> {
  return serveOperations(operationsOf(await openFiles(path)), port);
}

function operationsOf(files: Files): Record<string, Operation> {
  const found = async (name: unknown) => {
    const secret = await files.read(String(name));
    if (!secret) throw unknown();
    return secret;
  };
  return {
    'secretsmanager.CreateSecret': async ({ Name, SecretString, Description }) => {
      const secret = { secret: String(SecretString), note: String(Description) };
      if (await files.add(String(Name), secret)) return { Name };
      throw fault('ResourceExistsException', `The operation failed because the secret ${Name} already exists.`);
    },
    'secretsmanager.DescribeSecret': async ({ SecretId }) => ({ Name: SecretId, Description: (await found(SecretId)).note }),
    'secretsmanager.GetSecretValue': async ({ SecretId }) => ({
      Name: SecretId,
      SecretString: (await found(SecretId)).secret,
    }),
    'secretsmanager.DeleteSecret': async ({ SecretId, ForceDeleteWithoutRecovery }) => {
      if (!ForceDeleteWithoutRecovery) throw fault('InvalidParameterException', 'This stand-in deletes for good only.');
      if (!(await files.remove(String(SecretId)))) throw unknown();
      return { Name: SecretId };
    },
  };
}

function unknown() {
  return fault('ResourceNotFoundException', 'Secrets Manager can’t find the specified secret.');
}
