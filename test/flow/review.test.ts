/** From votes to training lines: what the maintainer's command lists, and what it takes back. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reviewed } from '../../bot/app/feedback.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { accept, reviewLine } from '../../infra/local/reviewed.ts';
import { ensureTable } from '../../infra/local/table.ts';

const vote = (text: string, right = true): Reviewed => ({
  text,
  lang: 'nl',
  plan: { intent: 'problem.show', language: 'nl', confidence: 0.9, step: 'classifier', slots: { problem: 3 } },
  right,
  at: systemClock.now(),
});
const line = (of: object) => JSON.stringify({ text: 'laat 3 zien', lang: 'nl', intent: 'problem.show', slots: {}, ...of });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'streek-review-'));
  // Without a last line end, as editors may leave it.
  writeFileSync(join(folder, 'problem.show.jsonl'), line({ text: 'toon 4', slots: { problem: 4 } }));
});
afterEach(() => rmSync(folder, { recursive: true }));
const textsIn = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one).text);

describe('Accepting reviewed lines', () => {
  it('adds each to the file of its intent, as an example and nothing more', () => {
    const outcome = accept(`${reviewLine(vote('laat 3 eens zien'))}\n\n${line({ text: 'hoi', intent: 'none' })}\n`, folder);

    expect(outcome).toEqual({ added: 2, known: 0, refused: [] });
    expect(textsIn('problem.show.jsonl')).toEqual(['toon 4', 'laat 3 eens zien']);
    expect(readFileSync(join(folder, 'none.jsonl'), 'utf8')).toBe('{"text":"hoi","lang":"nl","intent":"none","slots":{}}\n');
  });

  it('adds no sentence twice, however it is written', () => {
    const lines = [line({ text: ' Toon  4' }), line({ text: 'laat 3 zien' }), line({ text: 'Laat 3 zien ' })].join('\n');

    expect(accept(lines, folder)).toEqual({ added: 1, known: 2, refused: [] });
    expect(accept(lines, folder)).toEqual({ added: 0, known: 3, refused: [] });
    expect(textsIn('problem.show.jsonl')).toEqual(['toon 4', 'laat 3 zien']);
  });

  it.each([
    ['is not JSON', '{"text": "laat', 'line 2 is no example'],
    ['knows no such intent', line({ intent: 'problem.delete' }), 'line 2 is no example'],
    ['has a slot that does not exist', line({ slots: { probleem: 3 } }), 'line 2 is no example'],
    ['says nothing', line({ text: ' ' }), 'line 2 is no example'],
    ['was voted wrong and not corrected', reviewLine(vote('hoe gaat het', false)), 'line 2 was voted wrong'],
    ['is an example of something else', line({ text: 'toon 4', intent: 'none' }), 'is an example of problem.show already'],
  ])('adds nothing at all when one line %s', (_, wrong, why) => {
    const outcome = accept(`${line({})}\n${wrong}`, folder);

    expect(outcome).toMatchObject({ added: 0, refused: [expect.stringContaining(why)] });
    expect(readdirSync(folder)).toEqual(['problem.show.jsonl']);
    expect(textsIn('problem.show.jsonl')).toEqual(['toon 4']);
  });
});

describe('The command', () => {
  const review = (args: string[], env: Record<string, string> = {}) =>
    promisify(execFile)(process.execPath, ['infra/local/review.ts', ...args], {
      env: { ...process.env, TABLE_NAME: '', ...env },
    });

  it('lists the votes of a table as lines, and takes them back when they are reviewed', async () => {
    const engine = await startDynamoDB();
    const endpoint = { endpoint: engine.endpoint, region: 'local', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };
    const client = new DynamoDBClient(endpoint);
    await ensureTable(client, 'votes');
    const votes = [vote('laat 3 eens zien'), vote('nummer drie graag', false)];
    const pk = `REVIEW#${systemClock.now().slice(0, 7)}`;
    const table = dynamoTable({ client, name: 'votes' });
    for (const [i, data] of votes.entries()) await table.write({ put: { pk, sk: `${i}`, data: data as never } });
    const file = join(folder, 'found.txt');

    const listed = await review([], { TABLE_NAME: 'votes', DYNAMODB_ENDPOINT: engine.endpoint });
    writeFileSync(file, listed.stdout.replace('"right":false', '"right":true'));
    const accepted = await review(['--accept', file, '--examples', folder]);

    expect(listed.stdout.trimEnd().split('\n')).toEqual(votes.map(reviewLine));
    expect(accepted.stdout).toContain('2 added, 0 known already');
    expect(textsIn('problem.show.jsonl')).toEqual(['toon 4', 'laat 3 eens zien', 'nummer drie graag']);
    client.destroy();
    await engine.close();
  });

  it('says so when the folder is in use by a running Streek', async () => {
    const engine = await startDynamoDB({ path: join(folder, 'table') });

    await expect(review(['--dir', folder])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('If another Streek is running on this folder, stop it'),
    });
    await engine.close();
  });

  it.each([
    ['there is no table yet', ['--dir', 'no-such-folder'], 'start once with `npm start`'],
    ['there is no such file', ['--accept', 'no-such-file'], 'no-such-file is not there'],
  ])('says what to do when %s', async (_, args, what) => {
    await expect(review(args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(what) });
  });
});
