/** Exactly one digest a person and week: through changed clocks, retries, failures, people who leave and workspaces that are gone. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../bot/app/ports.ts';
import { plainText } from '../../bot/chat/card.ts';
import { Unreachable } from '../../bot/chat/chat.ts';
import { directory } from '../../bot/region/directory.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

let house: House;
afterEach(() => house.close());

const digests = (who?: string) =>
  house.said.filter(({ key, ref }) => key.startsWith('digest/') && (!who || ref.channel === `dm-${who}`));
const moments = (who?: string) => digests(who).map(({ at }) => at);

/** Bram's role, by the coordinator. */
async function setRole(joost: Person, name: string, role: string): Promise<void> {
  const { blocks } = (await joost.press('region.members')).card!;
  const at = blocks.findIndex(
    (block) => block.type === 'text' && plainText({ language: 'nl', blocks: [block] }).startsWith(name),
  );
  const row = blocks[at + 1];
  const member = row?.type === 'actions' ? row.buttons[0]!.args!.member! : '';
  await joost.submit('region.role.set', { role }, { member });
  await house.settle();
}

describe('When the clocks change in Amsterdam the digest', () => {
  it.each([
    [
      'begin summer time',
      '2026-03-19T11:00:00.000Z',
      ['2026-03-23T07:30:00.000Z', '2026-03-30T06:30:00.000Z', '2026-04-06T06:30:00.000Z'],
    ],
    ['end it', '2026-10-15T11:00:00.000Z', ['2026-10-19T06:30:00.000Z', '2026-10-26T07:30:00.000Z', '2026-11-02T07:30:00.000Z']],
  ])('comes at half past eight all the same, once a week: they %s', async (_, begins, expected) => {
    house = await openHouse({ begins });
    await foundTwente(house);

    await house.pass(20 * DAY);

    expect(moments('slack:TA:joost')).toEqual(expected);
  });

  it('tells what happened in the hour that comes twice once, and leaves nothing out', async () => {
    house = await openHouse({ begins: '2026-10-19T11:00:00.000Z' });
    const { bram } = await foundTwente(house);
    // Half past two in summer time, half past two in winter time, and the first minute of Monday.
    for (const [title, at] of [
      ['Eerste keer half drie', '2026-10-25T00:30:00.000Z'],
      ['Tweede keer half drie', '2026-10-25T01:30:00.000Z'],
      ['Maandag vroeg', '2026-10-25T23:01:00.000Z'],
    ] as const) {
      await house.pass((Date.parse(at) - Date.parse(house.now())) / 60_000);
      await raised(house, bram, title);
    }

    await house.pass(9 * DAY);

    const [first, second] = digests('slack:TA:joost').map(({ card }) => plainText(card));
    expect(first).toContain('Eerste keer half drie');
    expect(first).toContain('Tweede keer half drie');
    expect(first).not.toContain('Maandag vroeg');
    expect(second).toContain('Maandag vroeg');
    expect(second).not.toContain('half drie');
  });

  it('comes once when it was chosen for the hour that comes twice, and is not lost in the one that is skipped', async () => {
    house = await openHouse({ begins: '2026-10-23T11:00:00.000Z' });
    const { joost } = await foundTwente(house);
    const form = { on: 'yes', day: '7', time: '2:30', zone: 'Europe/Amsterdam', language: 'nl', themes: '' };
    await joost.submit('digest.chosen', form);
    await house.pass(3 * DAY);
    const twice = moments();
    await house.pass((Date.parse('2027-03-27T11:00:00.000Z') - Date.parse(house.now())) / 60_000);
    const before = digests().length;

    await house.pass(2 * DAY);

    expect(twice).toEqual(['2026-10-25T00:30:00.000Z']);
    expect(moments().slice(before)).toEqual(['2027-03-28T01:30:00.000Z']);
  });
});

describe('In another time zone', () => {
  it('somebody who chose the clocks of New York gets it by those', async () => {
    house = await openHouse({ begins: '2026-03-05T11:00:00.000Z' });
    const { joost } = await foundTwente(house);
    await joost.submit('digest.chosen', {
      on: 'yes',
      day: '1',
      time: '8.30',
      zone: 'America/New_York',
      language: 'en',
      themes: '',
    });

    await house.pass(4 * WEEK);

    // Summer time begins there on 8 March, three weeks before Amsterdam.
    expect(moments()).toEqual([
      '2026-03-09T12:30:00.000Z',
      '2026-03-16T12:30:00.000Z',
      '2026-03-23T12:30:00.000Z',
      '2026-03-30T12:30:00.000Z',
    ]);
    expect(plainText(digests()[0]!.card)).toContain('The week in Twente');
  });
});

