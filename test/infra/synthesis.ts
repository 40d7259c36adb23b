/** The stack as the CDK app makes it, with a stand-in for the functions' code: bundling has its own tests. */
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { streekStack } from '../../infra/aws/stack.ts';

export const code = () => Code.fromInline('exports.handler = async () => {};');

export function synthesised(): Template {
  return Template.fromStack(streekStack(new App(), 'Streek', { code }));
}

export function resourcesOf(template: Template, type: string): [id: string, properties: Record<string, unknown>][] {
  return Object.entries(template.findResources(type)).map(([id, { Properties }]) => [id, Properties]);
}
