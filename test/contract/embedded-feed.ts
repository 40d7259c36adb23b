/** Reads a table's stream from its beginning, as the changes that the house sees. */
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { changeOf } from '../../bot/store/changes.ts';
import type { Change } from '../../bot/store/table.ts';
import { LOCAL } from './embedded-table.ts';

export async function changesOf(endpoint: string, table: string): Promise<Change[]> {
  return (await recordsOf(endpoint, table)).map(changeOf);
}

export async function recordsOf(endpoint: string, table: string): Promise<DynamoDBRecord[]> {
  const client = new DynamoDBStreamsClient({ ...LOCAL, endpoint });
  try {
    const { Streams } = await client.send(new ListStreamsCommand({ TableName: table }));
    const StreamArn = Streams?.[0]?.StreamArn;
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    let { ShardIterator } = await client.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    const records: DynamoDBRecord[] = [];
    for (;;) {
      const answer = await client.send(new GetRecordsCommand({ ShardIterator }));
      if (!answer.Records?.length) return records;
      records.push(...(answer.Records as DynamoDBRecord[]));
      ShardIterator = answer.NextShardIterator;
    }
  } finally {
    client.destroy();
  }
}
