/** What Slack puts in the requests to the bot: event envelopes, commands and interactions, field by field as documented. */
import { epochSeconds } from '../../../../bot/primitives/instant.ts';
import type { SlackPerson, SlackWorkspace } from '../../world.ts';
import { shown } from './messages.ts';
import { APP_ID, type Channel, type SlackMessage, type SlackState, slackId, type View } from './state.ts';

/** The old verification token: still sent, never to be trusted. */
const OLD_TOKEN = 'local-not-a-secret';

export type Actor = { workspace: SlackWorkspace; person: SlackPerson };

export function eventEnvelope(
  slack: SlackState,
  workspace: SlackWorkspace,
  event: Record<string, unknown>,
): Record<string, unknown> {
  return {
    type: 'event_callback',
    token: OLD_TOKEN,
    team_id: workspace.id,
    context_team_id: workspace.id,
    context_enterprise_id: null,
    api_app_id: APP_ID,
    event,
    event_id: slackId('Ev'),
    event_time: epochSeconds(slack.clock.now()),
    authorizations: [
      { enterprise_id: null, team_id: workspace.id, user_id: workspace.bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  };
}

/** @param files as they are told; a mention with files is no `file_share` but a mention */
export function messageEvent(
  message: SlackMessage,
  channel: Channel,
  workspace: SlackWorkspace,
  files: Record<string, unknown>[],
): Record<string, unknown> {
  return {
    ...shown(message, workspace.id),
    type: channel.direct ? 'message' : 'app_mention',
    channel: channel.id,
    event_ts: message.ts,
    client_msg_id: crypto.randomUUID(),
    ...(channel.direct && { channel_type: 'im' }),
    ...(files.length > 0 && { files, ...(channel.direct && { subtype: 'file_share' }) }),
  };
}

/** Someone brought the bot into a channel. */
export function arrivalEvent(
  slack: SlackState,
  workspace: SlackWorkspace,
  channel: Channel,
  inviter: SlackPerson,
): Record<string, unknown> {
  return {
    type: 'member_joined_channel',
    user: workspace.bot.userId,
    channel: channel.id,
    channel_type: 'C',
    team: workspace.id,
    inviter: inviter.id,
    event_ts: slack.nextTs(),
  };
}

const team = ({ id, domain }: SlackWorkspace) => ({ id, domain });
const user = ({ workspace, person }: Actor) => ({
  id: person.id,
  username: person.handle,
  name: person.handle,
  team_id: workspace.id,
});

export function commandForm(
  actor: Actor,
  channel: Channel,
  text: string,
  triggerId: string,
  responseUrl: string,
): Record<string, string> {
  return {
    token: OLD_TOKEN,
    team_id: actor.workspace.id,
    team_domain: actor.workspace.domain,
    channel_id: channel.id,
    channel_name: channel.direct ? 'directmessage' : channel.name,
    user_id: actor.person.id,
    user_name: actor.person.handle,
    command: '/streek',
    text,
    api_app_id: APP_ID,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  };
}

function interaction(actor: Actor, type: string, triggerId: string): Record<string, unknown> {
  return {
    type,
    token: OLD_TOKEN,
    api_app_id: APP_ID,
    team: team(actor.workspace),
    user: user(actor),
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggerId,
  };
}

/** How an open view travels in an interaction. */
function viewPayload(view: View, { workspace }: Actor, state: unknown): Record<string, unknown> {
  return {
    ...view,
    team_id: workspace.id,
    app_id: APP_ID,
    app_installed_team_id: workspace.id,
    bot_id: workspace.bot.botId,
    state,
  };
}

export type Pressed = { action_id: string; block_id: string; [property: string]: unknown };

export function messagePress(
  actor: Actor,
  on: { channel: Channel; message: SlackMessage },
  action: Pressed,
  state: unknown,
  triggerId: string,
  responseUrl: string,
): Record<string, unknown> {
  const { channel, message } = on;
  const thread = message.thread_ts && { thread_ts: message.thread_ts };
  return {
    ...interaction(actor, 'block_actions', triggerId),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.onlyFor !== undefined,
      ...thread,
    },
    channel: { id: channel.id, name: channel.direct ? 'directmessage' : channel.name },
    // Slack does not send an ephemeral message back.
    ...(message.onlyFor === undefined && { message: shown(message, actor.workspace.id) }),
    state,
    response_url: responseUrl,
    actions: [action],
  };
}

export function viewPress(actor: Actor, view: View, action: Pressed, state: unknown, triggerId: string): Record<string, unknown> {
  return {
    ...interaction(actor, 'block_actions', triggerId),
    container: { type: 'view', view_id: view.id },
    view: viewPayload(view, actor, state),
    actions: [action],
  };
}

export function submission(actor: Actor, view: View, state: unknown, triggerId: string): Record<string, unknown> {
  return {
    ...interaction(actor, 'view_submission', triggerId),
    view: viewPayload(view, actor, state),
    response_urls: [],
  };
}

export function closing(actor: Actor, view: View, cleared: boolean): Record<string, unknown> {
  const { trigger_id: _none, ...rest } = interaction(actor, 'view_closed', '');
  return { ...rest, view: viewPayload(view, actor, { values: {} }), is_cleared: cleared };
}

export function messageShortcut(
  actor: Actor,
  on: { channel: Channel; message: SlackMessage },
  callbackId: string,
  triggerId: string,
  responseUrl: string,
): Record<string, unknown> {
  const { channel, message } = on;
  return {
    ...interaction(actor, 'message_action', triggerId),
    callback_id: callbackId,
    action_ts: message.ts,
    message_ts: message.ts,
    channel: { id: channel.id, name: channel.direct ? 'directmessage' : channel.name },
    message: shown(message, actor.workspace.id),
    response_url: responseUrl,
  };
}
