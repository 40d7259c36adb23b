/** dynalite's checks and actions: what DynamoDB accepts, and what each operation does to an item. */
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import getItem from 'dynalite/actions/getItem.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import type { Store } from 'dynalite/db/index.js';
import batchGetItemSpec from 'dynalite/validations/batchGetItem.js';
import batchWriteItemSpec from 'dynalite/validations/batchWriteItem.js';
import createTableSpec from 'dynalite/validations/createTable.js';
import deleteItemSpec from 'dynalite/validations/deleteItem.js';
import getItemSpec from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import putItemSpec from 'dynalite/validations/putItem.js';
import querySpec from 'dynalite/validations/query.js';
import scanSpec from 'dynalite/validations/scan.js';
import updateItemSpec from 'dynalite/validations/updateItem.js';
import type { Draft } from './draft.ts';
import { noSuchTable } from './fault.ts';
import { indexPrefix, itemPrefix, tableKey } from './keys.ts';

const OPERATIONS = {
  BatchGetItem: { action: batchGetItem, spec: batchGetItemSpec },
  BatchWriteItem: { action: batchWriteItem, spec: batchWriteItemSpec },
  CreateTable: { action: createTable, spec: createTableSpec },
  DeleteItem: { action: deleteItem, spec: deleteItemSpec },
  GetItem: { action: getItem, spec: getItemSpec },
  PutItem: { action: putItem, spec: putItemSpec },
  Query: { action: query, spec: querySpec },
  Scan: { action: scan, spec: scanSpec },
  UpdateItem: { action: updateItem, spec: updateItemSpec },
};
export type Name = keyof typeof OPERATIONS;
export type Input = Record<string, unknown>;
export type Output = Record<string, unknown>;

/** The input with its expressions parsed and what DynamoDB does not know taken out. @throws Fault when it is not valid. */
export function validated(store: Store, name: Name, input: Input): Input {
  const { types, custom } = OPERATIONS[name].spec;
  const checked = validations.checkTypes(input, types);
  validations.checkValidations(checked, types, custom, store);
  return checked;
}

/** A read, of what is committed. */
export function read(store: Store, name: Name, input: Input): Promise<Output> {
  return new Promise((resolve, reject) => {
    OPERATIONS[name].action(store, input, (error, output) => (error ? reject(error) : resolve(output as Output)));
  });
}

type Done = (error: unknown, value?: unknown) => void;

/** An action on a draft: dynalite takes the draft for its database. Locks are not needed, for writes run one at a time. */
export function act(store: Store, draft: Draft, name: Name, input: Input): Promise<Output> {
  return new Promise((resolve, reject) => {
    const subDatabase = (prefix: string) => ({
      lock: (_key: string, work: (release: (done: Done) => Done) => void) => work((done) => done),
      get(key: string, done: Done) {
        draft
          .get(prefix + key)
          .then((value) => done(null, value))
          // Also what the action itself throws in `done`: else this promise, and all writes behind it, would hang.
          .catch(reject);
      },
      put(key: string, value: unknown, done: Done) {
        draft.put(prefix + key, value);
        done(null);
      },
      del(key: string, done: Done) {
        draft.del(prefix + key);
        done(null);
      },
    });
    const drafted = {
      options: store.options,
      tableDb: { ...store.tableDb, ...subDatabase(tableKey('')) },
      getTable(table: string, done: Done) {
        subDatabase(tableKey('')).get(table, (_, found) => (found ? done(null, found) : done(noSuchTable(table))));
      },
      getItemDb: (table: string) => subDatabase(itemPrefix(table)),
      getIndexDb: (type: string, table: string, index: string) => subDatabase(indexPrefix(type, table, index)),
    };
    OPERATIONS[name].action(drafted, input, (error, output) => (error ? reject(error) : resolve(output as Output)));
  });
}
