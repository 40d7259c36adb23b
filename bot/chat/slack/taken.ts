/** A card with a chart on it, sent so that Slack takes it. */
import type { Card } from '../card.ts';
import { BlocksRefused } from './refusals.ts';
import { type SlackMessage, slackMessages } from './render.ts';

/** Sends again, once, and only after Slack has refused the blocks: then nothing was said yet. @throws what `send` throws */
export async function asTaken<T>(card: Card, send: (message: SlackMessage) => Promise<T>): Promise<T> {
  const [best, safer] = slackMessages(card);
  try {
    return await send(best);
  } catch (error) {
    if (!safer || !(error instanceof BlocksRefused)) throw error;
    return send(safer);
  }
}
