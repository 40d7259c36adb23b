/** The digest and celebrating through the signed doors of a running bot: in Slack and in Teams, in Dutch and in English. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { actionsOfCard, buttonsOfBlocks } from '../../infra/local/reading.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;
const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'direct' };
const FEMKE = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'direct' };
const TENANT = WORLD.teams[0]!;
const BRAM = { tenant: TENANT.id, user: TENANT.people.find(({ name }) => name.startsWith('Bram'))!.aadObjectId };

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(() => bot?.stop());

const inSlack = async (at: typeof JOOST) =>
  (await bot.acts.slack.messagesIn(at)).map((message) => ({
    id: message.ts,
    words: wordsOfSlack(message),
    buttons: buttonsOfBlocks(message.blocks ?? []).map(({ label }) => label),
  }));
const inTeams = async (conversation: string) =>
  (await bot.acts.teams.messagesIn({ ...BRAM, conversation })).map((message) => ({
    id: message.id,
    words: wordsOfTeams(message),
    buttons: message.card ? actionsOfCard(message.card).map(({ title }) => title ?? '') : [],
  }));
type Seen = Awaited<ReturnType<typeof inSlack>>;
const sees = async (look: () => Promise<Seen>, words: string | RegExp) =>
  (await eventually(look, (all) => all.some((message) => message.words.match(words)))).findLast((one) => one.words.match(words))!;

it('asked for in words in Teams and after a yes, and by form in Slack, it comes to both on Monday, each in its language', {
  timeout: 60_000,
}, async () => {
  const { slack, teams, time } = bot.acts;
  await teams.say({ ...BRAM, conversation: 'direct', text: 'taal en' });
  await teams.say({ ...BRAM, conversation: 'direct', text: 'please send me the weekly digest from now on' });
  const asked = await sees(() => inTeams('direct'), 'Shall I send you the digest, every Monday at 08:30');
  await teams.press({ ...BRAM, conversation: 'direct', label: 'Yes', message: asked.id });
  await sees(() => inTeams('direct'), 'You get the digest every Monday at 08:30');
  await slack.command({ ...FEMKE, text: 'weekbericht instellen' });
  const values = { on: 'yes', day: '1', time: '9:15', zone: 'Europe/Amsterdam', language: 'nl', themes: 'vraagstukken' };
  const chosen = await slack.submit({ ...FEMKE, values });

  await time.pass(WEEK);

  expect(chosen).toEqual({ ok: true });
  await sees(() => inSlack(FEMKE), /^Weekbericht Twente\n[\s\S]*Nieuw vraagstuk: #1 /);
  const english = await sees(() => inTeams('direct'), /^The week in Twente\n/);
  expect(english.words).toContain('New problem: #1 We vinden geen monteurs en technici meer');
  expect(english.words).toContain('companies have this');
  expect(english.buttons).toContain('We have this too');
  const coordinator = await sees(() => inSlack(JOOST), /^Weekbericht Twente\n/);
  expect(coordinator.buttons).toContain('Alles van deze week');
});

it('the details come at the press of a button, for a coordinator with who joined', { timeout: 60_000 }, async () => {
  const digest = await sees(() => inSlack(JOOST), /^Weekbericht Twente\n/);

  await bot.acts.slack.press({ ...JOOST, message: digest.id, label: 'Alles van deze week' });

  const all = await sees(() => inSlack(JOOST), /andere mensen doen mee/);
  expect(digest.words).not.toContain('doen mee');
  expect(all.words).toContain('Nieuw voorstel 1');
});

it('a line’s button does the thing: a company more has the problem, from within the digest in Teams', {
  timeout: 60_000,
}, async () => {
  const digest = await sees(() => inTeams('direct'), /^The week in Twente\n/);

  await bot.acts.teams.press({ ...BRAM, conversation: 'direct', message: digest.id, label: 'We have this too' });

  await sees(() => inTeams('direct'), /^#\d+ [\s\S]*Noted for Lansingh Kunststoffen/);
});

it('what is solved in Slack is celebrated in Teams the next working day, with the name of who said yes', {
  timeout: 60_000,
}, async () => {
  const { slack, time } = bot.acts;
  const henk = { workspace: 'T0TWENTE', user: 'U0HENK', channel: 'direct' };
  await slack.command({ ...JOOST, text: 'vraagstuk 1' });
  const shown = await sees(() => inSlack(JOOST), /^#1 We vinden geen monteurs/);
  await slack.press({ ...JOOST, message: shown.id, label: 'Status wijzigen' });
  await slack.submit({ ...JOOST, values: { status: 'solved', reason: 'Er is een leerwerkplaats' } });
  const asked = await sees(() => inSlack(henk), 'Mag ik Wolterink Installaties daarbij noemen');
  await slack.press({ ...henk, message: asked.id, label: 'Ja, noem ons' });

  await time.pass(4 * DAY);

  const told = await sees(() => inTeams('Regio Twente'), /^Te vieren: We vinden geen monteurs en technici meer\n/);
  expect(told.words).toContain('Er is een leerwerkplaats');
  expect(told.words).toContain('Gefeliciteerd, Wolterink Installaties!');
  expect((await inTeams('Regio Twente')).filter(({ words }) => words.startsWith('Te vieren'))).toHaveLength(1);
});

it('“wat gebeurde er deze week?” in the region’s channel is answered to everybody there, without what is for coordinators', {
  timeout: 60_000,
}, async () => {
  const channel = { ...JOOST, channel: 'regio-twente' };
  await bot.acts.slack.say({ ...channel, text: '@Streek wat gebeurde er deze week?' });

  const told = await sees(() => inSlack(channel), /^Weekbericht Twente\n[\s\S]*Te vieren\nWe vinden geen monteurs/);

  expect(told.words).not.toContain('doen mee');
  expect(told.buttons).not.toContain('Dag, uur en onderwerpen');
});
