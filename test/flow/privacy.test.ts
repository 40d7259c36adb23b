/** What is kept of a person, for them to read; and being forgotten, after which nothing leads to them but what has to. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataDesk } from '../../bot/app/data.ts';
import { dataLinks } from '../../bot/app/data-links.ts';
import type { Ports } from '../../bot/app/ports.ts';
import { plainText } from '../../bot/chat/card.ts';
import { exportRegister } from '../../bot/privacy/exports.ts';
import { buttonsOf, type Person, raised, wordsOf } from './house.ts';
import { argsOf, everything, livedRegion, livedThrough, NAME, placesOf, SECRET_WORDS, SLACK, setRole, TEAMS } from './leaver.ts';

const LINKS = { baseUrl: 'https://streek.example', key: new Uint8Array(32) };
const withLinks = (ports: Ports): Ports => ({ ...ports, dataUrl: dataLinks({ ...LINKS, clock: ports.clock }).urlOf });

let region: Awaited<ReturnType<typeof livedRegion>>;
beforeEach(async () => {
  region = await livedRegion(withLinks);
});
afterEach(() => region.house.close());

const forget = async (person: Person, said = 'vergeet mij') => {
  const asked = await person.command(said);
  return person.press('privacy.forgotten', argsOf(asked, 'privacy.forgotten'));
};

/** What stands at the address on the card. */
async function opened(reply: Awaited<ReturnType<Person['command']>>) {
  const { table, clock } = region.house.plain;
  const links = (reply.card?.blocks ?? []).flatMap((block) => (block.type === 'text' ? block.inlines : []));
  const link = links.find((one): one is { link: string; text: string } => typeof one === 'object' && 'link' in one)!.link;
  const desk = dataDesk({ table, read: dataLinks({ ...LINKS, clock }).read });
  const get = () => desk({ method: 'GET', path: new URL(link).pathname, query: {}, headers: {}, body: new Uint8Array() });
  return { ...(await get()), again: get };
}

describe('What is kept of a person', () => {
  it('is counted on a card, whole in a file, and has nothing of anybody else in it', async () => {
    const made = await livedThrough(region);
    const { house, first, ids } = region;
    const stranger = (await house.items()).flatMap(({ sk, data }) =>
      sk.startsWith('MEMBER#') && !ids.includes((data as { id: string }).id) ? [(data as { id: string }).id] : [],
    );

    const reply = await first.command('my data');
    const file = await opened(reply);
    const data = JSON.parse(file.body!);

    expect(wordsOf(reply)).toContain('Vraagstukken gemeld: 1');
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    expect(data.region.member).toMatchObject({ name: NAME, accounts: [SLACK, TEAMS], company: { kvk: '00000077' } });
    expect(data.problems.raised).toMatchObject([{ number: made.own }]);
    expect(data.problems.costs).toMatchObject([{ number: made.others, costs: 'Twee dagen per week' }]);
    expect(data.partners.messages).toMatchObject([{ text: SECRET_WORDS }]);
    expect(data.fund.votes).toMatchObject([{ ballots: [{ choice: 'for' }] }]);
    expect(data.townhall).toMatchObject({
      asked: [{ text: 'Waarom stijgt de OZB?' }],
      answered: [{ text: 'Ja, in mei.' }],
      seconded: [{ year: 2026, question: 2 }],
      polls: [{ question: 'Meer groen?', chose: ['Ja'] }],
    });
    expect(data.townhall.answers.map(({ year }: { year: number }) => year).sort()).toEqual([2026, 2027]);
    expect(data.digest).toMatchObject({ chosen: [{ weekday: 2, hour: 9 }], named: [{ kvk: '00000077', yes: true }] });
    expect(data.app).toEqual({ consent: true });
    for (const other of [...stranger, 'slack:TA:els', 'slack:TA:joost', 'Bram']) expect(file.body).not.toContain(other);
  });

  it('stands at its address for an hour, and no longer', async () => {
    const file = await opened(await region.wiebe.command('mijn gegevens'));
    region.house.later(59);
    expect((await file.again()).status).toBe(200);
    region.house.later(1);
    expect(await file.again()).toMatchObject({ status: 404, body: expect.stringContaining('verlopen') });
  });

  it('is not to be had at its address once its person is forgotten', async () => {
    const file = await opened(await region.wiebe.command('mijn gegevens'));
    await setRole(region.joost, NAME, 'member');
    await forget(region.wiebe);
    expect((await file.again()).status).toBe(404);
  });

  it('is shown in a channel to nobody: there it comes behind a button, for whoever presses it', async () => {
    const reply = await region.first.say('my data');
    const question = await region.first.say('forget me');

    for (const one of [reply, question]) expect(wordsOf(one)).not.toContain(NAME);
    expect(buttonsOf(reply.card).map(({ action }) => action)).toEqual(['privacy.export']);
    expect(buttonsOf(question.card).map(({ action }) => action)).toEqual(['privacy.forget']);
  });
});

