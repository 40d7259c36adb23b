/**
 * The CDK app: `npm run synth` here, `npx cdk deploy` with an account. `-c publicUrl=https://…` when Streek has a domain of its own,
 * `-c alarmEmail=…` for who hears of alarms.
 */
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleFunction, FUNCTION_NAMES } from '../bundle/bundle.ts';
import { check } from './checks.ts';
import { streekStack } from './stack.ts';

const folder = new URL('../../dist/functions', import.meta.url).pathname;
const bundles = new Map(
  await Promise.all(FUNCTION_NAMES.map(async (name) => [name, await bundleFunction(name, folder)] as const)),
);

const app = new App();
check(app);
streekStack(app, 'Streek', {
  code: (name) => Code.fromAsset(bundles.get(name)!.folder),
  publicUrl: app.node.tryGetContext('publicUrl'),
  alarmEmail: app.node.tryGetContext('alarmEmail'),
});
app.synth();
