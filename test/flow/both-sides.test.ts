/** Both sides equal: what a person can do in Slack, a person can do in Teams, through the signed doors of a running bot. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, wordsOfBlocks, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import type { Dragged } from '../../infra/local/http-client.ts';
import { actionsOfCard, buttonsOfBlocks } from '../../infra/local/reading.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

type Seen = { id: string; words: string; buttons: string[] };
/** A person with hands, on either platform; places are `direct` or the region's channel. */
type Person = {
  say(place: Place, text: string, files?: Dragged[]): Promise<string>;
  press(place: Place, label: string, message?: string): Promise<unknown>;
  submit(values: Record<string, string>): Promise<{ errors?: Record<string, string>; said?: string }>;
  /** Makes something of a message. */
  makeFrom(place: Place, message: string, action: 'problem.raise' | 'proposal.submit'): Promise<unknown>;
  seen(place: Place): Promise<Seen[]>;
  overview(): Promise<string>;
};
type Place = 'direct' | 'channel';

let bot: Bot;
let people: Record<'Slack' | 'Teams', Person>;
beforeAll(async () => {
  bot = await startBot();
  people = { Slack: inSlack('T0KENNIS', 'U0FEMKE', 'regio'), Teams: inTeams('Bram', 'Regio Twente') };
}, 90_000);
afterAll(() => bot?.stop());