describe('Being forgotten', () => {
  it('is asked first, says what goes and what stays and that it cannot be undone, and changes nothing before the yes', async () => {
    const before = await everything(region.house);
    const nl = wordsOf(await region.wiebe.command('vergeet mij'));
    const en = await region.bram.command('leave');
    const stayed = await region.bram.press('privacy.stay');

    for (const part of ['uw naam', 'de wet vraagt', 'ook vandaag niet']) expect(nl).toContain(part);
    expect(wordsOf(en)).toContain('This cannot be undone, not even today.');
    expect(wordsOf(stayed)).toBe('All right, I do nothing.');
    expect(await everything(region.house)).toEqual(before);
  });

  it('leaves neither name, nor account, nor id of a person in any item, but for those that are kept for a reason', async () => {
    await livedThrough(region);
    const { house, wiebe, ids } = region;
    const traces = [NAME, SLACK, TEAMS, ...ids, SECRET_WORDS];
    const before = placesOf(await house.items(), traces);

    const done = wordsOf(await forget(wiebe));
    await house.settle();

    expect(before.length).toBeGreaterThan(20);
    expect(done).toContain('ik ben u vergeten');
    expect(placesOf(await house.items(), traces)).toEqual([
      // A moment that was cancelled, so that it does not come back: it bears an id that leads nowhere, for a year.
      'DUE / DUE',
      // The receipt of a message, so that it is not sent twice: where it was sent, for ninety days.
      'MESSAGE / MESSAGE',
      // What was understood last, for the next sentence: for half an hour.
      'THREAD / LAST',
      // Who decides about other people's money: as long as the minutes.
      'VOTE / VOTE',
    ]);
    expect(
      placesOf(
        (await house.items()).filter(({ pk }) => !pk.startsWith('VOTE#')),
        [NAME, SECRET_WORDS],
      ),
    ).toEqual([]);
  });

  it('keeps what the company said: its support counts, and its pledge that was not firm is withdrawn', async () => {
    const { others, initiative, own } = await livedThrough(region);
    const { house, wiebe, joost } = region;
    const before = wordsOf(await joost.command(`initiatief ${initiative}`));

    await forget(wiebe);
    await house.settle();

    expect(before).toContain('Zagerij Oost');
    expect(wordsOf(await joost.command(`initiatief ${initiative}`))).not.toContain('Zagerij Oost');
    expect(wordsOf(await joost.command(`vraagstuk ${others}`))).toContain('2 bedrijven');
    expect(wordsOf(await joost.command(`vraagstuk ${own}`))).toContain('Wij vinden geen technisch personeel');
  });

  it('gives their seat at the townhall to who waits for it, and leaves their question and their ballot in the poll without a name', async () => {
    await livedThrough(region);
    const { house, wiebe, els, joost } = region;
    const before = wordsOf(await els.command('townhall'));

    await forget(wiebe);
    await house.settle();
    const items = await house.items();
    const data = (prefix: string) =>
      items.filter(({ sk }) => sk.startsWith(prefix)).map((item) => item.data as Record<string, unknown>);

    expect(before).toContain('wachtlijst');
    expect(wordsOf(await els.command('townhall'))).not.toContain('wachtlijst');
    expect(data('TOWNHALL').find(({ number }) => number === 2027)!.seats).toMatchObject({
      coming: 1,
      taken: 1,
      waiting: 0,
      wanted: 0,
    });
    expect(data('TOWNHALL').find(({ number }) => number === 2026)!.seats).toMatchObject({ present: 1 });
    expect(data('POLL#').map(({ ballots }) => Object.values(ballots as object).sort())).toEqual([[0, 1]]);
    expect(data('QUESTION#').map(({ text, byName, seconds }) => ({ text, byName, seconds }))).toContainEqual({
      text: 'Waarom stijgt de OZB?',
      byName: '—',
      seconds: 0,
    });
    expect(data('QUESTION#').find(({ number }) => number === 2)).toMatchObject({
      seconds: 1,
      answer: { text: 'Ja, in mei.', by: 'gone' },
    });
    expect(wordsOf(await joost.command('gastenlijst'))).not.toContain(NAME);
  });

  it('takes the person off every account: in Slack and in Teams they are a visitor, who can join anew without anything of before', async () => {
    await livedThrough(region);
    const { house, wiebe, first, ids, joost } = region;
    await forget(first, 'forget me');
    await house.settle();

    for (const person of [wiebe, first]) {
      expect(wordsOf(await person.command('mijn gegevens'))).toMatch(/geen lid|no member/);
      expect(wordsOf(await person.command('regio'))).not.toContain(NAME);
    }
    await wiebe.submit('region.joined', { person: 'W.', name: 'Zagerij Oost', kvk: '00000077', municipality: 'Enschede' });
    const anew = JSON.parse((await opened(await wiebe.command('mijn gegevens'))).body!);

    expect(anew.region.member).toMatchObject({ name: 'W.', accounts: [SLACK], role: 'member' });
    expect(Object.keys(anew)).toEqual(['format', 'made', 'region']);
    expect(ids).not.toContain(await setRole(joost, 'W.'));
  });

  it('is nobody else’s to press, nor with a card of long ago', async () => {
    const asked = argsOf(await region.wiebe.command('vergeet mij'), 'privacy.forgotten');

    const other = wordsOf(await region.els.press('privacy.forgotten', asked));
    region.house.later(31);
    const late = wordsOf(await region.wiebe.press('privacy.forgotten', asked));

    expect(other).toContain('niet uw vraag');
    expect(late).toContain('verlopen');
    for (const person of [region.els, region.wiebe])
      expect(wordsOf(await person.command('mijn gegevens'))).toContain('Uw gegevens');
  });

  it('is refused to the last coordinator, with how to go on: before the question and after it', async () => {
    const { joost, wiebe } = region;
    const asked = argsOf(await joost.command('verlaten'), 'privacy.forgotten');
    await forget(wiebe);

    const refused = await joost.command('vergeet mij');
    const pressed = await joost.press('privacy.forgotten', asked);

    for (const one of [refused, pressed]) {
      expect(wordsOf(one)).toContain('U bent de enige coördinator');
      expect(buttonsOf(one.card).map(({ action }) => action)).toEqual(['region.members']);
    }
    expect(wordsOf(await joost.command('mijn gegevens'))).toContain('Uw gegevens');
  });

  it('says the same to whoever is no member: there is nothing to forget', async () => {
    const stranger = region.house.person('slack:TA:stranger', 'Stranger');
    expect(wordsOf(await stranger.command('vergeet mij'))).toContain('ik bewaar niets van u');
    expect(wordsOf(await stranger.press('privacy.forgotten', { member: 'x', until: '9' }))).toContain('ik bewaar niets van u');
  });

  it('tells of problems to the people who are left, and to nobody in the place of who left', async () => {
    const { house, wiebe, bram, els } = region;
    const problem = await raised(house, wiebe, 'De brug staat open');
    await bram.press('problem.support', { problem });
    await forget(wiebe);
    const before = house.said.length;

    await region.joost.submit('problem.status.set', { status: 'solved', reason: 'Er is een nieuwe' }, { problem });
    await house.settle();

    const told = house.said.slice(before).map(({ ref }) => ref.channel);
    expect(told).toContain('dm-teams:tb:bram');
    expect(told.filter((channel) => channel.includes('WIEBE') || channel.includes('wiebe'))).toEqual([]);
    expect(els).toBeDefined();
  });
});

