import { describe, expect, it } from 'vitest';
import type { Status } from '../../../bot/partners/initiative.ts';
import { MOST_PLEDGES, makeFirm, pledgeOf, promise, takeBack } from '../../../bot/partners/pledges/pledging.ts';
import { ANN, BOB, euro, initiative, NOON, pledge, pledges } from './examples.ts';

const CLOSED: Status[] = ['firm', 'done', 'stopped'];
const bobs = (of: Partial<ReturnType<typeof pledge>> = {}) => ({ ...pledgeOf({ given: euro(500) }, BOB, NOON), ...of });

describe('Pledging', () => {
  it('adds the company’s one pledge, and counts as a change', () => {
    expect(promise(initiative(), bobs())).toMatchObject({ pledges: { [BOB.company.kvk]: euro(500) }, changes: 2 });
  });

  it('takes the place of what the company pledged before, whoever of it says so', () => {
    const before = initiative({ pledges: pledges(bobs()) });

    const after = promise(before, bobs({ ...euro(700), by: 'colleague' }));

    expect(after).toMatchObject({ pledges: { [BOB.company.kvk]: { ...euro(700), by: 'colleague' } } });
    expect(Object.keys('pledges' in after ? after.pledges : {})).toHaveLength(1);
  });

  it('of the same once more, at another time or by a colleague, changes nothing', () => {
    const before = initiative({ pledges: pledges(bobs({ condition: { others: 2 } })) });

    expect(promise(before, bobs({ condition: { others: 2 }, by: 'colleague', at: pledge(5).at }))).toBe(before);
    for (const other of [{ condition: { others: 3 } }, { condition: { money: 100 } }, { anonymous: true as const }, euro(501)]) {
      expect(promise(before, bobs({ condition: { others: 2 }, ...other }))).not.toBe(before);
    }
    expect(promise(before, bobs())).not.toBe(before);
    const shy = initiative({ pledges: pledges(bobs({ anonymous: true, condition: { money: 100 } })) });
    expect(promise(shy, bobs({ anonymous: true, condition: { money: 100 } }))).toBe(shy);
    expect(promise(shy, bobs({ anonymous: true, condition: { money: 200 } }))).not.toBe(shy);
    expect(promise(shy, bobs({ condition: { money: 100 } }))).not.toBe(shy);
    const hours = initiative({ pledges: pledges(bobs({ money: undefined, time: { hours: 8 } })) });
    expect(promise(hours, bobs({ money: undefined, time: { hours: 8 } }))).toBe(hours);
    expect(promise(before, bobs({ condition: { others: 2 }, money: { amount: 500_00, form: 'loan' } }))).not.toBe(before);
    expect(promise(before, bobs({ condition: { others: 2 }, time: { hours: 1 } }))).not.toBe(before);
    expect(promise(before, bobs({ condition: { others: 2 }, network: { doors: ['ROC'] } }))).not.toBe(before);
  });

  it('is refused after closing, of nothing, and beyond what fits', () => {
    for (const status of CLOSED) expect(promise(initiative({ status }), bobs())).toEqual({ refused: 'closed' });
    expect(promise(initiative(), bobs({ money: undefined }))).toEqual({ refused: 'nothing' });
    const full = initiative({ pledges: pledges(...Array.from({ length: MOST_PLEDGES }, (_, i) => pledge(i, euro(1)))) });
    expect(promise(full, bobs())).toEqual({ refused: 'full' });
    expect(promise(full, pledge(3, euro(2)))).toMatchObject({ changes: 2 });
  });

  it('is anonymous for anyone but the company that started it', () => {
    expect(promise(initiative(), bobs({ anonymous: true }))).toMatchObject({ changes: 2 });
    const own = pledgeOf({ given: euro(500), anonymous: true }, ANN, NOON);
    expect(promise(initiative(), own)).toEqual({ refused: 'ownAnonymous' });
    expect(promise(initiative(), { ...own, anonymous: undefined })).toMatchObject({ changes: 2 });
  });

  it('keeps what was said and nothing that was not', () => {
    expect(pledgeOf({ given: { time: { hours: 8 } }, condition: { others: 1 }, anonymous: false }, BOB, NOON)).toStrictEqual({
      company: BOB.company,
      by: 'bob',
      at: NOON,
      time: { hours: 8 },
      condition: { others: 1 },
    });
    expect(pledgeOf({ given: { network: { doors: ['ROC'] } }, anonymous: true }, BOB, NOON)).toStrictEqual({
      company: BOB.company,
      by: 'bob',
      at: NOON,
      network: { doors: ['ROC'] },
      anonymous: true,
    });
  });
});

describe('Taking a pledge back', () => {
  it('removes it, once, until it is closed', () => {
    const pledged = initiative({ pledges: pledges(bobs()) });

    expect(takeBack(pledged, BOB.company.kvk)).toMatchObject({ pledges: {}, changes: 2 });
    expect(takeBack(initiative(), BOB.company.kvk)).toEqual({ refused: 'none' });
    for (const status of CLOSED) expect(takeBack({ ...pledged, status }, BOB.company.kvk)).toEqual({ refused: 'closed' });
  });
});

describe('Making pledges firm', () => {
  const two = initiative({ pledges: pledges(bobs(), pledge(1, { ...euro(1), condition: { others: 5 } })) });

  it('settles all of them in one change, and keeps who holds and who does not', () => {
    expect(makeFirm(two, two.changes)).toMatchObject({
      status: 'firm',
      changes: 2,
      settlement: { holds: [BOB.company.kvk], leftOut: [{ kvk: '30000001', of: 'others', asked: 5 }] },
      pledges: two.pledges,
    });
  });

  it('goes by the pledges that were shown, and is refused when nothing would hold or it is closed', () => {
    expect(makeFirm(two, two.changes - 1)).toEqual({ refused: 'changed' });
    expect(makeFirm(initiative(), 1)).toEqual({ refused: 'nothing' });
    const nobody = initiative({ pledges: pledges(pledge(1, { ...euro(1), condition: { others: 1 } })) });
    expect(makeFirm(nobody, 1)).toEqual({ refused: 'nothing' });
    for (const status of CLOSED) expect(makeFirm({ ...two, status }, two.changes)).toEqual({ refused: 'closed' });
  });
});
