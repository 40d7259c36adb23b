/** Every fault of a file, in the order of its lines. */
import type { Fault, Wrong } from './fault.ts';

/** A file whose every cell is wrong would take more room than the file itself. From here on they are only counted. */
const MOST_KEPT = 100_000;

export type Found = { list: Fault[]; count: number };
export type Faults = Found & { add(line: number, column: string | undefined, wrong: Wrong): Found };

export function collecting(): Faults {
  return {
    list: [],
    count: 0,
    add(line, column, wrong) {
      this.count += 1;
      if (this.list.length < MOST_KEPT) this.list.push({ line, ...(column !== undefined && { column }), ...wrong } as Fault);
      return this;
    },
  };
}
