/** The bot's clock in the head of the page, as people move it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localHouse } from '../unit/local-house.ts';
import { openBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function opened(width?: number) {
  const house = await localHouse({ withPage: true });
  const page = await openPage(browser, house.base, width);
  const machine = page.getByRole('group', { name: 'De klok van Streek' });
  await machine.waitFor();
  return { ...house, page, machine };
}

test('it tells what time it is for the bot, where the region is', async () => {
  const { machine, page } = await opened();

  expect(await machine.getByRole('time').textContent()).toMatch(/^ma 23 nov 2026,? 10:00$/);
  expect(page.errors).toEqual([]);
});

test.each([
  ['Een uur vooruit', /^ma 23 nov 2026,? 11:00$/],
  ['Een dag vooruit', /^di 24 nov 2026,? 10:00$/],
  ['Een week vooruit', /^ma 30 nov 2026,? 10:00$/],
])('%s: the time goes by, is shown, and is told to who does not see it', async (button, shown) => {
  const { machine, clock, page } = await opened();
  const before = Date.parse(clock.now());

  await machine.getByRole('button', { name: button }).press('Enter');

  const time = machine.getByRole('time');
  await time.filter({ hasText: shown }).waitFor();
  expect(await machine.getByRole('status').textContent()).toBe(`Het is nu ${await time.textContent()}.`);
  expect(Date.parse(clock.now())).toBeGreaterThan(before);
  expect(page.errors).toEqual([]);
});

test('another open page sees the time that it is by now', async () => {
  const { machine, base } = await opened();
  const other = await openPage(browser, base);
  await other.getByRole('button', { name: 'en', exact: true }).click();
  const theirs = other.getByRole('group', { name: 'Streek’s clock' });

  await machine.getByRole('button', { name: 'Een week vooruit' }).click();

  await theirs
    .getByRole('time')
    .filter({ hasText: /^Mon,? 30 Nov 2026,? 10:00$/ })
    .waitFor();
  expect(await theirs.getByRole('button', { name: 'A week ahead' }).textContent()).toBe('+1 week');
});

test('it fits on a phone', async () => {
  const { machine, page } = await opened(390);

  for (const part of [machine, page.getByRole('group', { name: 'Taal' })]) {
    const box = (await part.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
});
