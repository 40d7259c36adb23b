import { inNumber } from '../../primitives/in-number.ts';
import type { DerivationId } from '../answer/derivations.ts';
import type { Chapter } from '../indicator.ts';
import type { Level } from '../places.ts';

type Said = (place: string, value: string, period: string) => string;

/** De woorden van de monitor: wat een cijfer zegt, waar het vandaan komt, en wat er niet is. */
export const nl = {
  /** Per indicator een zin; voor de eigen cijfers van een regio een algemene. */
  sentence: {
    grp: (place, value, period) => `Het bruto regionaal product van ${place} was in ${period} ${value}`,
    grp_per_capita: (place, value, period) => `Het bruto regionaal product van ${place} was in ${period} ${value}`,
    grp_growth: (place, value, period) => `De economie van ${place} groeide in ${period} met ${value} (volume)`,
    population: (place, value, period) => `Op 1 januari ${period} telde ${place} ${value}`,
    house_price: (place, value, period) => `In ${period} werd een woning in ${place} gemiddeld verkocht voor ${value}`,
    establishments: (place, value, period) => `In ${period} telde ${place} ${value} van bedrijven`,
    woz_per_m2: (place, value, period) => `De WOZ-waarde van woningen in ${place} was in ${period} ${value}`,
    unemployment_rate: (place, value, period) => `In ${place} was in ${period} ${value} van de beroepsbevolking werkloos`,
    bankruptcies: (place, value, period) => `In ${period} telde ${place} ${value}`,
  } as Record<string, Said>,
  sentenceOfAny: ((name) => (place, value, period) => `${name} in ${place}, ${period}: ${value}`) as (name: string) => Said,
  shrank: (place: string, value: string, period: string) => `De economie van ${place} kromp in ${period} met ${value} (volume)`,
  theCountry: 'Nederland',
  provisional: 'voorlopig',
  points: 'procentpunt',
  quarter: (quarter: string, year: string) => `het ${quarter}e kwartaal van ${year}`,
  month: (month: number, year: string) =>
    `${['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'][month - 1]} ${year}`,
  ownRegion: (place: string) => `U noemde geen plaats; dit is uw eigen regio, ${place}.`,
  levels: {
    municipality: 'gemeente',
    corop: 'COROP-regio',
    province: 'provincie',
    landsdeel: 'landsdeel',
    country: 'land',
  } as Record<Level, string>,
  manyOf: {
    municipality: 'gemeenten',
    corop: 'COROP-regio’s',
    province: 'provincies',
    landsdeel: 'landsdelen',
    country: 'het land',
  } as Record<Level, string>,

  against: (change: string, before: string, then: string) => `${change} tegen ${before} (${then})`,
  unchanged: (before: string) => `Gelijk aan ${before}`,
  nearly: (before: string, then: string) => `Vrijwel gelijk aan ${before} (${then})`,
  chart: (what: string) => `Grafiek. ${what}`,
  shareOfCountry: (share: string, total: string) => `${share} van heel Nederland (${total})`,
  inCountry: (value: string) => `Heel Nederland: ${value}`,
  fromTo: (place: string, from: string, then: string, to: string, now: string) =>
    `${place}: van ${then} in ${from} naar ${now} in ${to}`,
  changeOf: (change: string, percent?: string, perYear?: string) =>
    `Verschil: ${[change, percent, perYear && `gemiddeld ${perYear} per jaar`].filter(Boolean).join(', ')}`,
  countryInstead: (change: string) => `Heel Nederland: ${change}`,
  nominal: 'Groei in euro’s van het jaar zelf; prijsstijging zit erin.',
  comparedIn: (name: string, period: string) => `${name}, ${period}`,
  peersWhy: (place: string) => `Dit zijn de regio’s die in aantal inwoners het dichtst bij ${place} liggen.`,
  withoutFigure: (places: string, period?: string) => `Van ${places} is er ${period ? `over ${period} ` : ''}geen cijfer.`,
  rankedBy: (name: string, level: string, period: string) => `${name}: ${level}, ${period}`,
  rankedByGrowth: (name: string, level: string, since: string, period: string) =>
    `${name}, verandering van ${since} tot ${period}: ${level}`,
  rankedWithin: (place: string) => `binnen ${place}`,
  lowestFirst: 'laagste eerst',
  leastGrowthFirst: 'sterkste daling of minste groei eerst',
  ofHowMany: (count: number) => (count === 1 ? 'De enige met een cijfer.' : `Van de ${count} met een cijfer.`),

  noFigures: (name: string) =>
    `${name} ken ik, maar er zijn nog geen cijfers van opgehaald. Zodra ze er zijn kunt u ernaar vragen.`,
  notOnLevel: (name: string, place: string, level: string, levels: string) =>
    `${name}: niet per ${level} gepubliceerd, dus van ${place} heb ik geen cijfer. Wel per ${levels}.`,
  notOfPlace: (name: string, place: string) => `${name}: van ${place} heb ik geen cijfer.`,
  notInPeriod: (name: string, whose: string, period: string, known: string) =>
    `${name} ${whose}: over ${period} heb ik geen cijfer. Wel over ${known}.`,
  noTwoPeriods: (name: string, whose: string, known: string, since?: string) =>
    `${name} ${whose}: de verandering${since ? ` sinds ${since}` : ''} is niet te meten, want een heel jaar laat zich alleen met een jaar vergelijken en een kwartaal met een kwartaal. Er zijn cijfers over ${known}.`,
  ofPlace: (place: string) => `van ${place}`,
  perLevel: (level: string) => `per ${level}`,
  thatPeriod: 'die periode',
  onlyOver: (known: string) => `Cijfers zijn er alleen over ${known}.`,
  fromThrough: (first: string, last: string) => `${first} tot en met ${last}`,
  withheld: (name: string, place: string, period: string, reason: string) =>
    `${name} van ${place}: over ${period} geeft de bron geen cijfer (${reason}).`,
  reasons: {
    Impossible: 'dit cijfer kan er niet zijn',
    Confidential: 'geheim',
    Missing: 'ontbreekt',
    Unreliable: 'te onzeker',
  } as Record<string, string>,
  tooFew: (name: string) => `${name}: van deze plaatsen heb ik geen twee cijfers uit dezelfde periode om te vergelijken.`,

  ended: (name: string, day: string, into: string) => `${name} is sinds ${day} geen gemeente meer; het hoort nu bij ${into}.`,
  began: (name: string, year: string, before: string) => `${name} bestaat sinds ${year}; daarvoor waren het: ${before}.`,
  noForecast: 'Voorspellen doe ik niet: ik geef alleen cijfers die er zijn.',
  noCause: 'Waardoor een cijfer verandert kan ik u niet zeggen: ik geef alleen de cijfers zelf.',
  courseInstead: 'Wel kan ik laten zien hoe het tot nu toe ging.',
  whichIndicator: 'Welk cijfer wilt u zien?',
  oneIndicator:
    'Dat zijn verschillende cijfers, in verschillende eenheden; die zijn niet met elkaar te vergelijken. Welk wilt u zien?',
  whichPlace: (name: string) => `${name}: welke plaats bedoelt u?`,
  unknownPlace: (name: string) => `“${name}” ken ik niet als gemeente, regio of provincie. Bedoelt u een van deze?`,
  unknownPlaceAtAll: (name: string) => `“${name}” ken ik niet als gemeente, regio of provincie. Noem een andere plaats.`,
  placeUnclear: (name: string, options: string) => `“${name}” is niet duidelijk. Bedoelt u: ${options}?`,
  tooManyPlaces: (most: number) => `Noem niet meer dan ${most} plaatsen; meer lijnen houdt niemand uit elkaar.`,
  unknownPeriod: 'Schrijf een jaar of kwartaal, zoals 2020, “sinds 2015” of “2e kwartaal 2023”.',
  noOwnPlace:
    'Voor welke plaats? Van deze regio is nog niet gezegd welk gebied erbij hoort; een coördinator doet dat met “gebied …”.',

  source: (source: string, when: string, licence: string) =>
    `Bron: ${source}${licence ? `, ${licence}` : ''}, opgehaald ${when}.`,
  sources: { 'official WOZ reference values for rent points': 'officiële WOZ-waarden voor huurpunten' } as Record<string, string>,
  course: 'Verloop',
  compareWith: 'Naast Nederland',
  rank: 'Ranglijst',
  peers: 'Regio’s als deze',
  change: 'Wijzigen',
  latest: 'Nieuwste cijfer',
  how: 'Hoe berekend?',
  post: 'In het kanaal',
  watch: 'Volgen',
  csv: 'Als CSV-bestand',
  picture: 'Als plaatje',
  noPicture: 'Hiervan is geen plaatje te maken.',
  formTitle: 'Ander cijfer',
  formSubmit: 'Laat zien',
  formIndicator: 'Welk cijfer',
  formPlaces: 'Waar',
  formPlacesHint: 'Een of meer plaatsen, met komma’s ertussen (zes of minder). Leeg: uw eigen regio.',
  formPeriod: 'Wanneer',
  since: (period: string) => `sinds ${period}`,
  through: (period: string) => `tot en met ${period}`,
  formPeriodHint: 'Zoals 2020, “sinds 2015” of “tussen 2015 en 2020”. Leeg: het nieuwste.',
  howTitle: 'Zo is het berekend',
  formula: {
    difference: 'Verschil',
    'percent-change': 'Verandering in procenten',
    'per-year': 'Gemiddeld per jaar',
    share: 'Aandeel',
  } as Record<DerivationId, string>,
  definition: 'Wat het is',
  sharedBy: (person: string) => `Gedeeld door ${person}`,
  shared: (channel: string) => `Het staat zo in het kanaal van ${channel}.`,
  watching: (name: string, place: string) => `U hoort het als er een nieuw of herzien cijfer is: ${name}, ${place}.`,
  notWatching: (name: string, place: string) => `U volgt dit niet meer: ${name}, ${place}.`,
  unwatch: 'Niet meer volgen',
  watched: 'Cijfers die u volgt',
  watchedNothing: 'U volgt nog geen cijfers. Onder elk cijfer staat de knop “Volgen”.',
  show: 'Bekijken',
  howIsItGoing: 'Hoe staat de regio ervoor?',
  askFigure: 'Een cijfer vragen',

  listTitle: (place: string) => `Hoe staat ${place} ervoor?`,
  listTitleNowhere: 'Cijfers die ik ken',
  chapters: {
    people: 'Mensen',
    economy: 'Economie',
    society: 'Samenleving',
    place: 'Plek',
    governance: 'Bestuur',
  } as Record<Chapter, string>,
  listLine: (name: string, value: string, period: string) => `${name}: ${value} (${period})`,
  listNone: (name: string) => `${name}: nog geen cijfers`,
  listNoneHere: (name: string, level: string) => `${name}: alleen per ${level}`,
  versusCountry: (value: string) => `Nederland ${value}`,
  nothingInChapter: 'Nog geen cijfers; een coördinator kan eigen cijfers als CSV-bestand aanleveren.',
  listNote: 'Pijlen: tegen een jaar eerder. Vraag een cijfer gewoon in woorden, zoals “wat kost een huis in Zwolle”.',
  monitor: 'De monitor',
  revisedTitle: (source: string) => `Cijfers herzien door de bron (${source})`,
  wasRevised: (from: string, to: string) => `herzien van ${from} naar ${to}`,
  isNow: (to: string) => `nieuw cijfer: ${to}`,
  goneFigure: 'een cijfer dat er niet meer is',
  noFigure: 'geen cijfer',
  moreRevised: (count: number) => `En nog ${inNumber(count, 'herzien cijfer', 'herziene cijfers')}.`,
  followedTitle: (name: string, place: string) => `Nieuws over een cijfer dat u volgt: ${name}, ${place}`,
  effectTitle: 'Effect van het fonds',
  effectIntro: (region: string) =>
    `${region} wordt vergeleken met een mengsel van andere regio’s dat er tot het begin van het fonds op leek.`,
  effectFrom: 'Eerste jaar van het fonds',
  effectFromHint: 'Het eerste jaar waarin het fonds iets kon uitmaken, zoals 2015.',
  effectYear: 'Geef een jaartal van vier cijfers, zoals 2015.',
  effectNoArea:
    'Het effect wordt per COROP-regio berekend, en van uw regio is nog niet gezegd welk gebied het is. Een coördinator doet dat met “gebied …”.',
  effectWideArea: (area: string) =>
    `Het effect wordt per COROP-regio berekend, en het gebied van uw regio, ${area}, telt er meer dan een. Een coördinator kan er met “gebied …” een kiezen, zoals “gebied Twente”.`,
  effect: 'Effect van het fonds',
  /** A region's own figures. */
  own: {
    definition: 'Een eigen cijfer van de regio, aangeleverd door een coördinator.',
    gone: 'Dit bestand is al verwerkt of wacht niet meer. Stuur het opnieuw.',
    changedSince:
      'Sinds dit voorbeeld is een van deze indicatoren in een andere eenheid bewaard. Er is niets veranderd; stuur het bestand opnieuw.',
    kept: (added: number, changed: number, unchanged: number) =>
      `Bewaard: ${inNumber(added, 'nieuw cijfer', 'nieuwe cijfers')}, ${changed} gewijzigd, ${inNumber(unchanged, 'was', 'waren')} er al.`,
    notKept: 'Goed, ik bewaar niets.',
    files: 'een CSV-bestand met cijfers van uw regio',
    title: 'Eigen cijfers van de regio',
    remove: 'Weghalen',
    removeSure: (name: string) => `“${name}” weghalen? Niemand kan er dan nog naar vragen.`,
    removed: (name: string) => `“${name}” is weggehaald. Stuur het bestand opnieuw als u het terug wilt.`,
    removedAlready: 'Dit cijfer was al weggehaald.',
  },
  and: ' en ',
  or: ' of ',

  // at the end of the week
  weekFigures: 'Cijfers',
  weekMore: (more: number) => (more === 1 ? 'Nog 1 ander cijfer.' : `Nog ${more} andere cijfers.`),
};

export type MonitorWords = typeof nl;
