/** The Slack driver at the local Slack, with an app that answers as a test says. */
import type { Ask, Reply } from '../../bot/chat/ask.ts';
import type { Edge } from '../../bot/chat/http.ts';
import { slackChat } from '../../bot/chat/slack/chat.ts';
import { slackEdge } from '../../bot/chat/slack/edge.ts';
import type { World } from '../../infra/local/world.ts';
import { localHouse, SIGNING_SECRET, TWENTE } from './local-house.ts';

export const WORKSPACE = `slack:${TWENTE.id}` as const;

/** @param replies what the app answers, by the kind of what was asked */
export async function met(replies: Partial<Record<Ask['kind'], (ask: Ask) => Reply>>, world?: World) {
  const asked: Ask[] = [];
  let edge: Edge | undefined;
  const house = await localHouse({
    world,
    async bot({ path, headers, body }) {
      const response = await edge!({ method: 'POST', path, query: {}, headers, body: Buffer.from(body) });
      return { status: response.status, type: response.headers?.['content-type'], text: response.body };
    },
  });
  const tokenOf = async () => house.platforms.slackToken(TWENTE.id);
  const url = house.platforms.slackApiUrl(house.base);
  const log = () => {};
  const chat = slackChat({ apiUrl: url, tokenOf, log });
  edge = slackEdge({
    signingSecret: SIGNING_SECRET,
    api: { url, tokenOf },
    installed: { sharing: async () => {}, remove: async () => {} },
    chat,
    clock: house.clock,
    log,
    async answer(ask) {
      asked.push(ask);
      return replies[ask.kind]?.(ask) ?? {};
    },
  });
  await tokenOf();
  return { ...house, chat, asked };
}
