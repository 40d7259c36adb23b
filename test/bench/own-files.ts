/** What it takes to read a region's own figures, as many as are taken, beside only taking the same file apart with csv-parse. */
import { parse } from 'csv-parse/sync';
import { largeFile, read } from '../unit/monitor/own/own-files.ts';
import { median } from './median.ts';

const TIMES = 5;

const FILES = {
  plain: largeFile(),
  quoted: largeFile({ quoted: true }),
  'all wrong': largeFile({ place: (n) => `Niemandsland ${n}` }),
} as const;

/** Milliseconds of this thread's processor, and how many times those of csv-parse alone. */
export type OwnFileBench = Record<keyof typeof FILES, { read: number; parsed: number; ratio: number }>;

export function benchOwnFiles(): OwnFileBench {
  const names = Object.keys(FILES) as (keyof typeof FILES)[];
  return Object.fromEntries(names.map((name) => [name, measured(FILES[name])])) as OwnFileBench;
}

/** By turns, so that whatever else the machine does hits both alike; the first turn warms up. */
function measured(bytes: Uint8Array) {
  const turns = Array.from({ length: TIMES + 1 }, () => ({
    read: spentOn(() => read(bytes)),
    parsed: spentOn(() => parse(Buffer.from(bytes), { delimiter: ';' })),
  })).slice(1);
  return {
    read: median(turns.map((turn) => turn.read)),
    parsed: median(turns.map((turn) => turn.parsed)),
    ratio: median(turns.map((turn) => turn.read / turn.parsed)),
  };
}

function spentOn(work: () => unknown): number {
  const before = process.threadCpuUsage().user;
  work();
  return (process.threadCpuUsage().user - before) / 1000;
}
