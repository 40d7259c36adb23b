/** A secret vote in the local Slack, to its minutes: what the card leads to, and what is left of the ballots' key. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyMinutes } from '../../bot/fund/verifying.ts';
import { eventually, wordsOfSlack } from '../../infra/local/acts.ts';
import { type Bot, startBot } from './bot.ts';

const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'regio-twente' };
const FEMKE = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'regio' };
const TWO_DAYS = 2 * 24 * 60;

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(() => bot?.stop());

const keys = () => readdir(join(bot.dir, 'vote-keys'));
const saying = (words: string) =>
  eventually(
    async () => (await bot.acts.slack.messagesIn(FEMKE)).find((message) => wordsOfSlack(message).includes(words)),
    (message) => message !== undefined,
    20_000,
  );

it('the card of the outcome leads to the minutes, as a document and to check, and the key is gone', {
  timeout: 120_000,
}, async () => {
  const { slack, time } = bot.acts;
  await slack.command({ ...JOOST, text: 'open stemming 1' });
  const opened = await slack.submit({
    ...JOOST,
    values: {
      rule: 'advice',
      deadline: 'morgen om 12 uur',
      who: '',
      secrecy: 'secret',
      results: 'rule',
      advice: '',
      reminders: 'none',
      night: 'yes',
    },
  });
  await saying('Stemming over voorstel 1');
  const during = await keys();
  await slack.press({ ...FEMKE, label: 'Voor' });

  await time.pass(TWO_DAYS);
  const card = await saying('Notulen (PDF)');

  const [pdf, json] = ['pdf', 'json'].map(
    (form) => new RegExp(`${bot.url}/minutes/[\\w.-]+\\.${form}`).exec(JSON.stringify(card))![0],
  );
  const document = await fetch(pdf!);
  const chain = await (await fetch(json!)).json();
  expect(opened).toMatchObject({ ok: true });
  expect([document.status, document.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(Buffer.from(await document.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(verifyMinutes(chain)).toMatchObject({ result: expect.stringMatching(/granted|rejected/), recounted: false });
  expect(chain.links.find(({ kind }: { kind: string }) => kind === 'attendance').content.voted).toHaveLength(1);
  expect(during).toHaveLength(1);
  expect(await keys()).toEqual([]);
});
