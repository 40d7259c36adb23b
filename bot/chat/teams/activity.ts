/** What Teams sends, as far as we read it. Whatever else an activity holds is left alone. */
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(1_000));
/** Ours are built with colons, so theirs may have none. */
const plainId = z.string().check(z.regex(/^[\w.-]{1,200}$/));
const words = z.nullish(z.string());

const Activity = z.looseObject({
  type: id,
  id,
  channelId: id,
  serviceUrl: id,
  from: z.looseObject({ id, aadObjectId: z.nullish(plainId), name: words }),
  recipient: z.looseObject({ id }),
  conversation: z.looseObject({ id, tenantId: z.nullish(plainId), conversationType: words }),
  channelData: z.nullish(
    z.looseObject({
      tenant: z.nullish(z.looseObject({ id: plainId })),
      team: z.nullish(z.looseObject({ name: words })),
    }),
  ),
  name: words,
  text: words,
  value: z.optional(z.unknown()),
  action: words,
  replyToId: words,
  entities: z.nullish(z.array(z.unknown())),
  attachments: z.nullish(z.array(z.unknown())),
});

export type TeamsActivity = z.infer<typeof Activity>;

/** Undefined for anything but an activity that says which tenant it is from. */
export function activityIn(body: Uint8Array): TeamsActivity | undefined {
  const parsed = Activity.safeParse(jsonIn(body));
  return parsed.success && tenantOf(parsed.data) ? parsed.data : undefined;
}

/** Two places may tell the tenant; they must not contradict each other. */
export function tenantOf({ channelData, conversation }: TeamsActivity): string | undefined {
  const told = [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => typeof tenant === 'string');
  return new Set(told).size === 1 ? told[0] : undefined;
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
