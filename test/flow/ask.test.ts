import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ASK = fileURLToPath(new URL('../../infra/local/ask.ts', import.meta.url));

function ask(...args: string[]): Promise<{ code: number; out: string; wrong: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [ASK, ...args], (error, out, wrong) => resolve({ code: Number(error?.code ?? 0), out, wrong }));
  });
}

describe('npm run ask', { timeout: 60_000 }, () => {
  it('gives the Plan, the reply and its figures as one JSON line', async () => {
    const { out } = await ask('wij krijgen geen technisch personeel meer', '--json');

    const { plan, reply, figures } = JSON.parse(out);
    expect(plan).toMatchObject({ intent: 'problem.raise', language: 'nl', slots: {} });
    expect(reply).toContain('Wij krijgen geen technisch personeel meer');
    expect(figures).toEqual([]);
  });

  it('knows commands, and speaks English when asked in it', async () => {
    const { out } = await ask('problems', '--lang', 'en', '--json');

    expect(JSON.parse(out).plan).toMatchObject({ intent: 'problem.list', step: 'command' });
    expect(JSON.parse(out).reply).toContain('There are no open problems yet');
  });

  it('says what is wrong with how it is called', async () => {
    expect(await ask()).toMatchObject({ code: 1, wrong: expect.stringContaining('Give a question') });
    expect(await ask('hoi', '--lang', 'fr')).toMatchObject({ code: 1, wrong: expect.stringContaining('--lang takes nl or en') });
  });
});
