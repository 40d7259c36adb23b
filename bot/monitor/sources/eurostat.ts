/**
 * Eurostat's regional accounts (nama_10r_3gdp), by its statistics API in JSON-stat 2.0. They are what CBS sent there: of one
 * figure CBS's own counts, these fill in what it no longer gives by COROP region.
 */
import JSONstat from 'jsonstat-toolkit';
import * as z from 'zod/mini';
import type { Observation } from '../figures/figure.ts';
import { fetchJson, type Outside, SourceError } from './fetching.ts';
import { NUTS } from './nuts.ts';
import type { Delivery, Source } from './source.ts';

export const EUROSTAT_URL = 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0';
const EUROSTAT_TABLE = 'nama_10r_3gdp';

/** Eurostat's units, by what they are of here. */
const UNITS: Readonly<Record<string, string>> = { grp: 'MIO_EUR', grp_per_capita: 'EUR_HAB' };
const DIMENSIONS = ['freq', 'geo', 'time', 'unit'];
/** Provisional, estimated, forecast. */
const NOT_FINAL = /[pef]/;
/** Flags of a value that is not there; without one the period is simply not published yet. */
const REASONS: Readonly<Record<string, string>> = { c: 'Confidential', ':': 'Missing', m: 'Missing', z: 'Impossible' };

const Values = z.union([z.array(z.nullable(z.number())), z.record(z.string(), z.nullable(z.number()))]);
const Answer = z.looseObject({
  value: Values,
  class: z.literal('dataset'),
  updated: z.string(),
  id: z.array(z.string()),
  size: z.array(z.number()),
});
type Dataset = ReturnType<typeof JSONstat>;

export function eurostatSource(base: string, outside: Outside): Source {
  const query = [
    'format=JSON',
    ...Object.values(UNITS).map((unit) => `unit=${unit}`),
    ...[...NUTS.keys()].map((geo) => `geo=${geo}`),
  ];
  const url = `${base.replace(/\/+$/, '')}/data/${EUROSTAT_TABLE}?${query.join('&')}`;
  let asked: Promise<z.output<typeof Answer>> | undefined;

  /** One answer holds both the figures and when they were changed. */
  async function answer(): Promise<z.output<typeof Answer>> {
    const parsed = z.safeParse(Answer, await fetchJson(url, outside));
    if (!parsed.success) throw new SourceError(`${url} gave no JSON-stat dataset. What is stored stays.`);
    return parsed.data;
  }

  return {
    name: 'eurostat',
    table: EUROSTAT_TABLE,
    indicators: Object.keys(UNITS),
    async modified() {
      asked = answer();
      return (await asked).updated;
    },
    async take(_before, told) {
      const given = await (asked ?? answer());
      const delivery = deliveryOf(JSONstat(given), given.updated);
      if (!('faults' in delivery)) told({ doing: 'fetching', done: delivery.observations.length });
      return delivery;
    },
  };
}

function deliveryOf(dataset: Dataset, updated: string): Delivery | { faults: string[] } {
  const faults: string[] = [];
  if (dataset.id.toSorted().join() !== DIMENSIONS.join()) faults.push(`its dimensions are ${dataset.id.join(', ')} now`);
  const categories = (dimension: string): string[] => dataset.Dimension(dimension)?.id ?? [];
  for (const unit of Object.values(UNITS)) if (!categories('unit').includes(unit)) faults.push(`unit ${unit} is gone`);
  const strange = categories('time').filter((period) => !/^\d{4}$/.test(period));
  if (strange.length > 0) faults.push(`it has periods that are not understood: ${strange.join(', ')}`);
  if (!categories('freq').includes('A')) faults.push('it has no years');
  if (faults.length > 0) return { faults };

  const observations: Observation[] = [];
  const refused: Record<string, number> = {};
  for (const geo of categories('geo')) {
    const place = NUTS.get(geo);
    for (const [indicator, unit] of Object.entries(UNITS)) {
      for (const period of categories('time')) {
        const figure = figureOf(dataset.Data({ freq: 'A', unit, geo, time: period }));
        if (!figure) continue;
        if (place) observations.push({ indicator, place, period, ...figure });
        else refused[geo] = (refused[geo] ?? 0) + 1;
      }
    }
  }
  if (observations.length === 0) return { faults: ['it has no figure of a place that is known here'] };
  return { label: `Eurostat ${EUROSTAT_TABLE} (${updated.slice(0, 10)})`, observations, refused };
}

function figureOf(data: ReturnType<Dataset['Data']>): Pick<Observation, 'value' | 'reason' | 'status'> | undefined {
  const { value, status } = data ?? { value: null, status: null };
  const sure = status !== null && NOT_FINAL.test(status) ? 'provisional' : 'definitive';
  if (value !== null) return { value, status: sure };
  const reason = status === null ? undefined : REASONS[status];
  return reason ? { value: null, reason, status: sure } : undefined;
}
