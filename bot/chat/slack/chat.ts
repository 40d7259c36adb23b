/** What Streek says in Slack of its own accord: the Chat port on Slack's Web API. */
import { epochSeconds, type Instant } from '../../primitives/instant.ts';
import type { AccountId, Conversation, MessageRef, Origin, WorkspaceId } from '../ask.ts';
import type { Card } from '../card.ts';
import { type Chat, RateLimited, Unreachable } from '../chat.ts';
import { workspaceOfAccount } from '../ids.ts';
import { slackFiles } from './files.ts';
import { slackHome } from './render.ts';
import { asTaken } from './taken.ts';
import { type SlackApiOptions, slackApi } from './web-api.ts';

export type SlackChatOptions = Omit<SlackApiOptions, 'url'> & { apiUrl: string };

/** Nothing in what we send is read as a mention or unfolded into a preview. */
const INERT = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;
const EVENT_TYPE = 'streek';
/** Slack gives apps outside its marketplace 15 messages a request; the message looked for is among the newest. */
const LOOK_BACK = 15;

type Posted = { channel: string; ts: string };
type Found = { messages?: { ts: string; metadata?: { event_type?: string; event_payload?: { key?: string } } }[] };
type Person = { user: { real_name?: string; name?: string; profile?: { display_name?: string; real_name?: string } } };

export function slackChat({ apiUrl, ...options }: SlackChatOptions): Chat {
  const api = slackApi({ ...options, url: apiUrl });

  async function post(to: Conversation, card: Card, key: string): Promise<MessageRef> {
    const { channel, ts } = await asTaken(card, (message) =>
      api.call<Posted>(to.workspace, 'chat.postMessage', {
        channel: to.channel,
        ...(to.thread && { thread_ts: to.thread }),
        ...message,
        ...INERT,
        metadata: { event_type: EVENT_TYPE, event_payload: { key } },
      }),
    );
    // A person's id stands for the conversation with that person; Slack tells which one that is.
    return { ...to, channel, message: ts };
  }

  async function opened(workspace: WorkspaceId, people: readonly AccountId[]): Promise<Conversation> {
    const users = people.map(personOf).join(',');
    const { channel } = await api.call<{ channel: { id: string } }>(workspace, 'conversations.open', { users });
    return { workspace, channel: channel.id };
  }

  const direct = (account: AccountId) => opened(workspaceOfAccount(account), [account]);

  /** Only for the asker: by the response URL, then as an ephemeral message, and where Streek is no member in their own chat. */
  async function aside(origin: Origin, card: Card, key: string): Promise<MessageRef | undefined> {
    const { workspace, channel, thread } = origin.conversation;
    const { responseUrl, account } = origin;
    const there = thread && { thread_ts: thread };
    const whisper = { response_type: 'ephemeral', replace_original: false, ...there };
    if (responseUrl && (await asTaken(card, (message) => api.respond(responseUrl, { ...whisper, ...message })))) return undefined;
    const ephemeral = { channel, user: personOf(account), ...there, ...INERT };
    try {
      await asTaken(card, (message) => api.call(workspace, 'chat.postEphemeral', { ...ephemeral, ...message }));
      return undefined;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return post(await direct(account), card, key);
    }
  }

  return {
    post,
    direct,
    together: (accounts) => opened(workspaceOfAccount(accounts[0]!), accounts),
    async update(message, card) {
      const { workspace, channel, message: ts } = message;
      const redrawn = { channel, ts, link_names: false, parse: 'none' };
      await asTaken(card, (drawn) => api.call(workspace, 'chat.update', { ...redrawn, ...drawn }));
    },

    /** What was asked aloud in a channel is answered in its thread; what was pressed or commanded there, to the asker only. */
    async answer(origin, card, key) {
      if (origin.surface === 'channel') {
        return origin.responseUrl ? aside(origin, card, key) : post(origin.conversation, card, key);
      }
      try {
        return await post(origin.conversation, card, key);
      } catch (error) {
        // A command also works in the conversation of two people, where we cannot write.
        if (!(error instanceof Unreachable) || !origin.responseUrl) throw error;
        return aside(origin, card, key);
      }
    },

    async home(account, card) {
      await api.call(workspaceOfAccount(account), 'views.publish', { user_id: personOf(account), view: slackHome(card) });
    },

    async find(where, key, since) {
      const { workspace, channel, thread } = where;
      const about = { channel, oldest: String(epochSeconds(since as Instant)), inclusive: true, limit: LOOK_BACK };
      try {
        const { messages = [] } = thread
          ? await api.call<Found>(workspace, 'conversations.replies', { ...about, ts: thread, include_all_metadata: true })
          : await api.call<Found>(workspace, 'conversations.history', { ...about, include_all_metadata: true });
        const found = messages.find(({ metadata }) => metadata?.event_type === EVENT_TYPE && metadata.event_payload?.key === key);
        return found && { ...where, message: found.ts };
      } catch (error) {
        if (error instanceof Unreachable) return undefined;
        // Not as RateLimited: that means "nothing was sent yet", and this is the question whether something was.
        throw error instanceof RateLimited ? new Error(`could not look for ${key}: ${error.message}`, { cause: error }) : error;
      }
    },

    ...slackFiles(api, { ...options, url: apiUrl }),

    async nameOf(account) {
      try {
        const { user } = await api.call<Person>(workspaceOfAccount(account), 'users.info', { user: personOf(account) });
        return user.profile?.display_name || user.profile?.real_name || user.real_name || user.name;
      } catch (error) {
        if (error instanceof Unreachable) return undefined;
        throw error;
      }
    },
  };
}

const personOf = (account: AccountId) => account.slice(account.lastIndexOf(':') + 1);
