/** From the table's stream to the change consumer, as Lambda's DynamoDB event source does it: in order, from a checkpoint. */
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Log } from '../../../bot/primitives/log.ts';
import { openCheckpoint } from './checkpoint.ts';
import { type ChangeHandler, deliver } from './deliver.ts';
import { type Pump, retryDelayMs } from './pump.ts';
import { openShard } from './shard.ts';

const BATCH = 100;
/** So long the engine may hold a read that finds nothing; a change ends the wait at once. */
const WAIT_MS = 20_000;
/** Between reads on an endpoint that does not hold them. */
const PAUSE_MS = 50;

export type ChangePump = Pump & {
  /** The records that were given up, also by earlier runs. */
  deadLetters(): DynamoDBRecord[];
};

/** @param options.checkpointPath where to keep how far it came; without it each start begins at the oldest record. */
export function pumpChanges(options: {
  endpoint: string;
  table: string;
  handler: ChangeHandler;
  log: Log;
  checkpointPath?: string;
  maxTries?: number;
}): ChangePump {
  const { table, handler, log, maxTries = 5 } = options;
  const checkpoint = openCheckpoint(options.checkpointPath);
  const shard = openShard(options);
  const closing = new AbortController();
  let nudge = new AbortController();
  const asking: (() => void)[] = [];
  let handled = 0;

  const pause = (ms: number) => wait(ms, undefined, { signal: closing.signal }).catch(() => undefined);

  async function run() {
    for (let failures = 0; !closing.signal.aborted; ) {
      try {
        await turn();
        failures = 0;
      } catch (error) {
        if (closing.signal.aborted || nudge.signal.aborted) continue;
        failures += 1;
        log('warn', 'the change feed could not be read and will be read again', { table, error: String(error) });
        await pause(retryDelayMs(failures));
      }
    }
    for (const resolve of asking) resolve();
    shard.close();
  }

  /** Reads once and handles what came. Only a read that began after someone asked, and found nothing, proves that all is done. */
  async function turn() {
    nudge = new AbortController();
    const asked = asking.length;
    const began = performance.now();
    const records = await readOn(asked > 0 ? 0 : WAIT_MS);
    if (records.length > 0) return handle(records);
    for (const resolve of asking.splice(0, asked)) resolve();
    if (asked === 0 && performance.now() - began < PAUSE_MS) await pause(PAUSE_MS);
  }

  async function readOn(waitMs: number): Promise<DynamoDBRecord[]> {
    const position = checkpoint.position() ?? { streamArn: await shard.streamArn() };
    try {
      return await shard.read(position, { limit: BATCH, waitMs, signal: AbortSignal.any([closing.signal, nudge.signal]) });
    } catch (error) {
      // Away for more than a day, or another table by now: there is nothing to read but what is left.
      const reason = error instanceof Error ? error.name : '';
      if (reason !== 'TrimmedDataAccessException' && reason !== 'ResourceNotFoundException') throw error;
      log('error', 'changes were forgotten before they were handled', { table, after: position.after, reason });
      checkpoint.advance({ streamArn: await shard.streamArn() });
      return readOn(waitMs);
    }
  }

  async function handle(records: DynamoDBRecord[]) {
    const { streamArn } = checkpoint.position() ?? { streamArn: await shard.streamArn() };
    await deliver(records, {
      handler,
      maxTries,
      past(record) {
        checkpoint.advance({ streamArn, after: record.dynamodb?.SequenceNumber });
      },
      giveUp(record) {
        checkpoint.bury(record);
        log('error', 'a change was given up and lies in the dead letters', { table, keys: record.dynamodb?.Keys });
      },
      failed(batch, error) {
        log('warn', 'changes were not handled and will be tried again', { table, changes: batch.length, error: String(error) });
      },
      pause: (tries) => pause(retryDelayMs(tries)),
      stopped: () => closing.signal.aborted,
    });
    handled += records.length;
  }

  const running = run();
  return {
    async idle() {
      if (closing.signal.aborted) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      asking.push(resolve);
      nudge.abort();
      await promise;
    },
    handled: () => handled,
    deadLetters: checkpoint.deadLetters,
    async close() {
      closing.abort();
      await running;
    },
  };
}
