/** Cold starts of two bundles by turns, so that whatever else the machine does hits both alike. */
import { type ColdStart, coldStart, type Start } from './cold-start.ts';
import { median } from './median.ts';

export type Times = { load: number; answer: number; status: number | undefined };
export type Comparison = { ours: Times; peer: Times; loadRatio: number; answerRatio: number };

/** Medians over so many pairs, after one that warms the disk's cache. The ratios are medians of each pair's own ratio. */
export async function sideBySide(ours: Start, peer: Start, pairs = 11): Promise<Comparison> {
  const measured: [ColdStart, ColdStart][] = [];
  for (let i = 0; i <= pairs; i++) measured.push([await coldStart(ours), await coldStart(peer)]);
  const counted = measured.slice(1);
  return {
    ours: medianOf(counted.map(([one]) => one)),
    peer: medianOf(counted.map(([, other]) => other)),
    loadRatio: median(counted.map(([one, other]) => one.load / other.load)),
    answerRatio: median(counted.map(([one, other]) => one.answer / other.answer)),
  };
}

function medianOf(starts: ColdStart[]): Times {
  return {
    load: median(starts.map(({ load }) => load)),
    answer: median(starts.map(({ answer }) => answer)),
    status: starts[0]!.result?.statusCode,
  };
}
