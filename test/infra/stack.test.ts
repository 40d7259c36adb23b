/** What stands on AWS, read from the template that is deployed. */
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { TABLE_SCHEMA } from '../../bot/store/schema.ts';
import { resourcesOf, synthesised } from './synthesis.ts';

const template = synthesised();
const functions = resourcesOf(template, 'AWS::Lambda::Function');

describe('The way in', () => {
  test('is these routes and no other', () => {
    const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(([, { RouteKey }]) => RouteKey);

    expect(routes.sort()).toEqual([
      'GET /calendar/{file}',
      'GET /chart/{picture}',
      'GET /data/{file}',
      'GET /deck/{file}',
      'GET /figures/{file}',
      'GET /health',
      'GET /minutes/{file}',
      'GET /poll/{file}',
      'GET /slack/install',
      'GET /slack/oauth_redirect',
      'HEAD /chart/{picture}',
      'POST /api/messages',
      'POST /slack/events',
    ]);
  });

  test('is throttled, and keeps a log of who came', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      AccessLogSettings: { DestinationArn: Match.anyValue(), Format: Match.anyValue() },
      DefaultRouteSettings: { ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() },
    });
  });
});

describe('The functions', () => {
  test('run on Node 24 on arm64, each with a log that is kept for a while', () => {
    expect(functions).toHaveLength(15);
    for (const [id, properties] of functions) {
      expect(properties, id).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogGroup: expect.anything() },
      });
    }
    for (const [id, log] of resourcesOf(template, 'AWS::Logs::LogGroup')) expect(log.RetentionInDays, id).toBe(90);
  });

  test('have no secret in their environment, only where it lies', () => {
    const names = functions.flatMap(([, { Environment }]) =>
      Object.keys((Environment as { Variables: object } | undefined)?.Variables ?? {}),
    );

    expect([...new Set(names)].sort()).toEqual(['PUBLIC_URL', 'QUEUE_URL', 'SECRET_ID', 'TABLE_NAME']);
  });

  test('are not told to trust anyone but Microsoft and Slack: nothing in the template names an issuer, a key or another host', () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(
      /TOKEN_ISSUER|OPENID_URL|LOGIN_URL|SERVICE_HOSTS|SLACK_API_URL|_ENDPOINT|FIGURES_/,
    );
  });
});

describe('The table', () => {
  test('is the one that the store describes, on demand, with a stream, point-in-time recovery and time to live', () => {
    const { partitionKey, sortKey, index, timeToLive, stream } = TABLE_SCHEMA;
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys(partitionKey, sortKey),
      GlobalSecondaryIndexes: [
        Match.objectLike({
          IndexName: index.name,
          KeySchema: keys(index.partitionKey, index.sortKey),
          Projection: { ProjectionType: index.projection },
        }),
      ],
      StreamSpecification: { StreamViewType: stream },
      TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
  });

  test('outlives the stack, as does the key that seals the installations in it', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    template.hasResource('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain' });
  });
});

describe('The work', () => {
  test('comes to the worker a few at a time, one failed job without the others, and goes to the dead letters after five tries', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
      VisibilityTimeout: 360,
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Work'), 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });

  test('that a change brings is not held up by one bad record, which is set apart', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Table'), 'StreamArn'] },
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeadChanges'), 'Arn'] } } },
    });
  });

  test('that is due is looked for every minute, and its alarm rings before anything can be late, also when there is no trace of it', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^due'), 'Arn'] } },
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 300,
      EvaluationPeriods: 2,
      TreatMissingData: 'breaching',
    });
  });

  test('is swept every five minutes', () => {
    template.resourceCountIs('AWS::Scheduler::ScheduleGroup', 1);
    template.hasResourceProperties('AWS::Scheduler::Schedule', { ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED' });
  });

  test('on the figures is done at night in the Netherlands, with a few more hours for what one does not finish', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 1-4 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Amsterdam',
      State: 'ENABLED',
      Target: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^figures'), 'Arn'] }, RetryPolicy: { MaximumRetryAttempts: 0 } },
    });
  });
});

describe('Somebody is woken', () => {
  const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([, properties]) => properties);

  test.each([
    ['when jobs or changes were given up', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 2],
    ['when jobs wait long', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 1],
    ['when the change feed is behind', 'AWS/Lambda', 'IteratorAge', 1],
    ['when requests end in 5xx', 'AWS/ApiGateway', '5xx', 1],
    ['when nobody looks what is due', 'AWS/Lambda', 'Invocations', 1],
    ['when a function fails', 'AWS/Lambda', 'Errors', 14],
    ['when a function is held back', 'AWS/Lambda', 'Throttles', 14],
  ])('%s', (_, Namespace, MetricName, times) => {
    const watching = alarms.filter((alarm) => alarm.Namespace === Namespace && alarm.MetricName === MetricName);

    expect(watching).toHaveLength(times);
    for (const alarm of watching) expect(alarm.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^Alarms/) }]);
  });
});
