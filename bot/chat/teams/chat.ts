/** What Streek says in Teams of its own accord: the Chat port on the Bot Connector's REST interface. */
import * as z from 'zod/mini';
import type { Log } from '../../primitives/log.ts';
import type { Random } from '../../primitives/random.ts';
import type { AccountId, Conversation, MessageRef, WorkspaceId } from '../ask.ts';
import { type Card, plainText } from '../card.ts';
import { type Chat, Unreachable } from '../chat.ts';
import { cut, shownOnOneLine } from '../cut.ts';
import { workspaceOfAccount } from '../ids.ts';
import { TEAMS } from '../limits.ts';
import { type AppTokenOptions, appToken } from './app-token.ts';
import { connector } from './connector.ts';
import { CARD_TYPE } from './dialogs.ts';
import { teamsFiles } from './files.ts';
import { adaptiveCard } from './render.ts';
import { GLOBAL_SERVICE_URL, hasMoved } from './service-url.ts';

export type TeamsChatOptions = AppTokenOptions & {
  /** Hosts besides Microsoft's to which the app's token may go and from which files are fetched, with their port. */
  allowedHosts?: readonly string[];
  /** Where to write when no activity has told it yet. */
  serviceUrl?: string;
  log: Log;
  /** For tests: how a wait inside a call passes, and its jitter. */
  wait?: (ms: number) => Promise<void>;
  random?: Random;
};

const Made = z.object({ id: z.string() });
const Person = z.object({ name: z.nullish(z.string()) });

export function teamsChat(options: TeamsChatOptions): Chat {
  const { appId, allowedHosts = [], serviceUrl = GLOBAL_SERVICE_URL } = options;
  const call = connector({ ...options, allowedHosts, token: appToken(options) });
  /** The last service URL heard per tenant; another instance may know another, and both are good. */
  const heard = new Map<WorkspaceId, string>();

  function serviceOf(workspace: WorkspaceId, kept: string | undefined): string {
    const told = kept && hasMoved(kept, allowedHosts) ? serviceUrl : kept;
    if (told) heard.set(workspace, told);
    return told ?? heard.get(workspace) ?? serviceUrl;
  }

  async function post(to: Conversation, card: Card, key: string): Promise<MessageRef> {
    const service = serviceOf(to.workspace, to.serviceUrl);
    const { id } = Made.parse(await call(service, 'POST', `${pathOf(to)}/activities`, activityOf(card, key)));
    return { ...to, serviceUrl: service, message: id };
  }

  async function direct(account: AccountId, told?: string): Promise<Conversation> {
    const workspace = workspaceOfAccount(account);
    const service = serviceOf(workspace, told);
    const tenantId = workspace.slice('teams:'.length);
    const members = [{ id: personOf(account) }];
    const request = { bot: { id: `28:${appId}` }, members, isGroup: false, tenantId, channelData: { tenant: { id: tenantId } } };
    const { id } = Made.parse(await call(service, 'POST', 'v3/conversations', request));
    return { workspace, channel: id, serviceUrl: service };
  }

  return {
    post,
    direct,
    async update(message, card) {
      const service = serviceOf(message.workspace, message.serviceUrl);
      await call(service, 'PUT', `${pathOf(message)}/activities/${encodeURIComponent(message.message)}`, activityOf(card));
    },
    answer: (origin, card, key) => post(origin.conversation, card, key),
    /** Teams has no page of a person's own for an app: the overview is a message. */
    home: async () => {},
    /** The Connector cannot look back into a conversation. A message whose sender died may therefore be sent twice. */
    find: async () => undefined,
    ...teamsFiles({ ...options, allowedHosts }),
    async nameOf(account) {
      try {
        const { channel, serviceUrl: service } = await direct(account);
        const path = `v3/conversations/${encodeURIComponent(channel)}/members/${encodeURIComponent(personOf(account))}`;
        return Person.parse(await call(service!, 'GET', path)).name ?? undefined;
      } catch (error) {
        if (error instanceof Unreachable) return undefined;
        throw error;
      }
    },
  };
}

/** In a thread a conversation's id names the message that heads it. */
function pathOf({ channel, thread }: Conversation): string {
  return `v3/conversations/${encodeURIComponent(thread ? `${channel};messageid=${thread}` : channel)}`;
}

/** `summary` is what a notification says; `key` tells where a message came from when someone looks into what was sent. */
function activityOf(card: Card, key?: string): object {
  return {
    type: 'message',
    summary: cut(shownOnOneLine(plainText(card)), TEAMS.fallbackText),
    attachments: [{ contentType: CARD_TYPE, content: adaptiveCard(card) }],
    ...(key && { channelData: { key } }),
  };
}

const personOf = (account: AccountId) => account.slice(account.lastIndexOf(':') + 1);
