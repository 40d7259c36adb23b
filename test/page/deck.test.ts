/**
 * The deck in a browser: presented, on a telephone, on paper; and its file in LibreOffice, where that is installed. The pictures of every
 * slide lie in reports/deck afterwards, to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeckData } from '../../bot/townhall/deck/deck-data.ts';
import { presentation } from '../../bot/townhall/deck/paper/presentation.ts';
import { slides } from '../../bot/townhall/deck/slides.ts';
import { deckPage, POLICY } from '../../bot/townhall/deck/web/page.ts';
import { present } from '../../functions/slideshow.ts';
import { FULL, IN_ENGLISH, NOTHING, YEAR } from '../unit/townhall/examples.ts';
import { openBrowser } from './browser.ts';
import { LAID_OUT, type LaidOut } from './laid-out.ts';

const PICTURES = 'reports/deck';
const DECKS: Record<string, DeckData> = {
  year: YEAR,
  english: IN_ENGLISH,
  nothing: NOTHING,
  full: FULL,
  polled: { ...YEAR, poll: '/poll' },
};
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

let browser: Browser;
let server: Server;
const asked: string[] = [];
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/poll?language=nl')
      return response.end(
        JSON.stringify({
          question: 'Wat eerst?',
          options: [
            { label: '<i>Stroom</i>', count: 12 },
            { label: 'Vakmensen', count: 30 },
          ],
        }),
      );
    const data = DECKS[request.url!.slice(1)];
    if (!data) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(deckPage(data));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

type Opened = { page: Page; wrong: string[]; laidOut(): Promise<LaidOut>; now(): Promise<string | undefined> };

async function open(deck: string, how: BrowserContextOptions = DESKTOP): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...how });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    // A browser asks every server for a picture for its tab.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) wrong.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${deck}`);
  return {
    page,
    wrong,
    laidOut: () => page.evaluate<LaidOut>(LAID_OUT),
    now: async () => (await page.evaluate<string | undefined>("document.querySelector('.slide.now')?.id")) ?? undefined,
  };
}

describe('A deck on a wide screen', () => {
  test.each([
    ['a year', 'year', 'light'],
    ['a year in English in the dark', 'english', 'dark'],
    ['nothing yet', 'nothing', 'light'],
    ['very much', 'full', 'light'],
  ] as const)('shows one slide at a time, all words within their boxes: %s', async (_, deck, colorScheme) => {
    const { page, wrong, laidOut } = await open(deck, { ...DESKTOP, colorScheme });
    const count = slides(DECKS[deck]!).length;
    for (let slide = 1; slide <= count; slide++) {
      await page.screenshot({ path: `${PICTURES}/${deck}-${String(slide).padStart(2, '0')}.png` });
      expect(await laidOut(), `slide ${slide}`).toEqual({ slides: 1, faults: [] });
      await page.keyboard.press('ArrowRight');
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [1024, 768],
    [1920, 1080],
    [800, 1200],
  ])('does so at %d by %d', async (width, height) => {
    const { page, laidOut } = await open('full', { viewport: { width, height } });
    for (const _ of slides(FULL)) {
      expect((await laidOut()).faults).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
  });

  test('is led by the keyboard: arrows, space, Home and End, Escape for the overview, F for the full screen', async () => {
    const { page, now } = await open('year');
    const pressed = async (key: string) => {
      await page.keyboard.press(key);
      return now();
    };

    expect(await now()).toBe('s1');
    expect(await pressed('ArrowRight')).toBe('s2');
    expect(await pressed(' ')).toBe('s3');
    expect(await pressed('Shift+ ')).toBe('s2');
    expect(await pressed('End')).toBe('s15');
    expect(await pressed('ArrowRight')).toBe('s15');
    expect(await pressed('Home')).toBe('s1');
    expect(await pressed('ArrowLeft')).toBe('s1');
    expect(page.url()).toMatch(/#1$/);

    await page.keyboard.press('Escape');
    expect((await page.evaluate<LaidOut>(LAID_OUT)).slides).toBe(15);
    await page.screenshot({ path: `${PICTURES}/overview.png` });
    await page.locator('#s5').click();
    expect(await now()).toBe('s5');
    expect((await page.evaluate<LaidOut>(LAID_OUT)).slides).toBe(1);

    await page.keyboard.press('f');
    await page.waitForFunction('document.fullscreenElement !== null');
  });

  test('tells who listens which slide it is, and keeps the others out of their way', async () => {
    const { page } = await open('year');
    await page.keyboard.press('ArrowRight');

    expect(await page.getByRole('status').textContent()).toBe('2 van 15: Vandaag');
    expect(await page.evaluate("document.activeElement === document.querySelector('#s2')")).toBe(true);
    expect(await page.locator('#s1').getAttribute('inert')).not.toBeNull();
    await page.getByRole('button', { name: 'Volgende' }).click();
    expect(await page.getByRole('status').textContent()).toBe('3 van 15: Het jaar in één oogopslag');
  });

  test('is leafed through with a finger on a tablet, and a tap leafs nothing', async () => {
    const { page, now } = await open('year', { ...DESKTOP, hasTouch: true });
    const swipe = (from: number, to: number) =>
      page.evaluate(`(() => {
        const touch = (x) => [new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 })];
        document.body.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, changedTouches: touch(${from}) }));
        document.body.dispatchEvent(new TouchEvent('touchend', { bubbles: true, changedTouches: touch(${to}) }));
      })()`);
    await swipe(900, 400);
    const further = await now();
    await swipe(400, 410);
    const tapped = await now();
    await swipe(400, 900);

    expect([further, tapped, await now()]).toEqual(['s2', 's2', 's1']);
  });

  test('opens where its address says', async () => {
    const { page, now } = await open('year#7');
    expect(await now()).toBe('s7');
    await page.evaluate("location.hash = '#3'");
    await page.waitForFunction("document.querySelector('.slide.now').id === 's3'");
  });

  test('moves nothing for who wants no motion', async () => {
    const { page } = await open('year');
    expect(await page.evaluate("getComputedStyle(document.querySelector('#s1')).transitionDuration")).toBe('0s');
  });
});

describe('A deck on a telephone', () => {
  test.each(['year', 'full', 'nothing'])('scrolls down and never sideways, with all slides and their notes: %s', async (deck) => {
    const { page, wrong, laidOut } = await open(deck, PHONE);
    const { slides: count, faults } = await laidOut();

    expect(faults).toEqual([]);
    expect(count).toBe(slides(DECKS[deck]!).length);
    for (const slide of await page.locator('.slide').all()) {
      const id = await slide.getAttribute('id');
      if (deck === 'year') await slide.screenshot({ path: `${PICTURES}/phone-${id!.slice(1).padStart(2, '0')}.png` });
    }
    await page.locator('#s2 summary').click();
    expect(await page.locator('#s2 .notes li').first().isVisible()).toBe(true);
    expect(wrong).toEqual([]);
  });
});

describe('A deck on paper', () => {
  test.each(['year', 'nothing', 'full'])('has one slide a page, in the light: %s', async (deck) => {
    const { page } = await open(deck, { ...DESKTOP, colorScheme: 'dark' });
    const printed = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');

    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(slides(DECKS[deck]!).length);
    expect(printed).toMatch(/\/MediaBox\s*\[0 0 (?:959|960)[\d.]* (?:539|540)/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate("getComputedStyle(document.querySelector('#s2')).backgroundColor")).toBe('rgb(251, 250, 247)');
  });
});

describe('A live poll', () => {
  test('is asked of whoever served the page, and grows on the slide; without one nobody is asked anything', async () => {
    asked.length = 0;
    const quiet = await open('year');
    await quiet.page.keyboard.press('End');
    const before = asked.filter((url) => url !== '/favicon.ico');
    const { page, wrong, laidOut } = await open('polled#10');
    await page.locator('.poll p').first().waitFor();

    expect(before).toEqual(['/year']);
    expect(await page.locator('.poll h3').textContent()).toBe('Wat eerst?');
    expect(await page.locator('.poll p').allTextContents()).toEqual(['<i>Stroom</i> 12', 'Vakmensen 30']);
    expect((await laidOut()).faults).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/poll.png` });
    expect(wrong).toEqual([]);
  });
});

describe('The presentation file', () => {
  const found = (program: string) => spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
  const office = found('soffice');
  const painter = found('pdftoppm');

  test('opens in LibreOffice, where that is installed, with a page for each slide', { timeout: 240_000 }, async () => {
    if (!office) {
      console.warn('\n*** LibreOffice is not installed here: nobody has looked at the presentation file with it. ***\n');
      return expect(office).toBe('');
    }
    const folder = mkdtempSync(join(tmpdir(), 'streek-deck-'));
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, await present(presentation(YEAR)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 200_000 });
    if (painter) spawnSync(painter, ['-r', '50', '-png', join(folder, 'deck.pdf'), join(folder, 'page')]);
    const printed = readFileSync(join(folder, 'deck.pdf')).toString('latin1');
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    for (const name of pages) writeFileSync(`${PICTURES}/pptx-${name}`, readFileSync(join(folder, name)));
    rmSync(folder, { recursive: true, force: true });

    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(slides(YEAR).length);
    if (painter) expect(pages).toHaveLength(slides(YEAR).length);
  });
});
