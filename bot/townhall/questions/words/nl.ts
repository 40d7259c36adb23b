import type { QuestionRefused, QuestionStatus } from '../question.ts';

/** De woorden van de vragen aan de townhall. */
export const nl = {
  title: (number: number) => `Vraag #${number}`,
  nobodyElse: 'nog niemand anders',
  seconds: (heads: number) => (heads === 1 ? '1 persoon wil dit ook weten' : `${heads} mensen willen dit ook weten`),
  askedBy: (name: string) => `Gevraagd door ${name}`,
  answer: 'Antwoord',
  unanswered: 'Nog niet beantwoord.',
  status: {
    waiting: 'wacht op de coördinator',
    standing: 'staat op de lijst',
    hidden: 'niet geplaatst',
    merged: 'samengevoegd',
  } as Record<QuestionStatus, string>,
  cardTitle: 'Wat mensen willen weten',
  listTitle: (year: number) => `Vragen voor townhall ${year}`,
  listEmpty: 'Er staan nog geen vragen. Stel de eerste.',
  waitingTitle: 'Te beoordelen vragen',
  waitingEmpty: 'Er wachten geen vragen.',

  // buttons
  ask: 'Vraag stellen',
  list: 'Vragen',
  second: 'Dit wil ik ook weten',
  view: 'Bekijken',
  more: 'Volgende',
  moderate: 'Vragen beoordelen',
  approve: 'Plaatsen',
  hide: 'Niet plaatsen',
  merge: 'Samenvoegen',
  give: 'Beantwoorden',
  toProblem: 'Maak er een vraagstuk van',
  toInitiative: 'Start een initiatief',

  // asking
  askIntro: 'Wat wilt u weten? Typ het, of gebruik de knop.',
  askTitle: 'Vraag stellen',
  fieldText: 'Uw vraag',
  textHint: 'Eén vraag tegelijk. Een coördinator kijkt ernaar voor hij op de lijst komt.',
  textNeeded: 'Wat wilt u weten? Schrijf uw vraag.',
  submit: 'Stellen',
  announce: (text: string) => `Zal ik deze vraag stellen voor de townhall? “${text}”`,
  asked: (number: number) =>
    `Uw vraag is genoteerd als #${number}. Een coördinator kijkt ernaar; u hoort het als er een antwoord is.`,
  askedBefore: (number: number) => `Deze vraag stelde u al, als #${number}.`,
  notAhead: 'Deze townhall is geweest of afgelast; vragen stellen kan niet meer.',
  seconded: (seconds: string) => `Genoteerd: ${seconds}.`,
  secondedBefore: 'U stond er al bij; één persoon telt één keer.',
  own: 'Dit is uw eigen vraag; die telt al.',
  unknown: (number: number) => `Vraag #${number} is er niet. Bekijk de lijst.`,
  forwarded: (number: number, into: number) => `Vraag #${number} is samengevoegd met #${into}.`,

  // moderating
  approved: (number: number) => `Vraag #${number} staat op de lijst.`,
  hideTitle: 'Niet plaatsen',
  fieldReason: 'Waarom niet?',
  reasonHint: 'Wie hem stelde krijgt dit te lezen.',
  hidden: (number: number) => `Vraag #${number} staat niet op de lijst; wie hem stelde hoort waarom.`,
  mergeTitle: 'Samenvoegen',
  mergeIntro: (number: number, text: string) =>
    `#${number} “${text}” gaat op in een andere vraag. Wie hem stelde of ook wilde weten telt daar mee.`,
  fieldInto: 'Nummer van de vraag die blijft',
  intoNumber: 'Vul het nummer in van een andere vraag op de lijst.',
  merged: (number: number, into: number, seconds: string) => `Vraag #${number} is samengevoegd met #${into}: ${seconds}.`,
  answerTitle: 'Beantwoorden',
  fieldAnswer: 'Het antwoord',
  answerHint: 'Wie hem stelde en wie het ook wilde weten krijgt dit te lezen; het staat op de kaart.',
  save: 'Opslaan',
  answered: (number: number) => `Vraag #${number} is beantwoord; wie het wilde weten hoort het.`,
  refused: {
    notStanding: 'Die vraag staat niet op de lijst. Plaats hem eerst.',
    hidden: 'Die vraag is niet geplaatst.',
    merged: 'Die vraag is al samengevoegd met een andere.',
    reasonNeeded: 'Zeg waarom: wie hem stelde krijgt dit te lezen.',
    answerNeeded: 'Schrijf het antwoord.',
    mergeSame: 'Een vraag gaat niet in zichzelf op. Kies een ander nummer.',
    same: 'Zo stond het er al.',
  } as Record<QuestionRefused, string>,

  // notices
  noticeWaiting: 'Er wachten vragen voor de townhall op uw oordeel.',
  noticeAnswered: (text: string) => `Er is een antwoord op “${text}”:`,
  noticeHidden: (text: string, reason: string) => `Uw vraag “${text}” staat niet op de lijst. ${reason}`,
  noticeApproved: (text: string) => `Uw vraag staat op de lijst: “${text}”. Anderen kunnen zeggen dat ze het ook willen weten.`,
};
