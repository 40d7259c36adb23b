/** Posting, updating and showing messages: shared by the Web API, response URLs, command answers and what people type. */
import type { SlackWorkspace } from '../../world.ts';
import { checkedBlocks } from './blocks.ts';
import { Refused } from './refusal.ts';
import type { SlackMessage, SlackState } from './state.ts';
import { APP_ID } from './state.ts';

/** Slack cuts a message's text at 40,000 characters; it refuses none for its length before that. */
const LONGEST_TEXT = 40_000;

/** Files come with what people say. */
export type Content = {
  text: string;
  files?: SlackMessage['files'];
  blocks?: SlackMessage['blocks'];
  metadata?: SlackMessage['metadata'];
};

/** What a bot gave to say, checked as Slack checks it. */
export function contentOf(args: Record<string, unknown>, { withoutCharts }: SlackWorkspace): Content {
  const text = typeof args.text === 'string' ? args.text : '';
  const unknown = withoutCharts ? ['data_visualization'] : [];
  const blocks = args.blocks === undefined ? undefined : checkedBlocks(args.blocks, 'message', unknown);
  if (text === '' && !blocks?.length) throw new Refused('no_text');
  const metadata = args.metadata as SlackMessage['metadata'];
  if (metadata && (typeof metadata.event_type !== 'string' || typeof metadata.event_payload !== 'object')) {
    throw new Refused('invalid_metadata_format');
  }
  return { text: text.slice(0, LONGEST_TEXT), ...(blocks && { blocks }), ...(metadata && { metadata }) };
}

export type Place = { channel: string; thread_ts?: string; onlyFor?: string };
export type Author = { user?: string; bot_id?: string };

export function post(slack: SlackState, workspace: string, place: Place, author: Author, content: Content): SlackMessage {
  const message = slack.keep({ ...content, ...author, ...defined(place), ts: slack.nextTs() } as SlackMessage);
  slack.changed(workspace);
  return message;
}

/** As chat.update does it: what is not given stays, except that new text without blocks takes the blocks away. */
export function rewrite(slack: SlackState, workspace: string, message: SlackMessage, content: Content): SlackMessage {
  const { blocks: _old, ...rest } = message;
  const updated = slack.keep({ ...rest, ...content, edited: slack.nextTs() });
  slack.changed(workspace);
  return updated;
}

export function remove(slack: SlackState, workspace: string, message: SlackMessage): void {
  slack.forget(message);
  slack.changed(workspace);
}

/** A message in the form in which the API and interaction payloads carry it. */
export function shown(message: SlackMessage, workspace: string, withMetadata = false): Record<string, unknown> {
  const { channel: _channel, onlyFor: _onlyFor, files: _files, metadata, edited, ...rest } = message;
  return {
    type: 'message',
    ...rest,
    team: workspace,
    ...(message.bot_id && {
      app_id: APP_ID,
      bot_profile: { id: message.bot_id, app_id: APP_ID, name: 'Streek', team_id: workspace },
    }),
    ...(edited && { edited: { user: message.user, ts: edited } }),
    ...(withMetadata && metadata && { metadata }),
  };
}

/** A line that only this person sees and that Slack itself says, as when a command fails. */
export function whisper(
  slack: SlackState,
  workspace: string,
  channel: string,
  user: string,
  text: string,
  thread?: string,
): void {
  post(slack, workspace, { channel, onlyFor: user, thread_ts: thread }, {}, { text });
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
