/** Which permission each method needs, as Slack documents it; a token without it is answered `missing_scope`. */
import { Refused } from './refusal.ts';

const SCOPE_OF: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.open': 'im:write',
  'files.info': 'files:read',
  'conversations.join': 'channels:join',
  'users.info': 'users:read',
  'users.list': 'users:read',
};

/** For these the kind of conversation decides. */
const BY_KIND: Record<string, { channel: string; direct: string }> = {
  'conversations.info': { channel: 'channels:read', direct: 'im:read' },
  'conversations.members': { channel: 'channels:read', direct: 'im:read' },
  'conversations.list': { channel: 'channels:read', direct: 'im:read' },
  'conversations.history': { channel: 'channels:history', direct: 'im:history' },
  'conversations.replies': { channel: 'channels:history', direct: 'im:history' },
};

/** Everything that this Slack can ask a permission for: what a test installs with when the scopes do not matter to it. */
export const ALL_SCOPES = [
  ...new Set([...Object.values(SCOPE_OF), ...Object.values(BY_KIND).flatMap(({ channel, direct }) => [channel, direct])]),
  'mpim:write',
  'chat:write.public',
  'app_mentions:read',
  'commands',
];

export function requireScope(method: string, args: Record<string, unknown>, granted: string[]): void {
  const direct = String(args.channel ?? '').startsWith('D') || args.types === 'im';
  const several = method === 'conversations.open' && String(args.users ?? '').includes(',');
  const needed = several ? 'mpim:write' : (SCOPE_OF[method] ?? BY_KIND[method]?.[direct ? 'direct' : 'channel']);
  if (needed && !granted.includes(needed)) throw new Refused('missing_scope', { needed, provided: granted.join(',') });
}
