/** Cold starts of two bundles, side by side: fresh processes by turns, so that whatever else the machine does hits both alike. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle } from '../../infra/bundle/bundle.ts';
import { median } from './median.ts';

const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));

/** One function in a fresh process: milliseconds until it is loaded, and until it has answered its first request. */
type ColdStart = { load: number; answer: number; status: number };
export type Side = { bundle: Bundle; event: unknown; environment: Record<string, string> };
export type Comparison = { ours: ColdStart; peer: ColdStart; loadRatio: number; answerRatio: number };

/** Medians over so many pairs, after one that warms the disk's cache. The ratios are medians of each pair's own ratio. */
export function compareColdStarts(ours: Side, peer: Side, pairs = 11): Comparison {
  const measured = Array.from({ length: pairs + 1 }, () => [coldStart(ours), coldStart(peer)] as const).slice(1);
  return {
    ours: medianOf(measured.map(([one]) => one)),
    peer: medianOf(measured.map(([, other]) => other)),
    loadRatio: median(measured.map(([one, other]) => one.load / other.load)),
    answerRatio: median(measured.map(([one, other]) => one.answer / other.answer)),
  };
}

function coldStart({ bundle, event, environment }: Side): ColdStart {
  const output = execFileSync(process.execPath, ['--no-warnings', PROBE, join(bundle.folder, 'index.mjs')], {
    input: JSON.stringify(event),
    env: { PATH: process.env.PATH, ...environment },
    encoding: 'utf8',
    // The peers write a refused request to standard error; it comes along when the process fails.
    stdio: 'pipe',
  });
  // A function may log; the probe speaks last.
  return JSON.parse(output.trimEnd().split('\n').at(-1)!) as ColdStart;
}

function medianOf(starts: ColdStart[]): ColdStart {
  return {
    load: median(starts.map(({ load }) => load)),
    answer: median(starts.map(({ answer }) => answer)),
    status: starts[0]!.status,
  };
}