describe('Whoever moves the digest to another day', () => {
  it('gets none a second time in the same week, and the next one on the new day', async () => {
    house = await openHouse();
    const { joost } = await foundTwente(house);
    await house.pass(WEEK);
    await joost.command('weekbericht op donderdag 16 uur');

    await house.pass(2 * WEEK);

    expect(moments('slack:TA:joost')).toEqual(['2026-11-30T07:30:00.000Z', '2026-12-10T15:00:00.000Z']);
  });

  it('an hour that nobody has chosen any more is waited for no longer', async () => {
    house = await openHouse();
    const { joost } = await foundTwente(house);
    await joost.command('weekbericht op donderdag 16 uur');
    await joost.command('weekbericht op vrijdag 16 uur');
    await house.pass(WEEK);

    const { items } = await house.plain.table.query({ pk: 'DUE', index: 'gsi1' });

    expect(items.map(({ name }) => String(name)).filter((name) => name.startsWith('digest/') && name.includes('-1600-'))).toEqual(
      [expect.stringContaining('5-1600-Europe/Amsterdam')],
    );
  });
});

describe('A machine that was off for three weeks', () => {
  it('sends one digest, of all that time, and then goes on as ever', async () => {
    house = await openHouse();
    const { bram } = await foundTwente(house);
    await house.pass(WEEK);
    await raised(house, bram, 'Vlak voor de storing');
    house.later(3 * WEEK);

    await house.pass(WEEK);

    const [, late, next] = digests('slack:TA:joost');
    expect(digests('slack:TA:joost')).toHaveLength(3);
    expect(plainText(late!.card)).toContain('Vlak voor de storing');
    expect(next!.at).toBe('2026-12-28T07:30:00.000Z');
  });
});

describe('Jobs that come again, and whatever breaks down at any step,', () => {
  it('change nothing: each coordinator has one digest every week', { timeout: 120_000 }, async () => {
    let left = Number.POSITIVE_INFINITY;
    const flaky = <T extends object>(port: T): T =>
      new Proxy(port, {
        get: (target, name) => {
          const part = Reflect.get(target, name);
          if (typeof part !== 'function') return part;
          return async (...args: unknown[]) => {
            if (--left === 0) throw new Error('broken off before');
            const result = await part.apply(target, args);
            if (--left === 0) throw new Error('broken off after');
            return result;
          };
        },
      });
    const change = (ports: Ports): Ports => ({ ...ports, table: flaky(ports.table), queue: flaky(ports.queue) });
    house = await openHouse({ change, tries: 5 });
    const { joost } = await foundTwente(house);
    await setRole(joost, 'Bram', 'coordinator');
    await house.pass(6 * DAY);
    const WEEKS = 30;

    for (let week = 1; week <= WEEKS; week++) {
      // Just before half past eight on Monday, and then a step further every week.
      left = week * 2;
      await house.pass(WEEK);
      left = Number.POSITIVE_INFINITY;
    }

    const keys = digests().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(moments('slack:TA:joost')).toHaveLength(WEEKS);
    expect(moments('teams:tb:bram')).toHaveLength(WEEKS);
    expect(house.dead).toEqual([]);
  });
});

describe('Nobody is held up', () => {
  it.each([
    ['has uninstalled Streek', () => new Unreachable('app uninstalled')],
    ['fails at everything', () => new Error('500')],
  ])('by a workspace that %s', async (_, error) => {
    house = await openHouse({
      tries: 5,
      change: (ports) => ({
        ...ports,
        chat: {
          ...ports.chat,
          post: async (to, card, key) => {
            if (to.workspace === 'slack:TA') throw error();
            return ports.chat.post(to, card, key);
          },
        },
      }),
    });
    const { bram } = await foundTwente(house);
    await bram.command('digest on');

    await house.pass(2 * WEEK);

    expect(moments('slack:TA:joost')).toEqual([]);
    expect(moments('teams:tb:bram')).toEqual(['2026-11-30T07:30:00.000Z', '2026-12-07T07:30:00.000Z']);
  });
});

