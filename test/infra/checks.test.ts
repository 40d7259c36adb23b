/** cdk-nag is really asked: what the stack has is accepted one by one, and a finding that nobody accepted fails the synthesis. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../infra/aws/checks.ts';
import { streekStack } from '../../infra/aws/stack.ts';
import { code } from './synthesis.ts';

type Finding = { ruleName: string; reason?: string; violatingConstructs: { constructPath: string }[] };
type Report = { conclusion: string; violations: Finding[]; suppressedViolations: Finding[] };

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'streek-synthesis-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true });
});

function checkedApp(): App {
  const app = new App({ outdir });
  check(app);
  return app;
}

function report(): Report {
  return JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')).pluginReports[0];
}

test('Nothing is found that was not accepted, and what was accepted says why', () => {
  const app = checkedApp();
  streekStack(app, 'Streek', { code });

  app.synth();

  const { conclusion, violations, suppressedViolations } = report();
  expect(violations).toEqual([]);
  expect(conclusion).toBe('success');
  expect(suppressedViolations.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-APIG4');
  for (const { reason } of suppressedViolations) expect(reason).toMatch(/\w{3}.*\.$/);
});

test('A finding that nobody accepted stops the synthesis, by name', () => {
  const app = checkedApp();
  new Queue(streekStack(app, 'Streek', { code }), 'Forgotten');

  expect(() => app.synth()).toThrow(/Streek\/Forgotten[\s\S]*AwsSolutions-SQS3/);

  expect(report().conclusion).toBe('failure');
  expect(new Set(report().violations.map(({ violatingConstructs }) => violatingConstructs[0]!.constructPath))).toEqual(
    new Set(['Streek/Forgotten/Resource']),
  );
});
