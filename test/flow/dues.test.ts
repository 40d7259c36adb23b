/** From an item that waits for a moment to what is done about it, on the real table, with a made-up capability: eggs that boil. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dues } from '../../bot/app/dues.ts';
import type { Job } from '../../bot/app/ports.ts';
import { type Instant, plusMinutes } from '../../bot/primitives/instant.ts';
import type { Capability, Due } from '../../bot/region/capability.ts';
import { directory } from '../../bot/region/directory.ts';
import type { Change, Item } from '../../bot/store/table.ts';
import { type House, openHouse } from './house.ts';

type Egg = Item & { region: string; name: string; ready?: Instant; eaten?: boolean };

let house: House;
let moments: ReturnType<typeof dues>;
let rung: Due[];
let kitchen: Capability;
beforeEach(async () => {
  house = await openHouse();
  rung = [];
  const due = ({ pk, region, name, ready, eaten }: Egg): Due[] =>
    pk === 'EGGS' && ready && !eaten ? [{ name: `egg/${name}`, at: ready, region, about: 'egg.ready', facts: { name } }] : [];
  kitchen = {
    handlers: {},
    commands: [],
    due: (item) => due(item as Egg),
    stillDue: async () => (await house.plain.table.query<Egg>({ pk: 'EGGS' })).items.flatMap(due),
    onDue: {
      'egg.ready': async (due) => {
        rung.push(due);
        return [{ type: 'tell', region: due.region, to: { member: 'cook' }, notice: { key: due.name, about: 'egg', facts: {} } }];
      },
    },
  };
  moments = open(kitchen);
});
afterEach(() => house.close());

const open = (...capabilities: Capability[]) => dues(house.plain, directory(house.plain.table), capabilities);
const egg = (name: string, more: Partial<Egg> = {}): Egg => ({ pk: 'EGGS', sk: name, region: 'r1', name, ...more });
const boil = (one: Egg) => house.plain.table.write({ put: one });
const inMinutes = (minutes: number) => plusMinutes(house.now(), minutes);

/** What the feed tells is followed, and the jobs whose time has come are worked on. */
async function settled(changes?: Change[]): Promise<void> {
  await moments.changed(changes ?? (await house.feed()));
  await house.plain.schedule.send();
  const left: Job[] = [];
  for (let job = house.take(); job; job = house.take()) {
    if (job.type === 'due') await moments.fired(job.due);
    else left.push(job);
  }
  house.jobs.push(...left);
}

describe('A moment that an item waits for', () => {
  it('comes at its time, with the facts of the item, and what follows from it is queued', async () => {
    const ready = inMinutes(6);
    await boil(egg('soft', { ready }));
    await settled();

    house.later(6);
    await settled();

    expect(rung).toEqual([{ name: 'egg/soft', at: ready, region: 'r1', about: 'egg.ready', facts: { name: 'soft' } }]);
    expect(house.jobs).toEqual([
      { type: 'tell', region: 'r1', to: { member: 'cook' }, notice: { key: 'egg/soft', about: 'egg', facts: {} } },
    ]);
  });

  it('moves with its item', async () => {
    await boil(egg('soft', { ready: inMinutes(6) }));
    await settled();
    const ready = inMinutes(120);
    await boil(egg('soft', { ready }));
    await settled();

    house.later(60);
    await settled();
    const before = rung.length;
    house.later(60);
    await settled();

    expect(before).toBe(0);
    expect(rung).toMatchObject([{ at: ready }]);
  });

  it.each([
    ['no longer waits', () => boil(egg('soft', { ready: inMinutes(6), eaten: true }))],
    ['is gone', () => house.plain.table.write({ delete: egg('soft') })],
  ])('is cancelled when the item %s', async (_, change) => {
    await boil(egg('soft', { ready: inMinutes(6) }));
    await settled();
    await change();
    await settled();

    house.later(60);
    await settled();

    expect(rung).toEqual([]);
  });

  it('costs nothing when the item changes in another way', async () => {
    await boil(egg('soft', { ready: inMinutes(600) }));
    await settled();
    await house.feed();

    await boil(egg('soft', { ready: inMinutes(600), salted: true }));
    await settled(await house.feed());

    expect(await house.feed()).toEqual([]);
  });

  it('is not brought back, once it has come, by a feed that tells everything again', async () => {
    await boil(egg('soft', { ready: inMinutes(5) }));
    await boil(egg('soft', { ready: inMinutes(6) }));
    const changes = await house.feed();
    await settled(changes);
    house.later(6);
    await settled();

    await settled(changes);
    house.later(60);
    await settled();

    expect(rung).toHaveLength(1);
  });

  it('keeps to the order of the changes when their numbers grow longer', async () => {
    const ready = inMinutes(90);
    const change = (id: string, at: Instant): Change => ({ id, key: egg('soft'), after: egg('soft', { ready: at }) });
    await moments.changed([change('9', inMinutes(30))]);
    await moments.changed([change('10', ready)]);

    await moments.changed([change('9', inMinutes(30))]);

    expect((await house.plain.schedule.known(['egg/soft'])).get('egg/soft')?.at).toBe(ready);
  });

  it('about which nobody knows what to do fails, and stays', async () => {
    await boil(egg('soft', { ready: inMinutes(6) }));
    await settled();
    const [due] = await kitchen.stillDue!('r1');
    house.later(6);

    const fired = open({ ...kitchen, onDue: {} }).fired(due!);

    await expect(fired).rejects.toThrow('nobody knows what to do about egg.ready');
    expect((await house.plain.schedule.known(['egg/soft'])).get('egg/soft')?.status).toBe('waiting');
  });
});

