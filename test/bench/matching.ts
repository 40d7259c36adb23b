/** What matching is worth in a made-up region of 500, 1,000 and 2,000 companies, beside nearest text and the lot; and what it costs. */
import { type Matched, measured } from '../unit/partners/region/measured.ts';

const SEED = 2026;
const INITIATIVES = 80;
const SIZES = [500, 1_000, 2_000];

export type MatchingBench = (Matched & { seconds: number })[];

export async function benchMatching(): Promise<MatchingBench> {
  const found: MatchingBench = [];
  for (const size of SIZES) {
    const started = performance.now();
    const matched = await measured(SEED, size, INITIATIVES);
    found.push({ ...matched, seconds: (performance.now() - started) / 1_000 });
  }
  return found;
}
