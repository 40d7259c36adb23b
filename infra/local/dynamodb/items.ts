/** Writing one item, or up to 25 in a batch. */
import db from 'dynalite/db/index.js';
import { act, type Input, type Name, type Output, validated } from './actions.ts';
import type { Draft } from './draft.ts';
import type { Engine } from './engine.ts';
import { isFaultNamed } from './fault.ts';
import { itemPrefix } from './keys.ts';
import type { Attributes } from './stored.ts';
import { tableNamed } from './tables.ts';

export type WriteName = Extract<Name, 'PutItem' | 'UpdateItem' | 'DeleteItem'>;

/** PutItem, UpdateItem or DeleteItem, with the field that dynalite lacks: the item that failed the condition. */
export async function writeItem({ store, write }: Engine, name: WriteName, input: Input): Promise<Output> {
  // Read before validating, which takes out what dynalite does not know.
  const wantsItem = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  const request = validated(store, name, input);
  return write(async (draft) => {
    try {
      return await act(store, draft, name, request);
    } catch (error) {
      if (wantsItem && isFaultNamed(error, 'ConditionalCheckFailedException')) {
        error.body.Item = await itemOf(draft, request);
      }
      throw error;
    }
  });
}

export async function batchWrite({ store, write }: Engine, input: Input): Promise<Output> {
  const request = validated(store, 'BatchWriteItem', input);
  return write((draft) => act(store, draft, 'BatchWriteItem', request));
}

/** Where the item that a request names lies. @throws Fault when there is no such table. */
export async function itemKeyOf(draft: Draft, request: Input): Promise<string> {
  const table = await tableNamed(draft, request.TableName);
  return itemPrefix(table.TableName) + db.createKey((request.Item ?? request.Key) as Attributes, table);
}

export async function itemOf(draft: Draft, request: Input): Promise<Attributes | undefined> {
  return (await draft.get(await itemKeyOf(draft, request))) as Attributes | undefined;
}
