import type { Fraction } from '../../primitives/fractions.ts';
import type { Hindrance } from '../electorate.ts';
import type { Refusal, Result, VoidReason } from '../vote.ts';

/** De woorden van stemmingen. */
export const nl = {
  // the rule, in one sentence
  granted: (requirements: string) => `Aangenomen als ${requirements}`,
  atLeast: (share: string) => `ten minste ${share}`,
  moreThan: (share: string) => `meer dan ${share}`,
  shares: {
    '1/2': 'de helft',
    '1/3': 'een derde',
    '2/3': 'twee derde',
    '1/4': 'een kwart',
    '3/4': 'drie kwart',
    '1/10': 'een tiende',
    '1/1': 'het geheel',
  } as Record<Fraction, string>,
  everybody: 'kiesgerechtigden',
  ofGroups: (groups: string[]) => groups.map((group) => `van de ${group}`).join(' en '),
  quorumCast: (bound: string, of: string) => `${bound} ${of} stemt`,
  quorumValid: (bound: string, of: string) => `${bound} ${of} zich voor of tegen uitspreekt`,
  simple: (of?: string) => `er ${of ? `${of} ` : ''}meer stemmen voor dan tegen zijn`,
  consent: (of?: string) => `niemand ${of ? `${of} ` : ''}tegen stemt en iemand voor`,
  ofValid: (bound: string, of: string) => `${bound} ${of} die voor of tegen stemmen, voor is`,
  ofCast: (bound: string, of: string) => `${bound} ${of} die stemmen, ook wie zich onthoudt, voor is`,
  ofRoll: (bound: string, of: string) => `${bound} ${of} voor is`,
  moreValue: (of?: string) => `de voorstemmers ${of ? `${of} ` : ''}samen meer WOZ-waarde hebben dan de tegenstemmers`,
  byWeight: { woz: 'gerekend naar WOZ-waarde', votes: 'gerekend naar het aantal stemmen van ieder' },
  abstention: {
    quorumOnly: 'een onthouding telt mee voor het quorum en niet voor de meerderheid',
    out: 'een onthouding telt niet mee',
    in: 'wie zich onthoudt telt mee als niet voor',
  },
  castingVote: 'staken de stemmen, dan beslist de stem van de voorzitter',
  ballot: { changeable: 'een stem kan tot de sluiting worden gewijzigd', final: 'een uitgebrachte stem is definitief' },

  // what came of it
  quorumFigures: (have: string, of: string, needed: string, margin: string) =>
    `Quorum: ${have} van ${of}; ${needed} nodig; marge ${margin}`,
  majorityFigures: (have: string, of: string, needed: string, margin: string) =>
    `${have} van ${of} voor; ${needed} nodig; marge ${margin}`,
  met: 'gehaald',
  unmet: 'niet gehaald',
  byCastingVote: 'gehaald met de beslissende stem van de voorzitter',
  quorumWithheld: 'Quorum',
  majorityWithheld: 'Meerderheid',
  valueWithheld: 'WOZ-waarde van de voorstemmers tegenover die van de tegenstemmers',
  withheld: 'niet getoond: minder dan drie stemmen in een geheime stemming',
  notYetShown: 'getoond na de sluiting',
  stillNeeded: (votes: string) => `nog ${votes} nodig`,
  outOfReach: 'niet meer te halen zonder dat iemand een stem wijzigt',
  result: { granted: 'aangenomen', rejected: 'afgewezen', void: 'ongeldig' } as Record<Result, string>,
  voidReason: {
    nobody: 'Alle kiesgerechtigden hebben zich verschoond. Leg het voorstel aan een andere groep voor.',
    classEmpty: 'In een groep die moet instemmen, kan niemand meer stemmen. Leg het voorstel opnieuw voor, met een andere regel.',
    noWeight: 'Niemand die nog kan stemmen, telt met een waarde mee. Leg het voorstel opnieuw voor, met een andere regel.',
    outsideClasses:
      'Een kiesgerechtigde hoort in geen van de groepen van de regel. Verbeter de lijst en open de stemming opnieuw.',
    unreadableBallots: 'Niet alle stemmen konden worden gelezen. Open de stemming opnieuw.',
    coordinator: 'De coördinator heeft de stemming ongeldig verklaard.',
  } as Record<VoidReason, string>,

  // refusals: one sentence, with what to do next
  hindrance: {
    nobody: 'niemand kan stemmen',
    classEmpty: 'in een van de groepen kan niemand stemmen',
    noWeight: 'niemand heeft een waarde om naar te tellen',
    outsideClasses: 'een kiesgerechtigde hoort in geen van de groepen',
  } as Record<Hindrance, string>,
  refusal: {
    mayNotOpen: 'Volgens de regel mag u deze stemming niet openen; vraag het de coördinator.',
    deadlineInPast: 'De sluiting ligt in het verleden; kies een later tijdstip.',
    deadlineBeforeOpening: 'De sluiting ligt voor de opening; kies een later tijdstip.',
    secrecyFixed: 'De regel bepaalt of deze stemming geheim is; laat die keuze weg of kies een andere regel.',
    resultsFixed: 'De regel bepaalt of de tussenstand zichtbaar is; laat die keuze weg of kies een andere regel.',
    ruleCannotBeMet: 'Aan deze regel kan niet worden voldaan; kies andere kiesgerechtigden of een andere regel.',
    void: 'Deze stemming is ongeldig; vraag de coördinator of er een nieuwe komt.',
    closed: 'Deze stemming is gesloten; op de kaart staat de uitslag.',
    tooLate: 'De stemming was al gesloten toen uw keuze binnenkwam; op de kaart staat straks de uitslag.',
    notYetOpen: 'Er kan nog niet worden gestemd; op de kaart staat vanaf wanneer wel.',
    notYetOver: 'Deze stemming loopt nog; wacht tot de sluiting of sluit haar eerder met een reden.',
    unknownChoice: 'Die keuze ken ik niet; kies voor, tegen of onthouding.',
    notOnRoll: 'U staat niet op de lijst van kiesgerechtigden; vraag de coördinator als dat niet klopt.',
    joinedLater:
      'U bent bij dit bedrijf genoteerd toen de stemming al liep; laat een collega die er al was of een coördinator u bevestigen.',
    recused:
      'U doet aan dit besluit niet mee omdat u zich hebt verschoond of het zelf aanvraagt; een stem is hier niet mogelijk.',
    finalBallot: 'Uw stem telt mee en is volgens de regel definitief; u hoeft niets meer te doen.',
    alreadyRecused: 'U had zich al verschoond; u hoeft niets meer te doen.',
    recusalAfterClose: 'Verschonen kan niet meer nu de stemming gesloten is; meld uw belang aan de coördinator.',
    reasonNeeded: 'Hier hoort een reden bij; vul die in.',
    noProxies: 'Bij deze stemming zijn geen volmachten toegestaan; stem zelf.',
    ownProxy: 'Een volmacht geeft u aan een ander; stem zelf of kies iemand.',
    holderNotOnRoll: 'Wie u koos staat niet op de lijst van kiesgerechtigden; kies iemand die er wel op staat.',
    holderRecused: 'Wie u koos doet aan dit besluit niet mee; kies een ander.',
    votedAlready: 'U hebt zelf al gestemd en die stem telt; een volmacht is niet nodig.',
    proxyChain:
      'Een volmacht kan niet worden doorgegeven; kies iemand die er zelf geen gaf, en geef er geen zolang u er een hebt.',
    tooManyProxies: 'Wie u koos heeft al zoveel volmachten als de regel toelaat; kies een ander.',
    noProxyGiven: 'U hebt bij deze stemming geen volmacht gegeven; u kunt zelf stemmen.',
    stale: 'De sluiting is intussen gewijzigd; bekijk de kaart en probeer het opnieuw.',
    deadlineNotLater: 'Verlengen kan alleen naar een later tijdstip; om eerder te sluiten is een reden nodig.',
    nothingToCorrect: 'De lijst is al zoals u haar wilt hebben; er is niets gewijzigd.',
  } as Record<Refusal, string>,
};