describe('Asked in one’s own words', () => {
  const understanding = (intent: 'privacy.forget' | 'privacy.export') => (ports: Ports) => ({
    ...withLinks(ports),
    understand: async () => {
      const plan = { intent, language: 'nl' as const, confidence: 1, step: 'classifier' as const, slots: {} };
      return { answered: true, plan, alternatives: [] };
    },
  });
  const asking = async (intent: 'privacy.forget' | 'privacy.export', surface: 'direct' | 'channel') => {
    const own = await livedRegion(understanding(intent));
    const delivery = own.wiebe.ask({ kind: 'text', text: 'haal mij uit jullie systeem' }, 'own', surface);
    await own.house.app.answer(delivery);
    await own.house.settle();
    const said = own.house.said.at(-1)!.card;
    const isMember = (await own.house.items()).some(({ sk }) => sk === `MEMBER#${own.ids[0]}`);
    await own.house.close();
    return { words: plainText(said), actions: buttonsOf(said).map(({ action }) => action), isMember };
  };

  it('in one’s own chat, being forgotten is asked back, and nothing else is asked under it', async () => {
    const { words, actions, isMember } = await asking('privacy.forget', 'direct');
    expect(words).toContain('ook vandaag niet');
    expect(actions).toEqual(['privacy.forgotten', 'privacy.export', 'privacy.stay']);
    expect(isMember).toBe(true);
  });

  it('in a channel, neither is shown to the others', async () => {
    for (const intent of ['privacy.forget', 'privacy.export'] as const) {
      const { words, actions } = await asking(intent, 'channel');
      expect(words).not.toContain(NAME);
      expect(actions[0]).toBe(intent);
      expect(words).toContain('alleen aan u zelf');
    }
  });
});

describe('An export', () => {
  it('is kept whole, however large', async () => {
    const register = exportRegister(region.house.plain.table);
    const text = Array.from({ length: 200_000 }, (_, at) => `${(at * 7919) % 1_000_003}`).join(' ');
    const of = { region: 'r', member: 'm', id: 'one' };

    const exported = await register.keep(of, text, region.house.now());

    expect(exported.parts).toBeGreaterThan(1);
    expect(await register.read(exported)).toBe(text);
    await register.keep({ ...of, id: 'two' }, text, region.house.now());
    expect(await register.read(exported)).toBeUndefined();
  });
});
