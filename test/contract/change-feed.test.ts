/** What the house expects of its table's change feed, on the embedded engine or on DYNAMODB_ENDPOINT. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change, Table } from '../../bot/store/table.ts';
import { changesOf } from './embedded-feed.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let table: Table;
beforeAll(async () => {
  opened = await openTable();
  table = opened.table;
});
afterAll(() => opened.close());

async function changesUnder(pk: string): Promise<Change[]> {
  return (await changesOf(opened.endpoint, opened.name)).filter(({ key }) => key.pk === pk);
}

test('an item is told of as it was and as it is: new, changed, gone', async () => {
  // Prepare
  const at = { pk: 'life', sk: 'a' };

  // Act
  await table.write({ put: { ...at, title: 'één 🏭', who: { name: 'Aylin' } } });
  await table.write({ update: at, expression: 'SET title = :t', values: { t: 'twee' } });
  await table.write({ delete: at });

  // Assess
  const [first, second] = [
    { ...at, title: 'één 🏭', who: { name: 'Aylin' } },
    { ...at, title: 'twee', who: { name: 'Aylin' } },
  ];
  const changes = await changesUnder('life');
  expect(changes.map(({ id, at: _, ...change }) => change)).toStrictEqual([
    { key: at, after: first },
    { key: at, before: first, after: second },
    { key: at, before: second },
  ]);
  for (const { at: when } of changes) expect(when).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('the changes of one item form a chain, in the order of its writes, with ids that grow', async () => {
  // Prepare
  const at = { pk: 'chain', sk: 'a' };

  // Act
  await Promise.all(Array.from({ length: 40 }, () => table.write({ update: at, expression: 'ADD n :one', values: { one: 1 } })));

  // Assess
  const changes = await changesUnder('chain');
  expect(changes.map(({ after }) => after?.n)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  expect(changes.map(({ before }) => before?.n)).toEqual([undefined, ...Array.from({ length: 39 }, (_, i) => i + 1)]);
  const ids = changes.map(({ id }) => BigInt(id));
  expect(ids.every((id, i) => i === 0 || id > ids[i - 1]!)).toBe(true);
});

test('a transaction tells of each item it changed, and not of what it only checked', async () => {
  // Prepare
  await table.write({ put: { pk: 'all', sk: 'gate', open: 1 } });

  // Act
  await table.transact([
    { put: { pk: 'all', sk: 'a' } },
    { update: { pk: 'all', sk: 'b' }, expression: 'ADD n :one', values: { one: 1 } },
    { check: { pk: 'all', sk: 'gate' }, if: 'attribute_exists(pk)' },
  ]);

  // Assess
  const changes = await changesUnder('all');
  expect(changes.map(({ key }) => key.sk).sort()).toEqual(['a', 'b', 'gate']);
});

test('what was refused, or changed nothing, is not told', async () => {
  // Prepare
  const at = { pk: 'quiet', sk: 'a' };
  await table.write({ put: { ...at, n: 1, tags: ['x'] } });

  // Act
  await table.write({ put: { ...at, tags: ['x'], n: 1 } });
  await table.write({ update: at, expression: 'SET n = :one', values: { one: 1 } });
  await table.write({ delete: { pk: 'quiet', sk: 'never there' } });
  await expect(table.write({ put: at, if: 'attribute_not_exists(pk)' })).rejects.toThrow();
  await expect(
    table.transact([{ put: { pk: 'quiet', sk: 'b' } }, { check: { pk: 'quiet', sk: 'a' }, if: 'n = :two', values: { two: 2 } }]),
  ).rejects.toThrow();

  // Assess
  expect(await changesUnder('quiet')).toHaveLength(1);
});
