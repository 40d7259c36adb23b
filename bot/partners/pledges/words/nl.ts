/** De woorden van toezeggingen. */
import { inNumber } from '../../../primitives/in-number.ts';
export const nl = {
  // on the card of the initiative
  ofNeeded: (pledged: string, needed: string) => `${pledged} toegezegd, ${needed} nodig`,
  needed: (needed: string) => `${needed} nodig`,
  stillToBegin: (sum: string) => `nog ${sum} om te beginnen`,
  stillToComplete: (sum: string) => `nog ${sum} tot het volle bedrag`,
  canBegin: 'genoeg om te beginnen',
  covered: 'compleet',
  stillHours: (hours: string) => `nog ${hours}`,
  doorsOpen: (open: number, needed: number) => `${open} van ${inNumber(needed, 'deur', 'deuren')}`,
  stillDoors: (doors: string) => `nog: ${doors}`,
  extra: (pledged: string) => `${pledged} toegezegd`,
  joining: 'Doen mee',
  anonymous: (companies: number) => (companies === 1 ? '1 bedrijf anoniem' : `${companies} bedrijven anoniem`),
  and: ' en ',
  withheld: 'Wat anoniem is toegezegd telt hier per drie bedrijven mee.',
  conditional: 'Een deel is toegezegd onder voorwaarde.',

  // what a pledge says
  hours: (hours: string) => `${hours} uur per maand`,
  sum: (sum: string, form?: string) => (form ? `${sum} als ${form}` : sum),
  doors: (doors: string) => `deuren: ${doors}`,
  ifMoney: (sum: string) => `als er in totaal minstens ${sum} bij elkaar komt`,
  ifOthers: (companies: number) =>
    companies === 1 ? 'als er minstens 1 ander bedrijf meedoet' : `als er minstens ${companies} andere bedrijven meedoen`,
  onCondition: 'onder voorwaarde',
  byNobody: 'anoniem',

  // buttons
  pledge: 'Toezeggen',
  change: 'Toezegging wijzigen',
  withdraw: 'Toezegging intrekken',
  confirm: 'Ja, toezeggen',
  confirmAnonymous: 'Ja, maar anoniem',
  adjust: 'Aanpassen',
  complete: 'Aanvullen',
  cancel: 'Niet toezeggen',
  firm: 'Toezeggingen vastleggen',
  settle: 'Ja, vastleggen',
  initiative: (number: number, title: string) => `Initiatief ${number}: ${title}`,

  // pledging
  understood: (company: string, number: number, title: string) => `${company} zegt dit toe aan initiatief ${number} “${title}”:`,
  yourCompany: 'Uw bedrijf',
  given: 'Toezegging',
  condition: 'Voorwaarde',
  instead: (was: string) => `Dit komt in plaats van uw eerdere toezegging: ${was}.`,
  visible: 'Iedereen in de regio ziet uw naam en wat u toezegt. U kunt het wijzigen of intrekken tot het wordt vastgelegd.',
  hidden:
    'Anderen zien uw naam niet. Wat anoniem is toegezegd telt op de kaart per drie bedrijven mee. Wie het initiatief begon ziet met de coördinatoren vooraf alleen het totaal. Wordt alles vastgelegd, dan staat het hele totaal er, en weten zij wie u bent.',
  ownByName: 'Uw bedrijf begon dit initiatief; daarom staat uw toezegging er met naam bij.',
  nothingSaid: 'Wat zegt u toe: geld, uren of een deur die u kunt openen? Vul het aan.',
  made: (company: string, number: number) => `Genoteerd: ${company} doet mee met initiatief ${number}.`,
  madeAnonymous: (number: number) => `Genoteerd bij initiatief ${number}, zonder uw naam.`,
  changed: (number: number) => `Uw toezegging aan initiatief ${number} is gewijzigd.`,
  same: (number: number) => `Dit stond er al zo bij initiatief ${number}.`,
  withdrawn: (number: number) => `Uw toezegging aan initiatief ${number} is ingetrokken.`,
  dropped: 'Goed, ik noteer niets.',
  draftGone: 'Deze vraag is verlopen of al beantwoord. Zeg het opnieuw.',
  notYours: 'Alleen wie het zei kan dit bevestigen.',
  confirmWithdraw: (number: number, title: string) => `Uw toezegging aan initiatief ${number} “${title}” intrekken?`,
  sureWithdraw: 'Uw toezegging intrekken?',
  whichWithdraw: 'Welke toezegging wilt u intrekken?',
  noPledges: 'Uw bedrijf heeft nu geen toezegging die in te trekken is.',

  // the form
  formTitle: 'Toezeggen',
  submit: 'Toezeggen',
  formIntro: (number: number, title: string) =>
    `Aan initiatief ${number} “${title}”. Vul in wat u wilt bijdragen; de rest blijft leeg.`,
  amountField: 'Geld, in hele euro’s',
  formField: 'In welke vorm?',
  hoursField: 'Tijd: hoeveel uur per maand?',
  hoursHint: 'In uren of dagen, bijvoorbeeld 8 of “1 dag”.',
  doorsField: 'Netwerk: welke deuren kunt u openen?',
  doorsHint: 'Eén per regel.',
  ifMoneyField: 'Alleen als er in totaal minstens zoveel bij elkaar komt',
  ifMoneyHint: 'In hele euro’s, uw eigen bedrag meegeteld. Leeg is zonder deze voorwaarde.',
  ifOthersField: 'Alleen als er nog minstens zoveel bedrijven meedoen',
  ifOthersHint: 'Een aantal. Leeg is zonder deze voorwaarde.',
  seenField: 'Wie ziet dit?',
  seen: { visible: 'Iedereen in de regio', anonymous: 'Niemand: anoniem' },
  seenHint:
    'Anoniem: anderen zien uw naam niet. Uw bedrag telt op de kaart per drie anonieme bedrijven mee, en na het vastleggen in het hele totaal. Dan weten wie het initiatief begon en de coördinatoren wie u bent.',
  othersFault: 'Vul een aantal bedrijven in, bijvoorbeeld 2, of laat dit leeg.',
  emptyPledge: 'Vul ten minste één ding in: geld, uren of een deur.',
  formWithoutMoney: 'Noem ook een bedrag, of laat dit leeg.',

  // why not
  refused: {
    closed: (number: number, status: string) =>
      `Initiatief ${number} neemt geen toezeggingen meer aan en wijzigt er geen: ${status}.`,
    nothing: () => 'Vul ten minste één ding in: geld, uren of een deur.',
    none: (number: number) => `Uw bedrijf heeft niets toegezegd aan initiatief ${number}.`,
    ownAnonymous: (number: number) =>
      `Uw bedrijf begon initiatief ${number}; wat u er zelf in legt staat er met naam bij. Kies “iedereen”.`,
    full: (number: number) =>
      `Initiatief ${number} heeft zoveel toezeggingen als erbij passen. Vraag wie het begon om ze vast te leggen.`,
    changed: (number: number) => `Er is intussen iets veranderd bij initiatief ${number}. Bekijk opnieuw wat u vastlegt:`,
  },
  nothingHolds: (number: number) =>
    `Bij initiatief ${number} is er nog geen toezegging die kan doorgaan. Er valt niets vast te leggen.`,

  // making firm
  firmIntro: (number: number, title: string) => `Dit wordt vastgelegd bij initiatief ${number} “${title}”:`,
  together: 'Samen',
  holds: 'Gaan door',
  leftOut: 'Gaan niet door',
  allHold: 'Alle toezeggingen gaan door.',
  someHold: (holds: number, all: number) =>
    `Van de ${inNumber(all, 'toezegging', 'toezeggingen')} ${holds === 1 ? 'gaat' : 'gaan'} er ${holds} door.`,
  largest: 'Dit is het grootste aantal waarvan alle voorwaarden samen kloppen.',
  becauseMoney: (asked: string, reached: string) => `vroeg ${asked} in totaal; samen is het ${reached}`,
  becauseOthers: (asked: number, reached: number) =>
    `vroeg ${asked === 1 ? '1 ander bedrijf' : `${asked} andere bedrijven`}; ${
      reached === 1 ? 'er gaat 1 bedrijf door' : `er gaan ${reached} bedrijven door`
    }`,
  becauseAnonymous: (companies: number) =>
    companies === 1
      ? '1 bedrijf anoniem: de voorwaarde werd niet gehaald'
      : `${companies} bedrijven anoniem: de voorwaarde werd niet gehaald`,
  afterFirm: 'Hierna kan niemand meer toezeggen, wijzigen of intrekken. Ieder krijgt zelf bericht.',
  madeFirm: (number: number) => `De toezeggingen aan initiatief ${number} zijn vastgelegd. Ieder krijgt zelf bericht.`,
  firmBefore: (number: number) => `De toezeggingen aan initiatief ${number} waren al vastgelegd.`,
  whoIsWho: 'Alleen u ziet dit: wie wat heeft toegezegd',

  // notices
  noticePledged: (company: string, number: number, title: string, what: string) =>
    `${company} doet mee met initiatief ${number} “${title}”: ${what}.`,
  noticePledgedAnonymous: (number: number, title: string) =>
    `Een bedrijf zegt anoniem iets toe aan initiatief ${number} “${title}”.`,
  noticeWithdrawn: (company: string, number: number, title: string) =>
    `${company} doet niet meer mee met initiatief ${number} “${title}”.`,
  noticeWithdrawnAnonymous: (number: number, title: string) =>
    `Een anonieme toezegging aan initiatief ${number} “${title}” is ingetrokken.`,
  noticeHolds: (number: number, title: string, what: string) =>
    `Uw toezegging aan initiatief ${number} “${title}” is vastgelegd: ${what}. Wie het begon neemt contact met u op.`,
  noticeLeftOut: (number: number, title: string, because: string) =>
    `Uw toezegging aan initiatief ${number} “${title}” gaat niet door; u bent tot niets gehouden. Uw bedrijf ${because}.`,
  stillNameless: 'Anderen zien uw naam ook nu niet.',
};
