/** How fast people are written to: within what each workspace's platform takes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AccountId } from '../../../bot/chat/ask.ts';
import { paced } from '../../../bot/digest/pacing.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';

const NOW = '2026-11-30T07:30:00.000Z' as Instant;
/** A minute: Slack opens fifty conversations (tier 3). A second: Teams takes fifty sends from a tenant. */
const MOST = { slack: [60_000, 50], teams: [1_000, 50] } as const;

const anyPeople = fc
  .array(fc.tuple(fc.constantFrom('slack', 'teams'), fc.integer({ min: 1, max: 3 })), { maxLength: 400 })
  .map((all) => all.map(([platform, workspace], i) => ({ account: `${platform}:w${workspace}:u${i}` as AccountId })));

it('no workspace is asked for more than its platform allows in any minute or second, and nobody is left out', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const all = paced(people, NOW);
      expect(all.map(({ account }) => account)).toEqual(people.map(({ account }) => account));
      for (const [workspace, written] of Map.groupBy(all, ({ account }) => account.slice(0, account.lastIndexOf(':')))) {
        const [span, most] = MOST[workspace.startsWith('slack') ? 'slack' : 'teams'];
        const times = written.map(({ notBefore }) => Date.parse(notBefore));
        for (const from of times)
          expect(times.filter((time) => time >= from && time < from + span).length).toBeLessThanOrEqual(most);
      }
    }),
  );
});

it('the first of every workspace is written to at once: a big workspace holds up no small one', () => {
  const big = Array.from({ length: 100 }, (_, i) => ({ account: `slack:big:u${i}` as AccountId }));

  const all = paced([...big, { account: 'slack:small:one' }], NOW);

  expect(all.at(-1)!.notBefore).toBe(NOW);
  expect(all[99]!.notBefore).toBe('2026-11-30T07:32:48.000Z');
});
