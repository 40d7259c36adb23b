/** Making, describing and dropping tables. */
import { act, type Input, type Output, validated } from './actions.ts';
import type { Reader } from './draft.ts';
import type { Engine } from './engine.ts';
import { fault, noSuchTable } from './fault.ts';
import { expiryKey, indexPrefix, itemPrefix, streamPrefix, tableKey, trimmedKey, under } from './keys.ts';
import type { StoredTable } from './stored.ts';

/** @throws Fault when there is no such table. */
export async function tableNamed(reader: Reader, name: unknown): Promise<StoredTable> {
  const table = (await reader.get(tableKey(String(name)))) as StoredTable | undefined;
  if (!table) throw noSuchTable(String(name));
  return table;
}

export async function createTable({ store, clock, write }: Engine, input: Input): Promise<Output> {
  const stream = input.StreamSpecification as StoredTable['StreamSpecification'];
  if (stream?.StreamEnabled && stream.StreamViewType !== 'NEW_AND_OLD_IMAGES') {
    throw fault('ValidationException', 'This engine streams NEW_AND_OLD_IMAGES only');
  }
  const request = validated(store, 'CreateTable', input);
  return write(async (draft) => {
    const { TableDescription } = await act(store, draft, 'CreateTable', request);
    const created = structuredClone(TableDescription) as StoredTable;
    const label = clock.now().replace('Z', '');
    if (stream?.StreamEnabled) {
      created.StreamSpecification = stream;
      created.LatestStreamLabel = label;
      created.LatestStreamArn = `${created.TableArn}/stream/${label}`;
    }
    // The answer says CREATING, as DynamoDB's does; the table can be used at once.
    draft.put(tableKey(created.TableName), active(created));
    return { TableDescription: created };
  });
}

function active(table: StoredTable): StoredTable {
  const GlobalSecondaryIndexes = table.GlobalSecondaryIndexes?.map((index) => ({ ...index, IndexStatus: 'ACTIVE' }));
  return { ...table, TableStatus: 'ACTIVE', ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }) };
}

export async function describeTable({ store }: Engine, input: Input): Promise<Output> {
  return { Table: await tableNamed(store.db, input.TableName) };
}

export async function listTables({ store }: Engine, input: Input): Promise<Output> {
  const { Limit: limit = 100, ExclusiveStartTableName: after = '' } = input as {
    Limit?: number;
    ExclusiveStartTableName?: string;
  };
  const keys = await store.db.keys(under(tableKey(''))).all();
  const names = keys.map((key) => key.slice(tableKey('').length)).filter((name) => name > after);
  const TableNames = names.slice(0, limit);
  return names.length > limit ? { TableNames, LastEvaluatedTableName: TableNames.at(-1) } : { TableNames };
}

/** The table with its items, its index entries and its stream, in one batch. */
export async function deleteTable({ write }: Engine, input: Input): Promise<Output> {
  return write(async (draft) => {
    const table = await tableNamed(draft, input.TableName);
    const name = table.TableName;
    const stream = table.LatestStreamArn;
    const prefixes = [
      itemPrefix(name),
      ...(table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => indexPrefix('global', name, IndexName)),
      ...(table.LocalSecondaryIndexes ?? []).map(({ IndexName }) => indexPrefix('local', name, IndexName)),
      ...(stream ? [streamPrefix(stream)] : []),
    ];
    for (const prefix of prefixes) for await (const key of draft.keys(under(prefix))) draft.del(key);
    for (const key of [tableKey(name), expiryKey(name), ...(stream ? [trimmedKey(stream)] : [])]) draft.del(key);
    return { TableDescription: { ...table, TableStatus: 'DELETING' } };
  });
}
