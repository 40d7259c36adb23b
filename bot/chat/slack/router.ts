/**
 * Bolt as the router of what Slack sends, and nothing more: a receiver of our own around `processEvent`, no token, no store, no
 * retries. What it pulls in and never runs here (socket mode, express, its OAuth server) is left out by the bundler.
 */
import bolt from '@slack/bolt/dist/App.js';
import type { Receiver } from '@slack/bolt/dist/types/index.js';
import type { Log } from '../../primitives/log.ts';
import { type HttpResponse, json, plain } from '../http.ts';
import type { Command, Envelope, Interaction, Payload } from './payloads.ts';
import { quietLogger } from './quiet-logger.ts';

/** What is done with each kind of payload. What is given back becomes the body of the answer. */
export type Hands = {
  said(envelope: Envelope, again: boolean): Promise<void>;
  homeOpened(envelope: Envelope, again: boolean): Promise<void>;
  arrived(envelope: Envelope, again: boolean): Promise<void>;
  left(envelope: Envelope): Promise<void>;
  commanded(command: Command): Promise<object | undefined>;
  pressed(interaction: Interaction): Promise<void>;
  shortcutUsed(interaction: Interaction): Promise<void>;
  submitted(interaction: Interaction): Promise<object | undefined>;
};

/** @throws whatever a hand throws */
export type Route = (payload: Payload, again: boolean) => Promise<HttpResponse>;

const ANY = /./;

export function slackRouter(hands: Hands, log: Log): Route {
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new bolt.default({
    receiver,
    // Nothing is asked of Slack before a hand needs it; whom a message came from is in the message itself.
    authorize: async () => ({}),
    ignoreSelf: false,
    convoStore: false,
    logger: quietLogger(log),
  });
  app.error(async (error) => {
    throw error.original ?? error;
  });
  app.event('app_mention', ({ body, context }) => hands.said(bodyOf(body), context.retryNum !== undefined));
  app.event('message', ({ body, context }) => hands.said(bodyOf(body), context.retryNum !== undefined));
  app.event('app_home_opened', ({ body, context }) => hands.homeOpened(bodyOf(body), context.retryNum !== undefined));
  app.event('member_joined_channel', ({ body, context }) => hands.arrived(bodyOf(body), context.retryNum !== undefined));
  app.event(/^(app_uninstalled|tokens_revoked)$/, ({ body }) => hands.left(bodyOf(body)));
  app.command('/streek', async ({ body, ack }) => ack((await hands.commanded(bodyOf(body))) as never));
  app.action(ANY, async ({ body, ack }) => {
    await hands.pressed(bodyOf(body));
    await ack();
  });
  app.shortcut({ type: 'message_action' }, async ({ body, ack }) => {
    await hands.shortcutUsed(bodyOf(body));
    await ack();
  });
  app.view({ type: 'view_submission' }, async ({ body, ack }) => ack((await hands.submitted(bodyOf(body))) as never));
  app.view({ type: 'view_closed' }, ({ ack }) => ack());
  // No menu of ours asks for its options; Slack is told so instead of being kept waiting.
  app.options(ANY, ({ ack }) => ack({ options: [] }));

  return async (payload, again) => {
    let answer: HttpResponse = plain(404);
    const ack = async (given?: unknown) => {
      answer = given ? json(200, given) : plain(200);
    };
    await app.processEvent({ body: payload, ack, ...(again && { retryNum: 1 }) });
    return answer;
  };
}

/** The body that a hand gets is the one that was checked (payloads.ts) and given to Bolt. */
const bodyOf = <Checked extends Payload>(body: unknown) => body as Checked;
