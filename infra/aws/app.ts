/**
 * The CDK app: `npm run synth` here, `npx cdk deploy` with an account. `-c publicUrl=https://…` when Streek has a domain of its own,
 * `-c alarmEmail=…` for who hears of alarms.
 */
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleFunctions } from '../bundle/bundle.ts';
import { check } from './checks.ts';
import { streekStack } from './stack.ts';

const bundles = await bundleFunctions(new URL('../../dist/functions', import.meta.url).pathname);

const app = new App();
check(app);
streekStack(app, 'Streek', {
  code: (name) => Code.fromAsset(bundles[name].folder),
  publicUrl: app.node.tryGetContext('publicUrl'),
  alarmEmail: app.node.tryGetContext('alarmEmail'),
});
app.synth();
