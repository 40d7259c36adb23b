/** The functions as Lambda gets them, each in a fresh process that has no other packages. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frozenDecks } from '../../bot/app/deck.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { chartLinksOf, deckLinksOf, minutesLinksOf } from '../../functions/links.ts';
import { PAPER_FILES } from '../../functions/paper-files.ts';
import { PICTURE_FILES } from '../../functions/picture-assets.ts';
import { MODEL_FILE } from '../../functions/understanding-model.ts';
import { type Bundle, bundleFunctions, FUNCTION_NAMES, type FunctionName } from '../../infra/bundle/bundle.ts';
import { startQueue } from '../../infra/local/queue/index.ts';
import { coldStart } from '../bench/cold-start.ts';
import { ENVIRONMENT, slackChallenge, teamsWithoutToken } from '../bench/first-requests.ts';
import { openTable } from '../contract/embedded-table.ts';
import { keepVote } from '../contract/kept-vote.ts';
import { PRODUCT } from '../unit/charts.ts';
import { closes, isDeclared, vote, votes } from '../unit/fund/examples.ts';
import { given } from '../unit/fund/spec.ts';
import { YEAR } from '../unit/townhall/examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'streek-bundles-'));
let bundles: Record<FunctionName, Bundle>;

// The first bundle of a worker trains its classifier, which takes a slow machine a while.
beforeAll(async () => {
  bundles = await bundleFunctions(folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BESIDE: Partial<Record<FunctionName, string[]>> = {
  worker: [MODEL_FILE],
  chart: Object.values(PICTURE_FILES),
  minutes: Object.values(PAPER_FILES),
};

/** The first event that a function gets, and how it answers it. */
const first = (name: FunctionName, event: unknown, environment: Record<string, string> = {}) =>
  coldStart({ bundle: bundles[name], event, environment: { ...ENVIRONMENT, ...environment } });

/** All its modules, whenever they are loaded. */
const codeOf = (name: FunctionName) =>
  readdirSync(bundles[name].folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => readFileSync(join(bundles[name].folder, file), 'utf8'))
    .join('\n');

const asked = (rawPath: string) => ({
  ...slackChallenge(),
  rawPath,
  requestContext: { http: { method: 'GET', path: rawPath } },
});

describe('A bundle', () => {
  test.each(FUNCTION_NAMES)('of %s is modules, and the files that it reads', (name) => {
    const files = readdirSync(bundles[name].folder).filter((file) => !file.endsWith('.mjs'));
    expect(readdirSync(bundles[name].folder)).toContain('index.mjs');
    expect(files.sort()).toEqual([...(BESIDE[name] ?? [])].sort());
  });

  test.each(['slack-edge', 'teams-edge'] as const)('of %s loads a capability when it is asked for, and not before', (name) => {
    expect(bundles[name].bytes - bundles[name].coldBytes).toBeGreaterThan(200_000);
  });

  test('holds the figures that ship only where they are kept, at no edge', () => {
    const carrying = FUNCTION_NAMES.filter((name) => codeOf(name).includes('longread Regionale economie 2018'));
    expect(carrying).toEqual(['sweep', 'figures']);
  });

  test('of the Slack edge reads at most 900 kB when it starts cold', () => {
    expect(bundles['slack-edge'].coldBytes).toBeLessThanOrEqual(900_000);
  });

  test('of what draws charts is in no other one', () => {
    const drawing = FUNCTION_NAMES.filter((name) => /echarts|resvg/.test(codeOf(name)));
    expect(drawing).toEqual(['chart']);
  });

  test('of what makes documents is in no other one: neither what prints them nor their words', () => {
    const holding = (text: RegExp) => FUNCTION_NAMES.filter((name) => text.test(codeOf(name)));

    expect(holding(/pdfkit|pdfmake/)).toEqual(['minutes']);
    expect(holding(/canonieke JSON/)).toEqual(['minutes']);
    expect(holding(/PptxGenJS/)).toEqual(['deck']);
    expect(holding(/De staat van de regio/)).toEqual(['deck']);
  });

  test('of the Teams edge reads at most 1.5 MB when it starts cold, a fifth of teams-ai whole', () => {
    expect(bundles['teams-edge'].coldBytes).toBeLessThanOrEqual(1_500_000);
  });
});

