/** One order of writes: alone on a draft, together on the disk. */
import { expect, test } from 'vitest';
import { commit, openStore } from '../../infra/local/dynamodb/database.ts';
import { type Draft, draftOn } from '../../infra/local/dynamodb/draft.ts';
import { serialWriter } from '../../infra/local/dynamodb/writer.ts';

const empty = { get: async () => undefined, async *keys() {} };

/** A disk that keeps each group it is given until the test lets it go on. */
function slowDisk() {
  const groups: { written: [string, unknown][]; finish(error?: Error): void }[] = [];
  const commit = (draft: Draft) =>
    new Promise<void>((resolve, reject) => {
      groups.push({ written: [...draft.written], finish: (error) => (error ? reject(error) : resolve()) });
    });
  return { groups, commit };
}

test('what is written while the disk is busy reaches it together, in order, and is answered only then', async () => {
  // Prepare
  const { groups, commit } = slowDisk();
  const answered: string[] = [];
  const writer = serialWriter(empty, commit, () => answered.push('committed'));
  const put = (key: string) => writer.write(async (draft) => draft.put(key, 1)).then(() => answered.push(key));

  // Act
  const first = put('a');
  await expect.poll(() => groups.length).toBe(1);
  const rest = [put('b'), put('c')];
  groups[0]?.finish();
  await first;
  await expect.poll(() => groups.length).toBe(2);
  const before = [...answered];
  groups[1]?.finish();
  await Promise.all(rest);

  // Assess
  expect(groups.map(({ written }) => written.map(([key]) => key))).toEqual([['a'], ['b', 'c']]);
  expect(before).toEqual(['committed', 'a']);
});

test('a refused write leaves nothing, and those around it are made', async () => {
  // Prepare
  const { groups, commit } = slowDisk();
  const writer = serialWriter(empty, commit, () => undefined);
  const refused = async (draft: Draft) => {
    draft.put('half', 1);
    throw new Error('refused');
  };
  const busy = writer.write(async (draft) => draft.put('busy', 1));
  await expect.poll(() => groups.length).toBe(1);

  // Act
  const results = Promise.allSettled([
    writer.write(async (draft) => draft.put('before', 1)),
    writer.write(refused),
    writer.write(async (draft) => [await draft.get('before'), await draft.get('half')]),
  ]);
  groups[0]?.finish();
  await busy;
  await expect.poll(() => groups.length).toBe(2);
  groups[1]?.finish();

  // Assess
  expect(await results).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: { message: 'refused' } },
    { status: 'fulfilled', value: [1, undefined] },
  ]);
  expect(groups[1]?.written).toEqual([['before', 1]]);
});

test('when the disk fails, nobody is told that it worked, and the next writes go on', async () => {
  // Prepare
  const { groups, commit } = slowDisk();
  const writer = serialWriter(empty, commit, () => undefined);

  // Act
  const failing = writer.write(async (draft) => draft.put('a', 1));
  await expect.poll(() => groups.length).toBe(1);
  groups[0]?.finish(new Error('disk full'));
  await expect(failing).rejects.toThrow('disk full');
  const next = writer.write(async (draft) => draft.put('b', 1));
  await expect.poll(() => groups.length).toBe(2);
  groups[1]?.finish();

  // Assess
  await expect(next).resolves.toBeUndefined();
});

test('a draft goes to the database as one batch, so an item and its stream record cannot part', async () => {
  // Prepare
  const store = await openStore();
  const batches: { type: string; key: string }[][] = [];
  (store.db as unknown as NodeJS.EventEmitter).on('write', (batch) => batches.push(batch));
  const draft = draftOn(store.db);
  draft.put('item-streek~1', { n: { N: '1' } });
  draft.put('stream~arn~1', {});
  draft.del('item-streek~2');

  // Act
  await commit(store, draft);

  // Assess
  expect(batches.map((batch) => batch.map(({ type, key }) => `${type} ${key}`))).toEqual([
    ['put item-streek~1', 'put stream~arn~1', 'del item-streek~2'],
  ]);
  expect(await store.db.get('item-streek~1')).toEqual({ n: { N: '1' } });
  await store.db.close();
});
