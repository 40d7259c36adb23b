/** What happens by the clock. The deadlines that the bot sets itself are no schedules of AWS: `due` finds them in the table. */
import { type CfnElement, Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { acknowledge } from './checks.ts';

export function schedules(scope: Construct, { due, sweep, figures }: Record<'due' | 'sweep' | 'figures', LambdaFunction>): void {
  const scheduleGroup = new ScheduleGroup(scope, 'Schedules');
  const role = new Role(scope, 'SchedulesRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
  // The next one is near, and takes up what this one left.
  const target = (of: LambdaFunction) => new LambdaInvoke(of, { role, retryAttempts: 0 });
  new Schedule(scope, 'Due', {
    scheduleGroup,
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: target(due),
    description: 'Queues what is due within the next quarter of an hour',
  });
  new Schedule(scope, 'Sweeping', {
    scheduleGroup,
    schedule: ScheduleExpression.rate(Duration.minutes(5)),
    target: target(sweep),
    description: 'Repairs what a lost message or a dead letter left behind, and keeps the figures that ship',
  });
  new Schedule(scope, 'Figures', {
    scheduleGroup,
    // CBS publishes at half past six in the morning; at night nobody waits, and what one hour does not finish the next does.
    schedule: ScheduleExpression.cron({ minute: '30', hour: '1-4', timeZone: TimeZone.of('Europe/Amsterdam') }),
    target: target(figures),
    description: 'Fetches the figures of the monitor that changed',
  });
  for (const fn of [due, sweep, figures]) {
    const logicalId = Stack.of(scope).getLogicalId(fn.node.defaultChild as CfnElement);
    acknowledge(role, { [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>:*]`]: 'The versions of this one function.' });
  }
}
