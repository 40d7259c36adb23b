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
    ['health', []],
  ])('in the table, as %s, only what its code calls', (name, actions) => {
    expect(allowed(name, 'dynamodb')).toEqual(actions.sort());
  });

  test('read the secret only when it speaks with Slack or Teams, or must know our own addresses', () => {
    const knowing = FUNCTION_NAMES.filter((name) => allowed(name, 'secretsmanager').length > 0);

    expect(knowing).toEqual(['slack-edge', 'slack-install', 'teams-edge', 'chart', 'worker']);
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
