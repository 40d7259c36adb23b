/** A verified payload to the Ask that it stands for. */
import type { Clock } from '../../primitives/instant.ts';
import type { AccountId, Ask, Origin } from '../ask.ts';
import { SAID_AGAIN } from '../said-again.ts';
import { carriedIn } from './carried.ts';
import { withEmoji } from './emoji.ts';
import { filesIn } from './files.ts';
import type { Command, Envelope, Interaction } from './payloads.ts';
import { pressOf, valuesOf } from './render.ts';
import { mentionedIn, type Names, typedText, unescaped } from './typed-text.ts';
import { accountOf, homeOriginOf, originOf, teamOf, workspaceOf } from './whereabouts.ts';

/** Subtypes of a message that a person nevertheless said: with a file, or from a thread to the whole channel. */
const STILL_SAID: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast']);

type Written = { text?: string | null; blocks?: unknown };
type Kind<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** The Asks that a payload may come to; each undefined when it is none of that kind. */
export function asksOf(clock: Clock, nameOf: (account: AccountId) => Promise<string | undefined>) {
  /** An id is Slack's own of the delivery, or of what the person did: the same when it comes again. */
  const frame = (id: string, origin: Origin) => ({ id: `slack:${id}`, at: clock.now(), origin });

  async function readable(message: Written, team: string, bot: string | undefined): Promise<string> {
    const text = withEmoji(message.text ?? '', message.blocks);
    const people = mentionedIn(text, bot);
    const named = people.map(async (user) => [user, await nameOf(accountOf(team, user))] as const);
    const known = (await Promise.all(named)).filter((one): one is [string, string] => Boolean(one[1]));
    return typedText(text, bot, new Map(known) satisfies Names);
  }

  return {
    /** A message to Streek. What bots say (we among them), edits and the platform's own lines are not for us. */
    async text(envelope: Envelope): Promise<Kind<'text'> | undefined> {
      const { event } = envelope;
      const { type, user, channel, ts } = event;
      const spokenTo = type === 'app_mention' || (type === 'message' && event.channel_type === 'im');
      const said = !event.subtype || STILL_SAID.has(event.subtype);
      if (!spokenTo || !said || event.bot_id || event.edited) return undefined;
      if (typeof user !== 'string' || typeof channel !== 'string' || !ts) return undefined;
      const team = teamOf(envelope)!;
      // A mention is answered in its own thread; in the person's own conversation a thread is only theirs to open.
      const thread = event.thread_ts ?? (type === 'app_mention' && !channel.startsWith('D') ? ts : undefined);
      const text = await readable(event, team, botIn(envelope));
      const files = filesIn(event.files);
      const start = frame(envelope.event_id, originOf(team, user, { channel, thread }));
      return { ...start, kind: 'text', text, ...(files.length > 0 && { files }) };
    },

    command(command: Command): Kind<'command'> {
      const { team_id, user_id, user_name, channel_id, response_url, trigger_id, text } = command;
      const place = { channel: channel_id, responseUrl: response_url, name: user_name };
      return { ...frame(trigger_id, originOf(team_id, user_id, place)), kind: 'command', text: unescaped(text).trim() };
    },

    press(interaction: Interaction): Kind<'press' | 'text'> | undefined {
      const [action] = interaction.actions ?? [];
      const origin = pressOrigin(interaction);
      const pressed = action && pressOf(action.action_id, action.value);
      if (!origin || !pressed || !interaction.trigger_id) return undefined;
      const start = frame(interaction.trigger_id, origin);
      if (pressed.action === SAID_AGAIN) return { ...start, kind: 'text', text: String(pressed.args.text ?? '') };
      return { ...start, kind: 'press', ...pressed };
    },

    /** The view and its hash: whoever presses "send" again because the first time took too long has sent it once. */
    form({ view, user, ...rest }: Interaction): Kind<'form'> | undefined {
      const team = teamOf({ view, user, ...rest });
      const carried = view && team && carriedIn(view.private_metadata, workspaceOf(team), accountOf(team, user.id));
      if (!view || !carried) return undefined;
      const origin = { ...carried.origin, ...nameIn(user) };
      const start = frame(`${view.id}:${view.hash}`, origin);
      return { ...start, kind: 'form', action: view.callback_id, args: carried.args, values: valuesOf(view.state?.values) };
    },

    async shortcut(interaction: Interaction): Promise<Kind<'shortcut'> | undefined> {
      const { callback_id, channel, message, trigger_id, user, response_url } = interaction;
      const team = teamOf(interaction);
      if (!team || !channel || !message || !trigger_id || !callback_id) return undefined;
      const place = {
        channel: channel.id,
        thread: threadOf(message),
        message: message.ts,
        responseUrl: response_url,
        ...nameIn(user),
      };
      const text = await readable(message, team, undefined);
      return { ...frame(trigger_id, originOf(team, user.id, place)), kind: 'shortcut', action: callback_id, text };
    },

    home(envelope: Envelope): Kind<'home'> | undefined {
      const { user, channel, tab } = envelope.event;
      if (tab !== 'home' || typeof user !== 'string') return undefined;
      const own = typeof channel === 'string' ? channel : undefined;
      return { ...frame(envelope.event_id, homeOriginOf(teamOf(envelope)!, user, undefined, own)), kind: 'home' };
    },

    /** Someone brought Streek into a channel. (Into a workspace it comes by the OAuth flow: install.ts.) */
    arrival(envelope: Envelope): Kind<'installed'> | undefined {
      const { user, channel, inviter } = envelope.event;
      if (user !== botIn(envelope) || typeof channel !== 'string' || !inviter) return undefined;
      return { ...frame(envelope.event_id, originOf(teamOf(envelope)!, inviter, { channel })), kind: 'installed' };
    },

    /** Nobody in particular did it, so the app itself stands for them. */
    departure(envelope: Envelope): Kind<'removed'> | undefined {
      const { type, tokens } = envelope.event;
      if (type === 'tokens_revoked' && !tokens?.bot?.length) return undefined;
      const app = envelope.api_app_id;
      return { ...frame(envelope.event_id, originOf(teamOf(envelope)!, app, { channel: app })), kind: 'removed' };
    },
  };
}

/** Our own user in that workspace. */
function botIn({ authorizations }: Envelope): string | undefined {
  return authorizations?.[0]?.user_id ?? undefined;
}

/** A message that heads a thread stands in the channel itself, and so does whoever pressed or used something on it. */
function threadOf({ ts, thread_ts }: { ts?: string | null; thread_ts?: string | null }): string | undefined {
  return thread_ts && thread_ts !== ts ? thread_ts : undefined;
}

function pressOrigin(interaction: Interaction): Origin | undefined {
  const { channel, container, message, user, response_url } = interaction;
  const team = teamOf(interaction);
  if (!team) return undefined;
  const name = nameIn(user).name;
  const pressed = container?.message_ts ?? message?.ts;
  if (!channel) return homeOriginOf(team, user.id, name);
  return originOf(team, user.id, {
    channel: channel.id,
    thread: threadOf({ ts: pressed, thread_ts: container?.thread_ts ?? message?.thread_ts }),
    message: pressed,
    responseUrl: response_url,
    name,
  });
}

function nameIn({ name, username }: Interaction['user']): { name?: string } {
  const known = name ?? username;
  return known ? { name: known } : {};
}
