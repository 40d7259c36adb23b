/** A vote as it stands in the table, from its facts alone. */
import type { Vote } from '../../bot/fund/vote.ts';
import { headKey, type Kept } from '../../bot/fund/votes/box.ts';
import type { Table, Value } from '../../bot/store/table.ts';

export async function keepVote(table: Table, vote: Vote): Promise<void> {
  const kept: Kept = { ...vote, boxes: 0, facts: vote.trace.length, version: 1, zone: 'Europe/Amsterdam', reminders: 'none' };
  await table.write({ put: { ...headKey(vote.region, vote.number), data: kept as unknown as Value } });
}
