/** Teams, as configured: the way in and the way out. */

import type { Ports } from '../bot/app/ports.ts';
import type { Chat } from '../bot/chat/chat.ts';
import { teamsChat } from '../bot/chat/teams/chat.ts';
import { configOf, type Environment, TeamsConfig } from './config.ts';

export function teamsOf(environment: Environment, { clock, log }: Pick<Ports, 'clock' | 'log'>) {
  const config = configOf(TeamsConfig, environment);
  const allowedHosts = config.TEAMS_SERVICE_HOSTS.split(',')
    .map((host) => host.trim())
    .filter(Boolean);
  const chat: Chat = teamsChat({
    appId: config.TEAMS_APP_ID,
    appSecret: config.TEAMS_APP_SECRET,
    tenant: config.TEAMS_APP_TENANT,
    loginUrl: config.TEAMS_LOGIN_URL,
    serviceUrl: config.TEAMS_SERVICE_URL,
    allowedHosts,
    clock,
    log,
  });
  return {
    appId: config.TEAMS_APP_ID,
    issuer: { issuer: config.TEAMS_TOKEN_ISSUER, openIdUrl: config.TEAMS_OPENID_URL },
    allowedHosts,
    chat,
  };
}
