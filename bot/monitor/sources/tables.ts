/**
 * Which tables of CBS the figures come from, as facts. A measure is found by its title and unit, and from the first time on by
 * its code; where CBS's own answers were at hand (July 2026) the code is given here.
 */
import type { Level } from '../places.ts';

export type Measure = {
  /** Catalogue id. */
  indicator: string;
  title: string;
  unit: string;
  code?: string;
  /** The source counts in thousands, the catalogue one by one. */
  times?: 1_000;
};

export type CbsTable = {
  /** Case-sensitive. */
  id: string;
  measures: readonly Measure[];
  /** Of each dimension besides regions and periods, by its name or title: the code, or the titles, of what stands for all of it. */
  whole?: Readonly<Record<string, string | readonly string[]>>;
  /** Where the table knows no regions. */
  place?: string;
  /** Only of places of these levels. */
  levels?: readonly Level[];
  /** Years, quarters, months, as CBS calls them. */
  periods: readonly ('JJ' | 'KW' | 'MM')[];
  /** The table counts in December, and that stands for the year. */
  december?: true;
};

const ALL_BRANCHES = { BedrijfstakkenBranchesSBI2008: 'T001081' };

export const CBS_TABLES: readonly CbsTable[] = [
  {
    id: '84432NED',
    measures: [
      { indicator: 'grp', title: 'Bbp (marktprijzen)', unit: 'mln euro' },
      { indicator: 'grp_per_capita', title: 'Bbp per inwoner', unit: 'euro' },
      { indicator: 'grp_growth', title: 'Bbp, volumemutaties', unit: '%' },
    ],
    periods: ['JJ'],
  },
  {
    id: '03759ned',
    measures: [{ indicator: 'population', title: 'Bevolking op 1 januari', unit: 'aantal', code: 'M000352' }],
    whole: { BurgerlijkeStaat: 'T001019', Geslacht: 'T001038', Leeftijd: '10000' },
    periods: ['JJ'],
  },
  {
    id: '83625NED',
    measures: [{ indicator: 'house_price', title: 'Gemiddelde verkoopprijs', unit: 'euro', code: 'M001534' }],
    periods: ['JJ'],
  },
  {
    id: '81578NED',
    measures: [{ indicator: 'establishments', title: 'Vestigingen', unit: 'aantal' }],
    whole: ALL_BRANCHES,
    periods: ['JJ'],
  },
  {
    id: '83582NED',
    measures: [{ indicator: 'jobs', title: 'Banen van werknemers in december', unit: 'x 1 000', times: 1_000 }],
    whole: ALL_BRANCHES,
    periods: ['JJ'],
    december: true,
  },
  {
    id: '83599NED',
    measures: [{ indicator: 'vacancies', title: 'Openstaande vacatures', unit: 'x 1 000', times: 1_000 }],
    whole: ALL_BRANCHES,
    periods: ['KW'],
  },
  {
    id: '85268NED',
    measures: [{ indicator: 'unemployment_rate', title: 'Werkloosheidspercentage', unit: '%' }],
    // The country's own rate comes from the monthly table below, which is definitive at once.
    levels: ['municipality', 'province', 'landsdeel'],
    periods: ['JJ', 'KW'],
  },
  {
    id: '82522NED',
    // Without natural persons, whom the national total counts, too: another indicator, not a part of that one.
    measures: [{ indicator: 'company_bankruptcies', title: 'Uitgesproken faillissementen', unit: 'aantal' }],
    whole: {
      TypeGefailleerde: ['Bedrijven, instellingen en eenmanszaken', 'Totaal bedrijven, instellingen en eenmanszaken'],
    },
    periods: ['JJ'],
  },
  {
    id: '85005NED',
    measures: [{ indicator: 'solar_capacity', title: 'Opgesteld vermogen van zonnepanelen', unit: 'kW' }],
    whole: { 'Sector en vermogensklasse': 'Alle economische activiteit en woningen' },
    periods: ['JJ'],
  },
  {
    id: '80590ned',
    // Four measures of this table bear this title in percent; only the code tells them apart.
    measures: [{ indicator: 'unemployment_rate', title: 'Niet-seizoengecorrigeerd', unit: '%', code: 'M001906_2' }],
    whole: { Geslacht: 'T001038', Leeftijd: '52052' },
    place: 'NL01',
    periods: ['JJ', 'KW'],
  },
];
