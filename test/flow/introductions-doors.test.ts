/** Meeting after two yeses, through the signed doors of a running bot: one in Slack and one in Teams, and two in one Slack workspace. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, wordsOfBlocks, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

const DAY = 24 * 60;
const FEMKE = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'direct' };
const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'direct' };
const MARLOES = { workspace: 'T0TWENTE', user: 'U0MARLOES', channel: 'direct' };
const BRAM = { tenant: WORLD.teams[0]!.id, user: WORLD.teams[0]!.people[1]!.aadObjectId, conversation: 'direct' };
const ASKED_OFFER = 'Er is een initiatief dat bij uw aanbod past:';
const ASKED_NEED = 'Iemand uit de regio wil kennismaken over uw initiatief';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(() => bot?.stop());

type InSlack = typeof FEMKE;
const slackSees = async (who: InSlack, words: string) => {
  const found = await eventually(
    async () => (await bot.acts.slack.messagesIn(who)).map(wordsOfSlack).filter((one) => one.includes(words)),
    (messages) => messages.length > 0,
  );
  return found.at(-1)!;
};
const teamsSees = async (words: string) => {
  const found = await eventually(
    async () => (await bot.acts.teams.messagesIn(BRAM)).map(wordsOfTeams).filter((one) => one.includes(words)),
    (messages) => messages.length > 0,
  );
  return found.at(-1)!;
};

it('whoever offers in Slack and whoever started in Teams meet after two yeses, each told in their own chat', {
  timeout: 90_000,
}, async () => {
  const { slack, teams, time } = bot.acts;
  await teams.say({
    ...BRAM,
    text: 'start initiatief: Een lesplaats voor lassers. Nodig: twee dagen per maand een docent voor de opleiding van leerlingen.',
  });
  await teamsSees('Dit heb ik begrepen als een initiatief');
  await teams.press({ ...BRAM, label: 'Ja, starten' });
  await slack.command({ ...FEMKE, text: 'bied aan twee dagen per maand een docent voor de opleiding van lassers en leerlingen' });
  await slackSees(FEMKE, 'Dit heb ik begrepen als wat u kunt bieden');
  await slack.press({ ...FEMKE, label: 'Ja, bewaren' });

  await time.pass(DAY);
  const asked = await slackSees(FEMKE, ASKED_OFFER);
  await slack.press({ ...FEMKE, label: 'Ja, stel ons voor' });
  await time.pass(DAY);
  const other = await teamsSees(ASKED_NEED);
  await teams.press({ ...BRAM, label: 'Ja, stel ons voor' });
  const met = await teamsSees('U bent voorgesteld');
  await time.pass(DAY);
  const meeting = await slackSees(FEMKE, 'U bent voorgesteld');

  expect(asked).toContain('Een lesplaats voor lassers');
  expect(asked).not.toContain('Bram');
  expect(other).not.toContain('Femke');
  expect(met).toMatch(/Naam\s+Femke/);
  expect(meeting).toMatch(/Naam\s+Bram/);
  await slack.openHome(FEMKE);
  const { home } = await eventually(
    () => slack.desk(FEMKE),
    (desk) => desk.home !== undefined,
  );
  expect(wordsOfBlocks(home!.blocks)).toContain('Wat u biedt');
});

it('two in one Slack workspace are brought into a conversation of their own', { timeout: 90_000 }, async () => {
  const { slack, time } = bot.acts;
  await slack.command({
    ...JOOST,
    text: 'start initiatief: Groene daken. Nodig: acht uur per maand een tuinontwerper voor groen.',
  });
  await slackSees(JOOST, 'Dit heb ik begrepen als een initiatief');
  await slack.press({ ...JOOST, label: 'Ja, starten' });
  await slack.command({ ...MARLOES, text: 'bied aan acht uur per maand een tuinontwerper voor groene daken' });
  await slackSees(MARLOES, 'Dit heb ik begrepen als wat u kunt bieden');
  await slack.press({ ...MARLOES, label: 'Ja, bewaren' });

  await time.pass(DAY);
  await slackSees(MARLOES, ASKED_OFFER);
  await slack.press({ ...MARLOES, label: 'Ja, stel ons voor' });
  await time.pass(DAY);
  await slackSees(JOOST, ASKED_NEED);
  await slack.press({ ...JOOST, label: 'Ja, stel ons voor' });
  await time.pass(DAY);

  for (const person of [JOOST, MARLOES]) {
    const { channels } = await slack.desk(person);
    const together = channels.find(({ messages }) =>
      messages.some((one) => wordsOfSlack(one).includes('Dit gesprek is van u beiden')),
    );
    expect(together?.name).toMatch(/Joost.*Marloes|Marloes.*Joost/);
  }
});
