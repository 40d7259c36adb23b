/** `POST /slack/events`: everything Slack sends. */
import { createFront } from '../bot/app/front.ts';
import { slackEdge } from '../bot/chat/slack/edge.ts';
import { served } from './http.ts';
import { urlsOf } from './links.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';
import { IN_A_REQUEST, slackOf } from './slack.ts';
import { voteKeysOf } from './vote-keys.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const ports = storePorts(environment);
  const slack = slackOf(environment, ports, IN_A_REQUEST);
  const app = createFront({
    ...ports,
    ...urlsOf(environment, ports.clock),
    chat: slack.chat,
    voteKeys: voteKeysOf(environment, ports),
  });
  return slackEdge({ ...slack, answer: app.answer, clock: ports.clock, log: ports.log });
});
