/** Jobs from the queue: free text, cards, news. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterwards } from '../bot/app/afterwards.ts';
import { createApp } from '../bot/app/app.ts';
import { meaningsOf } from '../bot/app/meaning.ts';
import { codeOf, understandingOf } from '../bot/app/understanding.ts';
import { routed } from '../bot/chat/chat.ts';
import { once } from './http.ts';
import { urlsOf } from './links.ts';
import { languageModel } from './model.ts';
import { scheduledPorts } from './scheduled-ports.ts';
import { withSecrets } from './secrets.ts';
import { slackOf } from './slack.ts';
import { teamsOf } from './teams.ts';
import { understandingModel } from './understanding-model.ts';
import { voteKeysOf } from './vote-keys.ts';
import { workOn } from './working.ts';

const working = once(async () => {
  const environment = await withSecrets(process.env);
  const ports = scheduledPorts(environment);
  const chat = routed({ slack: slackOf(environment, ports).chat, teams: teamsOf(environment, ports).chat });
  const model = await languageModel(environment, { ...ports, codeOf });
  const understand = understandingOf(await understandingModel(), model?.step);
  const urls = urlsOf(environment, ports.clock);
  const drafts = { drafting: model?.draft, draftingProposal: model?.draftProposal, summarising: model?.summarise };
  const meanings = model && meaningsOf(ports.table, model.meaning);
  const voteKeys = voteKeysOf(environment, ports);
  const app = createApp({ ...ports, afterwards, ...drafts, ...urls, meanings, voteKeys, chat, understand });
  return { ...ports, work: app.work };
});

export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return workOn(event, await working());
}
