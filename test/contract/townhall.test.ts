/** The guest list on a real table: however many press at once, in two processes, no seat is given twice and nobody is lost. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Register, register } from '../../bot/townhall/register.ts';
import { answer, isSeated, isWaiting, partyOf, type Rsvp } from '../../bot/townhall/seats.ts';
import { callOff, change, planned } from '../../bot/townhall/townhall.ts';
import { NOW, plan, townhall } from '../unit/townhall/planned.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let mine: Register;
/** Another process. */
let others: Register;
beforeAll(async () => {
  opened = await openTable();
  mine = register(opened.table);
  others = register(opened.another());
});
afterAll(() => opened?.close());

async function keep(region: string, capacity: number | undefined): Promise<void> {
  await mine.together(mine.keeping(townhall({ capacity }, region), undefined));
}

const press = (by: Register, region: string, who: string, given: 'yes' | 'no' | 'maybe', guests = 0) =>
  by.answer(region, 2027, who, (now, was) => answer(now, was, { who, name: who, answer: given, guests, at: NOW }));

async function standing(region: string) {
  const now = (await mine.find(region, 2027))!;
  return { seats: now.seats, version: now.version, rsvps: await mine.rsvps(now) };
}

function agrees({ seats, rsvps }: Awaited<ReturnType<typeof standing>>, capacity: number): void {
  const people = (those: Rsvp[]) => those.reduce((sum, rsvp) => sum + partyOf(rsvp), 0);
  expect(seats.taken).toBeLessThanOrEqual(capacity);
  expect(seats.taken).toBe(people(rsvps.filter(isSeated)));
  expect(seats.coming).toBe(rsvps.filter(isSeated).length);
  expect(seats.waiting).toBe(rsvps.filter(isWaiting).length);
  expect(seats.wanted).toBe(people(rsvps.filter(isWaiting)));
  expect(seats.maybe).toBe(rsvps.filter((rsvp) => rsvp.answer === 'maybe').length);
  expect(seats.declined).toBe(rsvps.filter((rsvp) => rsvp.answer === 'no').length);
}

describe('Sixty who press at once', () => {
  it('for twenty seats: twenty come, forty wait in an order of their own, all of them four times over', async () => {
    await keep('rush', 20);

    const presses = Array.from({ length: 240 }, (_, at) => press(at % 2 ? mine : others, 'rush', `m${at % 60}`, 'yes'));
    await Promise.all(presses);
    const { seats, rsvps } = await standing('rush');

    expect(rsvps).toHaveLength(60);
    expect(seats).toMatchObject({ coming: 20, taken: 20, waiting: 40, wanted: 40 });
    expect(new Set(rsvps.filter(isWaiting).map(({ order }) => order)).size).toBe(40);
  });

  it('and cancel at once, while others move up: the house is full again, in the order in which they waited', async () => {
    const before = await standing('rush');
    const seated = before.rsvps.filter(isSeated).map(({ who }) => who);
    const first = before.rsvps
      .filter(isWaiting)
      .sort((a, b) => a.order! - b.order!)
      .slice(0, 12)
      .map(({ who }) => who);

    await Promise.all([
      ...seated.slice(0, 12).map((who) => press(mine, 'rush', who, 'no')),
      ...Array.from({ length: 3 }, () => others.moveUp('rush', 2027, NOW)),
    ]);
    await Promise.all([mine.moveUp('rush', 2027, NOW), others.moveUp('rush', 2027, NOW)]);
    const after = await standing('rush');

    agrees(after, 20);
    expect(after.seats).toMatchObject({ coming: 20, taken: 20, waiting: 28, declined: 12 });
    expect(first.every((who) => isSeated(after.rsvps.find((rsvp) => rsvp.who === who)))).toBe(true);
  });
});

it('whatever is pressed at once, by whom and with how many, the counts are what the answers say (property)', async () => {
  let region = 0;
  const presses = fc.array(
    fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      given: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'maybe' as const),
      guests: fc.integer({ min: 0, max: 3 }),
      moveUp: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.array(presses, { maxLength: 3 }), async (capacity, rounds) => {
      const name = `any-${++region}`;
      await keep(name, capacity);
      for (const round of rounds) {
        await Promise.all(
          round.flatMap(({ who, given, guests, moveUp }, at) => [
            press(at % 2 ? mine : others, name, who, given, guests),
            ...(moveUp ? [others.moveUp(name, 2027, NOW)] : []),
          ]),
        );
        await mine.moveUp(name, 2027, NOW);
        const now = await standing(name);
        agrees(now, capacity);
        const [first] = now.rsvps.filter(isWaiting).sort((a, b) => a.order! - b.order!);
        // Nobody is left waiting for a seat that is free.
        if (first) expect(now.seats.taken + partyOf(first)).toBeGreaterThan(capacity);
      }
    }),
    { numRuns: 25 },
  );
});

describe('A coordinator', () => {
  it('who makes the house smaller while people press never makes it smaller than who has a seat', async () => {
    await keep('smaller', 10);

    await Promise.all([
      ...Array.from({ length: 8 }, (_, at) => press(others, 'smaller', `m${at}`, 'yes')),
      mine.change('smaller', 2027, (now) => change(now, plan({ capacity: 4 }), '', NOW)),
    ]);
    const { seats, rsvps } = await standing('smaller');
    const capacity = (await mine.find('smaller', 2027))!.plan.capacity!;

    expect(seats.taken).toBeLessThanOrEqual(capacity);
    expect(rsvps).toHaveLength(8);
    expect(seats.coming + seats.waiting).toBe(8);
  });

  it('of two who change at once both are heard, one after the other', async () => {
    await keep('both', 10);

    await Promise.all([
      mine.change('both', 2027, (now) => change(now, { ...now.plan, place: 'Saxion' }, '', NOW)),
      others.change('both', 2027, (now) => change(now, { ...now.plan, theme: 'Wonen' }, '', NOW)),
    ]);
    const now = (await mine.find('both', 2027))!;

    expect(now.plan).toMatchObject({ place: 'Saxion', theme: 'Wonen' });
    expect(now).toMatchObject({ sequence: 2, facts: 3 });
  });

  it('who calls it off: no answer is taken afterwards, and a new plan begins with an empty house', async () => {
    await keep('off', 10);
    await press(mine, 'off', 'ann', 'yes');
    const done = await mine.change('off', 2027, (now) => callOff(now, 'Storm.', NOW));

    const late = await press(others, 'off', 'bob', 'yes');
    expect(late?.outcome).toEqual({ refused: 'calledOff' });
    if (!('townhall' in done)) throw new Error('not called off');
    const now = (await mine.find('off', 2027))!;
    const again = planned(plan(), { region: 'off', zone: now.zone, by: 'joost', at: NOW, draft: 'd2' }, now);
    expect(await mine.together(mine.keeping(again, now))).toBe(true);
    expect(await others.together(others.keeping(again, now))).toBe(false);
    expect(await standing('off')).toMatchObject({ seats: { coming: 0, taken: 0 }, rsvps: [] });
  });
});
