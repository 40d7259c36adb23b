/** From rows of a CBS table to figures: which places, which periods, how sure, and why a value is not there. */
import type { Observation } from '../figures/figure.ts';
import { levelOf, PLACES } from '../places.ts';
import { formerPlace } from '../places-validity.ts';
import type { CbsCode, CbsRow } from './cbs.ts';
import type { Shape } from './shape.ts';
import type { CbsTable } from './tables.ts';

export type Taken = {
  observations: Observation[];
  /** Rows of places that are not known here, by their code: other divisions of the country, and what ended long ago. */
  refused: { [code: string]: number };
  faults: string[];
};

type Kind = CbsTable['periods'][number];

const DEFINITIVE = 'Definitief';

/** Rows of other measures, and of parts of a dimension, are not ours and are passed over. */
export function observationsIn(table: CbsTable, shape: Shape, periods: readonly CbsCode[], rows: Iterable<CbsRow>): Taken {
  const kept = new Map<string, Observation>();
  const refused: Taken['refused'] = {};
  const faults = new Set<string>();
  const status = new Map(periods.map(({ code, status: given }) => [code.trim(), given === DEFINITIVE]));
  const measures = new Map(shape.measures.map(({ code, indicator }) => [code.trim(), indicator]));
  const times = new Map(table.measures.map(({ indicator, times: factor = 1 }) => [indicator, factor]));

  for (const row of rows) {
    const indicator = measures.get(row.Measure.trim());
    if (indicator === undefined || !isWhole(row, shape)) continue;
    const place = shape.regions ? field(row, shape.regions) : table.place;
    const code = field(row, shape.periods);
    if (place === undefined || code === undefined || !status.has(code)) {
      faults.add(`a row has ${code ? `period ${code}, which is not in the list of periods` : 'no region or period'}`);
      continue;
    }
    const period = periodOf(code, table);
    if (period === undefined) continue;
    if (!isKnown(place)) {
      refused[place] = (refused[place] ?? 0) + 1;
      continue;
    }
    if (table.levels && !table.levels.includes(levelOf(place))) continue;
    const one: Observation = {
      indicator,
      place,
      period,
      ...valueIn(row, times.get(indicator)!),
      status: status.get(code) ? 'definitive' : 'provisional',
    };
    const key = `${indicator}#${place}#${period}`;
    const twin = kept.get(key);
    if (twin && twin.value !== one.value) faults.add(`${place} in ${code} has two values: ${twin.value} and ${one.value}`);
    kept.set(key, one);
  }
  return { observations: [...kept.values()], refused, faults: [...faults].slice(0, MOST_FAULTS) };
}

const MOST_FAULTS = 5;

const isKnown = (place: string): boolean => PLACES.has(place) || formerPlace(place) !== undefined;

function field(row: CbsRow, dimension: string): string | undefined {
  const value = row[dimension];
  return typeof value === 'string' ? value.trim() : undefined;
}

const isWhole = (row: CbsRow, { whole }: Shape): boolean =>
  Object.entries(whole).every(([dimension, code]) => field(row, dimension) === code.trim());

/** "2022JJ00", "2022KW02", "2022MM05"; undefined for kinds that are not taken of this table. */
export function periodOf(code: string, { periods, december }: Pick<CbsTable, 'periods' | 'december'>): string | undefined {
  const [, year, kind, number] = /^(\d{4})(JJ|KW|MM)(\d\d)$/.exec(code)!;
  if (december && kind === 'MM' && number === '12') return year;
  if (!periods.includes(kind as Kind)) return undefined;
  return { JJ: year, KW: `${year}Q${Number(number)}`, MM: `${year}M${number}` }[kind as Kind];
}

/** A tenth of a thousand is a whole hundred: rounded where the factor would leave a trace of binary fractions. */
function valueIn({ Value, ValueAttribute }: CbsRow, times: number): Pick<Observation, 'value' | 'reason'> {
  if (Value !== null) return { value: times === 1 ? Value : Math.round(Value * times * 1_000) / 1_000 };
  return { value: null, reason: !ValueAttribute || ValueAttribute === 'None' ? 'Missing' : ValueAttribute };
}
