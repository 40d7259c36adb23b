import { describe, expect, it } from 'vitest';
import {
  ConfigError,
  configOf,
  type Environment,
  FiguresConfig,
  SlackConfig,
  StoreConfig,
  TeamsConfig,
  VaultConfig,
} from '../../../functions/config.ts';

const SLACK: Environment = {
  SLACK_SIGNING_SECRET: 'very-secret',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'also-secret',
  TOKEN_KEY: 'ab'.repeat(32),
  PUBLIC_URL: 'https://streek.example',
};
const TEAMS: Environment = { TEAMS_APP_ID: 'app', TEAMS_APP_SECRET: 'secret', TEAMS_APP_TENANT: 'tenant' };
const ON_AWS = { AWS_LAMBDA_FUNCTION_NAME: 'streek-edge' };

const refused = (schema: Parameters<typeof configOf>[0], environment: Environment): string => {
  try {
    configOf(schema, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the configuration', () => {
  it('believes Slack and Microsoft themselves when nothing else is said', () => {
    expect(configOf(SlackConfig, SLACK)).toMatchObject({ SLACK_API_URL: 'https://slack.com/api/' });
    expect(configOf(TeamsConfig, TEAMS)).toMatchObject({
      TEAMS_TOKEN_ISSUER: 'https://api.botframework.com',
      TEAMS_OPENID_URL: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      TEAMS_SERVICE_HOSTS: '',
    });
  });

  it('names every variable that is missing, empty or wrong, and what to do', () => {
    const told = refused(SlackConfig, { ...SLACK, SLACK_CLIENT_ID: '', TOKEN_KEY: 'short', PUBLIC_URL: undefined });

    expect(told).toContain('SLACK_CLIENT_ID is missing: copy the client ID');
    expect(told).toContain('TOKEN_KEY is wrong: make 32 random bytes');
    expect(told).toContain('PUBLIC_URL is missing: set it to the address');
  });

  it('never tells the value of a secret', () => {
    expect(refused(SlackConfig, { ...SLACK, TOKEN_KEY: 'hunter2' })).not.toContain('hunter2');
  });

  it.each([
    ['SLACK_API_URL', SlackConfig, SLACK, 'https://evil.example/api/'],
    ['SLACK_AUTHORIZE_URL', SlackConfig, SLACK, 'https://evil.example/'],
    ['TEAMS_TOKEN_ISSUER', TeamsConfig, TEAMS, 'https://evil.example'],
    ['TEAMS_OPENID_URL', TeamsConfig, TEAMS, 'https://evil.example/keys'],
    ['TEAMS_LOGIN_URL', TeamsConfig, TEAMS, 'https://evil.example/login'],
    ['TEAMS_SERVICE_HOSTS', TeamsConfig, TEAMS, 'evil.example'],
    ['TEAMS_SERVICE_URL', TeamsConfig, TEAMS, 'https://evil.example'],
    ['SECRETS_ENDPOINT', VaultConfig, {}, 'https://evil.example'],
    ['FIGURES_CBS_URL', FiguresConfig, {}, 'https://evil.example'],
    ['FIGURES_EUROSTAT_URL', FiguresConfig, {}, 'https://evil.example'],
  ] as const)('%s may be another one on one machine, never on AWS', (name, schema, environment, value) => {
    expect(refused(schema, { ...environment, [name]: value })).toBe('accepted');
    expect(refused(schema, { ...environment, ...ON_AWS, [name]: value })).toContain(`${name} is not allowed here`);
    expect(refused(schema, { ...environment, ...ON_AWS })).toBe('accepted');
  });

  it('asks each function only for its own part', () => {
    expect(configOf(StoreConfig, { TABLE_NAME: 't', QUEUE_URL: 'https://sqs.example/q' })).toEqual({
      TABLE_NAME: 't',
      QUEUE_URL: 'https://sqs.example/q',
    });
  });
});
