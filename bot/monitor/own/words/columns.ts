/** How people head the columns, in both languages, in folded spelling; and what stands in them. */
import type { Status } from '../../figures/figure.ts';
import type { Level } from '../../places.ts';
import type { Column } from '../fault.ts';

export const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  indicator: ['indicator', 'indicatornaam', 'naam indicator', 'indicator name', 'kengetal'],
  place: [
    ...['place', 'plaats', 'gemeente', 'regio', 'gebied', 'provincie', 'plaatsnaam', 'gemeentenaam', 'regionaam', 'gebiedsnaam'],
    ...['region', 'area', 'municipality', 'province', 'place name', 'region name', 'regio s'],
  ],
  code: ['code', 'plaatscode', 'gemeentecode', 'regiocode', 'gebiedscode', 'place code', 'region code', 'municipality code'],
  period: ['period', 'periode', 'perioden', 'jaar', 'year', 'kwartaal', 'quarter', 'maand', 'month'],
  value: ['value', 'waarde', 'cijfer', 'figure', 'getal', 'number'],
  unit: ['unit', 'eenheid'],
  source: ['source', 'bron'],
  status: ['status'],
};

/** A column that is headed so says of which kind its places are. */
export const HEADED_LEVEL: ReadonlyMap<string, Level> = new Map(
  Object.entries<Level>({
    gemeente: 'municipality',
    gemeentenaam: 'municipality',
    municipality: 'municipality',
    provincie: 'province',
    province: 'province',
  }),
);

/** Before or behind a name: "gemeente Utrecht", "Utrecht (provincie)". */
export const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map(
  Object.entries<Level>({
    gemeente: 'municipality',
    stad: 'municipality',
    municipality: 'municipality',
    city: 'municipality',
    regio: 'corop',
    corop: 'corop',
    coropgebied: 'corop',
    coropregio: 'corop',
    region: 'corop',
    provincie: 'province',
    province: 'province',
    landsdeel: 'landsdeel',
  }),
);

export const STATUSES: ReadonlyMap<string, Status> = new Map(
  Object.entries<Status>({
    definitief: 'definitive',
    definitive: 'definitive',
    final: 'definitive',
    voorlopig: 'provisional',
    provisional: 'provisional',
  }),
);

/** "mei 2023". */
export const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
