/** The vault through Amazon's client: what Secrets Manager may answer, and what the local stand-in leaves on the disk. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, onTestFinished, test } from 'vitest';
import { secretsManagerVault } from '../../bot/store/secrets-manager.ts';
import type { Vault } from '../../bot/store/vault.ts';
import { fault } from '../../infra/local/dynamodb/fault.ts';
import { type Operation, serveOperations } from '../../infra/local/dynamodb/json-protocol.ts';
import { startVault } from '../../infra/local/vault/index.ts';
import { LOCAL } from './embedded-table.ts';

const KEPT = { secret: 'private', note: 'public' };

/** A vault whose service answers so. */
async function answering(operations: Record<string, Operation>): Promise<Vault> {
  return connected(await serveOperations(operations));
}

function connected({ endpoint, close }: { endpoint: string; close(): Promise<void> }): Vault {
  const client = new SecretsManagerClient({ ...LOCAL, endpoint, maxAttempts: 1 });
  onTestFinished(async () => {
    client.destroy();
    await close();
  });
  return secretsManagerVault({ client: () => client, prefix: 'streek/' });
}

const refusing =
  (name: string, message: string): Operation =>
  () =>
    Promise.reject(fault(name, message));

describe('A vault in Secrets Manager', () => {
  test('keeps everything under its prefix, the note where it is seen without reading the secret', async () => {
    const asked: unknown[] = [];
    const vault = await answering({
      'secretsmanager.CreateSecret': async (input) => {
        asked.push(input);
        return {};
      },
    });

    await vault.keep('votes/1', KEPT);

    expect(asked).toEqual([expect.objectContaining({ Name: 'streek/votes/1', SecretString: 'private', Description: 'public' })]);
  });

  test('never reads a secret to say what lies there', async () => {
    const vault = await answering({
      'secretsmanager.CreateSecret': refusing('ResourceExistsException', 'already exists'),
      'secretsmanager.DescribeSecret': async () => ({ Description: 'public of another' }),
    });

    expect(await vault.keep('votes/1', KEPT)).toBe('public of another');
  });

  test('takes no foreign secret of that name for its own', async () => {
    const vault = await answering({
      'secretsmanager.CreateSecret': refusing('ResourceExistsException', 'already exists'),
      'secretsmanager.DescribeSecret': async () => ({}),
    });

    await expect(vault.keep('votes/1', KEPT)).rejects.toThrow('it is not one of ours');
  });

  test('deletes without a way back', async () => {
    const asked: unknown[] = [];
    const vault = await answering({
      'secretsmanager.DeleteSecret': async (input) => {
        asked.push(input);
        return {};
      },
    });

    await vault.destroy('votes/1');

    expect(asked).toEqual([{ SecretId: 'streek/votes/1', ForceDeleteWithoutRecovery: true }]);
  });

  test('has nothing any more as soon as AWS is about to delete it', async () => {
    const refused = refusing('InvalidRequestException', 'You can’t perform this operation: it was marked for deletion.');
    const vault = await answering({ 'secretsmanager.GetSecretValue': refused, 'secretsmanager.DeleteSecret': refused });

    expect(await vault.secretOf('votes/1')).toBeUndefined();
    await expect(vault.destroy('votes/1')).resolves.toBeUndefined();
  });

  test.each([
    ['is not allowed', 'AccessDeniedException', 'not authorized'],
    ['was asked in a wrong way', 'InvalidRequestException', 'this secret is managed by another service'],
    ['finds AWS broken', 'InternalServiceError', 'an error on the server side'],
  ])('does not take a secret for gone when it %s: a vote would be void for it', async (_, name, message) => {
    const refused = refusing(name, message);
    const vault = await answering({
      'secretsmanager.CreateSecret': refused,
      'secretsmanager.GetSecretValue': refused,
      'secretsmanager.DeleteSecret': refused,
    });

    await expect(vault.keep('votes/1', KEPT)).rejects.toThrow(message);
    await expect(vault.secretOf('votes/1')).rejects.toThrow(message);
    await expect(vault.destroy('votes/1')).rejects.toThrow(message);
  });
});

describe('The local vault', () => {
  async function folderAndVault() {
    const parent = await mkdtemp(join(tmpdir(), 'streek-vault-'));
    onTestFinished(() => rm(parent, { recursive: true }));
    const folder = join(parent, 'vote-keys');
    return { folder, open: async () => connected(await startVault({ path: folder })) };
  }

  test('keeps each secret in a file that only its owner may read', async () => {
    const { folder, open } = await folderAndVault();
    const vault = await open();

    await vault.keep('votes/../twente-1', KEPT);

    const files = await readdir(folder);
    expect(files).toEqual(['streek%2Fvotes%2F..%2Ftwente-1.json']);
    expect((await stat(join(folder, files[0]!))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  test('has after a restart what it had before', async () => {
    const { open } = await folderAndVault();
    await (await open()).keep('votes/1', KEPT);

    const restarted = await open();

    expect(await restarted.secretOf('votes/1')).toBe('private');
    expect(await restarted.keep('votes/1', { secret: 'other', note: 'other' })).toBe('public');
  });

  test('lets only one of two processes have a name', async () => {
    const { open } = await folderAndVault();
    const vaults = [await open(), await open()];

    const notes = await Promise.all(
      vaults.flatMap((vault, i) => [1, 2, 3].map((n) => vault.keep('votes/1', { secret: `${i}${n}`, note: `${i}${n}` }))),
    );

    expect(new Set(notes).size).toBe(1);
    expect(await vaults[0]!.secretOf('votes/1')).toBe(notes[0]);
  });

  test('throws away what a crash left half written, and leaves nothing beside what it keeps', async () => {
    const { folder, open } = await folderAndVault();
    await mkdir(folder);
    await writeFile(join(folder, 'half.new'), '{"secr');
    const vault = await open();

    await vault.keep('votes/1', KEPT);
    await vault.keep('votes/1', KEPT);

    expect(await readdir(folder)).toEqual(['streek%2Fvotes%2F1.json']);
    expect(JSON.parse(await readFile(join(folder, 'streek%2Fvotes%2F1.json'), 'utf8'))).toEqual(KEPT);
  });

  test('has no file left of a secret that was destroyed', async () => {
    const { folder, open } = await folderAndVault();
    const vault = await open();
    await vault.keep('votes/1', KEPT);

    await vault.destroy('votes/1');

    expect(await readdir(folder)).toEqual([]);
  });
});
