/** TransactWriteItems and TransactGetItems: all on one draft, so all or nothing, and seen by nobody half done. */
import { createHash } from 'node:crypto';
import db from 'dynalite/db/index.js';
import { epochMs } from '../../../bot/primitives/instant.ts';
import { act, type Input, type Output, validated } from './actions.ts';
import type { Draft } from './draft.ts';
import type { Engine } from './engine.ts';
import { fault, isFault, isFaultNamed } from './fault.ts';
import { itemKeyOf, itemOf, type WriteName } from './items.ts';
import { tokenKey } from './keys.ts';
import type { Attributes } from './stored.ts';
import { tableNamed } from './tables.ts';

const MAX_ITEMS = 100;
/** For this long DynamoDB knows a repeat by its token. */
export const TOKEN_MS = 10 * 60_000;

export type UsedToken = { hash: string; usedAt: number };
type Step = { name: WriteName | 'ConditionCheck'; request: Input; wantsItem: boolean };
type Reason = { Code: string; Message?: string; Item?: Attributes };

const WRITE_NAMES: Record<string, Step['name']> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheck',
};

export async function transactWrite(engine: Engine, input: Input): Promise<Output> {
  const items = itemsOf(input);
  const hash = createHash('sha256').update(JSON.stringify(items)).digest('base64url');
  const steps = items.map((item) => stepOf(engine, item));
  return engine.write(async (draft) => {
    if (await isRepeat(engine, draft, input.ClientRequestToken, hash)) return {};
    await refuseSameItemTwice(draft, steps);
    const reasons: Reason[] = [];
    for (const step of steps) reasons.push(await take(engine, draft, step));
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
    return {};
  });
}

/** Reads in the order of writes, so never between the halves of a transaction. */
export async function transactGet({ store, write }: Engine, input: Input): Promise<Output> {
  const requests = itemsOf(input).map((item) => validated(store, 'GetItem', item.Get as Input));
  const Responses = await write((draft) => Promise.all(requests.map((request) => act(store, draft, 'GetItem', request))));
  return { Responses };
}

function itemsOf(input: Input): Record<string, Input>[] {
  const items = input.TransactItems;
  if (!Array.isArray(items) || items.length < 1 || items.length > MAX_ITEMS) {
    throw fault('ValidationException', `A transaction has 1 to ${MAX_ITEMS} items`);
  }
  return items;
}

function stepOf({ store }: Engine, item: Record<string, Input>): Step {
  const [[kind, input] = [], ...more] = Object.entries(item);
  const name = kind === undefined ? undefined : WRITE_NAMES[kind];
  if (!name || !input || more.length > 0) {
    throw fault('ValidationException', 'Each item of a transaction is one Put, Update, Delete or ConditionCheck');
  }
  const wantsItem = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  // A check has the fields of a deletion, and is validated as one.
  return { name, wantsItem, request: validated(store, name === 'ConditionCheck' ? 'DeleteItem' : name, input) };
}

/** Marks the token as used. The mark is part of the transaction: there is none without the other. */
async function isRepeat({ clock }: Engine, draft: Draft, token: unknown, hash: string): Promise<boolean> {
  if (typeof token !== 'string') return false;
  const now = epochMs(clock.now());
  const used = (await draft.get(tokenKey(token))) as UsedToken | undefined;
  if (used && now - used.usedAt < TOKEN_MS) {
    if (used.hash === hash) return true;
    throw fault('IdempotentParameterMismatchException', 'The token was used for another transaction');
  }
  draft.put(tokenKey(token), { hash, usedAt: now } satisfies UsedToken);
  return false;
}

async function refuseSameItemTwice(draft: Draft, steps: Step[]): Promise<void> {
  const keys = await Promise.all(steps.map(({ request }) => itemKeyOf(draft, request)));
  if (new Set(keys).size < keys.length) {
    throw fault('ValidationException', 'Transaction request cannot include multiple operations on one item');
  }
}

async function take({ store }: Engine, draft: Draft, { name, request, wantsItem }: Step): Promise<Reason> {
  try {
    if (name === 'ConditionCheck') await check(draft, request);
    else await act(store, draft, name, request);
    return { Code: 'None' };
  } catch (error) {
    if (isFaultNamed(error, 'ConditionalCheckFailedException')) {
      const item = wantsItem ? await itemOf(draft, request) : undefined;
      return { Code: 'ConditionalCheckFailed', Message: error.message, ...(item && { Item: item }) };
    }
    if (isFault(error)) return { Code: 'ValidationError', Message: error.message };
    throw error;
  }
}

async function check(draft: Draft, request: Input): Promise<void> {
  const refusal =
    db.validateKey(request.Key as Attributes, await tableNamed(draft, request.TableName)) ??
    db.checkConditional(request, await itemOf(draft, request));
  if (refusal) throw refusal;
}

function cancelled(reasons: Reason[]) {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return fault('TransactionCanceledException', message, { CancellationReasons: reasons });
}
