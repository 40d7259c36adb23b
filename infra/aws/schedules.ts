/** What happens by the clock. The group also holds the deadlines that the bot sets itself. */
import { type CfnElement, Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { acknowledge } from './checks.ts';

export function schedules(scope: Construct, sweep: LambdaFunction): void {
  const scheduleGroup = new ScheduleGroup(scope, 'Schedules');
  const role = new Role(scope, 'SchedulesRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
  new Schedule(scope, 'Sweeping', {
    scheduleGroup,
    schedule: ScheduleExpression.rate(Duration.minutes(5)),
    // The next one is five minutes away, and sweeps what this one left.
    target: new LambdaInvoke(sweep, { role, retryAttempts: 0 }),
    description: 'Repairs what a lost message or a dead letter left behind',
  });
  const logicalId = Stack.of(scope).getLogicalId(sweep.node.defaultChild as CfnElement);
  acknowledge(role, { [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>:*]`]: 'The versions of this one function.' });
}