describe.each(['Slack', 'Teams'] as const)('a person in %s', (platform) => {
  const me = () => people[platform];
  const sees = (place: Place, words: string | RegExp) =>
    eventually(
      async () => (await me().seen(place)).filter((message) => message.words.match(words)),
      (found) => found.length > 0,
    ).then((found) => found.at(-1)!);
  const other = () => people[platform === 'Slack' ? 'Teams' : 'Slack'];

  it('raises a problem in a direct message, after a yes, and it stands on the other side', async () => {
    await me().say('direct', `onze medewerkers vinden op ${platform} geen kinderopvang`);

    const asked = await sees('direct', `Onze medewerkers vinden op ${platform} geen kinderopvang`);
    await me().press('direct', 'Ja, melden', asked.id);

    await sees('direct', /Gemeld als vraagstuk \d+/);
    await eventually(
      () => other().seen('channel'),
      (messages) => messages.some(({ words }) => words.includes(`Onze medewerkers vinden op ${platform} geen kinderopvang`)),
    );
  });

  it('is answered in the thread of a mention in the channel', async () => {
    await me().say('channel', '@Streek vraagstuk 2');

    const shown = await sees('channel', /^#2 Geen zwaardere stroomaansluiting/);

    expect(shown.words).toMatch(/bedrij(f heeft|ven hebben) dit/);
  });

  it('raises a problem from a message that somebody wrote', async () => {
    const words = platform === 'Slack' ? 'De rotonde bij het station loopt vol' : 'Hangjongeren vernielen onze hekken';
    const message = await me().say('channel', `${words}.`);

    await me().makeFrom('channel', message, 'problem.raise');
    const done = await me().submit({ title: words, text: `${words}.` });

    expect(done.errors).toBeUndefined();
    await eventually(
      () => other().seen('channel'),
      (messages) => messages.some((seen) => seen.words.includes(words)),
    );
  });

  it('asks the fund for money in words, after a yes, and it stands on the other side', async () => {
    const what = platform === 'Slack' ? 'een fietsenstalling bij het station' : 'een bushalte bij de haven';
    await me().say('direct', `ik wil 7.500 euro aanvragen bij het fonds voor ${what}`);

    const asked = await sees('direct', /Dit heb ik begrepen als een voorstel[\s\S]*Gevraagd +€ 7\.500/);
    await me().press('direct', 'Ja, indienen', asked.id);

    await sees('direct', /Ingediend als voorstel \d+/);
    await eventually(
      () => other().seen('channel'),
      (messages) => messages.some(({ words }) => words.includes(what) && /Gevraagd +€ 7\.500/.test(words)),
    );
  });

  it('makes a proposal of a message that somebody wrote, changes it and takes it back', async () => {
    const words = platform === 'Slack' ? 'Nieuwe bewegwijzering op het park' : 'Laadpalen op het terrein';
    const message = await me().say('channel', `${words}.`);

    await me().makeFrom('channel', message, 'proposal.submit');
    const wrong = await me().submit({ title: words, goal: words, amount: '$ 900' });
    await me().makeFrom('channel', message, 'proposal.submit');
    await me().submit({ title: words, goal: words, amount: '900' });
    const stands = await sees('channel', new RegExp(`^Voorstel \\d+: ${words}\\nGevraagd +€ 900`));
    const [, number] = /^Voorstel (\d+)/.exec(stands.words)!;
    await me().say('direct', `voorstel ${number}`);
    const shown = await sees('direct', new RegExp(`^Voorstel ${number}: ${words}`));
    await me().press('direct', 'Wijzigen', shown.id);
    await me().submit({ title: words, goal: 'Zodat iedereen de weg vindt', amount: '1.100' });

    await sees('channel', new RegExp(`^Voorstel ${number}: ${words}\\nZodat iedereen de weg vindt\\nGevraagd +€ 1.100`));
    await me().say('direct', `intrekken ${number}`);
    await sees('direct', `Voorstel ${number} is ingetrokken`);
    await sees('channel', new RegExp(`^Voorstel ${number}: ${words}[\\s\\S]*Status +ingetrokken`));
    expect(Object.values(wrong.errors ?? {}).join() + (wrong.said ?? '')).toContain('rekent in euro’s');
  });

  it('starts an initiative in words, completes it in a form, and the other side pledges by form and in words', async () => {
    const what = platform === 'Slack' ? 'een pendelbus langs alle hallen' : 'een bedrijfsschool voor de hele haven';
    await me().say('direct', `start initiatief ${what}`);
    const asked = await sees(
      'direct',
      new RegExp(`Dit heb ik begrepen als een initiatief[\\s\\S]*${what.slice(4)}[\\s\\S]*Wat is er nodig`),
    );
    await me().press('direct', 'Aanvullen', asked.id);
    await me().submit({ title: what, what: `Samen ${what}`, from: '9.000', hours: '2 dagen', doors: 'gemeente' });
    const stands = await sees('channel', new RegExp(`^Initiatief \\d+: ${what}[\\s\\S]*Geld +€ 9\\.000 nodig`));
    const [, number] = /^Initiatief (\d+)/.exec(stands.words)!;

    const theirs = await eventually(
      async () => (await other().seen('channel')).filter(({ words }) => words.startsWith(`Initiatief ${number}:`)),
      (found) => found.length > 0,
    );
    await other().press('channel', 'Toezeggen', theirs[0]!.id);
    const wrong = await other().submit({ amount: '$ 900', seen: 'visible' });
    await other().press('channel', 'Toezeggen', theirs[0]!.id);
    await other().submit({ amount: '4.000', ifOthers: '1', seen: 'visible' });

    await sees(
      'channel',
      new RegExp(`^Initiatief ${number}: [\\s\\S]*€ 4\\.000 toegezegd, € 9\\.000 nodig · nog € 5\\.000 om te beginnen`),
    );
    await sees('direct', new RegExp(`doet mee met initiatief ${number} .*€ 4\\.000 \\(onder voorwaarde\\)`));
    await me().say('direct', `toezeggen ${number} 2 dagen per maand`);
    const promise = await sees('direct', new RegExp(`zegt dit toe aan initiatief ${number}[\\s\\S]*16 uur per maand`));
    await me().press('direct', 'Ja, toezeggen', promise.id);
    await sees('channel', new RegExp(`^Initiatief ${number}: [\\s\\S]*16 uur per maand nodig · compleet`));
    expect(Object.values(wrong.errors ?? {}).join() + (wrong.said ?? '')).toContain('Wij rekenen in euro’s');
  });

  it('supports by a press in the channel, says what it costs, and can take it back', async () => {
    const card = (await sees('channel', /^#1 We vinden geen monteurs/)).words;

    const problem = await sees('channel', /^#3 De N36/);
    await me().press('channel', 'Dit speelt bij ons ook', problem.id);
    const place = platform === 'Slack' ? 'channel' : 'direct';
    const noted = await sees(place, /Genoteerd voor .*bedrijven hebben dit/);
    await me().press(place, 'Wat kost het u?', noted.id);
    const cost = await me().submit({ costs: 'een vrachtwagen per dag', helps: 'yes' });
    await me().press(place, 'Toch niet', noted.id);

    expect(card).toMatch(/bedrij(f heeft|ven hebben) dit/);
    expect(noted.buttons).toEqual(['Wat kost het u?', 'Volgen', 'Toch niet']);
    expect(cost.errors).toBeUndefined();
    await sees('channel', /^#3 De N36[\s\S]*2 bedrijven hebben dit/);
  });

  it('hears at the field what is wrong with a form', async () => {
    await me().say('direct', 'regio');
    await eventually(
      () => me().seen('direct'),
      (messages) => messages.some(({ buttons }) => buttons.includes('Bedrijf wijzigen')),
    );

    await me().press('direct', 'Bedrijf wijzigen');
    const wrong = await me().submit({ person: 'X', name: 'Y', kvk: '123', municipality: 'Z' });

    expect(Object.values(wrong.errors ?? {}).join() + (wrong.said ?? '')).toContain('Een KvK-nummer heeft 8 cijfers');
  });

  it('has an overview', async () => {
    const words = await me().overview();

    expect(words).toContain('Uw overzicht');
    expect(words).toContain('Regio Twente');
  });

  it('hears what can be done with a file that they drag in, and has the words beside it answered', async () => {
    const photo = { name: `foto-${platform}.png`, content: new Uint8Array([0x89, 0x50]), type: 'image/png' };

    await me().say('direct', '', [photo]);
    await sees('direct', new RegExp(`^Met “foto-${platform}.png” kan ik niets\\. \\S`));
    await me().say('direct', 'vraagstuk 2', [{ ...photo, name: `twee-${platform}.png` }]);

    await sees('direct', new RegExp(`^#2 Geen zwaardere stroomaansluiting[\\s\\S]*Met “twee-${platform}.png” kan ik niets`));
  });

  it('hears of a file beside a mention in the channel, also where the platform keeps it from Streek', async () => {
    await me().say('channel', '@Streek', [{ name: 'kanaal.png', content: 'x', type: 'image/png' }]);

    await sees(
      'channel',
      { Slack: /^Met “kanaal.png” kan ik niets/, Teams: /geeft Teams mij dat niet\. Stuur het in uw eigen chat/ }[platform],
    );
  });

  it('may not change what another raised, and hears why', async () => {
    await me().say('direct', 'samenvoegen 1 met 2');

    await sees('direct', 'Alleen wie het meldde of een coördinator kan dit wijzigen');
  });

  it('speaks English when asked, and Dutch again', async () => {
    await me().say('direct', 'taal en');
    await sees('direct', 'I will speak English with you from now on.');
    await me().say('direct', 'problem 1');
    await sees('direct', 'companies have this');
    await me().say('direct', 'language nl');
    await sees('direct', 'Ik spreek voortaan Nederlands met u.');
  });
});

function inSlack(workspace: string, user: string, name: string): Person {
  const { slack } = bot.acts;
  const who = { workspace, user };
  const at = (place: Place) => ({ ...who, channel: place === 'direct' ? 'direct' : name });
  return {
    say: async (place, text, files) => made(await slack.say({ ...at(place), text, files })).message,
    press: async (place, label, message) => made(await slack.press({ ...at(place), label, message })),
    submit: async (values) => made(await slack.submit({ ...who, values })),
    makeFrom: async (place, message, callback) => made(await slack.shortcut({ ...at(place), message, callback })),
    seen: async (place) =>
      (await slack.messagesIn(at(place))).map((message) => ({
        id: message.ts,
        words: wordsOfSlack(message),
        buttons: buttonsOfBlocks(message.blocks ?? []).map(({ label }) => label),
      })),
    overview: async () => {
      made(await slack.openHome(who));
      const { home } = await eventually(
        () => slack.desk(who),
        (desk) => desk.home !== undefined,
      );
      return wordsOfBlocks(home!.blocks);
    },
  };
}

function inTeams(name: string, channel: string): Person {
  const { teams } = bot.acts;
  const tenant = WORLD.teams[0]!;
  const who = { tenant: tenant.id, user: tenant.people.find((person) => person.name.startsWith(name))!.aadObjectId };
  const at = (place: Place) => ({ ...who, conversation: place === 'direct' ? 'direct' : channel });
  const seen: Person['seen'] = async (place) =>
    (await teams.messagesIn(at(place))).map((message) => ({
      id: message.id,
      words: wordsOfTeams(message),
      buttons: message.card ? actionsOfCard(message.card).map(({ title }) => title ?? '') : [],
    }));
  const overview = async () => {
    made(await teams.say({ ...at('direct'), text: 'overzicht' }));
    const found = await eventually(
      async () => (await seen('direct')).filter(({ words }) => words.startsWith('Uw overzicht')),
      (messages) => messages.length > 0,
    );
    return found.at(-1)!.words;
  };
  return {
    seen,
    overview,
    say: async (place, text, files) => made(await teams.say({ ...at(place), text, files })).message,
    press: async (place, label, message) => made(await teams.press({ ...at(place), label, message })),
    async submit(inputs) {
      made(await teams.submit({ ...who, inputs }));
      const { dialog } = await teams.desk(who);
      const said = dialog?.card ? wordsOfTeams({ card: dialog.card } as never) : undefined;
      if (dialog) await teams.closeDialog(who);
      return { said };
    },
    makeFrom: async (_place, message, command) => made(await teams.messageAction({ ...who, message, command })),
  };
}

function made<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { ok: true }>;
}
