/** The path of the README, played by people in the page: raise in Slack, support elsewhere, merge, restart, still there. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, startBot } from '../flow/bot.ts';
import { openBrowser, openPage } from './browser.ts';
import { columnOf } from './column.ts';

let browser: Browser;
let bot: Bot;
beforeAll(async () => {
  [browser, bot] = await Promise.all([openBrowser(), startBot()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
});

test('a problem is raised in one Slack, supported in another and in Teams, merged, and outlives a restart', {
  timeout: 120_000,
}, async () => {
  const page = await openPage(browser, bot.url);
  const board = columnOf(page, 'Slack: Twente Board');
  const park = columnOf(page, 'Slack: Kennispark');
  const team = columnOf(page, 'Teams: Gemeente & Industrie');

  await board.become('Marloes ter Braak');
  await board.open('Streek');
  await board.say('wij krijgen geen technisch personeel meer');
  await board.message('Dit heb ik begrepen als een vraagstuk').waitFor();
  const asked = await board.message('Dit heb ik begrepen als een vraagstuk').textContent();
  await board.press('Ja, melden');
  await board.message('Gemeld als vraagstuk 5').waitFor();

  expect(asked).toContain('Is het een van deze?');
  expect(asked).toContain('#1 We vinden geen monteurs en technici meer');

  await park.become('Femke Scholtens');
  await park.open('regio');
  await park.message('#5 Wij krijgen geen technisch personeel meer').waitFor();
  await park.press('Dit speelt bij ons ook', '#5 Wij krijgen geen technisch personeel meer');
  await park.message('Genoteerd voor Scholtens Meettechniek: 2 bedrijven hebben dit.').waitFor();

  await team.become('Youssef el Amraoui');
  await team.open('Regio Twente');
  await team.message('#5 Wij krijgen').getByText('2 bedrijven hebben dit').waitFor();
  await team.press('Dit speelt bij ons ook', '#5 Wij krijgen');
  await board.open('regio-twente');
  await board.message('#5 Wij krijgen').getByText('3 bedrijven hebben dit').waitFor();
  await park.message('#5 Wij krijgen').getByText('3 bedrijven hebben dit').waitFor();
  const picture = process.env.STREEK_SCREENSHOT;
  if (picture) await page.screenshot({ path: picture });

  await board.become('Joost Nijlandt');
  await board.press('Meer', '#5 Wij krijgen');
  await board.press('Samenvoegen');
  await board.fill('Nummer van het vraagstuk dat blijft', '1');
  await board.submit('Samenvoegen');
  await board.closed();
  await board.message('Vraagstuk 5 is samengevoegd met 1').waitFor();
  await team.message('#5 Wij krijgen').getByText('Samengevoegd met #1').waitFor();

  await bot.restart();
  await page.reload();
  await park.open('regio');
  await park.message('#5 Wij krijgen').getByText('Samengevoegd met #1').waitFor();
  await park.become('Rik Hesselinck');
  await park.say('/streek vraagstuk 5');
  await park.message('Vraagstuk 5 is samengevoegd met 1').waitFor();
});
