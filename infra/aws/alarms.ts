/** What wakes somebody: a request or a job that failed, work that lies waiting, and anything that was given up. */
import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Queues } from './storage.ts';

const FIVE_MINUTES = { period: Duration.minutes(5) };
/** A card follows within seconds; who waits longer than this notices. */
const OLDEST_JOB_SECONDS = 120;
const FEED_BEHIND_MS = 60_000;

export type Watched = {
  api: HttpApi;
  queues: Queues;
  functions: LambdaFunction[];
  /** The one that reads the change feed. */
  changes: LambdaFunction;
  /** The one that queues what is due. */
  due: LambdaFunction;
  /** Who hears of it; without an address somebody subscribes to the topic by hand. */
  email?: string;
};

export function alarms(scope: Construct, { api, queues, functions, changes, due, email }: Watched): void {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true });
  if (email) topic.addSubscription(new EmailSubscription(email));
  const action = new SnsAction(topic);

  function alarm(id: string, alarmDescription: string, metric: Metric, most = 0): void {
    const made = new Alarm(scope, id, {
      alarmDescription,
      metric,
      threshold: most,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    made.addAlarmAction(action);
  }

  alarm(
    'DeadJobsAlarm',
    'Jobs were given up: read why in the worker’s log, then redrive them.',
    queues.deadJobs.metricApproximateNumberOfMessagesVisible(FIVE_MINUTES),
  );
  alarm(
    'DeadChangesAlarm',
    'Changes were given up: cards are repaired by the sweep, news is not. Read why in the log of “changes”.',
    queues.deadChanges.metricApproximateNumberOfMessagesVisible(FIVE_MINUTES),
  );
  alarm(
    'WaitingAlarm',
    'Jobs wait long: is the worker throttled, or a platform down?',
    queues.work.metricApproximateAgeOfOldestMessage(FIVE_MINUTES),
    OLDEST_JOB_SECONDS,
  );
  alarm(
    'FeedAlarm',
    'The change feed is behind, so cards are: read the log of “changes”.',
    changes.metric('IteratorAge', { ...FIVE_MINUTES, statistic: 'Maximum' }),
    FEED_BEHIND_MS,
  );
  alarm('ApiAlarm', 'Requests end in 5xx: read the access log.', api.metricServerError({ ...FIVE_MINUTES, statistic: 'Sum' }));
  const silence = new Alarm(scope, 'DueAlarm', {
    alarmDescription: 'Nobody looks what is due: votes will close late. See whether the schedule “Due” runs.',
    metric: due.metricInvocations({ ...FIVE_MINUTES, statistic: 'Sum' }),
    threshold: 1,
    // What is due within a quarter of an hour is queued already: ten minutes of silence make nothing late yet.
    evaluationPeriods: 2,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
  silence.addAlarmAction(action);
  for (const fn of functions) {
    const name = fn.node.id;
    alarm(`${name}-errors`, `The function “${name}” fails: read its log.`, fn.metricErrors(FIVE_MINUTES));
    alarm(
      `${name}-throttles`,
      `The function “${name}” is held back: raise the account’s concurrency.`,
      fn.metricThrottles(FIVE_MINUTES),
    );
  }
}
