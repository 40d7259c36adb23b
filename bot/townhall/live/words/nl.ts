import type { HoldRefused } from '../holding.ts';

/** De woorden van de bijeenkomst zelf: begin, peilingen, aanwezigheid, verslag. */
export const nl = {
  start: 'Nu beginnen',
  startSure: 'De bijeenkomst begint: aanmelden sluit niet, de cijfers liggen vast. Nu beginnen?',
  started: (code: string) =>
    `De bijeenkomst is begonnen. Laat deze code in de zaal zien: ${code}. Wie er is drukt op “Ik ben er”.`,
  end: 'Afsluiten',
  endSure: 'De bijeenkomst is voorbij: wie er was krijgt een bedankje en het verslag. Nu afsluiten?',
  ended: 'De bijeenkomst is afgesloten. Wie er was krijgt een bedankje, met het verslag.',
  codeIs: (code: string) => `Code in de zaal: ${code}`,
  refused: {
    tooEarly: 'Het is nog te vroeg: beginnen kan vanaf een dag van tevoren.',
    notPlanned: 'Deze townhall is geweest of afgelast.',
    notLive: 'Deze townhall is nu niet bezig.',
    live: 'De bijeenkomst was al begonnen.',
  } as Record<HoldRefused, string>,

  // attendance
  here: 'Ik ben er',
  hereTitle: 'Ik ben er',
  fieldCode: 'De code die in de zaal staat',
  wrongCode: 'Dat is niet de code van vandaag. Hij staat op het scherm in de zaal.',
  noted: 'Welkom. U staat op de presentielijst.',
  notedBefore: 'U stond al op de presentielijst.',
  tick: 'Is er',
  ticked: (name: string) => `${name} staat op de presentielijst.`,
  tickedBefore: (name: string) => `${name} stond al op de presentielijst.`,

  // polls
  poll: 'Peiling openen',
  pollTitle: 'Peiling',
  fieldQuestion: 'Vraag aan de zaal',
  fieldOptions: 'Antwoorden, één per regel',
  optionsHint: 'Twee tot zes, elk anders.',
  questionNeeded: 'Stel een vraag aan de zaal.',
  optionsNeeded: 'Geef twee tot zes antwoorden, elk op een eigen regel en elk anders.',
  tooMany: 'Er zijn al zoveel peilingen als er in een avond passen.',
  open: 'Openen',
  opened: (question: string) => `De peiling staat in alle kanalen, en de uitslag groeit op de presentatie: ${question}`,
  close: 'Peiling sluiten',
  closed: 'De peiling is gesloten; de uitslag staat op de kaart.',
  closedBefore: 'Deze peiling was al gesloten.',
  unknownPoll: 'Deze peiling is er niet.',
  cast: (option: string) => `Genoteerd: ${option}. Tot de peiling sluit kunt u het wijzigen.`,
  castBefore: (option: string) => `U koos al: ${option}. Er is niets veranderd.`,
  pollClosed: 'Deze peiling is gesloten.',
  persons: (heads: number) => (heads === 1 ? '1 persoon' : `${heads} mensen`),
  pollHeading: (question: string) => `Peiling: ${question}`,
  pollOpen: 'Eén keuze per persoon; u kunt hem wijzigen tot de peiling sluit.',
  pollEnded: 'Deze peiling is gesloten.',

  // minutes
  minutes: 'Verslag',
  minutesPdf: 'Verslag (PDF)',
  minutesExpired: 'Dit adres is verlopen. Vraag het verslag opnieuw aan Streek: daar staat een nieuw adres op.',
  minutesTitle: (title: string) => `Verslag van ${title}`,
  held: (when: string, where: string) => `Gehouden op ${when}, ${where}.`,
  notHeldYet: 'Er is nog geen verslag: de bijeenkomst moet nog komen.',
  present: 'Aanwezig',
  presentCount: (heads: number) => (heads === 1 ? '1 persoon was aanwezig' : `${heads} mensen waren aanwezig`),
  andMore: (heads: number) => (heads === 1 ? 'en 1 ander' : `en ${heads} anderen`),
  questions: 'Vragen en antwoorden',
  noAnswer: 'nog niet beantwoord',
  polls: 'Peilingen',
  decisions: 'Besluiten van het fonds die zijn besproken',

  // thanks
  thanks: (title: string) => `Dank u dat u er was bij ${title}.`,
  thanksFor: (heads: number) => (heads === 1 ? 'Er was 1 persoon.' : `Er waren ${heads} mensen.`),
  thanksNext: 'Van een vraag kunt u een vraagstuk of een initiatief maken: open de vragen.',
};