describe('A coordinator who', () => {
  it('is one no longer gets nothing, unless they ask for it as a member', async () => {
    house = await openHouse();
    const { joost } = await foundTwente(house);
    await setRole(joost, 'Bram', 'coordinator');
    await house.pass(WEEK);
    await setRole(joost, 'Bram', 'member');

    await house.pass(WEEK);

    expect(moments('teams:tb:bram')).toEqual(['2026-11-30T07:30:00.000Z']);
    expect(moments('slack:TA:joost')).toHaveLength(2);
  });

  it('has left gets nothing, also when they leave between the making and the sending', async () => {
    house = await openHouse();
    const { joost, bram } = await foundTwente(house);
    await bram.command('digest on');
    await setRole(joost, 'Bram', 'coordinator');
    const people = directory(house.plain.table);
    const region = (await people.regions())[0]!.id;
    const left = (await people.members(region)).find(({ name }) => name === 'Bram')!;
    await house.plain.table.write({ delete: { pk: `REGION#${region}`, sk: `MEMBER#${left.id}` } });

    await house.pass(WEEK);
    const notice = {
      key: `digest/${region}/${left.id}/x`,
      about: 'digest',
      facts: { at: '2026-11-30T07:30:00.000Z', language: 'en', member: left.id },
    };
    await house.app.work({ type: 'tell', region, notice, to: { member: left.id } });

    expect(moments('teams:tb:bram')).toEqual([]);
    expect(moments('slack:TA:joost')).toHaveLength(1);
  });

  it('has an account on either platform gets it once', async () => {
    house = await openHouse();
    const { joost } = await foundTwente(house);
    const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await joost.press('account.link')))![0];
    const other = house.person('teams:tb:joost', 'Joost');
    await other.submit('region.joined', { person: 'Joost', name: 'Parkbeheer', kvk: '00000001', municipality: 'Enschede' });
    await other.command('weekbericht aan');
    await other.command(`koppel ${code}`);
    await house.settle();

    await house.pass(WEEK);

    expect(digests().filter(({ ref }) => ref.channel.endsWith('joost'))).toHaveLength(1);
  });
});

describe('A model’s two sentences', () => {
  const summarised = async (summary: string) => {
    const asked: string[] = [];
    house = await openHouse({
      change: (ports) => ({
        ...ports,
        summarising: async (digest) => {
          asked.push(digest);
          return summary;
        },
      }),
    });
    const { joost, bram } = await foundTwente(house);
    await setRole(joost, 'Bram', 'coordinator');
    await raised(house, bram, 'Geen monteurs te vinden');
    await house.pass(WEEK);
    return {
      asked,
      digest: plainText(digests('slack:TA:joost')[0]!.card),
      english: plainText(digests('teams:tb:bram')[0]!.card),
    };
  };

  it('stand in front, asked for once a language, of what everybody may read', async () => {
    const { asked, digest } = await summarised('Bedrijven vinden geen monteurs. Zeg het als dat bij u ook speelt.');

    expect(digest.split('\n')[2]).toBe('Bedrijven vinden geen monteurs. Zeg het als dat bij u ook speelt.');
    expect(asked).toHaveLength(2);
    expect(asked.join()).not.toContain('doet mee');
  });

  it('are left out when they have a number that the digest has not', async () => {
    const { digest } = await summarised('Al 37 bedrijven vinden geen monteurs.');

    expect(digest).not.toContain('Al');
    expect(digest).toContain('Geen monteurs te vinden');
  });
});

describe('What waits for a coordinator', () => {
  it('stands in front with the button that does it, every week until it is done', async () => {
    house = await openHouse();
    const { joost } = await foundTwente(house);
    const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await joost.press('region.link')))![0];
    const cleo = house.person('slack:TC:cleo', 'Cleo');
    await cleo.submit('region.redeemed', { code, workspace: 'Centrum', language: 'nl' });
    await house.pass(2 * WEEK);
    const [, second] = digests('slack:TA:joost');
    const { action, args } = buttonsOf(second!.card).find(({ label }) => label === 'Goedkeuren')!;

    await joost.press(action, args);
    await house.pass(WEEK);

    expect(plainText(second!.card).split('\n').slice(2)).toEqual([
      'Voor u',
      expect.stringContaining('Centrum'),
      'Verder was het een rustige week.',
    ]);
    expect(plainText(digests('slack:TA:joost')[2]!.card)).not.toContain('Voor u');
    expect(await directory(house.plain.table).workspace('slack:TC')).toBeDefined();
  });
});

