/** Time to live: items whose attribute lies in the past are deleted, and the change feed says by whom. */
import { epochSeconds } from '../../../bot/primitives/instant.ts';
import { act, type Input, type Output } from './actions.ts';
import type { Engine } from './engine.ts';
import { fault } from './fault.ts';
import { expiryKey, itemPrefix, under } from './keys.ts';
import type { Attributes } from './stored.ts';
import { tableNamed } from './tables.ts';

/** How DynamoDB signs the deletions it makes itself. */
const BY_EXPIRY = { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' } as const;

export async function updateTimeToLive({ write }: Engine, input: Input): Promise<Output> {
  const specification = input.TimeToLiveSpecification as { AttributeName?: string; Enabled?: boolean } | undefined;
  if (!specification?.AttributeName) throw fault('ValidationException', 'TimeToLiveSpecification needs an AttributeName');
  return write(async (draft) => {
    const { TableName } = await tableNamed(draft, input.TableName);
    if (specification.Enabled) draft.put(expiryKey(TableName), specification.AttributeName);
    else draft.del(expiryKey(TableName));
    return { TimeToLiveSpecification: specification };
  });
}

export async function describeTimeToLive({ store }: Engine, input: Input): Promise<Output> {
  const { TableName } = await tableNamed(store.db, input.TableName);
  const AttributeName = await store.db.get(expiryKey(TableName));
  return {
    TimeToLiveDescription: AttributeName ? { TimeToLiveStatus: 'ENABLED', AttributeName } : { TimeToLiveStatus: 'DISABLED' },
  };
}

/** Deletes what has expired by now. @returns how many items. */
export async function expire({ store, clock, write }: Engine): Promise<number> {
  const now = epochSeconds(clock.now());
  const deletions: Promise<boolean>[] = [];
  for await (const [key, attribute] of store.db.iterator(under(expiryKey('')))) {
    const table = await tableNamed(store.db, key.slice(expiryKey('').length));
    for await (const [itemKey, item] of store.db.iterator(under(itemPrefix(table.TableName)))) {
      if (!hasExpired(item as Attributes, String(attribute), now)) continue;
      const deletion = write(async (draft) => {
        // It may have been renewed, or deleted, since it was read.
        const current = (await draft.get(itemKey)) as Attributes | undefined;
        if (!current || !hasExpired(current, String(attribute), now)) return false;
        const Key = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, current[AttributeName]]));
        await act(store, draft, 'DeleteItem', { TableName: table.TableName, Key });
        return true;
      }, BY_EXPIRY);
      deletions.push(deletion);
    }
  }
  return (await Promise.all(deletions)).filter(Boolean).length;
}

function hasExpired(item: Attributes, attribute: string, now: number): boolean {
  const at = item[attribute]?.N;
  return at !== undefined && Number(at) <= now;
}
