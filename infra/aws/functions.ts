/** A function, with a log and a role of its own: it may do what it was granted and nothing else. */
import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../bundle/bundle.ts';

export const WORKER_SECONDS = 60;

/** Where a function's code lies: bundled by infra/bundle, or a stand-in in tests. */
export type CodeOf = (name: FunctionName) => Code;

/**
 * Slack waits 3 s and Teams 5 s; who is late after that need not finish. A Slack installation asks Slack twice and redirects
 * a person. The worker obeys rate limits of some seconds within one job.
 */
const SECONDS: Record<FunctionName, number> = {
  'slack-edge': 10,
  'slack-install': 20,
  'teams-edge': 10,
  chart: 10,
  sheet: 10,
  // As long as API Gateway waits: those of ten thousand voters take some seconds.
  minutes: 29,
  deck: 29,
  ics: 10,
  data: 10,
  worker: WORKER_SECONDS,
  changes: 30,
  // The next one is a minute away.
  due: 60,
  sweep: 300,
  // Lambda's longest: a statistical office may be slow.
  figures: 900,
  health: 3,
};

/**
 * Processor time comes with memory: at 1 GB a bundle loads about twice as fast as at 512 MB, for the same price. Drawing and
 * printing are nothing but processor time, and 1,769 MB is one whole processor.
 */
const MEGABYTES: Partial<Record<FunctionName, number>> = { health: 128, chart: 1769, minutes: 1769, deck: 1769 };

export function streekFunction(scope: Construct, name: FunctionName, code: CodeOf, environment: Record<string, string>) {
  const logGroup = new LogGroup(scope, `${name}-log`, { retention: RetentionDays.THREE_MONTHS });
  const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  return new LambdaFunction(scope, name, {
    role,
    logGroup,
    code: code(name),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: MEGABYTES[name] ?? 1024,
    timeout: Duration.seconds(SECONDS[name]),
    environment,
  });
}
