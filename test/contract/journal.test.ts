/** What is worth telling, by week: written once however often its change comes, and found again by its days. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fresh, journalIn } from '../../bot/digest/journal.ts';
import type { Instant } from '../../bot/primitives/instant.ts';
import type { Line } from '../../bot/region/capability.ts';
import { openTable } from './embedded-table.ts';

const ZONE = 'Europe/Amsterdam';
let opened: Awaited<ReturnType<typeof openTable>>;
beforeAll(async () => {
  opened = await openTable();
});
afterAll(() => opened.close());

let regions = 0;
const region = () => `j${++regions}`;
const fresh = (of: Partial<Line>, at: string, order: string): Fresh => ({
  line: { region: 'r', subject: 'problem', id: '1', kind: 'moved', weight: 20, themes: ['problems'], to: 'everyone', ...of },
  at: at as Instant,
  order,
});

describe('A line', () => {
  it('stands on its day of the region’s calendar, and is found by it', async () => {
    const journal = journalIn(opened.table);
    const r = region();
    // Half past twelve at night in Amsterdam: Tuesday there, Monday in UTC.
    await journal.keep([fresh({ region: r }, '2026-06-01T22:30:00.000Z', '1')], ZONE);

    expect(await journal.lines(r, { from: '2026-06-01', until: '2026-06-02' })).toEqual([]);
    expect(await journal.lines(r, { from: '2026-06-02', until: '2026-06-03' })).toMatchObject([
      { id: '1', at: '2026-06-01T22:30:00.000Z' },
    ]);
  });

  it('is one however often its change comes; of two of a day the newer counts, also when the older comes last', async () => {
    const journal = journalIn(opened.table);
    const r = region();
    const [one, two] = [
      fresh({ region: r, weight: 21 }, '2026-06-02T08:00:00.000Z', '10'),
      fresh({ region: r, weight: 22 }, '2026-06-02T09:00:00.000Z', '11'),
    ];

    for (const again of [[one], [two], [one], [one, two], [two, one]]) await journal.keep(again, ZONE);

    expect((await journal.lines(r, { from: '2026-06-01', until: '2026-06-08' })).map(({ weight }) => weight)).toEqual([22]);
  });

  it('that was taken back is gone, and a late repeat does not bring it back', async () => {
    const journal = journalIn(opened.table);
    const r = region();
    const closing = fresh(
      { region: r, kind: 'closing', at: '2026-06-05T15:00:00.000Z' as Instant },
      '2026-06-01T08:00:00.000Z',
      '20',
    );
    await journal.keep([closing], ZONE);
    const ahead = { from: '2026-06-05', until: '2026-06-06' };
    const before = await journal.lines(r, ahead);

    await journal.keep([{ ...closing, line: { ...closing.line, gone: true }, order: '21' }], ZONE);
    await journal.keep([closing], ZONE);

    expect(before).toHaveLength(1);
    expect(await journal.lines(r, ahead)).toEqual([]);
  });

  it('is found across the turn of a year and of a week', async () => {
    const journal = journalIn(opened.table);
    const r = region();
    const days = ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04'];
    await journal.keep(
      days.map((day, i) => fresh({ region: r, id: day }, `${day}T12:00:00.000Z`, String(i))),
      ZONE,
    );

    expect((await journal.lines(r, { from: '2026-12-28', until: '2027-01-04' })).map(({ id }) => id)).toEqual(days.slice(1, 5));
  });
});

describe('What waits for somebody', () => {
  it('stays however long it takes, until it is done', async () => {
    const journal = journalIn(opened.table);
    const r = region();
    const waits = fresh({ region: r, subject: 'link', kind: 'needs-you', to: 'coordinators' }, '2025-01-01T08:00:00.000Z', '1');
    await journal.keep([waits, fresh({ ...waits.line, to: { member: 'm1' } }, '2025-01-01T08:00:00.000Z', '1')], ZONE);
    const before = await journal.waiting(r);

    await journal.keep([{ ...waits, line: { ...waits.line, gone: true }, order: '2' }], ZONE);

    expect(before).toHaveLength(2);
    expect((await journal.waiting(r)).map(({ to }) => to)).toEqual([{ member: 'm1' }]);
  });
});
