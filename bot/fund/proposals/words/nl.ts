import type { AmountFault } from '../../../primitives/amounts.ts';
import type { FieldName, Refusal, Status } from '../proposal.ts';

/** De woorden van voorstellen. */
export const nl = {
  // the card
  title: (number: number, title: string) => `Voorstel ${number}: ${title}`,
  asked: 'Gevraagd',
  coFunding: 'Cofinanciering',
  coFundingFrom: (amount: string, from: string) => `${amount} van ${from}`,
  applicant: 'Aanvrager',
  origin: 'Komt uit',
  originProblem: (number: number, title: string) => `vraagstuk #${number} ${title}`,
  initiative: 'Initiatief',
  statusLabel: 'Status',
  status: {
    open: 'open',
    voting: 'in stemming',
    granted: 'toegekend',
    rejected: 'afgewezen',
    withdrawn: 'ingetrokken',
  } as Record<Status, string>,
  submittedBy: (company: string, day: string) => `Ingediend door ${company} op ${day}`,
  versionOf: (version: number, day: string) => `versie ${version}, gewijzigd op ${day}`,
  discuss: 'Bespreken kan in de draad onder dit bericht.',

  // buttons
  details: 'Meer',
  show: 'Bekijken',
  follow: 'Volgen',
  unfollow: 'Niet meer volgen',
  openVote: 'Stemming openen',
  edit: 'Wijzigen',
  withdraw: 'Intrekken',
  reopen: 'Toch niet intrekken',
  history: 'Wat is er gewijzigd?',
  showProblem: (number: number) => `Vraagstuk ${number}`,
  showInitiative: (number: number) => `Initiatief ${number}`,
  write: 'Voorstel indienen',
  fromProblem: 'Maak hier een voorstel van',
  confirm: 'Ja, indienen',
  adjust: 'Aanpassen',
  complete: 'Aanvullen',
  cancel: 'Niet indienen',
  list: 'Alle voorstellen',
  listEnded: 'Besloten en ingetrokken',
  more: 'Volgende',

  // submitting
  understood: 'Dit heb ik begrepen als een voorstel aan het fonds:',
  visible: (company: string, region: string) => `Na uw ja ziet heel de regio ${region} het, met de naam ${company} erbij.`,
  visibleNoCompany: (region: string) => `Na uw ja ziet heel de regio ${region} het, met de naam van uw bedrijf erbij.`,
  amountNeeded: 'Hoeveel vraagt u aan? Vul dat nog aan, dan kan het voorstel worden ingediend.',
  noProblem: (number: number) => `Vraagstuk ${number} is er niet; ik laat het weg.`,
  noInitiative: (number: number) => `Initiatief ${number} is er niet; ik laat het weg.`,
  notYourInitiative: (number: number) =>
    `Alleen wie initiatief ${number} begon of een coördinator vraagt er geld voor aan; ik laat het weg.`,
  proposedBefore: (number: number, proposal: number) =>
    `Voor initiatief ${number} ligt voorstel ${proposal} er al; ik vraag er niet nog eens geld voor aan.`,
  coFundingBy: (companies: number, number: number) =>
    companies === 1 ? `1 bedrijf, via initiatief ${number}` : `${companies} bedrijven, via initiatief ${number}`,
  submitted: (number: number) => `Ingediend als voorstel ${number}. Het staat nu in de kanalen van de regio.`,
  submittedBefore: (number: number) => `Dit was al ingediend, als voorstel ${number}.`,
  dropped: 'Goed, ik dien niets in.',
  draftGone: 'Dit concept is verlopen of al afgehandeld. Typ uw voorstel opnieuw.',
  notYours: 'Alleen wie het typte kan dit bevestigen.',
  nothingSaid: 'Waarvoor vraagt u geld aan het fonds? Typ het in uw eigen woorden, of gebruik de knop.',

  // the form
  writeTitle: 'Voorstel indienen',
  submit: 'Indienen',
  editTitle: 'Voorstel wijzigen',
  save: 'Opslaan',
  titleField: 'In één zin',
  titleHint: 'Zo staat het boven de kaart.',
  goalField: 'Wat wilt u bereiken?',
  goalHint: 'Wat gaat u doen, voor wie, en wat is er daarna beter?',
  amountField: 'Gevraagd bedrag',
  amountHint: 'In hele euro’s, zonder btw.',
  applicantField: 'Wie vraagt aan?',
  applicantHint: 'Uw bedrijf, of de stichting of vereniging waarvoor u aanvraagt.',
  coAmountField: 'Cofinanciering',
  coAmountHint: 'Wat een ander of uzelf bijlegt, in hele euro’s.',
  coFromField: 'Van wie?',
  problemField: 'Komt uit vraagstuk',
  problemHint: 'Het nummer, als het uit een vraagstuk komt.',

  // what is wrong with what was filled in
  emptyTitle: 'Zeg in één zin wat u voorstelt.',
  emptyGoal: 'Beschrijf wat u wilt bereiken.',
  amountFault: {
    missing: 'Noem het bedrag dat u vraagt.',
    unreadable: 'Dit bedrag kan ik niet lezen. Schrijf het in cijfers, bijvoorbeeld 5000.',
    foreign: 'Het fonds rekent in euro’s. Noem het bedrag in hele euro’s.',
    notPositive: 'Een bedrag is ten minste één euro. Noem een hoger bedrag.',
    cents: 'Noem een bedrag in hele euro’s, zonder centen.',
    tooMuch: 'Zoveel heeft geen fonds. Noem een bedrag van ten hoogste tien miljoen euro.',
  } as Record<AmountFault, string>,
  coAmountNeeded: 'Noem ook hoeveel er wordt bijgelegd, of laat beide vragen leeg.',
  coFromNeeded: 'Noem ook wie er bijlegt, of laat beide vragen leeg.',
  problemNumber: 'Vul het nummer van een vraagstuk in, bijvoorbeeld 12, of laat dit leeg.',
  problemUnknown: (number: number) => `Vraagstuk ${number} is er niet. Vul een ander nummer in, of laat dit leeg.`,

  // tending
  following: (number: number) => `U krijgt bericht als er iets verandert aan voorstel ${number}.`,
  unfollowed: (number: number) => `U krijgt geen bericht meer over voorstel ${number}.`,
  revised: (number: number, version: number) => `Voorstel ${number} is gewijzigd; dit is versie ${version}. Alle kaarten volgen.`,
  withdrawn: (number: number) => `Voorstel ${number} is ingetrokken.`,
  reopened: (number: number) => `Voorstel ${number} staat weer open.`,
  tendersOnly: 'Alleen wie het indiende of een coördinator kan dit. Vraag het een van hen.',
  refused: {
    notOpen: (number: number, status: string) => `Voorstel ${number} is ${status}; het is niet meer te wijzigen.`,
    changed: (number: number) =>
      `Voorstel ${number} is intussen door een ander gewijzigd. Bekijk de nieuwe versie en open het formulier opnieuw.`,
    same: (number: number) => `Er is niets gewijzigd aan voorstel ${number}.`,
    notVoting: (number: number) => `Voorstel ${number} ligt niet in stemming.`,
    notWithdrawn: (number: number, status: string) => `Voorstel ${number} is niet ingetrokken; het is ${status}.`,
  } as Record<Refusal, (number: number, status: string) => string>,

  // history
  historyTitle: (number: number) => `Versies van voorstel ${number}`,
  madeBy: (version: number, company: string, day: string) => `Versie ${version}, door ${company} op ${day}`,
  first: 'Zo is het ingediend.',
  became: (before: string, after: string) => `${before} → ${after}`,
  none: 'geen',
  field: {
    title: 'Titel',
    amount: 'Gevraagd',
    applicant: 'Aanvrager',
    coFunding: 'Cofinanciering',
    problem: 'Komt uit vraagstuk',
    goal: 'Doel',
  } as Record<FieldName, string>,

  // reading
  unknown: (number: number) => `Voorstel ${number} is er niet. Bedoelt u een van deze?`,
  unknownNoneOpen: (number: number) => `Voorstel ${number} is er niet, en er staat er nu geen open.`,
  whichNumber: 'Welk voorstel bedoelt u? Kies er een, of noem het nummer.',
  listTitle: (region: string) => `Voorstellen in ${region}`,
  endedTitle: (region: string) => `Besloten en ingetrokken voorstellen in ${region}`,
  listEmpty: 'Er zijn geen open voorstellen. Typ waarvoor u geld vraagt, dan bent u de eerste.',
  endedEmpty: 'Er is nog niets besloten of ingetrokken.',
  ownTitle: 'Uw voorstellen',
  overviewTitle: 'Voorstellen aan het fonds',

  // notices
  noticeRevised: (number: number, title: string) => `Voorstel ${number} “${title}” is gewijzigd.`,
  noticeStatus: (number: number, title: string, status: string) => `Voorstel ${number} “${title}” is nu ${status}.`,

  // at the end of the week
  weekNew: (number: number, title: string) => `Nieuw voorstel ${number}: ${title}`,
  weekRevised: 'gewijzigd',
  weekCelebrated: (number: number, amount: string) =>
    `Voorstel ${number} is aangenomen: er komt ${amount} uit het fonds, en het kan beginnen.`,
};