describe('The sweep', () => {
  it('sets a moment whose change was lost, and one that was moved or cancelled by a change that was lost', async () => {
    await boil(egg('moved', { ready: inMinutes(30) }));
    await boil(egg('uneaten', { ready: inMinutes(30), eaten: true }));
    await settled();
    await boil(egg('moved', { ready: inMinutes(90) }));
    await boil(egg('uneaten', { ready: inMinutes(90) }));
    await boil(egg('new', { ready: inMinutes(90) }));
    await house.feed();

    await moments.sweep('r1');
    house.later(60);
    await settled();
    const early = rung.length;
    house.later(30);
    await settled();

    expect(early).toBe(0);
    expect(rung.map(({ name }) => name).sort()).toEqual(['egg/moved', 'egg/new', 'egg/uneaten']);
  });

  it('leaves alone what is set, near or far, and what was done', async () => {
    await boil(egg('done', { ready: inMinutes(1) }));
    await boil(egg('near', { ready: inMinutes(6) }));
    await boil(egg('far', { ready: inMinutes(600) }));
    await settled();
    house.later(2);
    await settled();
    const set = watched();

    await open(kitchen).sweep('r1');

    expect(rung.map(({ name }) => name)).toEqual(['egg/done']);
    expect(set).toEqual([]);
  });

  it('does not undo what was moved while it looked', async () => {
    await boil(egg('soft', { ready: inMinutes(30) }));
    await settled();
    const stale = await kitchen.stillDue!('r1');
    const ready = inMinutes(90);
    let looks = 0;
    const set = watched();
    const stillDue = async () => {
      // Its first look is older than the move, its second is not.
      if (++looks > 1) return kitchen.stillDue!('r1');
      await boil(egg('soft', { ready }));
      await settled();
      set.length = 0;
      return stale;
    };

    await open({ ...kitchen, stillDue }).sweep('r1');

    expect({ looks, set }).toEqual({ looks: 2, set: [] });
  });

  it('is overruled by every change that the feed still has', async () => {
    await boil(egg('soft', { ready: inMinutes(30) }));
    await house.feed();
    await moments.sweep('r1');

    await boil(egg('soft', { ready: inMinutes(90) }));
    await settled();
    house.later(60);
    await settled();

    expect(rung).toEqual([]);
  });

  it('goes past capabilities that wait for nothing', async () => {
    await boil(egg('soft', { ready: inMinutes(6) }));
    await house.feed();
    const set = watched();

    await open({ handlers: {}, commands: [] }, kitchen).sweep('r1');

    expect(set).toEqual(['egg/soft']);
  });
});

/** The names that are set from now on. */
function watched(): string[] {
  const names: string[] = [];
  const { schedule } = house.plain;
  house.plain.schedule = {
    ...schedule,
    at: (when, name, ...rest) => {
      names.push(name);
      return schedule.at(when, name, ...rest);
    },
  };
  return names;
}

it('Two capabilities cannot wait for the same', () => {
  expect(() => open(kitchen, kitchen)).toThrow('two capabilities wait for egg.ready');
});
