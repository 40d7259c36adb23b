/** Where everything lies: the one table and the work queue. The table outlives the stack. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { TABLE_SCHEMA } from '../../bot/store/schema.ts';
import { acknowledge } from './checks.ts';
import { WORKER_SECONDS } from './functions.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

export function regionTable(scope: Construct): TableV2 {
  const { partitionKey, sortKey, index, timeToLive, stream } = TABLE_SCHEMA;
  return new TableV2(scope, 'Table', {
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    globalSecondaryIndexes: [
      {
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType[index.projection],
      },
    ],
    billing: Billing.onDemand(),
    timeToLiveAttribute: timeToLive,
    dynamoStream: StreamViewType[stream],
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

export type Queues = {
  work: Queue;
  /** Jobs that failed time after time. */
  deadJobs: Queue;
  /** Where in the change feed nothing came of a batch: Lambda tells the position, the table still has the data. */
  deadChanges: Queue;
};

export function queues(scope: Construct): Queues {
  const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) };
  const deadJobs = new Queue(scope, 'DeadJobs', common);
  const deadChanges = new Queue(scope, 'DeadChanges', common);
  acknowledge(deadChanges, { 'AwsSolutions-SQS3': 'It is itself where the change feed’s dead letters go.' });
  const work = new Queue(scope, 'Work', {
    ...common,
    // Six times the worker's own time, as Lambda asks: a job must not come again while it is still in hand.
    visibilityTimeout: Duration.seconds(6 * WORKER_SECONDS),
    // Waiting is not counted (functions/worker.ts), so five are five failures.
    deadLetterQueue: { queue: deadJobs, maxReceiveCount: 5 },
  });
  return { work, deadJobs, deadChanges };
}
