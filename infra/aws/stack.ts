/** Streek on AWS, in one stack: what there is, and what reaches what. */
import { Stack, type StackProps } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { alarms } from './alarms.ts';
import { httpApi, route } from './api.ts';
import { type CodeOf, streekFunction } from './functions.ts';
import { mayKeepVoteKeys, mayKnow, mayPut, mayQueue, mayRead, mayReadAndWrite, mayUseVoteKeys } from './permissions.ts';
import { schedules } from './schedules.ts';
import { platformSecret } from './secrets.ts';
import { queues, regionTable } from './storage.ts';

/** Slack lets a bot send about one message a second in each channel; more workers would only wait on one another. */
const WORKERS = 10;

export type StreekOptions = StackProps & {
  code: CodeOf;
  /** The address that Slack and Teams know, when it is not the API's own. */
  publicUrl?: string;
  alarmEmail?: string;
};

export function streekStack(scope: Construct, id: string, { code, publicUrl, alarmEmail, ...props }: StreekOptions): Stack {
  const stack = new Stack(scope, id, props);
  const table = regionTable(stack);
  const { work, deadJobs, deadChanges } = queues(stack);
  const secret = platformSecret(stack);
  const api = httpApi(stack);

  const store = { TABLE_NAME: table.tableName, QUEUE_URL: work.queueUrl };
  const platforms = { ...store, SECRET_ID: secret.secretArn, PUBLIC_URL: publicUrl ?? api.apiEndpoint };
  const slackEdge = streekFunction(stack, 'slack-edge', code, platforms);
  const slackInstall = streekFunction(stack, 'slack-install', code, platforms);
  const teamsEdge = streekFunction(stack, 'teams-edge', code, platforms);
  const links = { SECRET_ID: secret.secretArn, PUBLIC_URL: platforms.PUBLIC_URL };
  const chart = streekFunction(stack, 'chart', code, links);
  const sheet = streekFunction(stack, 'sheet', code, links);
  const minutes = streekFunction(stack, 'minutes', code, platforms);
  const deck = streekFunction(stack, 'deck', code, platforms);
  const ics = streekFunction(stack, 'ics', code, platforms);
  const data = streekFunction(stack, 'data', code, platforms);
  const worker = streekFunction(stack, 'worker', code, platforms);
  const changes = streekFunction(stack, 'changes', code, store);
  const due = streekFunction(stack, 'due', code, store);
  const sweep = streekFunction(stack, 'sweep', code, store);
  const figures = streekFunction(stack, 'figures', code, store);
  const health = streekFunction(stack, 'health', code, {});

  mayReadAndWrite(table, slackEdge, slackInstall, teamsEdge, worker);
  mayRead(table, minutes, deck, ics, data, changes, due, sweep, figures);
  mayPut(table, changes, due, sweep, figures);
  mayQueue(work, slackEdge, teamsEdge, worker, changes, due, sweep);
  mayKnow(secret, slackEdge, slackInstall, teamsEdge, chart, sheet, minutes, deck, ics, data, worker);
  mayKeepVoteKeys(slackEdge, teamsEdge);
  mayUseVoteKeys(worker);

  route(api, slackEdge, ['POST', '/slack/events']);
  route(api, slackInstall, ['GET', '/slack/install'], ['GET', '/slack/oauth_redirect']);
  route(api, teamsEdge, ['POST', '/api/messages']);
  route(api, chart, ['GET', '/chart/{picture}'], ['HEAD', '/chart/{picture}']);
  route(api, sheet, ['GET', '/figures/{file}']);
  route(api, minutes, ['GET', '/minutes/{file}']);
  route(api, ics, ['GET', '/calendar/{file}'], ['GET', '/poll/{file}']);
  route(api, deck, ['GET', '/deck/{file}']);
  route(api, data, ['GET', '/data/{file}']);
  route(api, health, ['GET', '/health']);

  worker.addEventSource(new SqsEventSource(work, { batchSize: 10, maxConcurrency: WORKERS, reportBatchItemFailures: true }));
  changes.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      reportBatchItemFailures: true,
      // One record that cannot be followed is set apart from the others of its batch, and does not hold up its shard for long.
      bisectBatchOnError: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(deadChanges),
    }),
  );

  schedules(stack, { due, sweep, figures });
  alarms(stack, {
    api,
    queues: { work, deadJobs, deadChanges },
    functions: [slackEdge, slackInstall, teamsEdge, chart, sheet, minutes, deck, ics, data, worker, changes, due, sweep, figures],
    changes,
    due,
    email: alarmEmail,
  });
  return stack;
}
