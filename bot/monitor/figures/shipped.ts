/** The figures that come with the product, so that it answers at its first start, without a network. */
import type { Observation } from './figure.ts';
import shipped from './shipped.json' with { type: 'json' };

export type Batch = { source: string; retrieved: string; observations: Observation[] };

/** "9p 2021 15898 17303": its place among the sources, whether provisional, the first period, a value for it and each year on. */
const RUN = /^(\d+)(p?) (\S+) (.+)$/;
const YEAR = /^\d{4}$/;

/** A batch per source. @throws Error for a line that cannot be read; a test reads them all. */
export function shippedFigures({ sources, figures } = shipped): Batch[] {
  const batches = sources.map(({ name, retrieved }): Batch => ({ source: name, retrieved, observations: [] }));
  for (const line of figures) {
    const [head, runs] = line.split(': ');
    const [indicator, place] = head!.split(' ');
    for (const run of runs!.split('; ')) {
      const [, source, provisional, first, values] = RUN.exec(run)!;
      const status = provisional ? 'provisional' : 'definitive';
      const given = values!.split(' ').map((value, i): Observation => {
        const period = YEAR.test(first!) ? String(Number(first) + i) : first!;
        return { indicator: indicator!, place: place!, period, value: Number(value), status };
      });
      batches[Number(source)]!.observations.push(...given);
    }
  }
  return batches;
}
