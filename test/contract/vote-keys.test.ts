/** What every vault promises of the keys of secret votes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newKeyPair, opener, seal } from '../../bot/fund/sealing.ts';
import { type VoteKeys, voteKeys } from '../../bot/fund/vote-keys.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import { voteKeysOf } from '../../functions/vote-keys.ts';
import { startVault } from '../../infra/local/vault/index.ts';
import { memoryVault } from './memory-vault.ts';

type Opened = { keys: VoteKeys; close(): Promise<void> };

async function inMemory(): Promise<Opened> {
  return { keys: voteKeys(memoryVault(), cryptoRandom), close: async () => {} };
}

/** As on AWS, and in files as on one machine: the functions' own client, and the stand-in behind it. */
async function inSecretsManager(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'streek-vault-'));
  const vault = await startVault({ path: folder });
  const keys = voteKeysOf({ SECRETS_ENDPOINT: vault.endpoint }, { random: cryptoRandom });
  const close = async () => {
    await vault.close();
    await rm(folder, { recursive: true });
  };
  return { keys, close };
}

const VAULTS = [
  ['in memory', inMemory],
  ['in Secrets Manager', inSecretsManager],
] as const;

describe.each(VAULTS)('The keys of a vote, %s', (_, open) => {
  let opened: Opened;
  let keys: VoteKeys;
  beforeAll(async () => {
    opened = await open();
    keys = opened.keys;
  });
  afterAll(() => opened.close());

  const ballot = { region: 'twente', vote: 1, voter: 'anna' };
  let votes = 0;
  const newVote = () => `twente-${++votes}`;

  test('open what was sealed to them', async () => {
    const vote = newVote();

    const { publicKey } = await keys.create(vote);
    const { privateKey } = (await keys.open(vote))!;

    expect(opener(privateKey)(seal('for', ballot, publicKey, cryptoRandom), ballot)).toBe('for');
  });

  test('are one pair a vote, however many ask, at once or later', async () => {
    const vote = newVote();

    const asked = await Promise.all(Array.from({ length: 5 }, () => keys.create(vote)));
    const later = await keys.create(vote);

    const sealed = seal('against', ballot, later.publicKey, cryptoRandom);
    expect(new Set([...asked, later].map(({ publicKey }) => publicKey)).size).toBe(1);
    expect(opener((await keys.open(vote))!.privateKey)(sealed, ballot)).toBe('against');
  });

  test('differ between votes', async () => {
    const [one, other] = [newVote(), newVote()];

    const first = await keys.create(one);
    const second = await keys.create(other);

    expect(first).not.toEqual(second);
    expect(await keys.open(one)).not.toEqual(await keys.open(other));
  });

  test('can be opened again: whoever broke off while counting counts anew', async () => {
    const vote = newVote();
    await keys.create(vote);

    const first = await keys.open(vote);

    expect(first).toBeDefined();
    expect(await keys.open(vote)).toEqual(first);
  });

  test('are none for a vote that never had any', async () => {
    expect(await keys.open('twente-never')).toBeUndefined();
  });

  test('are gone once destroyed, however often that is asked', async () => {
    const [vote, other] = [newVote(), newVote()];
    await Promise.all([keys.create(vote), keys.create(other)]);

    await Promise.all([keys.destroy(vote), keys.destroy(vote)]);
    await keys.destroy(vote);
    await keys.destroy('twente-never');

    expect(await keys.open(vote)).toBeUndefined();
    expect(await keys.open(other)).toBeDefined();
  });

  test('never open an old ballot again, also when new ones are created under the same name', async () => {
    const vote = newVote();
    const { publicKey } = await keys.create(vote);
    const sealed = seal('for', ballot, publicKey, cryptoRandom);
    await keys.destroy(vote);

    const renewed = await keys.create(vote);

    expect(renewed.publicKey).not.toBe(publicKey);
    expect(opener((await keys.open(vote))!.privateKey)(sealed, ballot)).toBeUndefined();
  });
});

test('The private half of a vote’s keys goes to nobody but the vault', async () => {
  const random = { hex: () => '07'.repeat(32) };
  const { privateKey, publicKey } = newKeyPair(random);
  const keep = vi.fn(async () => publicKey);

  const given = await voteKeys({ ...memoryVault(), keep }, random).create('twente-1');

  expect(keep).toHaveBeenCalledExactlyOnceWith('twente-1', { secret: privateKey, note: publicKey });
  expect(given).toEqual({ publicKey });
});
