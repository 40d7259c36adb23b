import { numberInWords } from '../../../primitives/numbers.ts';
import type { Celebration, Chapter, Decision, Need } from '../deck-data.ts';

/** Een aantal, geschreven. */
const n = (count: number) => numberInWords(count, 'nl', 0);

/** De woorden van de jaarpresentatie. */
export const nl = {
  kicker: (year: number) => `De staat van de regio ${year}`,
  subject: (region: string, year: number) => `Regionale monitor en jaarbijeenkomst, ${region} ${year}`,
  frozen: (day: string) => `Stand van ${day}: iedereen ziet dezelfde cijfers`,
  chapters: {
    people: 'Mensen',
    economy: 'Economie',
    society: 'Samenleving',
    place: 'Leefomgeving',
    governance: 'Bestuur',
  } as Record<Chapter, string>,

  agenda: 'Vandaag',
  agendaFigures: 'De regio in cijfers',
  agendaDecisions: 'Besluiten van het jaar',
  agendaProblems: 'Vraagstukken om te kiezen',
  agendaInitiatives: 'Initiatieven',
  agendaQuestions: 'Uw vragen',
  agendaWall: 'Vieren',
  countOf: {
    figures: (count: number) => `${n(count)} ${count === 1 ? 'cijfer met zijn bron' : 'cijfers met hun bron'}`,
    decisions: (count: number) => `${n(count)} ${count === 1 ? 'besluit van het fonds' : 'besluiten van het fonds'}`,
    problems: (count: number) => `${n(count)} ${count === 1 ? 'open vraagstuk' : 'open vraagstukken'}`,
    initiatives: (count: number) => `${n(count)} ${count === 1 ? 'initiatief' : 'initiatieven'}`,
    questions: (count: number) => `${n(count)} ${count === 1 ? 'vraag vooraf' : 'vragen vooraf'}`,
    celebrations: (count: number) => `${n(count)} ${count === 1 ? 'mijlpaal' : 'mijlpalen'}`,
  },
  none: {
    figures: 'Nog geen cijfers van deze regio',
    decisions: (year: number) => `In ${year} is niets besloten`,
    problems: 'Geen open vraagstukken',
    initiatives: 'Nog geen initiatieven',
    questions: 'Stel ze tijdens de bijeenkomst',
    celebrations: 'Het eerste succes moet nog komen',
  },

  glance: 'Het jaar in één oogopslag',
  moreIn: (chapter: string) => `${chapter}: de andere cijfers`,
  tableHeads: ['Cijfer', 'Waarde', 'Plaats en periode', 'Verandering'],
  missing: 'Waarover er nog geen cijfers zijn',
  missingOne: (chapter: string) => `${chapter}: nog geen cijfers`,
  missingHow: 'Een coördinator voegt eigen cijfers toe door een CSV-bestand in de chat te slepen.',
  missingText: 'Voor dit hoofdstuk zijn van deze regio nog geen cijfers bekend.',

  unchanged: (then: string) => `evenveel als in ${then}`,
  nearly: (then: string) => `vrijwel evenveel als in ${then}`,
  changed: (size: string, up: boolean, then: string) => `${size} ${up ? 'meer' : 'minder'} dan in ${then}`,
  changeShort: (change: string, then: string) => `${change} sinds ${then}`,
  sameShort: (then: string) => `gelijk aan ${then}`,
  nearlyShort: (then: string) => `vrijwel gelijk aan ${then}`,
  versus: (place: string, value: string, way: 'above' | 'below' | 'level') =>
    ({
      above: `Dat is meer dan in ${place} (${value}).`,
      below: `Dat is minder dan in ${place} (${value}).`,
      level: `Dat is evenveel als in ${place} (${value}).`,
    })[way],
  instead: (region: string, place: string) => `Van ${region} zelf is er geen cijfer; dit is ${place}.`,
  older: (region: string, value: string, period: string) => `Het nieuwste cijfer van ${region} zelf is van ${period}: ${value}.`,
  points: 'procentpunt',
  provisional: 'voorlopig',
  quarter: (quarter: string, year: string) => `het ${quarter}e kwartaal van ${year}`,
  quarterShort: (quarter: string, year: string) => `${year} kw ${quarter}`,
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),

  sources: 'Bronnen en verantwoording',
  sourcesLead:
    'Elk cijfer in deze presentatie komt uit een van deze bronnen. Hoe het is berekend, staat in de notities van de spreker.',
  source: (sources: string) => `Bron: ${sources}`,
  fetched: (source: string, when: string) => `${source}, opgehaald ${when}`,
  ownRegister: (day: string) => `register van de regio, stand ${day}`,
  named: {
    'official WOZ reference values for rent points': 'officiële WOZ-waarden voor huurpunten',
    'CBS 03759ned, sum of municipalities': 'CBS 03759ned, som van gemeenten',
  } as Record<string, string>,
  noteValue: (name: string, value: string, place: string, period: string, source: string) =>
    `${name}: ${value} (${place}, ${period}). Bron: ${source}.`,
  noteChange: (formula: string, result: string) => `Verandering: ${formula} = ${result}.`,
  noteNoFigures: 'Er is niets om te berekenen.',

  decisions: (year: number) => `Wat de regio in ${year} besloot`,
  decisionsLead: (granted: string, rejected: string, amount: string) =>
    `${granted} toegekend, ${rejected} afgewezen. Samen toegekend: ${amount}.`,
  result: { granted: 'Toegekend', rejected: 'Afgewezen' } as Record<Decision['result'], string>,
  proposal: (number: number) => `voorstel ${number}`,
  decidedBy: (body: string, day: string) => `${body}, ${day}`,
  majority: (have: string, of: string, least: string, margin: string) =>
    `${have} van ${of} voor; ${least} nodig; marge ${margin}`,
  casting: 'de stem van de voorzitter gaf de doorslag',
  withheld: 'stemverhouding niet getoond: geheime stemming',
  turnout: (cast: string, entitled: string) => `opkomst ${cast} van ${entitled}`,
  noteDecision: (proposal: number, counted: string) => `Voorstel ${proposal}: ${counted}. De notulen staan bij de stemming.`,

  problems: 'Welk vraagstuk pakken we samen op?',
  problemsLead(shown: number, open: number): string {
    if (open === 1) return 'Het ene open vraagstuk.';
    return shown === open
      ? `Alle ${n(open)} open vraagstukken, naar steun.`
      : `De ${n(shown)} meest gesteunde van ${n(open)} open vraagstukken.`;
  },
  support: (companies: number): string => (companies === 1 ? 'bedrijf heeft dit' : 'bedrijven hebben dit'),
  noteProblems: 'Steun is het aantal bedrijven dat zei: dit speelt bij ons ook. Een bedrijf telt één keer.',

  initiatives: 'Wat is begonnen, en wat nog ontbreekt',
  covered: 'Gedekt',
  lacking: 'Zoekt nog',
  need: {
    time: (pledged: number, asked: number) => `tijd: ${n(pledged)} van ${n(asked)} ${asked === 1 ? 'uur' : 'uren'} per maand`,
    money: (pledged: number, asked: number) => `geld: € ${n(pledged)} van € ${n(asked)}`,
    network: (pledged: number, asked: number) => `netwerk: ${n(pledged)} van ${n(asked)} ${asked === 1 ? 'deur' : 'deuren'} open`,
  } as Record<Need['kind'], (pledged: number, asked: number) => string>,
  noteInitiatives: 'Gedekt is wat is toegezegd, naast wat wordt gevraagd.',

  questions: 'Waarover u wilt spreken',
  seconded: (others: number) => `${n(others)} ${others === 1 ? 'ander wil dit weten' : 'anderen willen dit weten'}`,
  notSeconded: 'net gesteld',
  noteQuestions: 'De vragen die vooraf zijn gesteld, de meest gedeelde eerst.',

  wall: 'Dit vieren we',
  celebrated: {
    vote: 'Aangenomen',
    initiative: 'Gedekt',
    problem: 'Opgelost',
    target: 'Doel gehaald',
  } as Record<Celebration['what'], string>,
  noteWall: 'Alleen wat verteld mag worden, met de namen van wie genoemd wil worden.',

  ofMore: (shown: string, all: string) => `${shown} van ${all}`,
  closing: 'Leren, organiseren en vieren',
  closingLines: (region: string) => [
    {
      name: 'Meld een vraagstuk',
      text: 'Schrijf in de chat wat er speelt; wie het ook heeft, zegt het met één druk op de knop.',
    },
    { name: 'Doe mee', text: 'Zeg tijd, geld of uw netwerk toe aan een initiatief.' },
    { name: 'Vraag een cijfer', text: `De monitor van ${region} antwoordt in de chat, met de bron erbij.` },
  ],
  thanks: 'Dank voor uw komst',

  // the page itself
  page: {
    slide: 'dia',
    of: (number: number, count: number) => `${number} van ${count}`,
    previous: 'Vorige',
    next: 'Volgende',
    overview: 'Overzicht',
    fullScreen: 'Volledig scherm',
    print: 'Afdrukken',
    help: 'Pijltjes of spatie: bladeren. Home en End: begin en eind. F: volledig scherm. Esc: overzicht.',
    notes: 'Hoe dit is berekend',
    noFigure: 'geen cijfer',
    poll: 'Peiling in de zaal',
    notFromNought: 'as begint niet bij 0',
  },
  // the address
  noSuch: 'Deze presentatie bestaat niet.',
  expired: 'Dit adres is verlopen. Vraag in de chat een nieuw.',
};

export type DeckWords = typeof nl;
