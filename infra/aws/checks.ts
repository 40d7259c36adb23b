/** The findings of cdk-nag that we accept, each on its own construct and with its reason; any other stops the synthesis. */
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

export function check(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

export function acknowledge(on: IConstruct, findings: Record<string, string>): void {
  for (const [id, reason] of Object.entries(findings)) Validations.of(on).acknowledge({ id: `AwsSolutions::${id}`, reason });
}
