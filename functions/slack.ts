/** Slack, as configured: the way in, the way out, and how it is installed. */
import type { Ports } from '../bot/app/ports.ts';
import { slackChat } from '../bot/chat/slack/chat.ts';
import { installations } from '../bot/chat/slack/installations.ts';
import { tokenExchange } from '../bot/chat/slack/token-exchange.ts';
import { configOf, type Environment, SlackConfig } from './config.ts';

/** How long a call to Slack may take, waits included; inside a request Slack itself waits three seconds. */
type Patience = { patienceMs: number; longestWaitMs: number };
export const IN_A_REQUEST: Patience = { patienceMs: 2_000, longestWaitMs: 1_000 };

export function slackOf(
  environment: Environment,
  { table, clock, log }: Pick<Ports, 'table' | 'clock' | 'log'>,
  patience: Partial<Patience> = {},
) {
  const config = configOf(SlackConfig, environment);
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_API_URL: apiUrl } = config;
  const exchange = tokenExchange({ clientId, clientSecret, apiUrl });
  const installed = installations(table, config.TOKEN_KEY, { clock, exchange });
  return {
    config,
    installed,
    signingSecret: config.SLACK_SIGNING_SECRET,
    api: { url: apiUrl, tokenOf: installed.tokenOf },
    chat: slackChat({ apiUrl, tokenOf: installed.tokenOf, log, ...patience }),
  };
}