describe('A region that was there before there were digests, or whose first moment was lost,', () => {
  it('is given its first one by the sweep', async () => {
    house = await openHouse();
    await foundTwente(house);
    const [region] = await directory(house.plain.table).regions();
    const slot = (await house.plain.table.query({ pk: `DIGEST#${region!.id}`, beginsWith: 'SLOT#' })).items[0]!;
    await house.plain.table.write({ delete: slot });
    await house.plain.table.write({ delete: { pk: `DUE#digest/${region!.id}/begins`, sk: 'DUE' } });
    await house.settle();

    await house.app.sweep();
    await house.pass(WEEK);

    expect(moments('slack:TA:joost')).toEqual(['2026-11-30T07:30:00.000Z']);
  });
});

describe('A coordinator who wants none', () => {
  it('gets none, and gets it again when they ask for it', async () => {
    house = await openHouse();
    const { joost } = await foundTwente(house);
    const off = await joost.command('weekbericht uit');
    await house.pass(WEEK);
    const without = moments().length;
    await joost.command('weekbericht aan');

    await house.pass(WEEK);

    expect(wordsOf(off)).toContain('U krijgt geen weekbericht meer');
    expect(without).toBe(0);
    expect(moments()).toEqual(['2026-12-07T07:30:00.000Z']);
  });
});

describe('Topics of one’s own', () => {
  it('leave out everything else, but not what waits for one’s ballot', async () => {
    house = await openHouse();
    const { joost, bram } = await foundTwente(house);
    await joost.command('weekbericht aan energie');
    await raised(house, bram, 'Geen monteurs te vinden');
    await raised(house, bram, 'De prijs van energie');
    const drafted = await bram.submit('proposal.written', {
      title: 'Camera',
      goal: 'Minder inbraken',
      amount: '5000',
      applicant: 'K',
    });
    const yes = buttonsOf(drafted.card)[0]!;
    const proposal = Number(/\d+/.exec(wordsOf(await bram.press(yes.action, yes.args)))![0]);
    const { form } = await joost.press('vote.open', { proposal });
    const options = { rule: 'advice', secrecy: 'open', results: 'shown', reminders: 'none', night: 'no' };
    await joost.submit(form!.action, { ...options, deadline: 'woensdag 2 december 17 uur' }, form!.args);

    await house.pass(WEEK);

    const [digest] = digests('slack:TA:joost').map(({ card }) => plainText(card).split('\n').slice(2));
    expect(digest).toEqual([
      'Voor u',
      'Stemming over voorstel 1: Camera sluit op woensdag 2 december 2026 om 17:00',
      'Deze week',
      'Nieuw vraagstuk: #2 De prijs van energie · 1 bedrijf heeft dit',
    ]);
  });
});

it('a form with a time that is none says so, and changes nothing', async () => {
  house = await openHouse();
  const { joost } = await foundTwente(house);

  const reply = await joost.submit('digest.chosen', {
    on: 'yes',
    day: '3',
    time: 'straks',
    zone: 'Europe/Amsterdam',
    language: 'nl',
  });
  await house.pass(WEEK);

  expect(reply.errors).toEqual({ time: 'Schrijf een tijd zoals 8:30.' });
  expect(moments()).toEqual(['2026-11-30T07:30:00.000Z']);
});

it('words without a day or an hour in them are asked back', async () => {
  house = await openHouse();
  const { joost } = await foundTwente(house);

  expect(wordsOf(await joost.command('weekbericht om de oren'))).toContain('Op welke dag en hoe laat?');
});

it('a digest of a week costs the same after a short history and after one ten times as long', async () => {
  const requestsAfter = async (history: number) => {
    let calls = 0;
    const counted = (table: Ports['table']): Ports['table'] =>
      new Proxy(table, {
        get(of, name: keyof Ports['table']) {
          calls++;
          return of[name];
        },
      });
    house = await openHouse({ change: (ports) => ({ ...ports, table: counted(ports.table) }) });
    const { bram, joost } = await foundTwente(house);
    for (let i = 0; i < history; i++) await raised(house, bram, `Oud vraagstuk nummer ${i}`);
    await house.pass(8 * DAY);
    await raised(house, bram, 'Nieuw deze week');
    const before = calls;
    await joost.command('weekbericht');
    const shown = calls - before;
    await house.close();
    return shown;
  };

  const [short, long] = [await requestsAfter(2), await requestsAfter(20)];
  house = await openHouse();

  expect(long).toBe(short);
});
