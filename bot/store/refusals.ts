/** What DynamoDB's refusals mean to us: a condition that did not hold, a collision worth another try, or neither. */
import type { CancellationReason, ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { itemOf } from './expressions.ts';
import { backOff, MAX_TRIES } from './retry.ts';
import { ConditionFailed } from './table.ts';

/** Reasons for which a cancelled transaction may be sent again as it is; the SDK retries none of them. */
const COLLISIONS: ReadonlySet<string | undefined> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** Runs a write, again while it collides with another transaction. @throws ConditionFailed; else whatever the SDK throws. */
export async function persistently<T>(send: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await send();
    } catch (error) {
      if (!collided(error) || tried === MAX_TRIES) throw conditionFailedOr(error);
    }
    await backOff(tried);
  }
}

function collided(error: unknown): boolean {
  // A plain write that meets a running transaction is refused by this name of its own.
  if (named(error, 'TransactionConflictException')) return true;
  const failures = reasonsOf(error).filter(failed);
  return failures.length > 0 && failures.every((reason) => COLLISIONS.has(reason.Code));
}

function conditionFailedOr(error: unknown): unknown {
  if (named(error, 'ConditionalCheckFailedException')) {
    const { Item } = error as ConditionalCheckFailedException;
    return new ConditionFailed(Item && itemOf(Item));
  }
  const reasons = reasonsOf(error);
  const index = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  if (index < 0) return error;
  const item = reasons[index]?.Item;
  return new ConditionFailed(item && itemOf(item), index);
}

function reasonsOf(error: unknown): CancellationReason[] {
  if (!named(error, 'TransactionCanceledException')) return [];
  return (error as TransactionCanceledException).CancellationReasons ?? [];
}

function failed(reason: CancellationReason): boolean {
  return reason.Code !== undefined && reason.Code !== 'None';
}

/** By name and not by class: importing the exceptions as values would keep them in every bundle. */
function named(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
