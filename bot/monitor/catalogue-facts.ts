/** What is known of each indicator. Definitions after the tables of Statistics Netherlands (CBS), in our own words. */
import type { About } from './indicator.ts';
import type { Level } from './places.ts';
import type { SAID } from './words/indicators.ts';

const EVERYWHERE: readonly Level[] = ['municipality', 'corop', 'province', 'country'];
/** The regional accounts of Statistics Netherlands (table 84432NED) stop at COROP regions. */
const ACCOUNTS: readonly Level[] = ['corop', 'province', 'landsdeel', 'country'];

export const ABOUT: Readonly<Record<keyof typeof SAID, About>> = {
  grp: {
    name: { nl: 'Bruto regionaal product', en: 'Gross regional product' },
    unit: { nl: 'mln euro', en: 'million euro' },
    decimals: 0,
    chapter: 'economy',
    levels: ACCOUNTS,
    figures: true,
    better: 'more',
    addsUp: true,
    nominal: true,
    definition: {
      nl: 'Wat bedrijven, instellingen en overheid in een regio in een jaar aan waarde toevoegen, tegen marktprijzen.',
      en: 'The value that companies, institutions and government in a region add in a year, at market prices.',
    },
    caveat: {
      nl: 'In euro’s van het jaar zelf: een deel van de groei is prijsstijging.',
      en: 'In euros of the year itself: part of the growth is a rise in prices.',
    },
  },
  grp_per_capita: {
    name: { nl: 'Bruto regionaal product per inwoner', en: 'Gross regional product per inhabitant' },
    unit: { nl: 'euro per inwoner', en: 'euro per inhabitant' },
    decimals: 0,
    chapter: 'economy',
    levels: ACCOUNTS,
    figures: true,
    better: 'more',
    nominal: true,
    definition: {
      nl: 'Het bruto regionaal product gedeeld door het aantal inwoners.',
      en: 'The gross regional product divided by the number of inhabitants.',
    },
    caveat: {
      nl: 'Telt wat in de regio verdiend wordt, ook door wie er werkt en elders woont.',
      en: 'Counts what is earned in the region, also by those who work there and live elsewhere.',
    },
  },
  grp_growth: {
    name: { nl: 'Economische groei (volume)', en: 'Economic growth (volume)' },
    unit: { nl: '%', en: '%' },
    decimals: 1,
    chapter: 'economy',
    levels: ['corop', 'province', 'country'],
    figures: true,
    better: 'more',
    percentage: true,
    definition: {
      nl: 'De verandering van het bruto regionaal product tegen het jaar ervoor, zonder prijsstijging.',
      en: 'The change of the gross regional product against the year before, without the rise in prices.',
    },
  },
  population: {
    name: { nl: 'Inwoners', en: 'Inhabitants' },
    unit: { nl: 'inwoners', en: 'inhabitants' },
    decimals: 0,
    chapter: 'people',
    levels: EVERYWHERE,
    figures: true,
    addsUp: true,
    definition: {
      nl: 'Het aantal inwoners op 1 januari, volgens het bevolkingsregister.',
      en: 'The number of inhabitants on 1 January, by the population register.',
    },
  },
  house_price: {
    name: { nl: 'Gemiddelde verkoopprijs van woningen', en: 'Mean sale price of homes' },
    unit: { nl: 'euro', en: 'euro' },
    decimals: 0,
    chapter: 'place',
    levels: ['municipality', 'province', 'landsdeel', 'country'],
    figures: true,
    nominal: true,
    definition: {
      nl: 'De gemiddelde verkoopprijs van bestaande koopwoningen die in dat jaar zijn verkocht.',
      en: 'The mean price of the existing owner-occupied homes that were sold in that year.',
    },
    caveat: {
      nl: 'Hangt af van welke woningen verkocht zijn; het is geen waarde van alle woningen.',
      en: 'Depends on which homes were sold; it is not the value of all homes.',
    },
  },
  establishments: {
    name: { nl: 'Bedrijfsvestigingen', en: 'Business establishments' },
    unit: { nl: 'vestigingen', en: 'establishments' },
    decimals: 0,
    chapter: 'economy',
    levels: ['corop'],
    figures: true,
    better: 'more',
    addsUp: true,
    definition: {
      nl: 'Het aantal vestigingen van bedrijven op 1 januari.',
      en: 'The number of establishments of companies on 1 January.',
    },
    caveat: {
      nl: 'Een zzp’er telt als één vestiging.',
      en: 'A self-employed person counts as one establishment.',
    },
  },
  woz_per_m2: {
    name: { nl: 'WOZ-waarde per m²', en: 'Assessed property value (WOZ) per m²' },
    unit: { nl: 'euro per m²', en: 'euro per m²' },
    decimals: 0,
    chapter: 'place',
    levels: ['corop'],
    figures: true,
    definition: {
      nl: 'De WOZ-waarde van woningen per vierkante meter, zoals die voor huurpunten is vastgesteld.',
      en: 'The assessed value (WOZ) of homes per square metre, as set for rent points.',
    },
  },
  unemployment_rate: {
    name: { nl: 'Werkloosheid', en: 'Unemployment rate' },
    unit: { nl: '%', en: '%' },
    decimals: 1,
    chapter: 'society',
    levels: ['corop', 'province', 'country'],
    figures: true,
    better: 'less',
    percentage: true,
    definition: {
      nl: 'Wie geen betaald werk heeft, er recent naar zocht en direct kan beginnen, als deel van de beroepsbevolking van 15 tot 75 jaar.',
      en: 'Those without paid work who recently looked for it and can start at once, as a share of the labour force aged 15 to 75.',
    },
    caveat: {
      nl: 'Komt uit een enquête: kleine verschillen tussen regio’s zeggen weinig.',
      en: 'Comes from a survey: small differences between regions say little.',
    },
  },
  bankruptcies: {
    name: { nl: 'Faillissementen', en: 'Bankruptcies' },
    unit: { nl: 'faillissementen', en: 'bankruptcies' },
    decimals: 0,
    chapter: 'economy',
    levels: ['country'],
    figures: true,
    better: 'less',
    addsUp: true,
    definition: {
      nl: 'Het aantal uitgesproken faillissementen van bedrijven, instellingen en personen in een jaar.',
      en: 'The number of bankruptcies of companies, institutions and persons pronounced in a year.',
    },
  },
  jobs: {
    name: { nl: 'Banen', en: 'Jobs' },
    unit: { nl: 'banen', en: 'jobs' },
    decimals: 0,
    chapter: 'society',
    levels: EVERYWHERE,
    figures: false,
    better: 'more',
    addsUp: true,
    definition: { nl: 'Het aantal banen van werknemers.', en: 'The number of jobs of employees.' },
  },
  vacancies: {
    name: { nl: 'Vacatures', en: 'Vacancies' },
    unit: { nl: 'vacatures', en: 'vacancies' },
    decimals: 0,
    chapter: 'society',
    levels: ['province', 'country'],
    figures: false,
    addsUp: true,
    definition: {
      nl: 'Het aantal openstaande vacatures aan het eind van het kwartaal.',
      en: 'The number of open vacancies at the end of the quarter.',
    },
  },
  income: {
    name: { nl: 'Gemiddeld inkomen', en: 'Mean income' },
    unit: { nl: 'euro', en: 'euro' },
    decimals: 0,
    chapter: 'people',
    levels: EVERYWHERE,
    figures: false,
    better: 'more',
    nominal: true,
    definition: { nl: 'Het gemiddelde inkomen per inwoner.', en: 'The mean income per inhabitant.' },
  },
  renewable_electricity: {
    name: { nl: 'Hernieuwbare elektriciteit', en: 'Renewable electricity' },
    unit: { nl: '%', en: '%' },
    decimals: 1,
    chapter: 'place',
    levels: EVERYWHERE,
    figures: false,
    better: 'more',
    percentage: true,
    definition: {
      nl: 'Het deel van het elektriciteitsverbruik dat hernieuwbaar is opgewekt.',
      en: 'The part of electricity use that was generated from renewable sources.',
    },
  },
};
