/** A verified activity to the Ask that it stands for. */
import * as z from 'zod/mini';
import type { Clock } from '../../primitives/instant.ts';
import type { AccountId, Ask, Origin, WorkspaceId } from '../ask.ts';
import { SAID_AGAIN } from '../said-again.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';
import { filesIn } from './files.ts';
import { pressOf, valuesOf } from './render.ts';
import { plainOfHtml, typedText } from './typed-text.ts';

type Kind<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

/** The Asks that an activity may come to; each undefined when it is none of that kind. */
export function asksOf(clock: Clock) {
  const frame = (activity: TeamsActivity, message = activity.replyToId ?? undefined) => {
    const origin = originOf(activity, message);
    return origin && { id: `${origin.workspace}:${activity.id}`, at: clock.now(), origin };
  };

  return {
    text(activity: TeamsActivity): Kind<'text'> | undefined {
      const start = frame(activity);
      // A message of no words but a value is a card's submit; none of our cards sends that.
      if (!start || (activity.value && !activity.text)) return undefined;
      const files = filesIn(activity);
      return { ...start, kind: 'text', text: typedText(activity), ...(files.length > 0 && { files }) };
    },

    /** @param data what the button carries, for an execute with its `verb` */
    press(activity: TeamsActivity, data: unknown, verb?: unknown): Kind<'press' | 'text'> | undefined {
      const start = frame(activity);
      const pressed = pressOf(data, verb);
      if (!start || !pressed) return undefined;
      if (pressed.action === SAID_AGAIN) return { ...start, kind: 'text', text: String(pressed.args.text ?? '') };
      return { ...start, kind: 'press', ...pressed };
    },

    form(activity: TeamsActivity, data: unknown): Kind<'form'> | undefined {
      const start = frame(activity);
      const pressed = pressOf(data);
      return start && pressed && { ...start, kind: 'form', ...pressed, values: valuesOf(data) };
    },

    shortcut(activity: TeamsActivity): Kind<'shortcut'> | undefined {
      const { data } = MessageAction.safeParse(activity.value);
      const start = data && frame(activity, data.messagePayload.id);
      if (!start) return undefined;
      const { content, contentType } = data.messagePayload.body;
      return {
        ...start,
        kind: 'shortcut',
        action: data.commandId,
        text: contentType === 'text' ? content : plainOfHtml(content),
      };
    },

    /**
     * Only `installationUpdate` counts: Teams also tells of the bot's coming and going by `conversationUpdate`, and one greeting
     * is enough. An upgrade (`add-upgrade`) is no arrival.
     */
    presence(activity: TeamsActivity): Kind<'installed' | 'removed'> | undefined {
      const start = frame(activity);
      if (start && activity.action === 'remove') return { ...start, kind: 'removed' };
      if (!start || activity.action !== 'add') return undefined;
      const workspaceName = activity.channelData?.team?.name;
      return { ...start, kind: 'installed', ...(workspaceName && { workspaceName }) };
    },
  };
}

const MessageAction = z.looseObject({
  commandId: z.string(),
  messagePayload: z.looseObject({
    id: z.string(),
    body: z.looseObject({ contentType: z.nullish(z.string()), content: z.string() }),
  }),
});

/** Undefined when nobody did it: a service, or someone without an account in the tenant. */
function originOf(activity: TeamsActivity, message: string | undefined): Origin | undefined {
  const { from, conversation, serviceUrl } = activity;
  if (!from.aadObjectId) return undefined;
  const workspace: WorkspaceId = `teams:${tenantOf(activity)}`;
  const account: AccountId = `${workspace as `teams:${string}`}:${from.aadObjectId}`;
  const [channel = '', thread] = conversation.id.split(';messageid=');
  return {
    workspace,
    account,
    ...(from.name && { name: from.name }),
    conversation: { workspace, channel, ...(thread && { thread }), serviceUrl },
    surface: conversation.conversationType === 'personal' ? 'direct' : 'channel',
    ...(message && { message }),
  };
}
