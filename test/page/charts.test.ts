/** Charts on the page: drawn in Slack, and in Teams by the picture that stands for them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chart, card, chart, heading } from '../../bot/chat/card.ts';
import { slackMessages } from '../../bot/chat/slack/render.ts';
import { adaptiveCard } from '../../bot/chat/teams/render.ts';
import { chartOf, PRODUCT } from '../unit/charts.ts';
import { ELLEN, localHouse, TEAMS_CHANNEL, TENANT, TWENTE, withCard } from '../unit/local-house.ts';
import { openBrowser, openPage } from './browser.ts';
import { columnOf } from './column.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="676"><rect width="1200" height="676" fill="#0072B2"/></svg>';

/** The page, with the chart in the region's channel on both sides. */
async function charted(drawn: Chart) {
  const house = await localHouse({ withPage: true, bot: () => ({ type: 'image/svg+xml', text: DRAWING }) });
  house.platforms.slackToken(TWENTE.id);
  await house.teams.install({ ...ELLEN, scope: 'team' });
  const said = card('nl', heading('Zo ging het'), chart(drawn, `${house.base}/chart/a.png`));
  await house.slackApi('chat.postMessage', { channel: 'C0TREGIO', ...slackMessages(said)[0] });
  await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(adaptiveCard(said)));
  const page = await openPage(browser, house.base);
  const board = columnOf(page, 'Slack: Twente Board');
  const team = columnOf(page, `Teams: ${TENANT.name}`);
  await team.open('Regio Twente');
  await board.message('Zo ging het').waitFor();
  await team.message('Zo ging het').waitFor();
  return { page, board, team };
}

describe('a chart on the page', () => {
  test('is drawn in Slack with its title, its unit, a legend, and words for who cannot see it', async () => {
    const { page, board } = await charted(PRODUCT);

    const figure = board.message('Zo ging het').getByRole('figure');
    await figure.getByRole('img', { name: 'Bruto regionaal product. Twente: 2018 21.345, 2019 22.100, 2020 21.450.' }).waitFor();
    expect(await figure.locator('figcaption').textContent()).toBe('Bruto regionaal productmln euro');
    expect(await figure.getByRole('listitem').allTextContents()).toEqual(['Twente', 'Achterhoek']);
    expect(await figure.locator('polyline').count()).toBe(2);
    expect(page.errors).toEqual([]);
  });

  test('of bars has a bar for every value, that tells it to who points at it', async () => {
    const { board } = await charted(chartOf(2, 5, { kind: 'bar' }));

    const bars = board.message('Zo ging het').getByRole('figure').locator('g > rect');
    expect(await bars.count()).toBe(10);
    expect(await bars.first().textContent()).toBe('Regio 1, 2000: 1.000');
  });

  test('is in Teams the picture that Teams falls back to, with its words', async () => {
    const { page, team } = await charted(PRODUCT);

    const picture = team.message('Zo ging het').getByRole('img', { name: PRODUCT.alt });
    await picture.waitFor();
    const loaded = await picture.evaluate((element) => {
      const image = element as unknown as { complete: boolean; naturalWidth: number };
      return [image.complete, image.naturalWidth];
    });
    expect(loaded).toEqual([true, 1200]);
    expect(page.errors).toEqual([]);
  });
});
