/** A region's own indicators, and files that wait for a yes, in a real table. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnIndicator } from '../../../../bot/monitor/own/indicators.ts';
import { type OwnRegister, ownRegister } from '../../../../bot/monitor/own/register.ts';
import { type House, openHouse } from '../../../flow/house.ts';

let house: House;
let own: OwnRegister;
beforeAll(async () => {
  house = await openHouse();
  own = ownRegister(house.plain.table);
});
afterAll(() => house.close());

const chargers = (unit: string, id = 'own:r:laadpalen'): OwnIndicator => ({ id, name: 'Laadpalen', unit, decimals: 0 });

describe('A file that waits for a yes', () => {
  test('is kept whole, also where the table gives it back in pages', async () => {
    // What cannot be packed: a digest per line.
    const observations = Array.from({ length: 30_000 }, (_, n) => ({
      ...{ indicator: 'own:r:laadpalen', place: 'GM0164', period: '2024', value: n, status: 'definitive' as const },
      source: createHash('sha512').update(String(n)).digest('base64'),
    }));
    const brought = { indicators: [chargers('palen')], observations };

    await own.wait('ask-1', { region: 'r', account: 'slack:TA:joost', brought, at: house.now() });

    expect(await own.waiting('ask-1', 'r', house.now())).toEqual(brought);
  });
});

describe('An own indicator', () => {
  test('is kept once, in the unit that it came in', async () => {
    expect(await own.keep('once', [chargers('palen')])).toBe(true);
    expect(await own.keep('once', [chargers('stuks')])).toBe(false);
    expect(await own.keep('once', [{ ...chargers('palen'), decimals: 2 }])).toBe(true);

    expect(await own.indicators('once')).toEqual([{ ...chargers('palen'), decimals: 2 }]);
  });

  test('that was removed is remembered with its unit, until it comes back in it', async () => {
    await own.keep('gone', [chargers('palen')]);
    await own.remove('gone', chargers('palen').id);

    expect(await own.book('gone')).toMatchObject({ indicators: [], removed: [chargers('palen')] });
    expect(await own.keep('gone', [chargers('stuks')])).toBe(false);
    expect(await own.keep('gone', [chargers('stuks', 'own:r:laadpalen~2')])).toBe(true);
    expect(await own.keep('gone', [chargers('palen')])).toBe(false);

    await own.remove('gone', 'own:r:laadpalen~2');
    expect(await own.keep('gone', [chargers('palen')])).toBe(true);
    expect(await own.book('gone')).toMatchObject({
      indicators: [chargers('palen')],
      removed: [chargers('stuks', 'own:r:laadpalen~2')],
    });
  });
});
