/** How initiatives stand, as others tell it. */
import { describe, expect, test } from 'vitest';
import type { Initiative } from '../../../bot/partners/initiative.ts';
import { standingInitiatives } from '../../../bot/partners/year.ts';
import { euro, initiative, pledge, pledges } from './examples.ts';

const NEEDS = {
  time: { hours: 20, roles: ['projectleider'] },
  money: { from: 1_000_000, to: 4_000_050, forms: ['gift' as const] },
  network: { doors: ['provincie', 'ROC'] },
};
const told = (...all: Initiative[]) => standingInitiatives({ all: async () => all }, 'twente');

describe('How initiatives stand', () => {
  test('is told by kind: hours a month, whole euro, doors that open', async () => {
    const given = pledges(
      pledge(1, { time: { hours: 12, roles: [] } as never, ...euro(15_000) }),
      pledge(2, { network: { doors: ['de provincie Overijssel'] } as never }),
    );

    expect(await told(initiative({ number: 3, title: 'Leerwerkplaats', needs: NEEDS, pledges: given }))).toEqual([
      {
        number: 3,
        title: 'Leerwerkplaats',
        needs: [
          { kind: 'time', asked: 20, pledged: 12 },
          // A cent more than € 40.000 is asked: € 40.000 does not cover it.
          { kind: 'money', asked: 40_001, pledged: 15_000 },
          { kind: 'network', asked: 2, pledged: 1 },
        ],
      },
    ]);
  });

  test('tells of anonymous pledges no more than everybody may see', async () => {
    const one = pledges(pledge(1, { anonymous: true, ...euro(15_000) }));
    const [standing] = await told(initiative({ needs: { money: NEEDS.money }, pledges: one }));

    expect(standing!.needs).toEqual([{ kind: 'money', asked: 40_001, pledged: 0 }]);
  });

  test('is told of those that run, the newest first, and of none that ended', async () => {
    const all = [
      initiative({ number: 1, status: 'stopped' }),
      initiative({ number: 2, status: 'firm' }),
      initiative({ number: 3, status: 'done' }),
      initiative({ number: 4 }),
    ];
    expect((await told(...all)).map(({ number }) => number)).toEqual([4, 2]);
  });
});
