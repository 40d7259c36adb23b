import type { Ask } from '../chat/ask.ts';
import { type Clock, epochMs } from '../primitives/instant.ts';
import type { Directory } from '../region/directory.ts';
import type { Visitor } from '../region/people.ts';

/** Who asks, in one read. A member of another region than the workspace's is a stranger there: nothing crosses the border. */
async function visitorOf(directory: Directory, { origin }: Ask): Promise<Visitor> {
  const { account, workspace } = await directory.whoIs(origin.account, origin.workspace);
  const member = account?.member && account.member.region === workspace?.region ? account.member : undefined;
  return {
    account: origin.account,
    name: member?.name ?? account?.name ?? origin.name ?? '',
    language: account?.language ?? member?.language ?? workspace?.language ?? 'nl',
    workspace,
    member,
  };
}

/** Who was seen a moment ago, is who they were: a ballot then needs no read before its one write. */
const SEEN_MS = 30_000;
/** One process serves many regions; the oldest go. */
const MOST_SEEN = 2_000;

export function visitors(directory: Directory, clock: Clock) {
  const seen = new Map<string, { visitor: Visitor; until: number }>();

  return {
    async of(ask: Ask): Promise<Visitor> {
      const visitor = await visitorOf(directory, ask);
      const key = keyOf(ask);
      seen.delete(key);
      // Whoever is not known yet may join at any moment, in another process.
      if (visitor.member) seen.set(key, { visitor, until: epochMs(clock.now()) + SEEN_MS });
      if (seen.size > MOST_SEEN) seen.delete(seen.keys().next().value!);
      return visitor;
    },

    /** For what is decided by the roll of a vote: there it is enough who somebody was half a minute ago. */
    async lately(ask: Ask): Promise<Visitor> {
      const known = seen.get(keyOf(ask));
      return known && known.until > epochMs(clock.now()) ? known.visitor : this.of(ask);
    },
  };
}

const keyOf = ({ origin }: Ask): string => `${origin.account} ${origin.workspace}`;
