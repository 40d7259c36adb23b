/** The time machine of the local run: the clock is put forward, and bot, platforms, table and queue go along. */
import { DateTime } from 'luxon';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

const WEEK = 7 * 24 * 60;
const HOUR_MS = 3_600_000;
const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'direct' };
const FEMKE = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'regio' };
const MARLOES = { workspace: 'T0TWENTE', user: 'U0MARLOES', channel: 'direct' };
const BRAM = { tenant: WORLD.teams[0]!.id, user: WORLD.teams[0]!.people[1]!.aadObjectId, conversation: 'direct' };

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(() => bot?.stop());

it('a week later the bot takes what Slack and Teams sign by then, and its cards are dated by then', {
  timeout: 60_000,
}, async () => {
  const { slack, teams, time } = bot.acts;
  const before = await time.now();

  const after = await time.pass(WEEK);
  await slack.command({ ...JOOST, text: 'vraagstukken' });
  await teams.say({ ...BRAM, text: 'vraagstukken' });

  expect(Date.parse(after) - Date.parse(before)).toBeGreaterThanOrEqual(WEEK * 60_000);
  const inSlack = await eventually(
    () => slack.messagesIn(JOOST),
    (messages) => wordsOfSlack(messages.at(-1)!).includes('#4'),
  );
  const inTeams = await eventually(
    () => teams.messagesIn(BRAM),
    (messages) => wordsOfTeams(messages.at(-1)!).includes('#4'),
  );
  expect(Number(inSlack.at(-1)!.ts) * 1_000).toBeGreaterThanOrEqual(Date.parse(after));
  expect(inTeams.at(-1)!.at >= after).toBe(true);
});

it('in the week that went by a vote was reminded of and closed, each at its own second, and told in Slack and Teams', {
  timeout: 90_000,
}, async () => {
  const { slack, teams, time } = bot.acts;
  const today = DateTime.fromISO(await time.now(), { zone: 'Europe/Amsterdam' });
  const closesAt = today.plus({ days: 2 }).startOf('day').set({ hour: 17 }).toMillis();
  await slack.command({ ...JOOST, text: 'voorstel 1' });
  await slack.press({ ...JOOST, label: 'Stemming openen' });
  const options = { rule: 'advice', secrecy: 'open', results: 'shown', reminders: 'day', night: 'yes' };
  const opened = await slack.submit({ ...JOOST, values: { ...options, deadline: 'overmorgen 17 uur' } });
  await eventually(
    () => slack.messagesIn(FEMKE),
    (messages) => messages.some((message) => wordsOfSlack(message).includes('Sluit')),
  );
  await slack.press({ ...FEMKE, label: 'Voor' });

  await time.pass(WEEK);

  expect(opened).toEqual({ ok: true });
  const reminded = async (of: typeof JOOST) =>
    (await slack.messagesIn(of)).filter((message) => wordsOfSlack(message).includes('nog niet gestemd'));
  expect((await reminded(MARLOES)).map(secondsFrom(closesAt - 24 * HOUR_MS))).toEqual([expect.closeTo(0, -1.5)]);
  expect(await reminded({ ...FEMKE, channel: 'direct' })).toEqual([]);
  const told = (await slack.messagesIn(FEMKE)).filter((message) => wordsOfSlack(message).includes('Voorstel 1, '));
  expect(wordsOfSlack(told.at(-1)!)).toContain('Aangenomen');
  expect(secondsFrom(closesAt)(told.at(-1)!)).toBeCloseTo(0, -1.5);
  const inTeams = (await teams.messagesIn({ ...BRAM, conversation: 'Regio Twente' })).map(wordsOfTeams).join();
  expect(inTeams).toContain('Aangenomen');
});

/** How long after this moment a message was posted. */
const secondsFrom =
  (epochMs: number) =>
  ({ ts }: { ts: string }): number =>
    Number(ts) - epochMs / 1_000;

it('what expires has expired: a yes that comes an hour later comes too late', { timeout: 60_000 }, async () => {
  const { slack, time } = bot.acts;
  await slack.say({ ...JOOST, text: 'wij steunen vraagstuk 4' });
  await eventually(
    () => slack.messagesIn(JOOST),
    (messages) => wordsOfSlack(messages.at(-1)!).includes('Speelt vraagstuk 4'),
  );

  await time.pass(60);
  await slack.press({ ...JOOST, label: 'Ja' });

  await eventually(
    () => slack.messagesIn(JOOST),
    (messages) => wordsOfSlack(messages.at(-1)!).includes('Deze vraag is verlopen'),
  );
});

it('a restart keeps the time', { timeout: 60_000 }, async () => {
  const before = await bot.acts.time.now();

  await bot.restart();

  expect((await bot.acts.time.now()) >= before).toBe(true);
});

it.each([0, -5, 1.5, 1e9, 'morgen'])('it does not go by for %s minutes', async (minutes) => {
  await expect(bot.acts.time.pass(minutes as number)).rejects.toThrow('minutes is a whole number');
});
