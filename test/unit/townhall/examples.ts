/** A region's year as the deck gets it: with everything, with nothing yet, and as large as it may become. */

import type { Instant } from '../../../bot/primitives/instant.ts';
import type { Chapter, Cited, DeckData, DeckFigure, Line } from '../../../bot/townhall/deck/deck-data.ts';

const TWENTE = { place: 'CR12', placeName: 'Twente' };
const OVERIJSSEL = { place: 'PV23', placeName: 'Overijssel' };
const NETHERLANDS = { place: 'NL01', placeName: 'Nederland' };
type Where = typeof TWENTE;

export const at = (moment: string): Instant => moment as Instant;

const cited = (where: Where, period: string, value: number, source: string, more: Partial<Cited> = {}): Cited => ({
  ...where,
  period,
  value,
  status: 'definitive',
  source,
  retrieved: '2026-07',
  ...more,
});

const line = (where: Where, from: number, ...values: number[]): Line => ({
  ...where,
  points: values.map((value, n) => ({ period: String(from + n), value })),
});

export const PRODUCT: DeckFigure = {
  indicator: 'grp_per_capita',
  name: { nl: 'Bruto regionaal product per inwoner', en: 'Gross regional product per inhabitant' },
  short: { nl: 'Brp per inwoner', en: 'GRP per inhabitant' },
  unit: { nl: 'euro per inwoner', en: 'euro per inhabitant' },
  decimals: 0,
  definition: { nl: 'Het brp gedeeld door het aantal inwoners.', en: 'The GRP divided by the number of inhabitants.' },
  caveat: { nl: 'In euro’s van het jaar zelf: een deel van de groei is prijsstijging.', en: 'In euros of the year itself.' },
  better: 'more',
  figure: cited(TWENTE, '2020', 37_900, 'Eurostat nama_10r_3gdp', { status: 'provisional', retrieved: '2023-02-21' }),
  said: {
    nl: 'Het bruto regionaal product van Twente was in 2020 € 37.900 per inwoner',
    en: 'The gross regional product of Twente was €37,900 per inhabitant in 2020',
  },
  beside: [
    cited(OVERIJSSEL, '2020', 39_300, 'Eurostat nama_10r_3gdp', { retrieved: '2023-02-21' }),
    cited(NETHERLANDS, '2020', 45_700, 'Eurostat nama_10r_3gdp', { retrieved: '2023-02-21' }),
  ],
  series: [
    line(TWENTE, 2012, 31_200, 31_500, 32_100, 33_400, 34_300, 35_600, 37_100, 38_400, 37_900),
    line(OVERIJSSEL, 2012, 32_100, 32_500, 33_300, 34_400, 35_300, 36_800, 38_300, 39_800, 39_300),
    line(NETHERLANDS, 2012, 38_900, 39_300, 39_800, 40_700, 41_600, 43_100, 44_900, 46_900, 45_700),
  ],
  change: { value: -1.3, unit: '%', decimals: 1, from: { period: '2019', value: 38_400 }, to: { period: '2020', value: 37_900 } },
};

const ESTABLISHMENTS: DeckFigure = {
  ...PRODUCT,
  indicator: 'establishments',
  name: { nl: 'Bedrijfsvestigingen', en: 'Business establishments' },
  short: { nl: 'Vestigingen', en: 'Establishments' },
  unit: { nl: 'vestigingen', en: 'establishments' },
  addsUp: true,
  caveat: undefined,
  figure: cited(TWENTE, '2025', 75_570, 'CBS 81578NED'),
  said: {
    nl: 'In 2025 waren er in Twente 75.570 vestigingen van bedrijven',
    en: 'In 2025 Twente had 75,570 establishments of companies',
  },
  beside: [],
  series: [line(TWENTE, 2022, 66_120, 70_080, 73_330, 75_570)],
  change: { value: 3.1, unit: '%', decimals: 1, from: { period: '2024', value: 73_330 }, to: { period: '2025', value: 75_570 } },
};

const POPULATION: DeckFigure = {
  ...ESTABLISHMENTS,
  indicator: 'population',
  name: { nl: 'Inwoners', en: 'Inhabitants' },
  short: { nl: 'Inwoners', en: 'Inhabitants' },
  unit: { nl: 'inwoners', en: 'inhabitants' },
  better: undefined,
  figure: cited(TWENTE, '2023', 641_120, 'CBS 03759ned'),
  said: { nl: 'Op 1 januari 2023 telde Twente 641.120 inwoners', en: 'On 1 January 2023 Twente had 641,120 inhabitants' },
  series: [line(TWENTE, 2018, 628_300, 629_700, 631_400, 632_500, 633_917, 641_120)],
  change: {
    value: 1.1,
    unit: '%',
    decimals: 1,
    from: { period: '2022', value: 633_917 },
    to: { period: '2023', value: 641_120 },
  },
};

