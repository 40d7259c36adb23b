/** The configuration: environment variables, checked when a function starts. What is wrong is named, with what to do; no value is ever told. */
import * as z from 'zod/mini';
import { BOT_FRAMEWORK_ISSUER } from '../bot/chat/teams/issuer.ts';
import { GLOBAL_SERVICE_URL } from '../bot/chat/teams/service-url.ts';

export type Environment = Record<string, string | undefined>;

const filled = z.string().check(z.minLength(1));
const address = z.url();

export const StoreConfig = z.object({
  TABLE_NAME: filled,
  DYNAMODB_ENDPOINT: z.optional(address),
  QUEUE_URL: address,
  SQS_ENDPOINT: z.optional(address),
});

/** Where the keys of secret votes lie. */
export const VaultConfig = z.object({ SECRETS_ENDPOINT: z.optional(address) });

export const SlackConfig = z.object({
  SLACK_SIGNING_SECRET: filled,
  SLACK_CLIENT_ID: filled,
  SLACK_CLIENT_SECRET: filled,
  SLACK_API_URL: z._default(address, 'https://slack.com/api/'),
  SLACK_AUTHORIZE_URL: z._default(address, 'https://slack.com/oauth/v2/authorize'),
  /** Seals the installations' tokens in the table. */
  TOKEN_KEY: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  PUBLIC_URL: address,
});

/** Whoever makes or reads the addresses that we sign: their keys come from the token key, so that there are fewer to keep. */
export const LinkConfig = z.pick(SlackConfig, { TOKEN_KEY: true, PUBLIC_URL: true });

export const TeamsConfig = z.object({
  TEAMS_APP_ID: filled,
  TEAMS_APP_SECRET: filled,
  TEAMS_APP_TENANT: filled,
  TEAMS_TOKEN_ISSUER: z._default(z.string(), BOT_FRAMEWORK_ISSUER.issuer),
  TEAMS_OPENID_URL: z._default(address, BOT_FRAMEWORK_ISSUER.openIdUrl),
  TEAMS_LOGIN_URL: z._default(address, 'https://login.microsoftonline.com'),
  /** Besides Microsoft's own: hosts with their port, with commas in between. */
  TEAMS_SERVICE_HOSTS: z._default(z.string(), ''),
  /** Where to write while no activity has told it. */
  TEAMS_SERVICE_URL: z._default(address, GLOBAL_SERVICE_URL),
});

/** Only a stand-in is elsewhere than the statistical offices themselves. */
export const FiguresConfig = z.object({
  FIGURES_CBS_URL: z.optional(address),
  FIGURES_EUROSTAT_URL: z.optional(address),
});

const REGIONS = ['global', 'us', 'eu', 'ae', 'au', 'in', 'jp'] as const;

/** All of it may be left out: without a key the bot understands by itself. */
export const ModelConfig = z
  .object({
    OPENAI_API_KEY: z.optional(filled),
    OPENAI_BASE_URL: z.optional(address),
    OPENAI_MODEL: z._default(z.string(), 'gpt-6-luna'),
    OPENAI_API: z._default(z.enum(['responses', 'chat']), 'responses'),
    OPENAI_EMBEDDING_MODEL: z._default(z.string(), 'text-embedding-3-small'),
    OPENAI_DATA_RESIDENCY: z.optional(z.enum(REGIONS)),
  })
  .check(z.refine((config) => !(config.OPENAI_DATA_RESIDENCY && config.OPENAI_BASE_URL), { path: ['OPENAI_DATA_RESIDENCY'] }));

