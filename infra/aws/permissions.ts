/** What each function may do: the actions that its code calls, on this table, this queue and this secret. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { TABLE_SCHEMA } from '../../bot/store/schema.ts';
import { VOTE_KEYS } from '../../functions/vote-keys.ts';
import { acknowledge } from './checks.ts';

/** The actions of bot/store/dynamo.ts. A transaction needs no action of its own, besides that of each write and check in it. */
const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];

export function mayRead(table: TableV2, ...readers: LambdaFunction[]): void {
  for (const reader of readers) {
    allow(reader, READ, table.tableArn);
    allow(reader, ['dynamodb:Query'], `${table.tableArn}/index/${TABLE_SCHEMA.index.name}`);
  }
}

export function mayReadAndWrite(table: TableV2, ...writers: LambdaFunction[]): void {
  mayRead(table, ...writers);
  for (const writer of writers) allow(writer, WRITE, table.tableArn);
}

/** Whole items, under a condition or not; nothing is deleted or changed in part. */
export function mayPut(table: TableV2, ...writers: LambdaFunction[]): void {
  for (const writer of writers) allow(writer, ['dynamodb:PutItem'], table.tableArn);
}

export function mayQueue(queue: Queue, ...senders: LambdaFunction[]): void {
  for (const sender of senders) allow(sender, ['sqs:SendMessage'], queue.queueArn);
}

export function mayKnow(secret: Secret, ...holders: LambdaFunction[]): void {
  for (const holder of holders) allow(holder, ['secretsmanager:GetSecretValue'], secret.secretArn);
}

/** Who opens votes puts the keys of secret ones away, sees that they are there, and can never read one. */
export function mayKeepVoteKeys(...openers: LambdaFunction[]): void {
  for (const opener of openers) allowOnVoteKeys(opener, ['secretsmanager:CreateSecret', 'secretsmanager:DescribeSecret']);
}

/** Who counts reads the key of a vote, and destroys it. */
export function mayUseVoteKeys(counter: LambdaFunction): void {
  allowOnVoteKeys(counter, ['secretsmanager:GetSecretValue', 'secretsmanager:DeleteSecret']);
}

function allowOnVoteKeys(to: LambdaFunction, actions: string[]): void {
  const stack = Stack.of(to);
  const arn = { service: 'secretsmanager', resource: 'secret', arnFormat: ArnFormat.COLON_RESOURCE_NAME };
  allow(to, actions, stack.formatArn({ ...arn, resourceName: `${VOTE_KEYS}*` }));
  acknowledge(to.role!, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:${VOTE_KEYS}*]`]:
      'One secret a vote, made while votes are opened: the keys of votes, and no other secret.',
  });
}

function allow(to: LambdaFunction, actions: string[], resource: string): void {
  to.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
}
