/** A few figures as the store would give them. */
import type { Figure, FigureStore, Found } from '../../../bot/monitor/figures/figure.ts';
import { levelOf } from '../../../bot/monitor/places.ts';

type Row = [indicator: string, place: string, period: string, value: number | null, more?: Partial<Figure>];

export function figuresOf(...rows: Row[]): Figure[] {
  return rows.map(([indicator, place, period, value, more]) => ({
    indicator,
    place,
    period,
    value,
    status: 'definitive',
    source: 'CBS 00000NED',
    retrieved: '2026-07',
    ...more,
  }));
}

/** @property looks how often it was looked into */
export function storeOf(figures: readonly Figure[]): FigureStore & { looks: number } {
  const sorted = figures.toSorted((one, other) => one.period.localeCompare(other.period));
  const found: Found = {
    coverage(indicator) {
      const levels = Map.groupBy(
        sorted.filter((figure) => figure.indicator === indicator),
        ({ place }) => levelOf(place),
      );
      return Object.fromEntries([...levels].map(([level, all]) => [level, [...new Set(all.map(({ period }) => period))]]));
    },
    series: ({ indicator, place }) => sorted.filter((figure) => figure.indicator === indicator && figure.place === place),
    section: ({ indicator, level, period }) =>
      sorted.filter((figure) => figure.indicator === indicator && figure.period === period && levelOf(figure.place) === level),
  };
  return {
    looks: 0,
    async look() {
      this.looks++;
      return found;
    },
    record: async () => ({ added: 0, changed: 0, unchanged: 0, revisions: [] }),
  };
}
