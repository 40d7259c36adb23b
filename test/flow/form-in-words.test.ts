/** What begins with a form, asked for in words: nothing opens by itself, so there is a button that opens it, on both platforms. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { BRAM } from '../../infra/local/demo-cast.ts';
import { type Bot, startBot } from './bot.ts';

const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'direct' };
const CHANNEL = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'regio' };
const HIS_CHAT = { ...BRAM, conversation: 'direct' };
const OPENING = {
  rule: 'advice',
  deadline: 'morgen om 12 uur',
  who: '',
  secrecy: 'open',
  results: 'shown',
  advice: '',
  reminders: 'none',
  night: 'yes',
};

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(() => bot?.stop());

const inSlack = (at: typeof JOOST, words: string) =>
  eventually(
    async () => (await bot.acts.slack.messagesIn(at)).find((message) => wordsOfSlack(message).includes(words)),
    (message) => message !== undefined,
    20_000,
  );
const inTeams = (words: string) =>
  eventually(
    async () => (await bot.acts.teams.messagesIn(HIS_CHAT)).find((message) => wordsOfTeams(message).includes(words)),
    (message) => message !== undefined,
    20_000,
  );

it('a vote is opened from Slack and an interest declared from Teams, each begun in words', { timeout: 120_000 }, async () => {
  const { slack, teams } = bot.acts;
  await slack.say({ ...JOOST, text: 'zet voorstel 1 in stemming' });
  const offered = await inSlack(JOOST, 'Stemming openen');
  await slack.press({ ...JOOST, label: 'Formulier openen', message: offered!.ts });
  const opened = await slack.submit({ ...JOOST, values: OPENING });
  await inSlack(CHANNEL, 'Stemming over voorstel 1');

  await teams.say({ ...HIS_CHAT, text: 'ik heb een belang bij voorstel 1' });
  const asked = await inTeams('Verschoning');
  await teams.press({ ...HIS_CHAT, label: 'Formulier openen', message: asked!.id });
  await teams.submit({ ...BRAM, inputs: { reason: 'Mijn broer levert de machines' } });

  expect(opened).toMatchObject({ ok: true });
  expect(wordsOfSlack(offered!)).not.toContain('Dat kan ik nog niet');
  await inSlack(CHANNEL, '1 verschoond');
});
