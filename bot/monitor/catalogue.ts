/** The indicators of the regional monitor: what is measured, in what, where it is known, and how people say it. Facts only. */
import type { Language } from '../primitives/language.ts';
import type { Level } from './places.ts';
import { SAID } from './words/indicators.ts';

export type IndicatorId = keyof typeof SAID;

export type Indicator = {
  id: IndicatorId;
  name: Readonly<Record<Language, string>>;
  unit: Readonly<Record<Language, string>>;
  chapter: 'economy' | 'people' | 'living' | 'work' | 'green';
  /** Where the sources give figures. */
  levels: readonly Level[];
  /** False: known and synced from the source, but no figure ships with the product; asked for it, the bot says so. */
  figures: boolean;
  /** See `words/indicators.ts` for the way these are written. */
  said: { nl: readonly string[]; en: readonly string[]; alone?: readonly string[] };
};

const EVERYWHERE: readonly Level[] = ['municipality', 'corop', 'province', 'country'];
/** The regional accounts of Statistics Netherlands (table 84432NED) stop at COROP regions. */
const ACCOUNTS: readonly Level[] = ['corop', 'province', 'landsdeel', 'country'];

const facts: Readonly<Record<IndicatorId, Omit<Indicator, 'id' | 'said'>>> = {
  grp: {
    name: { nl: 'Bruto regionaal product', en: 'Gross regional product' },
    unit: { nl: 'mln euro', en: 'million euro' },
    chapter: 'economy',
    levels: ACCOUNTS,
    figures: true,
  },
  grp_per_capita: {
    name: { nl: 'Bruto regionaal product per inwoner', en: 'Gross regional product per inhabitant' },
    unit: { nl: 'euro per inwoner', en: 'euro per inhabitant' },
    chapter: 'economy',
    levels: ACCOUNTS,
    figures: true,
  },
  grp_growth: {
    name: { nl: 'Economische groei (volume)', en: 'Economic growth (volume)' },
    unit: { nl: '%', en: '%' },
    chapter: 'economy',
    levels: ['corop', 'province', 'country'],
    figures: true,
  },
  population: {
    name: { nl: 'Inwoners', en: 'Inhabitants' },
    unit: { nl: 'inwoners', en: 'inhabitants' },
    chapter: 'people',
    levels: EVERYWHERE,
    figures: true,
  },
  house_price: {
    name: { nl: 'Gemiddelde verkoopprijs van woningen', en: 'Mean sale price of homes' },
    unit: { nl: 'euro', en: 'euro' },
    chapter: 'living',
    levels: ['municipality', 'province', 'landsdeel', 'country'],
    figures: true,
  },
  establishments: {
    name: { nl: 'Bedrijfsvestigingen', en: 'Business establishments' },
    unit: { nl: 'vestigingen', en: 'establishments' },
    chapter: 'economy',
    levels: ['corop'],
    figures: true,
  },
  woz_per_m2: {
    name: { nl: 'WOZ-waarde per m²', en: 'Assessed property value (WOZ) per m²' },
    unit: { nl: 'euro per m²', en: 'euro per m²' },
    chapter: 'living',
    levels: ['corop'],
    figures: true,
  },
  unemployment_rate: {
    name: { nl: 'Werkloosheid', en: 'Unemployment rate' },
    unit: { nl: '% van de beroepsbevolking', en: '% of the labour force' },
    chapter: 'work',
    levels: ['corop', 'province', 'country'],
    figures: true,
  },
  bankruptcies: {
    name: { nl: 'Faillissementen', en: 'Bankruptcies' },
    unit: { nl: 'faillissementen', en: 'bankruptcies' },
    chapter: 'economy',
    levels: ['country'],
    figures: true,
  },
  jobs: {
    name: { nl: 'Banen', en: 'Jobs' },
    unit: { nl: 'banen', en: 'jobs' },
    chapter: 'work',
    levels: EVERYWHERE,
    figures: false,
  },
  vacancies: {
    name: { nl: 'Vacatures', en: 'Vacancies' },
    unit: { nl: 'vacatures', en: 'vacancies' },
    chapter: 'work',
    levels: ['province', 'country'],
    figures: false,
  },
  income: {
    name: { nl: 'Gemiddeld inkomen', en: 'Mean income' },
    unit: { nl: 'euro', en: 'euro' },
    chapter: 'people',
    levels: EVERYWHERE,
    figures: false,
  },
  renewable_electricity: {
    name: { nl: 'Hernieuwbare elektriciteit', en: 'Renewable electricity' },
    unit: { nl: '%', en: '%' },
    chapter: 'green',
    levels: EVERYWHERE,
    figures: false,
  },
};

export const CATALOGUE: readonly Indicator[] = (Object.keys(SAID) as IndicatorId[]).map((id) => ({
  id,
  ...facts[id],
  said: SAID[id],
}));
