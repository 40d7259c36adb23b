/** Suggesting over a table: what is done twice, or at once, has the effect of once. */
import { beforeEach, describe, expect, test } from 'vitest';
import { introductionRegister } from '../../../bot/partners/introductions/register.ts';
import { suggesting } from '../../../bot/partners/matching/suggesting.ts';
import { forgetPartner } from '../../../bot/partners/matching/tools.ts';
import { type Profile, profileOf, register, show } from '../../../bot/partners/offers/offer.ts';
import { offerRegister } from '../../../bot/partners/offers/register.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { NotYet } from '../../../bot/store/queue.ts';
import type { Table } from '../../../bot/store/table.ts';
import { days, initiative, MONDAY, offer } from './matching-examples.ts';
import { REGION } from './region/generator.ts';
import { memoryTable } from './region/memory-table.ts';
import { toolsOver } from './region/tools.ts';

const PEOPLE = Array.from({ length: 8 }, (_, index) => `m${String(index).padStart(5, '0')}`);
let table: Table;
let look: ReturnType<typeof suggesting>;
let tools: ReturnType<typeof toolsOver>;
beforeEach(async () => {
  table = memoryTable().table;
  const companies = PEOPLE.map((id, index) => ({ id, kvk: String(10_000_000 + index), town: 'GM0153', supports: [] }));
  tools = toolsOver(table, { companies, initiatives: [], truly: () => 0 } as never, { count: 0 });
  look = suggesting(tools);
});

async function offers(id: string, shown = false): Promise<void> {
  const fresh = profileOf({
    region: REGION,
    member: id,
    company: { kvk: `1000000${Number(id.slice(1))}`, name: id },
    area: 'CR12',
  });
  const { number: _, id: __, shown: ___, at: ____, ...content } = offer();
  await offerRegister(table).change<never>(REGION, id, fresh, (profile) => {
    const kept = register(profile, content, `draft-${id}`, MONDAY) as Profile;
    return shown ? (show(kept, 1, true) as Profile) : kept;
  });
}

async function starts(number: number, starter = PEOPLE[0]!): Promise<void> {
  const one = initiative({ region: REGION, number, startedBy: starter, startedByCompany: { kvk: '10000000', name: starter } });
  const key = { pk: `INITIATIVE#${REGION}#${number}`, sk: 'INITIATIVE' };
  await table.write({
    put: { ...key, gsi1pk: `INITIATIVES#${REGION}`, gsi1sk: String(number).padStart(8, '0'), data: one as never },
  });
}

const waiting = () => introductionRegister(table).standing(REGION, 'waiting');

describe('A new initiative', () => {
  test('is told of to five people, and to nobody more when its moment comes again', async () => {
    for (const id of PEOPLE.slice(1)) await offers(id);
    await starts(1);

    await look.seek(REGION, 1, MONDAY);
    const first = await waiting();
    await look.seek(REGION, 1, days(0.01));

    expect(new Set(first.map(({ parties }) => parties.offer.member)).size).toBe(5);
    expect(await waiting()).toEqual(first);
  });

  test('that is looked for twice at once is told of to nobody twice', async () => {
    for (const id of PEOPLE.slice(1)) await offers(id);
    await starts(1);

    await Promise.all([look.seek(REGION, 1, MONDAY), look.seek(REGION, 1, MONDAY)]);

    const told = (await waiting()).map(({ parties }) => parties.offer.member);
    expect(new Set(told).size).toBe(told.length);
  });

  test('that comes together with another asks nobody twice', async () => {
    await offers(PEOPLE[1]!);
    await starts(1);
    await starts(2, PEOPLE[2]);

    await Promise.all([look.seek(REGION, 1, MONDAY), look.seek(REGION, 2, MONDAY), look.turn(REGION, PEOPLE[1]!, MONDAY)]);

    expect(await waiting()).toHaveLength(1);
  });

  test('tells whoever started it of an offer that is shown, when whoever shows it may not be asked', async () => {
    await offers(PEOPLE[1]!, true);
    await offerRegister(table).change<never>(REGION, PEOPLE[1]!, undefined, (profile) => ({ ...profile, asked: MONDAY }));
    await starts(1);

    await look.seek(REGION, 1, days(1));

    expect(await waiting()).toMatchObject([{ asked: { need: expect.any(String) }, parties: { offer: { member: PEOPLE[1] } } }]);
  });

  test('is looked at in the morning, when its moment comes at night', async () => {
    await offers(PEOPLE[1]!);
    await starts(1);

    await expect(look.seek(REGION, 1, '2026-03-02T22:00:00.000Z' as Instant)).rejects.toEqual(new NotYet(9 * 3_600));
    expect(await waiting()).toEqual([]);
  });
});

describe('Forgetting', () => {
  test('leaves nothing of a person: no offer, no place on a shelf, no name in an introduction', async () => {
    for (const id of PEOPLE.slice(1, 3)) await offers(id);
    await starts(1);
    await look.seek(REGION, 1, MONDAY);
    const before = await waiting();

    const member = { region: REGION, id: PEOPLE[1]! };
    const found = await forgetPartner(tools, member, days(1));
    const again = await forgetPartner(tools, member, days(1));
    await look.seek(REGION, 1, days(8));

    expect(before.map(({ parties }) => parties.offer.member).sort()).toEqual(PEOPLE.slice(1, 3));
    expect([found, again]).toEqual([true, false]);
    expect(JSON.stringify(await waiting())).not.toContain(PEOPLE[1]);
    expect(await introductionRegister(table).ofMember(REGION, PEOPLE[1]!)).toEqual([]);
    expect(await introductionRegister(table).broughtTo(REGION, PEOPLE[0]!, 1)).not.toContain(PEOPLE[1]);
    const shelf = await table.query({ pk: `SHELF#${REGION}#time#energy` });
    expect(shelf.items.map(({ sk }) => sk).join()).not.toContain(PEOPLE[1]);
  });
});
