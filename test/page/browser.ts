/** Debian's Chromium, without a window and without a word to anyone else. */
import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/** The page in a fresh profile; an error on the page fails whoever awaits `noErrors`. */
export async function openPage(browser: Browser, base: string, width = 1640): Promise<Page & { errors: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 980 }, locale: 'nl-NL' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(base);
  return Object.assign(page, { errors });
}
