/** `npm run verify`, as a reader of minutes runs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { minutesOf } from '../../../bot/fund/minutes.ts';
import { closes, isDeclared, vote, votes } from './examples.ts';
import { given } from './spec.ts';

const root = join(import.meta.dirname, '../../..');
const minutes = minutesOf(given(vote(), votes('anna', 'for'), closes(), isDeclared).vote);

function fileWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'streek-minutes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'minutes.json');
  writeFileSync(file, content);
  return file;
}

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/local/verify.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('npm run verify', () => {
  it('says that minutes hold, what they decide, and their hash', () => {
    const { status, said } = verify(fileWith(JSON.stringify(minutes)));

    expect(status).toBe(0);
    expect(said).toBe(`10 links, unbroken. Outcome: granted, recounted from the ballots.\nHash: ${minutes.links.at(-1)!.hash}\n`);
  });

  it('names the first broken link, and fails', () => {
    const forged = JSON.stringify(minutes).replace('"choice":"for"', '"choice":"against"');

    const { status, said } = verify(fileWith(forged));

    expect(status).toBe(1);
    expect(said).toBe('Broken at link 8 (ballots): its content is not what was hashed.\n');
  });

  it('tells minutes from others that were made anew, by the hash that was published', () => {
    const file = fileWith(JSON.stringify(minutes));

    expect(verify(file, '--hash', minutes.links.at(-1)!.hash).status).toBe(0);
    expect(verify(file, '--hash', 'f'.repeat(64))).toEqual({
      status: 1,
      said: `The chain holds, but these are other minutes: their hash is ${minutes.links.at(-1)!.hash}.\n`,
    });
  });

  it('says what to do about a file that is none, no JSON, or no minutes', () => {
    expect(verify()).toEqual({ status: 1, said: 'Name the file with the minutes: npm run verify -- minutes.json\n' });
    expect(verify('nowhere.json')).toMatchObject({ status: 1, said: expect.stringContaining('cannot be read as JSON') });
    expect(verify(fileWith('{'))).toMatchObject({ status: 1, said: expect.stringContaining('cannot be read as JSON') });
    expect(verify(fileWith('{}'))).toMatchObject({ status: 1, said: expect.stringContaining('holds no minutes') });
  });
});
