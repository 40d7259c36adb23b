/** A townhall through the signed doors of a running bot: planned in Slack, come to in Teams, put in a calendar, held. */
import { DateTime } from 'luxon';
import ical from 'node-ical';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'direct' };
const FEMKE = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'regio' };
const BRAM = { tenant: WORLD.teams[0]!.id, user: WORLD.teams[0]!.people[1]!.aadObjectId, conversation: 'Regio Twente' };
const ZONE = 'Europe/Amsterdam';

let bot: Bot;
let begins: DateTime;
beforeAll(async () => {
  bot = await startBot();
  begins = DateTime.fromISO(await bot.acts.time.now(), { zone: ZONE })
    .plus({ days: 3 })
    .startOf('day')
    .set({ hour: 19, minute: 30 });
}, 90_000);
afterAll(() => bot?.stop());

const inSlack = async (of: typeof JOOST, words: string | RegExp) =>
  (
    await eventually(
      async () => (await bot.acts.slack.messagesIn(of)).filter((message) => wordsOfSlack(message).match(words)),
      (found) => found.length > 0,
    )
  ).at(-1)!;
const inTeams = async (of: typeof BRAM, words: string | RegExp) =>
  (
    await eventually(
      async () => (await bot.acts.teams.messagesIn(of)).filter((message) => wordsOfTeams(message).match(words)),
      (found) => found.length > 0,
    )
  ).at(-1)!;
/** An address of ours in what was said. */
const addressIn = (message: unknown, path: string): string =>
  JSON.stringify(message).match(new RegExp(`http://[^"\\s\\\\|)>]*/${path}/[\\w.-]+`))![0];
const passTo = async (moment: DateTime) =>
  bot.acts.time.pass(Math.ceil(moment.diff(DateTime.fromISO(await bot.acts.time.now()), 'minutes').minutes));

it('is planned by a coordinator in Slack and stands in every workspace; who comes in Teams is counted in Slack', {
  timeout: 60_000,
}, async () => {
  const { slack, teams } = bot.acts;
  await slack.command({ ...JOOST, text: 'plan townhall' });
  await inSlack(JOOST, 'Wanneer is de townhall');
  await slack.press({ ...JOOST, label: 'Townhall plannen' });
  const filled = await slack.submit({
    ...JOOST,
    values: {
      theme: 'Samen aan energie',
      at: begins.setLocale('nl').toFormat('d LLLL yyyy HH:mm'),
      hours: '2',
      place: 'Grolsch Veste',
      link: 'https://teams.example/townhall',
      capacity: '200',
      rsvpBy: '',
    },
  });
  await inSlack(JOOST, 'Zo heb ik de townhall begrepen');
  await slack.press({ ...JOOST, label: 'Ja, plannen' });

  expect(filled).toEqual({ ok: true });
  const seen = await inTeams(BRAM, 'Samen aan energie');
  await teams.press({ ...BRAM, label: 'Ik kom', message: seen.id });
  await inSlack(FEMKE, /Samen aan energie[\s\S]*1 persoon komt, nog 199 plaatsen vrij/);
});

it('goes into a calendar by the address on the card, at half past seven there', { timeout: 30_000 }, async () => {
  const card = await inSlack(FEMKE, 'Samen aan energie');
  const answer = await fetch(addressIn(card, 'calendar'));

  expect(answer.headers.get('content-type')).toContain('text/calendar');
  const [event] = Object.values(ical.sync.parseICS(await answer.text())).filter((one) => one?.type === 'VEVENT');
  expect(event?.summary).toContain('Samen aan energie');
  expect(event?.start?.toISOString()).toBe(begins.toUTC().toISO());
  expect((await fetch(addressIn(card, 'calendar').replace('/calendar/', '/calendar/x'))).status).toBe(404);
});

it('is held: the figures are frozen on the day, a question of the room grows on the screen, and it is over', {
  timeout: 120_000,
}, async () => {
  const { slack, teams } = bot.acts;
  await passTo(begins);
  await slack.command({ ...JOOST, text: 'townhall' });
  await slack.press({ ...JOOST, label: 'Nu beginnen' });
  const started = await inSlack(JOOST, /code in de zaal zien: [A-Z]{4}/);
  await slack.command({ ...JOOST, text: 'townhall' });
  await inSlack(JOOST, 'De bijeenkomst is nu bezig');
  await slack.press({ ...JOOST, label: 'Peiling openen' });
  const opened = await slack.submit({ ...JOOST, values: { question: 'Doen we mee?', options: 'Ja\nNee' } });
  const poll = await inTeams(BRAM, 'Doen we mee');
  await teams.press({ ...BRAM, label: 'Ja', message: poll.id });
  await inSlack(FEMKE, /Doen we mee[\s\S]*Ja +1 persoon/);

  expect(wordsOfSlack(started)).toContain('De bijeenkomst is begonnen');
  expect(opened).toEqual({ ok: true });
  const deck = await (await fetch(addressIn(await inSlack(FEMKE, 'Cijfers vastgezet'), 'deck'))).text();
  expect(deck).toContain('Samen aan energie');
  const screen = /data-poll="([^"]+)"/.exec(deck)![1]!;
  expect(await (await fetch(screen)).json()).toEqual({
    question: 'Doen we mee?',
    options: [
      { label: 'Ja', count: 1 },
      { label: 'Nee', count: 0 },
    ],
  });

  await passTo(begins.plus({ hours: 15 }));
  await inSlack(FEMKE, /Samen aan energie[\s\S]*Deze townhall was op/);
});

it('is told in minutes, on a card and as a document at the address on it', { timeout: 60_000 }, async () => {
  await bot.acts.slack.command({ ...JOOST, text: 'verslag' });
  const card = await inSlack(JOOST, /Verslag van[\s\S]*Doen we mee\? Ja: 1 persoon; Nee: 0 mensen/);

  const answer = await fetch(addressIn(card, 'minutes'));

  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
});
