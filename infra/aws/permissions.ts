/** What each function may do: the actions that its code calls, on this table, this queue and this secret. */
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { TABLE_SCHEMA } from '../../bot/store/schema.ts';

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

function allow(to: LambdaFunction, actions: string[], resource: string): void {
  to.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
}
