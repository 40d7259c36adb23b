/**
 * What was last understood of one person in one thread, for half an hour: for "nee, 13", "en 14?" and a bare "12".
 *
 * | pattern                  | key                                               | requests |
 * |--------------------------|---------------------------------------------------|----------|
 * | the last Plan, per thread | THREAD#<channel>#<thread>#<account> / LAST, expires | 1        |
 */
import type { Ask } from '../chat/ask.ts';
import type { Plan } from '../conversation/plan.ts';
import { epochSeconds, type Instant, plusMinutes } from '../primitives/instant.ts';
import type { Item, Table } from '../store/table.ts';

const REMEMBERED_MINUTES = 30;

type Kept = Item & { data: { plan: Plan; expires: Instant } };

/** Two people in one thread do not mix, nor do two threads of one person. */
function keyOf({ origin }: Ask) {
  const { workspace, channel, thread = '' } = origin.conversation;
  return { pk: `THREAD#${workspace}#${channel}#${thread}#${origin.account}`, sk: 'LAST' };
}

export function memory(table: Table) {
  return {
    async last(ask: Ask, now: Instant): Promise<Plan | undefined> {
      const kept = (await table.get<Kept>(keyOf(ask)))?.data;
      return kept && kept.expires > now ? kept.plan : undefined;
    },
    async keep(ask: Ask, now: Instant, plan: Plan): Promise<void> {
      const expires = plusMinutes(now, REMEMBERED_MINUTES);
      await table.write({
        put: { ...keyOf(ask), data: { plan: withoutChoice(plan), expires } as never, ttl: epochSeconds(expires) },
      });
    },
    async forget(ask: Ask): Promise<void> {
      await table.write({ delete: keyOf(ask) });
    },
  };
}

/** How somebody votes is written down nowhere but in their ballot: the vote may be secret. */
export function withoutChoice<P extends Pick<Plan, 'slots'>>(plan: P): P {
  const { choice: _, ...slots } = plan.slots;
  return { ...plan, slots };
}
