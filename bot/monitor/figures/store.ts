/**
 * Where figures are kept.
 *
 * | pattern                                     | key                                            | requests      |
 * |---------------------------------------------|------------------------------------------------|---------------|
 * | an indicator of one place through time      | FIGURES#<indicator>#<place> / SERIES           | 1 for up to   |
 * | an indicator in one period, over a level    | FIGURES#<indicator>#<level>#<period> / SECTION | 100 items, of |
 * | the periods of an indicator, per level      | FIGURES#<indicator> / COVERAGE                 | whatever kind |
 *
 * Every figure lies in a series and in a section, so that either question is one item. Series are written first, then
 * sections, then coverage, all from the same observations and by the same rule: a recording that broke off is repaired
 * by doing it again. Every write names the version that it started from, so that of two recordings none is lost.
 */
import type { Item, Key, Table } from '../../store/table.ts';
import { type Level, levelOf } from '../places.ts';
import type { Figure, FigureStore, Found, Observation, Recorded, SectionKey, SeriesKey, Wanted } from './figure.ts';
import { merged, type Settled } from './merge.ts';
import { type Cell, type Cells, cellsOf, type Sheet, sheetOf } from './sheet.ts';
import { type Change, changeAll } from './writing.ts';

type Coverage = { version: number; levels: Partial<Record<Level, string[]>> };

const seriesKey = ({ indicator, place }: SeriesKey): Key => ({ pk: `FIGURES#${indicator}#${place}`, sk: 'SERIES' });
const sectionKey = ({ indicator, level, period }: SectionKey): Key => ({
  pk: `FIGURES#${indicator}#${level}#${period}`,
  sk: 'SECTION',
});
const coverageKey = (indicator: string): Key => ({ pk: `FIGURES#${indicator}`, sk: 'COVERAGE' });

export function figureStore(table: Table): FigureStore {
  return {
    async look({ coverage = [], series = [], sections = [] }: Wanted): Promise<Found> {
      const keys = [...coverage.map(coverageKey), ...series.map(seriesKey), ...sections.map(sectionKey)];
      const items = await table.getAll<Item & { data: never }>(keys);
      const found = new Map(items.map(({ pk, data }) => [pk, data]));
      const of = <T>({ pk }: Key): T | undefined => found.get(pk);
      return {
        coverage: (indicator) => of<Coverage>(coverageKey(indicator))?.levels ?? {},
        series: (key) => figuresIn(of(seriesKey(key)), (period) => ({ indicator: key.indicator, place: key.place, period })),
        section: (key) => figuresIn(of(sectionKey(key)), (place) => ({ indicator: key.indicator, place, period: key.period })),
      };
    },

    async record(batch, from): Promise<Recorded> {
      const given = [...new Map(batch.map((one) => [JSON.stringify([one.indicator, one.place, one.period]), one])).values()];
      const series = grouped(given, seriesKey, ({ period }) => period, from);
      const sections = grouped(
        given,
        ({ indicator, place, period }) => sectionKey({ indicator, level: levelOf(place), period }),
        ({ place }) => place,
        from,
      );
      const settled = new Map<Observation, Settled>();
      await changeAll(
        table,
        series.map(({ key, those, cells }) =>
          merging(key, cells, (now) => {
            for (const one of those) settled.set(one, now.get(one.period)!);
          }),
        ),
      );
      await changeAll(
        table,
        sections.map(({ key, cells }) => merging(key, cells)),
      );
      await changeAll(table, covering(given));
      return countOf(settled);
    },
  };
}

function figuresIn(sheet: Sheet | undefined, of: (mark: string) => Pick<Figure, 'indicator' | 'place' | 'period'>): Figure[] {
  return [...cellsOf(sheet)].map(([mark, cell]) => ({ ...of(mark), ...cell, retrieved: dayOf(cell.retrieved) }));
}

/** Kept to the second, so that a second look on one day counts as later; of no use to who reads it. */
const dayOf = (retrieved: string): string => retrieved.slice(0, 10);

type Group = { key: Key; those: Observation[]; cells: Cells };

/** Observations by the item that they belong in. */
function grouped(
  given: readonly Observation[],
  keyOf: (one: Observation) => Key,
  markOf: (one: Observation) => string,
  from: { source: string; retrieved: string },
): Group[] {
  return [...Map.groupBy(given, (one) => keyOf(one).pk).values()].map((those) => ({
    key: keyOf(those[0]!),
    those,
    cells: new Map(those.map((one) => [markOf(one), cellOf(one, from)])),
  }));
}

function cellOf({ value, reason, status }: Observation, from: { source: string; retrieved: string }): Cell {
  return { value, ...(reason !== undefined && { reason }), status, source: from.source, retrieved: from.retrieved };
}

function merging(key: Key, given: Cells, tell?: (settled: ReadonlyMap<string, Settled>) => void): Change<Sheet> {
  return {
    key,
    next(now) {
      const { cells, settled } = merged(cellsOf(now), given);
      tell?.(settled);
      if ([...settled.values()].every(({ outcome }) => outcome === 'kept')) return undefined;
      return sheetOf(cells, (now?.version ?? 0) + 1);
    },
  };
}

/** A period in which the source only says that there is nothing is not one of which there are figures. */
function covering(given: readonly Observation[]): Change<Coverage>[] {
  const filled = given.filter(({ value }) => value !== null);
  return [...Map.groupBy(filled, ({ indicator }) => indicator)].map(([indicator, those]) => ({
    key: coverageKey(indicator),
    next(now) {
      const levels = { ...now?.levels };
      let more = false;
      for (const [level, ofLevel] of Map.groupBy(those, ({ place }) => levelOf(place))) {
        const known = levels[level] ?? [];
        const all = new Set([...known, ...ofLevel.map(({ period }) => period)]);
        more ||= all.size > known.length;
        levels[level] = [...all].sort();
      }
      return more ? { version: (now?.version ?? 0) + 1, levels } : undefined;
    },
  }));
}

function countOf(settled: ReadonlyMap<Observation, Settled>): Recorded {
  const recorded = { added: 0, changed: 0, unchanged: 0 };
  const revisions: Recorded['revisions'][number][] = [];
  for (const [{ indicator, place, period }, { was, cell, outcome }] of settled) {
    if (outcome === 'added' || outcome === 'changed') recorded[outcome]++;
    else recorded.unchanged++;
    if (was && was.value !== cell.value) revisions.push({ indicator, place, period, from: was.value, to: cell.value });
  }
  return { ...recorded, revisions };
}
