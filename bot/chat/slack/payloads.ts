/** What Slack sends, as far as we read it. Whatever else a payload holds is left alone. */
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(500));
/** Ours are built with colons, so theirs may have none. */
const plainId = z.string().check(z.regex(/^[\w.-]{1,200}$/));
const words = z.nullish(z.string());
const thing = z.looseObject({});
const team = z.nullish(z.looseObject({ id: plainId }));

const Challenge = z.looseObject({ type: z.literal('url_verification'), challenge: z.string() });

const Authorization = z.looseObject({
  team_id: z.nullish(plainId),
  enterprise_id: z.nullish(plainId),
  user_id: z.nullish(plainId),
  is_enterprise_install: z.nullish(z.boolean()),
});

const Envelope = z.looseObject({
  type: z.literal('event_callback'),
  event_id: plainId,
  event_time: z.number(),
  api_app_id: plainId,
  team_id: plainId,
  /** The workspace in which we are installed, where a channel is shared between workspaces (Slack Connect). */
  context_team_id: z.nullish(plainId),
  authorizations: z.nullish(z.array(Authorization)),
  event: z.looseObject({
    type: id,
    subtype: words,
    // Slack gives some events a whole person or channel. Bolt looks into these four unasked, and breaks on anything but an object.
    user: z.optional(z.union([z.string(), thing])),
    channel: z.optional(z.union([z.string(), thing])),
    item: z.optional(thing),
    subteam: z.optional(thing),
    bot_id: words,
    channel_type: words,
    text: words,
    ts: z.nullish(plainId),
    thread_ts: z.nullish(plainId),
    edited: z.optional(z.unknown()),
    files: z.optional(z.unknown()),
    tab: words,
    inviter: z.nullish(plainId),
    tokens: z.nullish(z.looseObject({ bot: z.nullish(z.array(z.string())) })),
  }),
});

const Command = z.looseObject({
  command: id,
  team_id: plainId,
  enterprise_id: z.nullish(plainId),
  is_enterprise_install: words,
  channel_id: plainId,
  user_id: plainId,
  user_name: words,
  text: z._default(z.string(), ''),
  trigger_id: plainId,
  response_url: z.url(),
});

const View = z.looseObject({
  id: plainId,
  type: z.string(),
  hash: z.string(),
  callback_id: z.string(),
  private_metadata: z.string(),
  app_installed_team_id: z.nullish(plainId),
  blocks: z._default(z.array(z.looseObject({ type: z.string(), block_id: words })), []),
  state: z.nullish(z.looseObject({ values: z.optional(z.unknown()) })),
});

const Interaction = z.looseObject({
  type: z.enum(['block_actions', 'view_submission', 'view_closed', 'message_action', 'block_suggestion', 'shortcut']),
  user: z.looseObject({ id: plainId, name: words, username: words, team_id: z.nullish(plainId) }),
  team,
  enterprise: team,
  is_enterprise_install: z.nullish(z.boolean()),
  trigger_id: z.nullish(plainId),
  response_url: z.nullish(z.url()),
  callback_id: words,
  channel: z.nullish(z.looseObject({ id: plainId })),
  container: z.nullish(
    z.looseObject({ message_ts: z.nullish(plainId), thread_ts: z.nullish(plainId), is_ephemeral: z.nullish(z.boolean()) }),
  ),
  message: z.nullish(z.looseObject({ ts: plainId, thread_ts: z.nullish(plainId), text: words })),
  view: z.nullish(View),
  actions: z.nullish(z.array(z.looseObject({ action_id: z.string(), value: z.optional(z.unknown()) }))),
});

export type Challenge = z.infer<typeof Challenge>;
export type Envelope = z.infer<typeof Envelope>;
export type Command = z.infer<typeof Command>;
export type Interaction = z.infer<typeof Interaction>;
export type View = z.infer<typeof View>;
export type Payload = Envelope | Command | Interaction;

const Json = z.union([Challenge, Envelope]);
const Form = z.union([z.looseObject({ payload: z.string() }), Command]);

export type Encoding = 'json' | 'form';

/** Undefined for a content type that Slack does not use. */
export function encodingOf(contentType: string | undefined): Encoding | undefined {
  if (/^application\/json\s*(;|$)/i.test(contentType ?? '')) return 'json';
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType ?? '')) return 'form';
  return undefined;
}

/** Undefined for anything that is not one of Slack's payloads. */
export function payloadIn(body: Uint8Array, encoding: Encoding): Challenge | Payload | undefined {
  const text = textIn(body);
  if (text === undefined) return undefined;
  if (encoding === 'json') return Json.safeParse(jsonIn(text)).data;
  const form = Form.safeParse(Object.fromEntries(new URLSearchParams(text))).data;
  if (!form || !('payload' in form)) return form;
  return Interaction.safeParse(jsonIn(String(form.payload))).data;
}

export function isChallenge(payload: Challenge | Payload): payload is Challenge {
  return payload.type === 'url_verification';
}

function textIn(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
