/** The Slack driver under test, at a Slack that records: what people do in Slack as signed requests, and what they get to see. */
import { vi } from 'vitest';
import type { Ask, Reply } from '../../bot/chat/ask.ts';
import type { HttpResponse } from '../../bot/chat/http.ts';
import { slackChat } from '../../bot/chat/slack/chat.ts';
import { type SlackEdgeOptions, slackEdge } from '../../bot/chat/slack/edge.ts';
import { signSlack } from '../../bot/chat/slack/signature.ts';
import { epochSeconds, type Instant } from '../../bot/primitives/instant.ts';
import type { SharedFile } from './driver-harness.ts';
import { startSlackServices } from './slack-services.ts';

export const SECRET = 'a signing secret for tests';
export const TOKEN = 'xoxb-for-tests';
export const TEAM = 'T1';
export const PERSON = 'U1GERDA';
export const BOT = 'U1STREEK';
export const CHANNEL = 'C1REGIO';
export const DIRECT = 'D1GERDA';
/** The message that a mention begins a thread under, or that bears a pressed button. */
export const MESSAGE = '1700000000.000100';
export const WORKSPACE = `slack:${TEAM}` as const;

export type Fields = Record<string, unknown>;
export type Place = 'channel' | 'direct';
export type SlackHarness = Awaited<ReturnType<typeof slackHarness>>;

const channelIn = (place: Place) => (place === 'channel' ? CHANNEL : DIRECT);

