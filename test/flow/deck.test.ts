/** The yearly presentation of the demo region through the real doors, after a vote in Slack and Teams; and as a command. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../bot/primitives/instant.ts';
import { deckLinksOf } from '../../functions/links.ts';
import { eventually, wordsOfSlack } from '../../infra/local/acts.ts';
import { localSecrets } from '../../infra/local/secrets.ts';
import { type Bot, startBot } from './bot.ts';

const DECK = fileURLToPath(new URL('../../infra/local/deck.ts', import.meta.url));
const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'regio-twente' };
const FEMKE = { workspace: 'T0KENNIS', user: 'U0FEMKE', channel: 'regio' };
const TWO_DAYS = 2 * 24 * 60;

const folder = mkdtempSync(join(tmpdir(), 'streek-decks-'));
let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(async () => {
  await bot?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function deck(...args: string[]): Promise<{ code: number; out: string; wrong: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [DECK, ...args], (error, out, wrong) => resolve({ code: Number(error?.code ?? 0), out, wrong }));
  });
}

const saying = (words: string) =>
  eventually(
    async () => (await bot.acts.slack.messagesIn(FEMKE)).find((message) => wordsOfSlack(message).includes(words)),
    (message) => message !== undefined,
    20_000,
  );

/** The address of the minutes says whose they are. */
function regionIn(card: string): string {
  const [, folded] = /\/minutes\/([\w-]+)\./.exec(card)!;
  return JSON.parse(Buffer.from(folded!, 'base64url').toString('utf8'))[1];
}

describe('The deck of a region', { timeout: 120_000 }, () => {
  it('shows at its address what the region decided and what it has before it, as a page in both languages and as a file', async () => {
    const { slack, time } = bot.acts;
    const year = DateTime.fromISO(await time.now(), { zone: 'Europe/Amsterdam' }).plus({ days: 1 }).year;
    await slack.command({ ...JOOST, text: 'open stemming 1' });
    const values = {
      rule: 'advice',
      deadline: 'morgen om 12 uur',
      who: '',
      secrecy: 'open',
      results: 'rule',
      advice: '',
      reminders: 'none',
      night: 'yes',
    };
    await slack.submit({ ...JOOST, values });
    await saying('Stemming over voorstel 1');
    await slack.press({ ...FEMKE, label: 'Voor' });
    await slack.command({ ...JOOST, channel: 'direct', text: '1 voor' });
    await time.pass(TWO_DAYS);
    const outcome = await saying('Notulen (PDF)');

    const links = deckLinksOf({ PUBLIC_URL: bot.url, TOKEN_KEY: localSecrets(bot.dir).tokenKey }, systemClock);
    const asked = { region: regionIn(JSON.stringify(outcome)), year, language: 'nl' as const };
    const dutch = await fetch(links.urlOf(asked, 'page'));
    const english = await (await fetch(links.urlOf({ ...asked, language: 'en' }, 'page'))).text();
    const file = await fetch(links.urlOf(asked, 'file'));
    const forged = await fetch(links.urlOf(asked, 'page').replace('.', 'A.'));
    const page = await dutch.text();

    expect([dutch.status, dutch.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page).toContain(`De staat van de regio ${year}`);
    expect(page).toMatch(/(?:Toegekend|Afgewezen) · voorstel 1/);
    expect(page).toContain('Een leerwerkplaats voor monteurs, met het ROC');
    expect(page).toContain('€\u00a045.000');
    expect(page).toContain('Geen zwaardere stroomaansluiting te krijgen');
    expect(english).toContain('Which problem do we take on together?');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="streek-twente-${year}-nl.pptx"`);
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    expect(forged.status).toBe(404);
  });

  it('is not made from a table that is in use, and the sentence says what to do', async () => {
    const { code, wrong } = await deck('--dir', bot.dir, '--out', folder);

    expect(code).toBe(1);
    expect(wrong).toMatch(/--memory/);
  });
});

describe('npm run deck', { timeout: 60_000 }, () => {
  it('makes a page and a file of the monitor’s figures where no region was founded yet', async () => {
    const { out, wrong } = await deck(
      '--memory',
      '--region',
      'Achterhoek',
      '--year',
      '2025',
      '--lang',
      'en',
      '--out',
      join(folder, 'made'),
    );

    expect(
      out
        .trim()
        .split('\n')
        .map((path) => path.split('/').at(-1)),
    ).toEqual(['streek-achterhoek-2025-en.pptx', 'streek-achterhoek-2025-en.html']);
    expect(wrong).toContain('No region was founded for Achterhoek');
    expect(readdirSync(join(folder, 'made'))).toHaveLength(2);
    expect(readFileSync(out.trim().split('\n')[1]!, 'utf8')).toContain('The state of the region 2025');
  });

  it('says what is wrong with how it is called', async () => {
    expect(await deck('--lang', 'fr')).toMatchObject({ code: 1, wrong: expect.stringContaining('--lang takes nl or en') });
    expect(await deck('--year', 'twee')).toMatchObject({ code: 1, wrong: expect.stringContaining('--year takes a year') });
    expect(await deck('--memory', '--region', 'Atlantis')).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('--region takes'),
    });
  });
});
