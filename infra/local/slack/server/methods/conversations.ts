import { shown } from '../messages.ts';
import { Refused } from '../refusal.ts';
import type { Channel, SlackMessage } from '../state.ts';
import { type Call, channelOf, flagOf, type Method, messageOf, numberOf } from './call.ts';

function described(channel: Channel, { workspace }: Call): Record<string, unknown> {
  const common = { id: channel.id, context_team_id: workspace.id, is_archived: false, is_member: true };
  if (channel.direct) return { ...common, is_im: true, is_channel: false, user: channel.direct };
  return {
    ...common,
    name: channel.name,
    is_channel: true,
    is_im: false,
    is_private: false,
    is_member: channel.members.includes(workspace.bot.userId),
    purpose: { value: channel.purpose },
    num_members: channel.members.length,
  };
}

const open: Method = (call) => {
  const users = String(call.args.users ?? '').split(',');
  return users.length > 1 ? openGroup(call, users) : openDirect(call, users[0]!);
};

/** A conversation of several people and Streek: the same people, the same conversation. */
function openGroup(call: Call, users: string[]): Record<string, unknown> {
  const people = users.map((user) => call.slack.person(call.workspace.id, user));
  if (people.some((person) => !person)) throw new Refused('user_not_found');
  return { channel: { id: call.slack.groupOf(call.workspace, users).id } };
}

function openDirect(call: Call, user: string): Record<string, unknown> {
  if (!call.slack.person(call.workspace.id, user)) throw new Refused('user_not_found');
  const known = call.slack.channels.get(`D${user.slice(1)}`) !== undefined;
  const channel = call.slack.directOf(call.workspace, user);
  const brief = flagOf(call.args.return_im) ? described(channel, call) : { id: channel.id };
  return { ...(known && { already_open: true, no_op: true }), channel: brief };
}

const info: Method = (call) => ({ channel: described(channelOf(call), call) });

const list: Method = (call) => {
  const types = String(call.args.types ?? 'public_channel').split(',');
  const mine = call.slack.channels.values().filter((channel) => channel.workspace === call.workspace.id);
  const wanted = mine.filter((channel) => types.includes(channel.direct ? 'im' : 'public_channel'));
  return { channels: wanted.map((channel) => described(channel, call)), response_metadata: { next_cursor: '' } };
};

const members: Method = (call) => ({ members: channelOf(call).members, response_metadata: { next_cursor: '' } });

const join: Method = (call) => {
  const channel = channelOf(call);
  if (channel.direct) throw new Refused('method_not_supported_for_channel_type');
  const bot = call.workspace.bot.userId;
  if (!channel.members.includes(bot)) call.slack.channels.set(channel.id, { ...channel, members: [...channel.members, bot] });
  return { channel: described(channel, call) };
};

/** Reading back needs membership, and gives nobody's ephemeral messages. */
function readable(call: Call, channel: Channel): SlackMessage[] {
  if (!channel.members.includes(call.workspace.bot.userId)) throw new Refused('not_in_channel');
  const { oldest = '0', latest = '9', inclusive } = call.args as { oldest?: string; latest?: string; inclusive?: unknown };
  const edges = flagOf(inclusive);
  return call.slack
    .messagesIn(channel.id)
    .filter((message) => !message.onlyFor)
    .filter((message) => (edges ? message.ts >= oldest && message.ts <= latest : message.ts > oldest && message.ts < latest));
}

function page(call: Call, messages: SlackMessage[]): Record<string, unknown> {
  const limit = numberOf(call.args.limit, 100);
  const from = numberOf(call.args.cursor, 0);
  const more = messages.length > from + limit;
  const withMetadata = flagOf(call.args.include_all_metadata);
  return {
    messages: messages.slice(from, from + limit).map((message) => shown(message, call.workspace.id, withMetadata)),
    has_more: more,
    ...(more && { response_metadata: { next_cursor: String(from + limit) } }),
  };
}

const history: Method = (call) => {
  const topLevel = readable(call, channelOf(call)).filter((message) => !message.thread_ts || message.thread_ts === message.ts);
  return page(call, topLevel.reverse());
};

const replies: Method = (call) => {
  const channel = channelOf(call);
  const head = messageOf(call, channel, call.args.ts);
  const thread = head.thread_ts ?? head.ts;
  const inThread = readable(call, channel).filter((message) => message.ts === thread || message.thread_ts === thread);
  return page(call, inThread);
};

export const conversationMethods: Record<string, Method> = {
  'conversations.open': open,
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.join': join,
  'conversations.history': history,
  'conversations.replies': replies,
};
