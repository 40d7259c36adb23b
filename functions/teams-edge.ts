/** `POST /api/messages`: everything Teams sends. */
import { createApp } from '../bot/app/app.ts';
import { teamsEdge } from '../bot/chat/teams/edge.ts';
import { chartLinksOf } from './chart-links.ts';
import { served } from './http.ts';
import { storePorts } from './ports.ts';
import { withSecrets } from './secrets.ts';
import { teamsOf } from './teams.ts';

export const handler = served(async () => {
  const environment = await withSecrets(process.env);
  const ports = storePorts(environment);
  const teams = teamsOf(environment, ports);
  const app = createApp({ ...ports, chat: teams.chat, chartUrl: chartLinksOf(environment).urlOf });
  return teamsEdge({ ...teams, answer: app.answer, clock: ports.clock, log: ports.log });
});
