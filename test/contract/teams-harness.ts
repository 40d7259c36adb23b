/** The Teams driver under test, among Microsoft's services: what people do in Teams as requests, and what they get to see. */
import { vi } from 'vitest';
import type { Ask, Reply } from '../../bot/chat/ask.ts';
import type { HttpResponse } from '../../bot/chat/http.ts';
import { teamsChat } from '../../bot/chat/teams/chat.ts';
import { type TeamsEdgeOptions, teamsEdge } from '../../bot/chat/teams/edge.ts';
import { epochSeconds, type Instant } from '../../bot/primitives/instant.ts';
import type { SharedFile } from './driver-harness.ts';
import { APP_ID, APP_SECRET, type Claims, HOME_TENANT, startTeamsServices } from './teams-services.ts';

export const TENANT = '6f2d7c1e-0000-4000-8000-000000000001';
export const PERSON = 'b7d3f9aa-0000-4000-8000-000000000009';
export const CHANNEL = '19:regio@thread.tacv2';
export const CHAT = 'a:chat-with-gerda';
const BOT = `28:${APP_ID}`;

export type Fields = Record<string, unknown>;
export type Place = 'channel' | 'direct';
export type TeamsHarness = Awaited<ReturnType<typeof teamsHarness>>;

export async function teamsHarness(options: Partial<TeamsEdgeOptions> = {}) {
  let now = '2026-11-23T09:00:00.000Z' as Instant;
  const clock = { now: () => now };
  const services = await startTeamsServices(() => epochSeconds(now));
  const asks: Ask[] = [];
  const waits: number[] = [];
  const log = vi.fn();
  let reply: Reply | (() => Reply | Promise<Reply>) = {};
  const outbound = {
    appId: APP_ID,
    appSecret: APP_SECRET,
    tenant: HOME_TENANT,
    loginUrl: services.base,
    allowedHosts: [services.host],
    clock,
    log,
    wait: async (ms: number) => void waits.push(ms),
    random: { hex: (bytes: number) => '80'.repeat(bytes) },
  };
  const chat = teamsChat(outbound);
  const edge = teamsEdge({
    appId: APP_ID,
    issuer: services.issuer,
    allowedHosts: [services.host],
    chat,
    clock,
    log,
    answer: async (ask) => {
      asks.push(ask);
      return typeof reply === 'function' ? reply() : reply;
    },
    ...options,
  });
  let deliveries = 0;

  return {
    services,
    chat,
    edge,
    asks,
    waits,
    log,
    at: () => now,
    outbound,
    /** The clock, set to so many seconds later. */
    later(seconds: number) {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString() as Instant;
    },
    willReply(next: typeof reply) {
      reply = next;
    },
    /** Sends raw bytes as Teams would, with whatever headers a test wants changed. */
    request: (body: string | Uint8Array, headers: Record<string, string>): Promise<HttpResponse> =>
      edge({
        method: 'POST',
        path: '/api/messages',
        query: {},
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      }),
    async deliver(activity: Fields, claims: Claims = {}): Promise<HttpResponse> {
      const authorization = `Bearer ${await services.token(claims)}`;
      return this.request(JSON.stringify(activity), { authorization });
    },
    activity(type: string, place: Place, more: Fields = {}): Fields {
      deliveries += 1;
      return { ...activityIn(place, services.serviceUrl), type, id: `f:delivery-${deliveries}`, ...more };
    },
    message(place: Place, text: string, more: Fields = {}): Fields {
      const mention = { type: 'mention', text: '<at>Streek</at>', mentioned: { id: BOT, name: 'Streek' } };
      const typed = escaped(text);
      return this.activity('message', place, {
        textFormat: 'plain',
        text: place === 'channel' ? `<at>Streek</at>&nbsp;${typed}` : typed,
        ...(place === 'channel' && { entities: [mention] }),
        ...more,
      });
    },
    /** A file as a message in a personal chat tells of it ("Send and receive files using bots", learn.microsoft.com). */
    dragged(file: SharedFile): Fields {
      return {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: `https://regio-my.sharepoint.com/personal/gerda/Documents/${encodeURIComponent(file.name)}`,
        name: file.name,
        content: {
          downloadUrl: `${services.base}${services.files.put(file)}?tempauth=v1.secret`,
          uniqueId: 'B1DF0F0A-0000-4000-8000-000000000001',
          fileType: 'csv',
        },
      };
    },
    invoke(place: Place, name: string, value: unknown, more: Fields = {}): Fields {
      return this.activity('invoke', place, { name, value, replyToId: '1700000000123', ...more });
    },
    execute(place: Place, verb: string, args: Fields = {}): Fields {
      const action = { type: 'Action.Execute', title: 'Druk', verb, data: { args } };
      return this.invoke(place, 'adaptiveCard/action', { action, trigger: 'manual' });
    },
    /** What was sent to the Connector, cards and all. */
    sent: () => services.seen.calls,
    close: services.close,
  };
}

function activityIn(place: Place, serviceUrl: string): Fields {
  return {
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:1gerda', name: 'Gerda Oude Engberink', aadObjectId: PERSON },
    recipient: { id: BOT, name: 'Streek' },
    conversation:
      place === 'direct'
        ? { id: CHAT, conversationType: 'personal', tenantId: TENANT }
        : { id: `${CHANNEL};messageid=1700000000100`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, ...(place === 'channel' && { team: { id: CHANNEL, name: 'Gemeente & Industrie' } }) },
  };
}

/** As Teams escapes what people type. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
