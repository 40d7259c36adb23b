/** `GET /slack/install` and `GET /slack/oauth_redirect`: the bot is added to a workspace. */
import { createFront } from '../bot/app/front.ts';
import { slackInstall } from '../bot/chat/slack/install.ts';
import { served } from './http.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';
import { slackOf } from './slack.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const ports = storePorts(environment);
  const { config, installed, chat } = slackOf(environment, ports);
  const app = createFront({ ...ports, chat });
  return slackInstall({
    clientId: config.SLACK_CLIENT_ID,
    clientSecret: config.SLACK_CLIENT_SECRET,
    stateKey: config.TOKEN_KEY,
    apiUrl: config.SLACK_API_URL,
    authorizeUrl: config.SLACK_AUTHORIZE_URL,
    publicUrl: config.PUBLIC_URL,
    installed,
    chat,
    answer: app.answer,
    clock: ports.clock,
    random: ports.random,
    log: ports.log,
  });
});
