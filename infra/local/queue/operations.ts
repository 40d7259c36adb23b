/** The sending half of SQS's JSON protocol. Receiving happens inside the process. */
import { createHash } from 'node:crypto';
import { fault } from '../dynamodb/fault.ts';
import type { Operation } from '../dynamodb/json-protocol.ts';
import type { Messages } from './messages.ts';

type Entry = { Id?: string; MessageBody?: string; DelaySeconds?: number };

const MAX_ENTRIES = 10;
const MAX_DELAY_SECONDS = 900;
/** For one message and for a whole batch. */
const MAX_BYTES = 1_048_576;

export function operationsOf(messages: Pick<Messages, 'add'>): Record<string, Operation> {
  const add = async (queueUrl: unknown, entries: Entry[]) => {
    for (const entry of entries) refuseUnlessValid(entry);
    if (entries.reduce((bytes, entry) => bytes + Buffer.byteLength(entry.MessageBody!), 0) > MAX_BYTES) {
      throw fault('BatchRequestTooLong', `A batch holds ${MAX_BYTES} bytes at most`);
    }
    const letters = entries.map(({ MessageBody, DelaySeconds = 0 }) => ({ body: MessageBody!, delaySeconds: DelaySeconds }));
    const added = await messages.add(queueOf(queueUrl), letters);
    // The SDK compares the checksum with its own.
    return added.map(({ id, body }) => ({ MessageId: id, MD5OfMessageBody: md5(body) }));
  };
  return {
    'AmazonSQS.SendMessage': async (input) => (await add(input.QueueUrl, [input as Entry]))[0]!,
    'AmazonSQS.SendMessageBatch': async (input) => {
      const entries = (input.Entries ?? []) as Entry[];
      if (entries.length === 0) throw fault('EmptyBatchRequest', 'A batch has at least one entry');
      if (entries.length > MAX_ENTRIES) throw fault('TooManyEntriesInBatchRequest', `A batch has ${MAX_ENTRIES} entries at most`);
      if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
        throw fault('BatchEntryIdsNotDistinct', 'The ids of a batch differ from each other');
      }
      const Successful = (await add(input.QueueUrl, entries)).map((added, i) => ({ Id: entries[i]!.Id, ...added }));
      return { Successful, Failed: [] };
    },
  };
}

function refuseUnlessValid({ MessageBody, DelaySeconds = 0 }: Entry): void {
  if (!MessageBody) throw fault('MissingParameter', 'A message has a body');
  if (!(DelaySeconds >= 0 && DelaySeconds <= MAX_DELAY_SECONDS)) {
    throw fault('InvalidParameterValue', `DelaySeconds is 0 to ${MAX_DELAY_SECONDS}`);
  }
}

/** A queue comes into being with its first message. */
function queueOf(queueUrl: unknown): string {
  const name = /\/([\w.-]{1,80})$/.exec(String(queueUrl))?.[1];
  if (!name) throw fault('QueueDoesNotExist', `${queueUrl} is not the URL of a queue`);
  return name;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
