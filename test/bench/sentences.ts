/** How long a process takes until it understands, for its first sentence, and for a later one. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { modelBytes } from '../../infra/bundle/model.ts';
import { median } from './median.ts';

/** Milliseconds of processor time; the model's size in bytes. */
export type SentenceBench = { load: number; first: number; later: number; bytes: number };

const PROCESSES = 9;
const HEARING = fileURLToPath(new URL('hearing.ts', import.meta.url));

export async function benchSentences(): Promise<SentenceBench> {
  const folder = mkdtempSync(join(tmpdir(), 'streek-hearing-'));
  const file = join(folder, 'understanding.bin');
  writeFileSync(file, modelBytes());
  const runs: SentenceBench[] = [];
  for (let i = 0; i < PROCESSES; i++) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', HEARING, file]);
    runs.push(JSON.parse(stdout) as SentenceBench);
  }
  rmSync(folder, { recursive: true });
  const middle = (of: keyof SentenceBench): number => median(runs.map((run) => run[of]));
  return { load: middle('load'), first: middle('first'), later: middle('later'), bytes: middle('bytes') };
}
