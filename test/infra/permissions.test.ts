/** What each function may do, read from the policies in the template. */
import { describe, expect, test } from 'vitest';
import { FUNCTION_NAMES } from '../../infra/bundle/bundle.ts';
import { resourcesOf, synthesised } from './synthesis.ts';

type Statement = { Effect: string; Action: string | string[]; Resource: unknown };

const template = synthesised();
const list = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);
const statements = resourcesOf(template, 'AWS::IAM::Policy').flatMap(([, { PolicyDocument, Roles }]) =>
  (PolicyDocument as { Statement: Statement[] }).Statement.map((statement) => ({
    ...statement,
    role: (Roles as { Ref: string }[])[0]!.Ref,
  })),
);

/** By the function's name: what it may do, in the order of the alphabet. */
function allowed(name: string, service: string): string[] {
  const role = new RegExp(`^${name.replace('-', '')}role`);
  const actions = statements.filter((statement) => role.test(statement.role)).flatMap(({ Action }) => list(Action));
  return [...new Set(actions)].filter((action) => action.startsWith(`${service}:`)).sort();
}

/** What it may do in Secrets Manager, and on which secrets. */
function grants(name: string): { actions: string[]; on: string }[] {
  const role = new RegExp(`^${name.replace('-', '')}role`);
  return statements
    .filter((statement) => role.test(statement.role))
    .map(({ Action, Resource }) => ({ actions: list(Action), on: JSON.stringify(Resource) }))
    .filter(({ actions }) => actions.some((action) => action.startsWith('secretsmanager:')));
}

const isVoteKeys = (resource: string) => resource.endsWith(':secret:streek/votes/*"]]}');

const READ = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
const FOLLOW = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'];

describe('A function may', () => {
  test.each([
    ['slack-edge', [...READ, ...WRITE]],
    ['slack-install', [...READ, ...WRITE]],
    ['teams-edge', [...READ, ...WRITE]],
    ['worker', [...READ, ...WRITE]],
    ['changes', [...READ, ...FOLLOW, 'dynamodb:PutItem']],
    ['due', [...READ, 'dynamodb:PutItem']],
    ['sweep', [...READ, 'dynamodb:PutItem']],
    ['figures', [...READ, 'dynamodb:PutItem']],
    ['chart', []],
    ['minutes', READ],
    ['deck', READ],
    ['ics', READ],
    ['data', READ],
    ['health', []],
  ])('in the table, as %s, only what its code calls', (name, actions) => {
    expect(allowed(name, 'dynamodb')).toEqual(actions.sort());
  });

  test('read the secret only when it speaks with Slack or Teams, or must know our own addresses', () => {
    const knowing = FUNCTION_NAMES.filter((name) => grants(name).some(({ on }) => on.includes('"Secret')));

    expect(knowing).toEqual([
      'slack-edge',
      'slack-install',
      'teams-edge',
      'chart',
      'sheet',
      'minutes',
      'deck',
      'ics',
      'data',
      'worker',
    ]);
  });

  test('put the keys of a secret vote away where votes are opened, without ever reading one; and read and destroy them where votes are counted', () => {
    const holding = FUNCTION_NAMES.map((name) => [
      name,
      grants(name).flatMap(({ on, actions }) => (isVoteKeys(on) ? actions : [])),
    ]);

    const keep = ['secretsmanager:CreateSecret', 'secretsmanager:DescribeSecret'];
    const use = ['secretsmanager:GetSecretValue', 'secretsmanager:DeleteSecret'];
    expect(Object.fromEntries(holding.filter(([, actions]) => actions!.length > 0))).toEqual({
      'slack-edge': keep,
      'teams-edge': keep,
      worker: use,
    });
  });

  test('put work in the queue only when it makes any', () => {
    // What the change feed does may also set apart what it cannot follow.
    const sending = FUNCTION_NAMES.filter((name) => name !== 'changes' && allowed(name, 'sqs').includes('sqs:SendMessage'));

    expect(sending).toEqual(['slack-edge', 'teams-edge', 'worker', 'due', 'sweep']);
  });
});

describe('Nobody may', () => {
  test('do any action there is', () => {
    expect(statements.flatMap(({ Action }) => list(Action)).filter((action) => action.includes('*'))).toEqual([]);
  });

  test('touch every resource there is', () => {
    expect(statements.filter(({ Resource }) => list(Resource).includes('*'))).toEqual([]);
  });

  test('use what AWS manages for everyone', () => {
    for (const [id, role] of resourcesOf(template, 'AWS::IAM::Role')) expect(role.ManagedPolicyArns, id).toBeUndefined();
  });
});
