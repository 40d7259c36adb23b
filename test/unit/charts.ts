/** Charts for tests, as the monitor makes them. */
import type { Chart } from '../../bot/chat/card.ts';

export const PICTURE = 'https://streek.example/chart/a.png';

export const PRODUCT: Chart = {
  kind: 'line',
  title: 'Bruto regionaal product',
  categories: ['2018', '2019', '2020'],
  series: [
    { name: 'Twente', values: [21_345, 22_100, 21_450] },
    { name: 'Achterhoek', values: [10_210, 10_640, 10_300] },
  ],
  unit: 'mln euro',
  decimals: 0,
  alt: 'Bruto regionaal product (mln euro). Twente: 2018 21.345, 2019 22.100, 2020 21.450. Achterhoek: 2018 10.210, 2019 10.640, 2020 10.300.',
};

/** As PRODUCT, of so many series and categories. */
export function chartOf(series: number, categories: number, more: Partial<Chart> = {}): Chart {
  const names = Array.from({ length: series }, (_, n) => `Regio ${n + 1}`);
  const years = Array.from({ length: categories }, (_, n) => String(2000 + n));
  return {
    ...PRODUCT,
    categories: years,
    series: names.map((name, n) => ({ name, values: years.map((_, i) => 1000 * (n + 1) + 100 * i) })),
    ...more,
  };
}