describe('A function that starts cold', () => {
  test('answers Slack’s challenge', async () => {
    const { result } = await first('slack-edge', slackChallenge());
    expect(result).toMatchObject({ statusCode: 200, body: 'cold' });
  });

  test('refuses what Slack did not sign', async () => {
    const { result } = await first('slack-edge', slackChallenge(), { SLACK_SIGNING_SECRET: 'another' });
    expect(result).toMatchObject({ statusCode: 401 });
  });

  test('refuses what Microsoft did not sign', async () => {
    const { result } = await first('teams-edge', teamsWithoutToken());
    expect(result).toMatchObject({ statusCode: 401 });
  });

  test('says which setting it lacks', async () => {
    await expect(first('slack-edge', slackChallenge(), { SLACK_SIGNING_SECRET: '' })).rejects.toThrow(
      /SLACK_SIGNING_SECRET is missing/,
    );
  });

  test('learned Dutch and English from the file beside it', async () => {
    const { result } = await first('worker', { Records: [] });
    expect(result).toEqual({ batchItemFailures: [] });
  });

  test('draws a chart whose address we made, with what lies beside it, and no other', async () => {
    const { pathname } = new URL(chartLinksOf(ENVIRONMENT).urlOf(PRODUCT, 'nl')!);
    const drawn = await first('chart', asked(pathname));
    const forged = await first('chart', asked(pathname.replace('.', 'A.')), { PICTURE_ASSETS: '/nowhere' });

    expect(drawn.result).toMatchObject({ statusCode: 200, isBase64Encoded: true, headers: { 'content-type': 'image/png' } });
    expect(Buffer.from(drawn.result!.body!, 'base64').toString('latin1', 1, 4)).toBe('PNG');
    expect(forged.result).toMatchObject({ statusCode: 404 });
  });

  test('prints minutes whose address we made, with what lies beside it, and no other', async () => {
    const { table, endpoint, name, close } = await openTable();
    const decided = given(vote(), votes('anna', 'for'), closes(), isDeclared).vote;
    await keepVote(table, decided);
    const links = minutesLinksOf(ENVIRONMENT, systemClock);
    const { pathname } = new URL(links.urlOf({ region: 'twente', number: 12, language: 'nl', format: 'pdf' }));
    const stored = { TABLE_NAME: name, DYNAMODB_ENDPOINT: endpoint };

    const printed = await first('minutes', asked(pathname), stored);
    const forged = await first('minutes', asked(pathname.replace('.', 'A.')), { PAPER_ASSETS: '/nowhere' });

    expect(printed.result).toMatchObject({
      statusCode: 200,
      isBase64Encoded: true,
      headers: { 'content-type': 'application/pdf' },
    });
    expect(Buffer.from(printed.result!.body!, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
    expect(forged.result).toMatchObject({ statusCode: 404 });
    await close();
  });

  test('presents a deck whose address we made, as a page and as a file, and no other', async () => {
    const { table, endpoint, name, close } = await openTable();
    const frozen = await frozenDecks(table).keep(YEAR);
    const links = deckLinksOf(ENVIRONMENT, systemClock);
    const pathOf = (format: 'page' | 'file') =>
      new URL(links.urlOf({ region: 'twente', year: 2026, language: 'nl', frozen }, format)).pathname;
    const stored = { TABLE_NAME: name, DYNAMODB_ENDPOINT: endpoint };

    const page = await first('deck', asked(pathOf('page')), stored);
    const file = await first('deck', asked(pathOf('file')), stored);
    const forged = await first('deck', asked(pathOf('page').replace('.', 'A.')));

    expect(page.result).toMatchObject({ statusCode: 200, body: expect.stringContaining('De staat van de regio 2026') });
    expect(file.result).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(Buffer.from(file.result!.body!, 'base64').toString('latin1', 0, 2)).toBe('PK');
    expect(forged.result).toMatchObject({ statusCode: 404 });
    await close();
  });

  test('finds its credentials where Lambda puts them', async () => {
    const { endpoint, name, close } = await openTable();
    const queue = await startQueue();
    const lambda = {
      TABLE_NAME: name,
      QUEUE_URL: queue.url('work'),
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'lambda',
      AWS_SECRET_ACCESS_KEY: 'lambda',
      AWS_SESSION_TOKEN: 'lambda',
    };
    await expect(first('sweep', {}, lambda)).resolves.toMatchObject({ load: expect.any(Number) });
    await expect(first('sweep', {}, { ...lambda, AWS_ACCESS_KEY_ID: '' })).rejects.toThrow(
      /credential-provider\S+ is not in this bundle/,
    );
    await queue.close();
    await close();
  });
});