export async function slackHarness(options: Partial<SlackEdgeOptions> = {}) {
  let now = '2026-11-23T09:00:00.000Z' as Instant;
  const clock = { now: () => now };
  const services = await startSlackServices(TOKEN);
  const asks: Ask[] = [];
  const waits: number[] = [];
  const removed: [workspace: string, at: number][] = [];
  const shared: [workspace: string, enterprise: string][] = [];
  const log = vi.fn();
  let reply: Reply | ((ask: Ask) => Reply | Promise<Reply>) = {};
  const outbound = {
    tokenOf: async (workspace: string): Promise<string | undefined> => (workspace === WORKSPACE ? TOKEN : undefined),
    wait: async (ms: number) => void waits.push(ms),
    random: { hex: (bytes: number) => '80'.repeat(bytes) },
  };
  const chat = slackChat({ ...outbound, apiUrl: services.apiUrl, log });
  const edge = slackEdge({
    signingSecret: SECRET,
    api: { ...outbound, url: services.apiUrl },
    chat,
    installed: {
      sharing: async (...call) => void shared.push(call),
      remove: async (...call) => void removed.push(call),
    },
    clock,
    log,
    answer: async (ask) => {
      asks.push(ask);
      return typeof reply === 'function' ? reply(ask) : reply;
    },
    ...options,
  });
  let deliveries = 0;
  const next = () => {
    deliveries += 1;
    return deliveries;
  };

  return {
    services,
    chat,
    edge,
    asks,
    waits,
    removed,
    shared,
    log,
    clock,
    at: () => now,
    later(seconds: number) {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString() as Instant;
    },
    willReply(next: typeof reply) {
      reply = next;
    },
    /** Raw bytes with whatever headers a test gives. */
    request: (body: string | Uint8Array, headers: Record<string, string>): Promise<HttpResponse> =>
      edge({
        method: 'POST',
        path: '/slack/events',
        query: {},
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      }),
    /** As Slack sends it, now. */
    signed(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<HttpResponse> {
      return this.request(body, { ...signSlack(SECRET, body, epochSeconds(now)), ...headers });
    },
    /** An event's envelope as JSON; a command, and an interaction as its `payload`, as a form. */
    deliver(payload: Fields, headers: Record<string, string> = {}): Promise<HttpResponse> {
      if ('event' in payload || payload.type === 'url_verification') return this.signed(JSON.stringify(payload), headers);
      const form = 'command' in payload ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
      const type = 'application/x-www-form-urlencoded';
      return this.signed(new URLSearchParams(form).toString(), { 'content-type': type, ...headers });
    },

    event(event: Fields, more: Fields = {}): Fields {
      return {
        type: 'event_callback',
        team_id: TEAM,
        context_team_id: TEAM,
        api_app_id: 'A1',
        event_id: `Ev${next()}`,
        event_time: epochSeconds(now),
        authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false }],
        event: { user: PERSON, event_ts: MESSAGE, ...event },
        ...more,
      };
    },
    /** What a person types, as Slack writes it down: in a channel with a mention of Streek. */
    message(place: Place, text: string, more: Fields = {}): Fields {
      const common = { channel: channelIn(place), ts: MESSAGE, client_msg_id: 'c-1', ...more };
      if (place === 'direct') return this.event({ type: 'message', channel_type: 'im', text: escaped(text), ...common });
      return this.event({ type: 'app_mention', text: `<@${BOT}> ${escaped(text)}`, ...common });
    },
    /** A file as a message tells of it ("File object", docs.slack.dev). */
    dragged({ name, type, bytes }: SharedFile): Fields {
      const address = `${services.base}${services.files.put({ name, type, bytes })}`;
      return {
        id: `F${next()}`,
        name,
        title: name,
        mimetype: type,
        filetype: 'csv',
        user: PERSON,
        size: bytes.byteLength,
        mode: 'hosted',
        is_external: false,
        url_private: address.replace('/files/', '/files-pri/'),
        url_private_download: address,
        file_access: 'visible',
      };
    },
    command(place: Place, text: string, more: Record<string, string> = {}): Fields {
      return {
        team_id: TEAM,
        channel_id: channelIn(place),
        user_id: PERSON,
        user_name: 'gerda',
        command: '/streek',
        text: escaped(text),
        trigger_id: `trigger.${next()}`,
        response_url: services.responseUrl,
        is_enterprise_install: 'false',
        ...more,
      };
    },
    interaction(type: string, more: Fields): Fields {
      return {
        type,
        team: { id: TEAM, domain: 'regio' },
        user: { id: PERSON, username: 'gerda', name: 'gerda', team_id: TEAM },
        enterprise: null,
        is_enterprise_install: false,
        trigger_id: `trigger.${next()}`,
        ...more,
      };
    },
    press(place: Place, action: string, args: Fields = {}, more: Fields = {}): Fields {
      const channel = channelIn(place);
      return this.interaction('block_actions', {
        container: { type: 'message', message_ts: MESSAGE, channel_id: channel, is_ephemeral: false },
        channel: { id: channel, name: place },
        message: { type: 'message', ts: MESSAGE, text: '', bot_id: 'B1' },
        response_url: services.responseUrl,
        actions: [{ type: 'button', block_id: 'b', action_id: `${action}#0.0`, value: JSON.stringify(args) }],
        ...more,
      });
    },
    pressAtHome(action: string, args: Fields = {}): Fields {
      return this.interaction('block_actions', {
        container: { type: 'view', view_id: 'V0' },
        view: viewWith({ id: 'V0', type: 'home', blocks: [] }),
        actions: [{ type: 'button', block_id: 'b', action_id: `${action}#0.0`, value: JSON.stringify(args) }],
      });
    },
    shortcut(place: Place, text: string, callback = 'problem.raise'): Fields {
      return this.interaction('message_action', {
        callback_id: callback,
        channel: { id: channelIn(place), name: place },
        message: { type: 'message', user: 'U1JAN', ts: MESSAGE, text: escaped(text) },
        message_ts: MESSAGE,
        response_url: services.responseUrl,
      });
    },
    /** The submission of a modal that was opened, with what was filled in. */
    submission(view: Fields, values: Record<string, string>, more: Fields = {}): Fields {
      const state = Object.entries(values).map(([name, value]) => [name, { value: { type: 'plain_text_input', value } }]);
      return this.interaction('view_submission', {
        view: viewWith({ ...view, state: { values: Object.fromEntries(state) } }),
        response_urls: [],
        ...more,
      });
    },
    /** The modal that was opened last. */
    opened: (): Fields => services.told('views.open').at(-1)!.view as Fields,
    close: services.close,
  };
}

const viewWith = (view: Fields): Fields => ({
  id: 'V1',
  type: 'modal',
  hash: 'h1',
  team_id: TEAM,
  callback_id: '',
  private_metadata: '',
  app_installed_team_id: TEAM,
  state: { values: {} },
  ...view,
});

/** As Slack escapes what people type. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
