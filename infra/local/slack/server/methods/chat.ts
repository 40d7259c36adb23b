import { contentOf, post, remove, rewrite, shown } from '../messages.ts';
import { Refused } from '../refusal.ts';
import { type Call, channelOf, type Method, messageOf } from './call.ts';

const author = ({ workspace }: Call) => ({ user: workspace.bot.userId, bot_id: workspace.bot.botId });

/** Posting outside one's own channels needs `chat:write.public`; direct conversations are one's own. */
function mayWriteIn(call: Call, members: string[]): void {
  if (!members.includes(call.workspace.bot.userId) && !call.scopes.includes('chat:write.public'))
    throw new Refused('not_in_channel');
}

const postMessage: Method = (call) => {
  const channel = channelOf(call);
  mayWriteIn(call, channel.members);
  const content = contentOf(call.args, call.workspace);
  const thread_ts = call.args.thread_ts as string | undefined;
  if (thread_ts && !call.slack.message(channel.id, thread_ts)) throw new Refused('thread_not_found');
  const message = post(call.slack, call.workspace.id, { channel: channel.id, thread_ts }, author(call), content);
  return { channel: channel.id, ts: message.ts, message: shown(message, call.workspace.id, true) };
};

const update: Method = (call) => {
  const channel = channelOf(call);
  const message = messageOf(call, channel, call.args.ts);
  if (message.bot_id !== call.workspace.bot.botId) throw new Refused('cant_update_message');
  const updated = rewrite(call.slack, call.workspace.id, message, contentOf(call.args, call.workspace));
  return { channel: channel.id, ts: updated.ts, text: updated.text, message: shown(updated, call.workspace.id, true) };
};

const remove_: Method = (call) => {
  const channel = channelOf(call);
  const message = messageOf(call, channel, call.args.ts);
  if (message.bot_id !== call.workspace.bot.botId) throw new Refused('cant_delete_message');
  remove(call.slack, call.workspace.id, message);
  return { channel: channel.id, ts: message.ts };
};

const postEphemeral: Method = (call) => {
  const channel = channelOf(call);
  const onlyFor = String(call.args.user ?? '');
  if (!channel.members.includes(onlyFor)) throw new Refused('user_not_in_channel');
  // `chat:write.public` does not reach this far: an ephemeral message needs the bot in the channel.
  if (!channel.members.includes(call.workspace.bot.userId)) throw new Refused('not_in_channel');
  const thread_ts = call.args.thread_ts as string | undefined;
  const place = { channel: channel.id, thread_ts, onlyFor };
  return { message_ts: post(call.slack, call.workspace.id, place, author(call), contentOf(call.args, call.workspace)).ts };
};

const getPermalink: Method = (call) => {
  const channel = channelOf(call);
  const message = messageOf(call, channel, call.args.message_ts);
  return {
    channel: channel.id,
    permalink: `https://${call.workspace.domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`,
  };
};

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove_,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
};
