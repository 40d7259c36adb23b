/** One's own data and being forgotten, through the signed doors of a running bot: in Slack and in Teams, and seen from the other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

const FEMKE = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'direct' };
const TENANT = WORLD.teams[0]!;
const BRAM = {
  tenant: TENANT.id,
  user: TENANT.people.find(({ name }) => name.startsWith('Bram'))!.aadObjectId,
  conversation: 'direct',
};

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(() => bot?.stop());

const slackSees = async (words: string, where = 'direct') =>
  (
    await eventually(
      async () =>
        (await bot.acts.slack.messagesIn({ ...FEMKE, channel: where })).filter((one) => wordsOfSlack(one).includes(words)),
      (found) => found.length > 0,
    )
  ).at(-1)!;
const teamsSees = async (words: string, conversation = 'direct') =>
  (
    await eventually(
      async () => (await bot.acts.teams.messagesIn({ ...BRAM, conversation })).filter((one) => wordsOfTeams(one).includes(words)),
      (found) => found.length > 0,
    )
  ).at(-1)!;
const fileOn = async (card: object) => {
  const [address] = new RegExp(`${bot.url}/data/[\\w.-]+\\.json`).exec(JSON.stringify(card))!;
  return { address: address!, file: await fetch(address!) };
};

it('who asks in Slack gets a file of their own, and who is forgotten in Teams is gone from the cards in Slack', {
  timeout: 90_000,
}, async () => {
  const { slack, teams } = bot.acts;
  await slack.command({ ...FEMKE, text: 'mijn gegevens' });
  const own = await fileOn(await slackSees('Dit bewaar ik van u in Twente'));
  const data = await own.file.json();
  const pledged = async () =>
    (await slack.messagesIn({ ...FEMKE, channel: 'regio' })).filter((one) => /Doen mee .*Lansingh/.test(wordsOfSlack(one)))
      .length;
  const before = await pledged();

  await teams.say({ ...BRAM, text: 'vergeet mij' });
  const asked = await teamsSees('Twente verlaten en vergeten worden');
  const pressed = await teams.press({ ...BRAM, label: 'Ja, vergeet mij', message: asked.id });
  await teamsSees('ik ben u vergeten');
  await teams.say({ ...BRAM, text: 'mijn gegevens' });
  await teamsSees('U bent hier geen lid');

  expect(own.file.status).toBe(200);
  expect(own.file.headers.get('content-disposition')).toContain('mijn-gegevens-bij-streek.json');
  expect(data.region.member.name).toBe('Femke Scholtens');
  expect(JSON.stringify(data)).not.toContain('Bram');
  expect((await fetch(own.address.replace('/data/', '/data/A'))).status).toBe(404);
  expect(pressed).toMatchObject({ ok: true });
  expect(before).toBe(1);
  await eventually(pledged, (count) => count === 0);
});
