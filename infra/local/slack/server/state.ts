/** What the local Slack knows: channels, messages, open views, Home tabs, installations and response URLs. */
import { randomBytes } from 'node:crypto';
import { type Clock, epochMs } from '../../../../bot/primitives/instant.ts';
import type { SharedFile } from '../../files.ts';
import type { Changed } from '../../live.ts';
import type { Journal, Records } from '../../records.ts';
import type { SlackPerson, SlackWorkspace } from '../../world.ts';

/** Block Kit as it came in; `blocks.ts` has checked it, only the page looks inside. */
export type SlackBlock = { type: string; block_id?: string; [property: string]: unknown };

export type SlackMessage = {
  channel: string;
  ts: string;
  /** Author; Streek's messages bear its bot user. Absent on a line that Slack itself says. */
  user?: string;
  bot_id?: string;
  text: string;
  files?: SharedFile[];
  blocks?: SlackBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  thread_ts?: string;
  edited?: string;
  /** An ephemeral message: the only person who sees it. */
  onlyFor?: string;
};

export type Channel = { id: string; workspace: string; name: string; purpose: string; direct?: string; members: string[] };

export type View = {
  id: string;
  type: 'modal' | 'home';
  title?: unknown;
  submit?: unknown;
  close?: unknown;
  blocks: SlackBlock[];
  callback_id: string;
  private_metadata: string;
  external_id: string;
  hash: string;
  clear_on_close: boolean;
  notify_on_close: boolean;
  root_view_id: string;
  previous_view_id: string | null;
};

/** A modal as its person sees it: with the sentences that the bot put at its fields, or Slack's own when the bot failed. */
export type OpenModal = { view: View; errors?: Record<string, string>; trouble?: string };

export type Installation = { workspace: string; token: string; scopes: string[]; installedBy: string };

export type ResponseUrl = {
  id: string;
  workspace: string;
  channel: string;
  user: string;
  thread?: string;
  /** The message that bore the button, which `replace_original` replaces. */
  original?: string;
  openedAt: string;
  uses: number;
};

export type SlackState = ReturnType<typeof slackState>;

export const APP_ID = 'A0STREEK';

export function slackState(journal: Journal, workspaces: SlackWorkspace[], clock: Clock, changed: Changed) {
  const channels: Records<Channel> = journal.records('channels');
  const messages: Records<SlackMessage> = journal.records('messages');
  for (const workspace of workspaces) {
    const members = workspace.people.map((person) => person.id);
    for (const channel of workspace.channels) {
      if (!channels.get(channel.id)) channels.set(channel.id, { ...channel, workspace: workspace.id, members });
    }
  }
  let latest =
    messages
      .values()
      .map((message) => message.ts)
      .sort()
      .at(-1) ?? '';

  return {
    workspaces,
    clock,
    channels,
    modals: journal.records<OpenModal[]>('modals'),
    homes: journal.records<View>('homes'),
    installations: journal.records<Installation>('installations'),
    responseUrls: journal.records<ResponseUrl>('response urls'),
    changed: (workspace: string) => changed(`slack:${workspace}`),

    workspace: (id: string) => workspaces.find((workspace) => workspace.id === id),
    person: (workspace: string, user: string): SlackPerson | undefined =>
      workspaces.find((known) => known.id === workspace)?.people.find((person) => person.id === user),

    /** A message id: seconds and microseconds, in this Slack always later than the one before. */
    nextTs(): string {
      const now = `${(epochMs(clock.now()) / 1000).toFixed(3)}000`;
      latest = now > latest ? now : successor(latest);
      return latest;
    },
    message: (channel: string, ts: string) => messages.get(`${channel} ${ts}`),
    keep: (message: SlackMessage) => messages.set(`${message.channel} ${message.ts}`, message),
    forget: (message: SlackMessage) => messages.delete(`${message.channel} ${message.ts}`),
    /** Oldest first. */
    messagesIn: (channel: string) =>
      messages
        .values()
        .filter((message) => message.channel === channel)
        .sort((a, b) => (a.ts < b.ts ? -1 : 1)),
    /** The conversation between Streek and a person; made when first needed, as conversations.open does. */
    directOf(workspace: SlackWorkspace, user: string): Channel {
      const id = `D${user.slice(1)}`;
      const known = channels.get(id);
      if (known) return known;
      const members = [user, workspace.bot.userId];
      return channels.set(id, { id, workspace: workspace.id, name: 'Streek', purpose: '', direct: user, members });
    },
    /** The conversation of several people with Streek. */
    groupOf(workspace: SlackWorkspace, users: string[]): Channel {
      const sorted = [...users].sort();
      const id = `G${sorted.map((user) => user.slice(1)).join('')}`;
      const names = sorted.map((user) => workspace.people.find((person) => person.id === user)?.name ?? user);
      const members = [...sorted, workspace.bot.userId];
      return channels.get(id) ?? channels.set(id, { id, workspace: workspace.id, name: names.join(', '), purpose: '', members });
    },
  };
}

function successor(ts: string): string {
  const [seconds = '0', micros = '0'] = ts.split('.');
  const next = Number(micros) + 1;
  return next < 1_000_000 ? `${seconds}.${String(next).padStart(6, '0')}` : `${Number(seconds) + 1}.000000`;
}

/** An id in Slack's form: a letter for its kind and capitals and digits that nobody can guess. */
export function slackId(kind: string): string {
  return `${kind}0${randomBytes(6).toString('hex').toUpperCase()}`;
}
