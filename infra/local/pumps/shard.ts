/** Reads a table's stream with Amazon's own client, and gives the records as Lambda would. */
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { WAIT_HEADER } from '../dynamodb/operations.ts';
import type { Position } from './checkpoint.ts';

export type Patience = { limit: number; waitMs: number; signal: AbortSignal };
export type Shard = {
  /** The stream that the table has now. */
  streamArn(): Promise<string>;
  /** @throws an error named TrimmedDataAccessException when records after the position are gone. */
  read(position: Position, patience: Patience): Promise<DynamoDBRecord[]>;
  close(): void;
};

/** For an endpoint whose streams have one open shard, as the embedded engine's. */
export function openShard({ endpoint, table }: { endpoint: string; table: string }): Shard {
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'local',
    // The engine asks for no signature worth the name; the client insists on making one.
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  /** Where the last answer left off, and the iterator that goes on from there. */
  let next: { after?: string; iterator?: string } = {};

  async function iteratorAt({ streamArn, after }: Position): Promise<string | undefined> {
    if (next.iterator && next.after === after) return next.iterator;
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const start = after
      ? ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const)
      : ({ ShardIteratorType: 'TRIM_HORIZON' } as const);
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    return (await client.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ...start }))).ShardIterator;
  }

  return {
    async streamArn() {
      const { Streams } = await client.send(new ListStreamsCommand({ TableName: table }));
      const arn = Streams?.[0]?.StreamArn;
      if (!arn) throw new Error(`the table ${table} has no stream: create it before its changes are read`);
      return arn;
    },
    async read(position, { limit, waitMs, signal }) {
      const ShardIterator = await iteratorAt(position);
      next = {};
      const command = new GetRecordsCommand({ ShardIterator, Limit: limit });
      command.middlewareStack.add(
        (send) => (args) => {
          (args.request as { headers: Record<string, string> }).headers[WAIT_HEADER] = String(waitMs);
          return send(args);
        },
        { step: 'build' },
      );
      const { Records = [], NextShardIterator } = await client.send(command, { abortSignal: signal });
      const records = Records.map((record) => lambdaRecordOf(record, position.streamArn));
      next = { after: records.at(-1)?.dynamodb?.SequenceNumber ?? position.after, iterator: NextShardIterator };
      return records;
    },
    close: () => client.destroy(),
  };
}

/** The SDK and Lambda differ in the type of the time and in the spelling of who did it. */
function lambdaRecordOf({ dynamodb, userIdentity, ...record }: StreamRecord, eventSourceARN: string): DynamoDBRecord {
  const seconds = dynamodb?.ApproximateCreationDateTime && Math.floor(dynamodb.ApproximateCreationDateTime.getTime() / 1_000);
  return {
    ...record,
    eventSourceARN,
    dynamodb: { ...dynamodb, ApproximateCreationDateTime: seconds } as DynamoDBRecord['dynamodb'],
    ...(userIdentity && { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } }),
  };
}