const UNEMPLOYMENT: DeckFigure = {
  ...PRODUCT,
  indicator: 'unemployment_rate',
  name: { nl: 'Werkloosheid', en: 'Unemployment rate' },
  short: { nl: 'Werkloosheid', en: 'Unemployment' },
  unit: { nl: '%', en: '%' },
  decimals: 1,
  better: 'less',
  caveat: {
    nl: 'Komt uit een enquête: kleine verschillen zeggen weinig.',
    en: 'Comes from a survey: small differences say little.',
  },
  figure: cited(OVERIJSSEL, '2025', 3.1, 'CBS 85268NED'),
  instead: true,
  older: cited(TWENTE, '2017', 5.2, 'CBS 83933NED'),
  said: {
    nl: 'In Overijssel was in 2025 3,1% van de beroepsbevolking werkloos',
    en: 'In Overijssel 3.1% of the labour force was unemployed in 2025',
  },
  beside: [cited(NETHERLANDS, '2025', 3.9, 'CBS 80590ned')],
  series: [line(OVERIJSSEL, 2024, 3.4, 3.1), line(NETHERLANDS, 2021, 4.2, 3.5, 3.6, 3.7, 3.9)],
  change: { value: -0.3, unit: 'points', decimals: 1, from: { period: '2024', value: 3.4 }, to: { period: '2025', value: 3.1 } },
};

const HOMES: DeckFigure = {
  ...PRODUCT,
  indicator: 'house_price',
  name: { nl: 'Gemiddelde verkoopprijs van woningen', en: 'Mean sale price of homes' },
  short: { nl: 'Huizenprijs', en: 'House price' },
  unit: { nl: 'euro', en: 'euro' },
  better: undefined,
  figure: cited(OVERIJSSEL, '2025', 420_923, 'CBS 83625NED'),
  instead: true,
  said: {
    nl: 'In 2025 werd een woning in Overijssel gemiddeld verkocht voor € 420.923',
    en: 'In 2025 a home in Overijssel was sold for €420,923 on average',
  },
  beside: [cited(NETHERLANDS, '2025', 479_527, 'CBS 83625NED')],
  series: [
    line(OVERIJSSEL, 2018, 241_000, 262_000, 289_000, 336_000, 374_000, 368_000, 389_000, 420_923),
    line(NETHERLANDS, 2018, 287_000, 308_000, 334_000, 387_000, 429_000, 416_000, 451_000, 479_527),
  ],
  change: {
    value: 8.2,
    unit: '%',
    decimals: 1,
    from: { period: '2024', value: 389_000 },
    to: { period: '2025', value: 420_923 },
  },
};

const OWN: DeckFigure = {
  ...ESTABLISHMENTS,
  indicator: 'own:twente:deelnemers',
  name: { nl: 'Deelnemende bedrijven', en: 'Deelnemende bedrijven' },
  unit: { nl: 'bedrijven', en: 'bedrijven' },
  addsUp: undefined,
  figure: cited(TWENTE, '2026', 212, 'deelnemers.csv', { retrieved: '2026-10-02' }),
  said: {
    nl: 'Deelnemende bedrijven in Twente, 2026: 212 bedrijven',
    en: 'Deelnemende bedrijven in Twente, 2026: 212 bedrijven',
  },
  series: [line(TWENTE, 2024, 96, 154, 212)],
  change: { value: 37.7, unit: '%', decimals: 1, from: { period: '2025', value: 154 }, to: { period: '2026', value: 212 } },
};

const EMPTY: Record<Chapter, DeckFigure[]> = { people: [], economy: [], society: [], place: [], governance: [] };

/** A region that was founded yesterday, of which no figure is known. */
export const NOTHING: DeckData = {
  region: { id: 'nieuw', name: 'Nieuwe Streek', timeZone: 'Europe/Amsterdam' },
  year: 2026,
  language: 'nl',
  frozenAt: at('2026-11-26T09:00:00.000Z'),
  chapters: EMPTY,
  decisions: [],
  problems: { top: [], open: 0 },
  initiatives: [],
  celebrations: [],
  questions: { top: [], asked: 0 },
};

const BOARD = { nl: 'Bestuursbesluit', en: 'Board decision' };

