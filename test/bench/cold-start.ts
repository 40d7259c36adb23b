/** A function as it starts cold on Lambda: a fresh process, nothing but its bundle and its environment. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bundle } from '../../infra/bundle/bundle.ts';

const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));

/** Milliseconds until the bundle is loaded and until it has answered its first event, and the answer. */
export type ColdStart = { load: number; answer: number; result?: { statusCode?: number; body?: string } };
export type Start = { bundle: Pick<Bundle, 'folder'>; event: unknown; environment: Record<string, string> };

/** @throws with all that the process wrote, when it fails */
export async function coldStart({ bundle, event, environment }: Start): Promise<ColdStart> {
  const running = promisify(execFile)(process.execPath, ['--no-warnings', PROBE, join(bundle.folder, 'index.mjs')], {
    cwd: bundle.folder,
    env: { PATH: process.env.PATH, ...environment },
  });
  running.child.stdin!.end(JSON.stringify(event));
  const { stdout } = await running;
  // A function may log; the probe speaks last.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as ColdStart;
}
