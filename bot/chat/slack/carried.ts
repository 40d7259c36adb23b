/** What a modal carries to its submission: the form's args, and where it was opened from, so that the answer comes there. */
import * as z from 'zod/mini';
import { argsOf } from '../args.ts';
import type { AccountId, Origin, WorkspaceId } from '../ask.ts';
import type { Args } from '../card.ts';

/** Short names: Slack takes 3,000 characters, and the args need them. */
const Carried = z.object({
  c: z.string(),
  t: z.optional(z.string()),
  s: z.enum(['channel', 'direct', 'home']),
  r: z.optional(z.string()),
  a: z.optional(z.unknown()),
});

export function carriedBy({ conversation, surface, responseUrl }: Origin, args: Args = {}): string {
  const { channel, thread } = conversation;
  return JSON.stringify({ c: channel, t: thread, s: surface, r: responseUrl, a: args } satisfies z.infer<typeof Carried>);
}

/** Undefined for a view that is none of ours. */
export function carriedIn(
  privateMetadata: string,
  workspace: WorkspaceId,
  account: AccountId,
): { origin: Origin; args: Args } | undefined {
  const { data } = Carried.safeParse(jsonIn(privateMetadata));
  const args = data && argsOf(data.a);
  if (!data || !args) return undefined;
  const conversation = { workspace, channel: data.c, ...(data.t && { thread: data.t }) };
  return { args, origin: { workspace, account, conversation, surface: data.s, ...(data.r && { responseUrl: data.r }) } };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
