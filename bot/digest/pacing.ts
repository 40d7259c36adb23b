/**
 * How fast many people are written to at once, so that a workspace is never asked for more than its platform allows. Pure.
 * Slack opens some 50 conversations a minute in a workspace (tier 3) and takes one message a second in each; Teams takes 50 sends a
 * second from a tenant. Both are kept well below: the bot has other things to say meanwhile, and jobs that waited for a free worker
 * come closer together than they were planned.
 */
import type { AccountId, WorkspaceId } from '../chat/ask.ts';
import { epochMs, type Instant, instant } from '../primitives/instant.ts';

const PACE: Readonly<Record<string, { people: number; everySeconds: number }>> = {
  slack: { people: 4, everySeconds: 7 },
  teams: { people: 10, everySeconds: 1 },
};

/** When each may be written to, in their order; each workspace at its own pace, so that a big one holds up no small one. */
export function paced<One extends { account: AccountId }>(
  people: readonly One[],
  from: Instant,
): (One & { notBefore: Instant })[] {
  const written = new Map<WorkspaceId, number>();
  return people.map((person) => {
    const [platform, workspace] = person.account.split(':') as [string, string];
    const id = `${platform}:${workspace}` as WorkspaceId;
    const before = written.get(id) ?? 0;
    written.set(id, before + 1);
    const { people: together, everySeconds } = PACE[platform]!;
    const seconds = Math.floor(before / together) * everySeconds;
    return { ...person, notBefore: instant(epochMs(from) + seconds * 1_000) };
  });
}
