/** What every method of the Web API is given, and what most of them look up first. */
import type { FileShelf } from '../../../files.ts';
import type { SlackWorkspace } from '../../../world.ts';
import type { SlackFiles } from '../files.ts';
import { Refused } from '../refusal.ts';
import type { Channel, SlackMessage, SlackState } from '../state.ts';
import type { Triggers } from '../triggers.ts';

export type Call = {
  slack: SlackState;
  workspace: SlackWorkspace;
  triggers: Triggers;
  shelf: FileShelf;
  files: SlackFiles;
  args: Record<string, unknown>;
  scopes: string[];
};
export type Method = (call: Call) => Record<string, unknown>;

/** @throws Refused `channel_not_found` also for a channel of another workspace: a token sees its own workspace only. */
export function channelOf({ slack, workspace, args }: Call): Channel {
  const given = String(args.channel ?? '');
  // Slack takes a person's id for the direct conversation with that person.
  const id = given.startsWith('U') && slack.person(workspace.id, given) ? slack.directOf(workspace, given).id : given;
  const channel = slack.channels.get(id);
  if (!channel || channel.workspace !== workspace.id) throw new Refused('channel_not_found');
  return channel;
}

export function messageOf(call: Call, channel: Channel, ts: unknown): SlackMessage {
  const message = call.slack.message(channel.id, String(ts ?? ''));
  if (!message || message.onlyFor) throw new Refused('message_not_found');
  return message;
}

/** A whole number from a form field or JSON. */
export function numberOf(value: unknown, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}

export function flagOf(value: unknown): boolean {
  return value === true || value === 'true' || value === '1';
}
