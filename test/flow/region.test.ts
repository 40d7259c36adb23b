import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, wordsOf } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const codeIn = (words: string) => /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(words)![0];
const saidTo = (account: string) =>
  house.said.filter(({ ref }) => ref.channel === `dm-${account}`).map(({ card }) => plainText(card));

describe('a workspace without a region', () => {
  it('is told how to link or found, whatever is asked of it', async () => {
    const stranger = house.person('slack:TX:x');

    for (const reply of [
      await stranger.command('vraagstukken'),
      await stranger.say('wij krijgen geen personeel'),
      await stranger.press('problem.support', { problem: 1 }),
      await stranger.home(),
    ]) {
      expect(wordsOf(reply)).toContain('hoort nog bij geen regio');
    }
    expect(house.jobs).toEqual([]);
  });

  it('founds a region in a channel, once', async () => {
    const joost = house.person('slack:TA:joost', 'Joost');
    const values = { region: 'Twente', workspace: 'Board', person: 'Joost', language: 'nl' };

    const first = await joost.submit('region.founded', values);
    const second = await joost.submit('region.founded', { ...values, region: 'Salland' });

    expect(wordsOf(first)).toContain('Regio Twente is opgericht');
    expect(wordsOf(second)).toContain('hoort al bij regio Twente');
  });

  it('names every empty field of the form', async () => {
    const joost = house.person('slack:TA:joost', 'Joost');

    const reply = await joost.submit('region.founded', { region: ' ', workspace: '', person: 'Joost' });

    expect(Object.keys(reply.errors!)).toEqual(['region', 'workspace']);
  });
});

describe('linking a workspace', () => {
  it('takes a code, a coordinator who approves, and tells everyone', async () => {
    await foundTwente(house);

    expect(saidTo('slack:TA:joost').join()).toContain('Bram wil de werkruimte Industrie aan uw regio koppelen');
    expect(saidTo('teams:tb:bram').join()).toContain('now belongs to the region Twente');
    expect(
      house.said.some(
        ({ ref, card }) => ref.workspace === 'teams:tb' && plainText(card).includes('Welcome to the region Twente'),
      ),
    ).toBe(true);
  });

  it('refuses a code that was used, is wrong or has expired, and changes nothing', async () => {
    const { joost } = await foundTwente(house);
    const stranger = house.person('slack:TX:x');
    const code = codeIn(wordsOf(await joost.press('region.link')));

    house.later(24 * 60 + 1);
    const expired = await stranger.submit('region.redeemed', { code, workspace: 'X' });
    const wrong = await stranger.submit('region.redeemed', { code: 'AAAAA-AAAAA', workspace: 'X' });

    expect(expired.errors!.code).toContain('verlopen');
    expect(wrong.errors!.code).toContain('verlopen');
    expect(wordsOf(await stranger.command('regio'))).toContain('hoort nog bij geen regio');
  });

  it('can be refused; the one who asked hears it and is still outside', async () => {
    const { joost } = await foundTwente(house);
    const stranger = house.person('slack:TX:x', 'Xander');
    const code = codeIn(wordsOf(await joost.press('region.link')));
    await stranger.submit('region.redeemed', { code, workspace: 'X', language: 'nl' });

    await joost.press('region.refuse', { workspace: 'slack:TX' });
    const again = await joost.press('region.approve', { workspace: 'slack:TX' });
    await house.settle();

    expect(wordsOf(again)).toContain('al afgehandeld');
    expect(saidTo('slack:TX:x').join()).toContain('geweigerd');
    expect(wordsOf(await stranger.command('regio'))).toContain('hoort nog bij geen regio');
  });

  it('has a code that may be used on either platform, whichever the coordinator is on; so has one’s other account', async () => {
    const { joost, bram } = await foundTwente(house);

    const workspace = wordsOf(await joost.press('region.link'));
    const account = wordsOf(await bram.press('account.link'));

    expect(workspace).toContain(`in Slack “/streek koppel ${codeIn(workspace)}”, in Teams “@Streek koppel ${codeIn(workspace)}”`);
    expect(account).toContain(`“/streek link ${codeIn(account)}” in your other account if it is in Slack`);
    expect(account).toContain(`“@Streek link ${codeIn(account)}” if it is in Teams`);
  });

  it('is for coordinators; others are told so', async () => {
    const { bram } = await foundTwente(house);

    expect(wordsOf(await bram.press('region.link'))).toContain('coordinator');
    expect(wordsOf(await bram.press('region.approve', { workspace: 'slack:TX' }))).toContain('coordinator');
    expect(buttonsOf((await bram.command('region')).card).map(({ action }) => action)).not.toContain('region.link');
  });
});