export const YEAR: DeckData = {
  ...NOTHING,
  region: { id: 'twente', name: 'Twente', timeZone: 'Europe/Amsterdam' },
  meeting: { at: at('2026-12-10T14:00:00.000Z'), place: 'De Grolsch Veste, Enschede', theme: 'Vakmensen die blijven' },
  chapters: {
    people: [POPULATION],
    economy: [ESTABLISHMENTS, PRODUCT],
    society: [UNEMPLOYMENT],
    place: [HOMES],
    governance: [OWN],
  },
  decisions: [
    {
      proposal: 7,
      title: 'Een leerwerkplaats voor monteurs, met het ROC',
      applicant: 'Wolterink Installaties',
      amount: 45_000,
      result: 'granted',
      at: at('2026-10-14T15:00:00.000Z'),
      by: BOARD,
      turnout: { cast: 9, entitled: 11 },
      majority: { have: 7, of: 9, needed: 5, margin: 2 },
    },
    {
      proposal: 5,
      title: 'Camera’s bij de twee ingangen van het bedrijventerrein',
      applicant: 'Lansingh Kunststoffen',
      amount: 12_500,
      result: 'rejected',
      at: at('2026-06-02T15:00:00.000Z'),
      by: { nl: 'Raadpleging van de regio', en: 'Advice of the region' },
      turnout: { cast: 87, entitled: 212 },
      majority: { have: 41, of: 84, needed: 43, margin: -2 },
    },
    {
      proposal: 3,
      title: 'Gezamenlijke inkoop van stroom',
      applicant: 'Parkmanagement Twente',
      amount: 8_000,
      result: 'granted',
      at: at('2026-03-20T15:00:00.000Z'),
      by: BOARD,
      turnout: { cast: 4, entitled: 11 },
      castingVote: true,
      majority: { have: 2, of: 4, needed: 3, margin: -1 },
    },
  ],
  problems: {
    open: 31,
    top: [
      { number: 12, title: 'We vinden geen monteurs en technici meer', companies: 58 },
      { number: 4, title: 'Geen zwaardere stroomaansluiting te krijgen', companies: 46 },
      { number: 9, title: 'De N36 en de A1 staan elke ochtend vast', companies: 33 },
      { number: 17, title: 'Young engineers cannot find an affordable home', companies: 21 },
      { number: 21, title: 'Vergunningen duren langer dan een jaar', companies: 18 },
      { number: 2, title: 'Geen plek om uit te breiden', companies: 15 },
      { number: 28, title: 'Het ov stopt na acht uur', companies: 1 },
    ],
  },
  initiatives: [
    {
      number: 1,
      title: 'Leerwerkplaats Twente',
      needs: [
        { kind: 'time', asked: 400, pledged: 310 },
        { kind: 'money', asked: 60_000, pledged: 45_000 },
        { kind: 'network', asked: 6, pledged: 6 },
      ],
    },
    { number: 2, title: 'Samen stroom inkopen', needs: [{ kind: 'money', asked: 8_000, pledged: 8_000 }] },
  ],
  celebrations: [
    {
      what: 'vote',
      title: 'Een leerwerkplaats voor monteurs, met het ROC',
      names: ['Henk Wolterink', 'Aylin Demirkol'],
      at: at('2026-10-14T15:00:00.000Z'),
    },
    { what: 'initiative', title: 'Samen stroom inkopen', names: ['Parkmanagement Twente'], at: at('2026-09-01T10:00:00.000Z') },
    { what: 'problem', title: 'De bus naar het Kennispark rijdt weer', names: [], at: at('2026-05-11T10:00:00.000Z') },
  ],
  questions: {
    asked: 3,
    top: [
      { text: 'Wat doet de gemeente aan het volle stroomnet, en wanneer merken wij dat?', seconded: 14 },
      { text: 'Kunnen we met de hogeschool een traineeship beginnen?', seconded: 1 },
      { text: 'Waarom kreeg het cameravoorstel geen meerderheid?', seconded: 0 },
    ],
  },
};

/** The same in the other language. */
export const IN_ENGLISH: DeckData = { ...YEAR, language: 'en' };

const LONG =
  'Een buitengewoon lange titel over de bereikbaarheid van bedrijventerreinen langs de Twentekanalen en verder '.repeat(4);

/** As much of everything as a region may have, in words as long as people make them. */
export const FULL: DeckData = {
  ...YEAR,
  region: { ...YEAR.region, name: `Regio ${LONG}` },
  meeting: { at: YEAR.meeting!.at, place: LONG, theme: LONG },
  chapters: {
    ...YEAR.chapters,
    governance: Array.from({ length: 50 }, (_, n) => ({
      ...OWN,
      indicator: `own:twente:${n}`,
      name: { nl: `${n} ${LONG}`.slice(0, 80), en: `${n} ${LONG}`.slice(0, 80) },
      said: {
        nl: `${LONG.slice(0, 80)} in Twente, 2026: 212 bedrijven`,
        en: `${LONG.slice(0, 80)} in Twente, 2026: 212 bedrijven`,
      },
    })),
  },
  decisions: Array.from({ length: 40 }, (_, n) => ({ ...YEAR.decisions[n % 3]!, proposal: n + 1, title: LONG, applicant: LONG })),
  problems: {
    open: 5_000,
    top: Array.from({ length: 12 }, (_, n) => ({ number: 4_900 + n, title: LONG, companies: 1_000 - n })),
  },
  initiatives: Array.from({ length: 30 }, (_, n) => ({ ...YEAR.initiatives[0]!, number: n + 1, title: LONG })),
  celebrations: Array.from({ length: 60 }, (_, n) => ({ ...YEAR.celebrations[n % 3]!, title: LONG, names: [LONG, LONG] })),
  questions: { asked: 5_000, top: Array.from({ length: 15 }, (_, n) => ({ text: LONG, seconded: 5_000 - n })) },
};
