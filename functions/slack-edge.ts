/** `POST /slack/events`: everything Slack sends. */
import { createApp } from '../bot/app/app.ts';
import { slackEdge } from '../bot/chat/slack/edge.ts';
import { served } from './http.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';
import { slackOf } from './slack.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const ports = storePorts(environment);
  const slack = slackOf(environment, ports);
  const app = createApp({ ...ports, chat: slack.chat });
  return slackEdge({ ...slack, answer: app.answer, clock: ports.clock, log: ports.log });
});
