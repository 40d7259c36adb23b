/** `POST /api/messages`: everything Teams sends. */
import { createFront } from '../bot/app/front.ts';
import { teamsEdge } from '../bot/chat/teams/edge.ts';
import { served } from './http.ts';
import { urlsOf } from './links.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';
import { teamsOf } from './teams.ts';
import { voteKeysOf } from './vote-keys.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const ports = storePorts(environment);
  const teams = teamsOf(environment, ports);
  const app = createFront({
    ...ports,
    ...urlsOf(environment, ports.clock),
    chat: teams.chat,
    voteKeys: voteKeysOf(environment, ports),
  });
  return teamsEdge({ ...teams, answer: app.answer, clock: ports.clock, log: ports.log });
});