describe('joining', () => {
  it('checks the KvK number and says what a right one looks like', async () => {
    await foundTwente(house);
    const anna = house.person('slack:TA:anna', 'Anna');

    const reply = await anna.submit('region.joined', { person: 'Anna', name: 'Anna BV', kvk: '123', municipality: 'Borne' });

    expect(reply.errors).toEqual({ kvk: 'Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678.' });
  });

  it('fills in the name by which the platform knows the person', async () => {
    await foundTwente(house);
    const anna = house.person('slack:TA:anna', 'anna');

    const { form } = await anna.press('region.join');

    expect(form!.fields[0]).toMatchObject({ name: 'person', value: 'Name of slack:TA:anna' });
  });

  it('goes on with what it was in the way of', async () => {
    const { joost } = await foundTwente(house);
    await joost.submit('problem.written', { title: 'Geen stroom', text: 'Geen stroom' });
    const anna = house.person('slack:TA:anna', 'Anna');

    const first = await anna.press('problem.support', { problem: 1 });
    const join = buttonsOf(first.card)[0]!;
    const reply = await anna.submit(
      'region.joined',
      { person: 'Anna', name: 'Anna BV', kvk: '00000009', municipality: 'Borne' },
      join.args,
    );

    expect(wordsOf(first)).toContain('Namens welk bedrijf');
    expect(wordsOf(reply)).toContain('Genoteerd voor Anna BV: 2 bedrijven hebben dit.');
  });
});

describe('joining twice at the same moment', () => {
  it('makes one person', async () => {
    const { joost } = await foundTwente(house);
    const marloes = house.person('slack:TA:marloes', 'Marloes');
    const filled = { person: 'Marloes', name: 'Weverij', kvk: '00000003', municipality: 'Hengelo' };
    await Promise.all([marloes.submit('region.joined', filled), marloes.submit('region.joined', filled)]);

    const members = plainText((await joost.command('leden')).card!);
    expect(members.match(/Marloes/g)).toHaveLength(1);
  });
});

describe('linking one’s accounts', () => {
  it('makes two accounts one person, who counts once', async () => {
    const { join } = await foundTwente(house);
    const inSlack = await join('slack:TA:marloes', '00000003');
    const code = codeIn(wordsOf(await inSlack.press('account.link')));
    const inTeams = house.person('teams:tb:marloes', 'Marloes');

    const linked = await inTeams.say(`koppel ${code}`);
    const again = await inTeams.say(`koppel ${code}`);

    expect(wordsOf(linked)).toContain('2 accounts');
    expect(wordsOf(again)).toContain('klopt niet, is al gebruikt of is verlopen');
    expect(wordsOf(await inTeams.press('region.show'))).toContain('Bedrijf 00000003');
  });
});

describe('roles', () => {
  it('a coordinator makes another one; the last one cannot step down', async () => {
    const { joost, bram } = await foundTwente(house);
    const members = (await joost.command('leden')).card!;
    const ids = buttonsOf(members).map(({ args }) => String(args?.member));
    const [first, second] = ids as [string, string];
    const own = plainText(members).indexOf('Joost') < plainText(members).indexOf('Bram') ? first : second;
    const other = own === first ? second : first;

    const alone = await joost.submit('region.role.set', { role: 'member' }, { member: own });
    await joost.submit('region.role.set', { role: 'coordinator' }, { member: other });
    const stepped = await joost.submit('region.role.set', { role: 'member' }, { member: own });
    await house.settle();

    expect(alone.errors!.role).toContain('enige coördinator');
    expect(wordsOf(stepped)).toContain('Joost is nu ondernemer');
    expect(saidTo('teams:tb:bram').join()).toContain('coordinator');
    expect(buttonsOf((await bram.command('region')).card).map(({ action }) => action)).toContain('region.link');
  });
});

describe('what is one person’s business', () => {
  it.each(['regio', 'leden', 'overzicht', 'koppel'])(
    '“%s” asked aloud in a channel is answered behind a button',
    async (words) => {
      const { joost } = await foundTwente(house);

      const aloud = await joost.say(words);
      const button = buttonsOf(aloud.card)[0]!;
      const shown = await joost.press(button.action, button.args);

      expect(wordsOf(aloud)).toBe('Dat laat ik alleen aan u zelf zien.');
      expect(wordsOf(shown).length).toBeGreaterThan(15);
    },
  );
});

describe('language', () => {
  it('follows the person from then on, member or not', async () => {
    await foundTwente(house);
    const anna = house.person('slack:TA:anna', 'Anna');

    const set = await anna.command('taal en');

    expect(wordsOf(set)).toContain('I will speak English');
    expect(wordsOf(await anna.command('problems'))).toContain('Problems in Twente');
  });
});

describe('the border of a region', () => {
  it('lets nothing through: numbers, members, codes and drafts of another region do not exist here', async () => {
    const { joost } = await foundTwente(house);
    await joost.submit('problem.written', { title: 'Geheim van Twente', text: 'Geheim van Twente' });
    const jan = house.person('slack:TZ:jan', 'Jan');
    await jan.submit('region.founded', { region: 'Salland', workspace: 'Deventer', person: 'Jan', language: 'nl' });
    const draft = buttonsOf((await joost.command('meld Nog iets')).card).find(({ action }) => action === 'problem.confirm')!
      .args!;
    await jan.submit('region.joined', { person: 'Jan', name: 'Jan BV', kvk: '00000008', municipality: 'Deventer' });

    expect(wordsOf(await jan.command('vraagstuk 1'))).toContain('Vraagstuk 1 is er niet');
    expect(wordsOf(await jan.command('vraagstukken'))).not.toContain('Geheim');
    expect(wordsOf(await jan.command('zoek geheim'))).not.toContain('Geheim van');
    expect(wordsOf(await jan.press('problem.confirm', draft))).toContain('verlopen of al afgehandeld');
    expect(wordsOf(await jan.press('problem.support', { problem: 1 }))).toContain('Vraagstuk 1 is er niet');
    expect(wordsOf(await jan.home())).not.toContain('Twente');
  });
});