const WHAT_TO_DO: Record<string, string> = {
  TABLE_NAME: 'set it to the name of the DynamoDB table',
  DYNAMODB_ENDPOINT: 'leave it out for AWS, or give a URL such as http://127.0.0.1:8000',
  QUEUE_URL: 'set it to the URL of the work queue',
  SQS_ENDPOINT: 'leave it out for AWS, or give the URL of a queue that speaks the SQS protocol',
  SECRETS_ENDPOINT: 'leave it out for AWS, or give the URL of a vault that speaks the protocol of Secrets Manager',
  SLACK_SIGNING_SECRET: 'copy the signing secret from the Slack app’s page “Basic Information”',
  SLACK_CLIENT_ID: 'copy the client ID from the Slack app’s page “Basic Information”',
  SLACK_CLIENT_SECRET: 'copy the client secret from the Slack app’s page “Basic Information”',
  SLACK_API_URL: 'leave it out for Slack itself; it must be a URL that ends in /',
  SLACK_AUTHORIZE_URL: 'leave it out for Slack itself',
  TOKEN_KEY:
    'make 32 random bytes as 64 hexadecimal digits (openssl rand -hex 32) and keep them: installations are sealed with them',
  PUBLIC_URL: 'set it to the address at which Slack and Teams reach this bot, such as https://streek.example',
  TEAMS_APP_ID: 'copy the application (client) id of the Azure bot’s app registration',
  TEAMS_APP_SECRET: 'make a client secret in the Azure bot’s app registration',
  TEAMS_APP_TENANT: 'copy the directory (tenant) id of the Azure bot’s app registration',
  TEAMS_TOKEN_ISSUER: 'leave it out: on AWS only Microsoft’s tokens are accepted',
  TEAMS_OPENID_URL: 'leave it out: on AWS only Microsoft’s keys are accepted',
  TEAMS_LOGIN_URL: 'leave it out: on AWS tokens come from Microsoft only',
  TEAMS_SERVICE_HOSTS: 'leave it out: on AWS messages go to Microsoft’s hosts only',
  TEAMS_SERVICE_URL: 'leave it out: on AWS messages go to Microsoft’s hosts only',
  FIGURES_CBS_URL: 'leave it out: figures of CBS come from CBS only',
  FIGURES_EUROSTAT_URL: 'leave it out: figures of Eurostat come from Eurostat only',
  OPENAI_API_KEY: 'leave it out to do without a language model, or give the key of the provider',
  OPENAI_BASE_URL:
    'leave it out for OpenAI itself, or give the URL of Azure or a compatible server, such as https://models.example/v1',
  OPENAI_MODEL: 'leave it out, or give the name of a model that can answer by a JSON schema',
  OPENAI_EMBEDDING_MODEL: 'leave it out, or give the name of a model that makes vectors',
  OPENAI_API: 'leave it out for OpenAI itself; set it to chat for a server that only has /chat/completions',
  OPENAI_DATA_RESIDENCY: `leave it out, or set it to one of ${REGIONS.join(', ')}; with OPENAI_BASE_URL it must be left out`,
};

/** On AWS nobody but the platforms themselves is believed or written to. */
const ONLY_ON_AWS: Record<string, string> = {
  SLACK_API_URL: 'https://slack.com/api/',
  SLACK_AUTHORIZE_URL: 'https://slack.com/oauth/v2/authorize',
  TEAMS_TOKEN_ISSUER: BOT_FRAMEWORK_ISSUER.issuer,
  TEAMS_OPENID_URL: BOT_FRAMEWORK_ISSUER.openIdUrl,
  TEAMS_LOGIN_URL: 'https://login.microsoftonline.com',
  TEAMS_SERVICE_HOSTS: '',
  TEAMS_SERVICE_URL: GLOBAL_SERVICE_URL,
  SECRETS_ENDPOINT: '',
  FIGURES_CBS_URL: '',
  FIGURES_EUROSTAT_URL: '',
};

export class ConfigError extends Error {
  constructor(faults: string[]) {
    super(`Streek cannot start:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** @throws ConfigError naming every variable that is missing or wrong, and what to do about it */
export function configOf<Schema extends z.core.$ZodType>(schema: Schema, environment: Environment): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = z.safeParse(schema, given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    throw new ConfigError(
      names.map((name) => `${name} is ${given[name] === undefined ? 'missing' : 'wrong'}: ${WHAT_TO_DO[name]}.`),
    );
  }
  const foreign = environment.AWS_LAMBDA_FUNCTION_NAME ? foreignIn(parsed.data as Record<string, unknown>) : [];
  if (foreign.length > 0) throw new ConfigError(foreign.map((name) => `${name} is not allowed here: ${WHAT_TO_DO[name]}.`));
  return parsed.data;
}

function foreignIn(config: Record<string, unknown>): string[] {
  return Object.entries(ONLY_ON_AWS).flatMap(([name, only]) => (name in config && config[name] !== only ? [name] : []));
}
