import type { RsvpRefused } from '../seats.ts';
import type { ChangeRefused, PlanFault, Status } from '../townhall.ts';

const seats = (left: number) => (left === 1 ? '1 plaats' : `${left} plaatsen`);
const persons = (heads: number) => (heads === 1 ? '1 persoon' : `${heads} mensen`);

/** De woorden van de townhall: plannen, uitnodigen, aanmelden. */
export const nl = {
  // the card
  title: (year: number, theme: string) => `Townhall ${year}: ${theme}`,
  when: 'Wanneer',
  until: (time: string) => `tot ${time}`,
  where: 'Waar',
  online: 'Online meedoen',
  rsvpBy: 'Aanmelden kan tot',
  comes: 'Wie komt er',
  taken: (heads: number) => (heads === 1 ? '1 persoon komt' : `${heads} mensen komen`),
  free: (left: number) => `nog ${seats(left)} vrij`,
  full: 'alle plaatsen zijn bezet',
  waiting: (heads: number) => `${persons(heads)} op de wachtlijst`,
  maybe: (heads: number) => `${persons(heads)} misschien`,
  status: { planned: 'gepland', live: 'nu bezig', over: 'geweest', calledOff: 'afgelast' } as Record<Status, string>,
  calledOffBecause: (reason: string) => `Afgelast: ${reason}`,
  changedBecause: (reason: string) => `Gewijzigd: ${reason}`,
  live: 'De bijeenkomst is nu bezig.',
  over: (day: string) => `Deze townhall was op ${day}.`,
  calendar: 'In uw agenda zetten (.ics)',
  agendaTitle: 'Programma',

  // buttons
  yes: 'Ik kom',
  maybeButton: 'Misschien',
  no: 'Ik kom niet',
  guests: 'Met gasten',
  details: 'Meer',
  past: 'Eerdere townhalls',
  plan: 'Townhall plannen',
  change: 'Wijzigen',
  callOff: 'Afgelasten',
  guestList: 'Gastenlijst',
  invite: 'Uitnodigen',
  mail: 'Tekst voor een mail',
  more: 'Volgende',

  // nothing there
  none: 'Er is nog geen townhall gepland. Een coördinator doet dat met “plan townhall”.',
  noneAhead: 'Er is nu geen townhall gepland. Dit was de vorige:',
  unknown: (year: number) => `Een townhall van ${year} is er niet. Bekijk de eerdere townhalls.`,
  pastTitle: 'Townhalls',
  pastLine: (day: string, status: string) => `${day}, ${status}`,

  // planning
  planIntro: 'Wanneer is de townhall, waar, en waarover gaat hij? Gebruik de knop, of zeg het in één zin, met “over …” erbij.',
  planTitle: 'Townhall plannen',
  changeTitle: 'Townhall wijzigen',
  planSubmit: 'Verder',
  save: 'Opslaan',
  fieldTheme: 'Thema',
  fieldAt: 'Datum en tijd',
  atHint: 'Bijvoorbeeld: donderdag 18 maart 2027 19:30',
  fieldHours: 'Hoelang duurt hij?',
  hours: (lasts: number) => (lasts === 1 ? 'een uur' : `${lasts} uur`),
  fieldPlace: 'Plaats',
  placeHint: 'Zaal en adres. Laat het leeg als hij alleen online is.',
  fieldLink: 'Link om online mee te doen',
  fieldCapacity: 'Aantal plaatsen',
  capacityHint: 'Gasten tellen mee. Leeg: er is plaats voor iedereen.',
  fieldRsvpBy: 'Aanmelden kan tot',
  rsvpByHint: 'Bijvoorbeeld: maandag 15 maart 2027 17 uur. Leeg: tot het begin.',
  fieldReason: 'Waarom wijzigt het?',
  reasonHint: 'Wie komt krijgt dit te lezen.',
  understood: 'Zo heb ik de townhall begrepen:',
  missing: 'Dit ontbreekt nog of klopt niet:',
  visible: (region: string) => `Na uw ja staat hij in alle kanalen van de regio ${region}.`,
  confirm: 'Ja, plannen',
  adjust: 'Aanpassen',
  cancel: 'Niet plannen',
  planned: (year: number) => `De townhall van ${year} staat in de agenda, en in alle kanalen van de regio.`,
  plannedBefore: (year: number) => `De townhall van ${year} was al gepland.`,
  dropped: 'Goed, ik plan niets.',
  draftGone: 'Dit concept is verlopen of al afgehandeld. Plan de townhall opnieuw.',
  notYours: 'Alleen wie het voorstelde kan dit bevestigen.',
  yearTaken: (year: number) => `In ${year} is er al een townhall. Wijzig die, of gelast hem eerst af.`,
  unclear: 'Deze datum begrijp ik niet. Schrijf bijvoorbeeld: 18 maart 2027 19:30.',
  twoMoments: (one: string, other: string) => `Bedoelt u ${one} of ${other}? Schrijf de datum voluit.`,
  timeNeeded: 'Zeg ook hoe laat.',
  faults: {
    noTheme: 'Waarover gaat de townhall? Geef een thema.',
    noMoment: 'Wanneer is de townhall? Geef een datum en een tijd.',
    past: 'Die datum is al voorbij. Kies een datum die nog komt.',
    noPlace: 'Waar is de townhall? Geef een plaats of een link.',
    badLink: 'Een link begint met https://.',
    badCapacity: 'Geef het aantal plaatsen als een heel getal, 1 of meer.',
    deadlineLate: 'Aanmelden kan uiterlijk tot de townhall begint. Kies een eerder moment.',
    deadlinePast: 'Dat moment is al voorbij. Kies een later moment om tot dan aan te melden.',
  } as Record<PlanFault, string>,
  changeRefused: {
    notPlanned: 'Deze townhall is begonnen, geweest of afgelast; hij is niet meer te wijzigen.',
    otherYear: 'Een townhall blijft in zijn eigen jaar. Gelast deze af, en plan hem in het andere jaar.',
    tooSmall: 'Er komen al meer mensen dan dat. Kies meer plaatsen.',
    reasonNeeded: 'Zeg waarom: wie zich aanmeldde krijgt dit te lezen.',
    same: 'Er is niets gewijzigd.',
  } as Record<ChangeRefused, string>,
  changed: (year: number) => `De townhall van ${year} is gewijzigd. Wie komt krijgt bericht, en alle kaarten volgen.`,
  callOffTitle: 'Townhall afgelasten',
  callOffIntro: (title: string) => `${title}. Iedereen die zich aanmeldde krijgt bericht, en de agenda’s volgen.`,
  fieldWhy: 'Waarom gaat hij niet door?',
  calledOff: (year: number) => `De townhall van ${year} is afgelast. Wie zich aanmeldde krijgt bericht.`,

  // saying whether one comes
  announce: {
    yes: (title: string, when: string) => `Zal ik noteren dat u komt? ${title}, ${when}.`,
    maybe: (title: string, when: string) => `Zal ik noteren dat u misschien komt? ${title}, ${when}.`,
    no: (title: string, when: string) => `Zal ik noteren dat u niet komt? ${title}, ${when}.`,
  },
  whichAnswer: 'Komt u? Druk op een van de knoppen.',
  seated: (when: string) => `Genoteerd: u komt, ${when}.`,
  seatedWith: (guests: number, when: string) =>
    guests === 1 ? `Genoteerd: u komt met 1 gast, ${when}.` : `Genoteerd: u komt met ${guests} gasten, ${when}.`,
  firstOnList: 'Alle plaatsen zijn bezet. U staat als eerste op de wachtlijst; komt er plaats, dan hoort u het.',
  onList: (ahead: number) =>
    `Alle plaatsen zijn bezet. U staat op de wachtlijst, met ${persons(ahead)} voor u; komt er plaats, dan hoort u het.`,
  notedMaybe: 'Genoteerd: u komt misschien. Zodra u het weet, druk dan op “Ik kom” of “Ik kom niet”.',
  notedNo: 'Genoteerd: u komt niet.',
  same: 'Zo stond het er al.',
  refused: {
    calledOff: (reason: string) => `Deze townhall is afgelast: ${reason}`,
    over: () => 'Deze townhall is geweest. Aanmelden kan niet meer.',
    closed: (moment: string) => `Aanmelden en wijzigen kon tot ${moment}; afmelden kan nog. Vraag het een coördinator.`,
    noRoomForGuests: () => 'Voor zoveel gasten is er geen plaats meer. Uw eigen plaats blijft staan zoals hij was.',
  } as Record<RsvpRefused, (said: string) => string>,
  guestsTitle: 'Met gasten',
  guestsIntro: 'Hoeveel mensen neemt u mee? Ieder van hen neemt een plaats in.',
  fieldGuests: 'Gasten',
  yours: {
    seated: 'U komt.',
    seatedWith: (guests: number) => (guests === 1 ? 'U komt met 1 gast.' : `U komt met ${guests} gasten.`),
    waiting: 'U staat op de wachtlijst.',
    maybe: 'U komt misschien.',
    no: 'U komt niet.',
    none: 'U hebt nog niet gezegd of u komt.',
  },

  // the guest list, for coordinators
  guestListTitle: (year: number) => `Gastenlijst townhall ${year}`,
  guestListEmpty: 'Er staat nog niemand op de lijst.',
  answers: { yes: 'komt', maybe: 'misschien', no: 'komt niet', waiting: 'wachtlijst', present: 'aanwezig' },
  withGuests: (guests: number) => (guests === 1 ? '1 gast' : `${guests} gasten`),
  byHand: 'met de hand genoteerd',
  addByHand: 'Iemand noteren',
  remove: 'Afmelden',
  byHandTitle: 'Iemand noteren',
  byHandIntro: 'Voor wie geen account heeft: een wethouder, een school, een gast van de regio.',
  fieldName: 'Naam',
  fieldOf: 'Van',
  ofHint: 'Gemeente, school of bedrijf. Mag leeg blijven.',
  nameNeeded: 'Wie komt er? Geef een naam.',
  handSeated: (name: string) => `${name} staat op de gastenlijst.`,
  handWaiting: (name: string) => `Alle plaatsen zijn bezet. ${name} staat op de wachtlijst.`,
  removed: (name: string) => `${name} is afgemeld.`,
  notOnList: 'Die staat niet op de lijst.',

  // inviting
  inviteTitle: 'Uitnodigen',
  inviteIntro: 'Iedereen ziet de kaart in zijn kanaal. Wie krijgt ook een persoonlijk bericht?',
  fieldRoles: 'Wie',
  roles: {
    stakeholder: 'stakeholders (gemeente, politiek, onderwijs)',
    board: 'het bestuur',
    coordinator: 'de coördinatoren',
    member: 'de ondernemers',
  },
  invited: 'De uitnodigingen gaan eruit; wie er al een had krijgt er geen tweede.',
  invitedBefore: 'Die waren al uitgenodigd.',
  mailIntro: 'Voor wie niet in Slack of Teams zit. Kopieer deze tekst in een mail; de link zet de townhall in hun agenda.',
  mailTitles: { nl: 'Nederlands', en: 'Engels' },
  mailText: (of: {
    region: string;
    theme: string;
    when: string;
    where: string;
    rsvpBy: string;
    calendar?: string;
    sender: string;
  }) =>
    [
      `Onderwerp: Uitnodiging townhall ${of.region}: ${of.theme}`,
      '',
      'Beste heer, mevrouw,',
      '',
      `De ondernemers van de regio ${of.region} nodigen u uit voor hun jaarlijkse townhall. Het thema is: ${of.theme}.`,
      `Wanneer: ${of.when}`,
      `Waar: ${of.where}`,
      `Laat ons vóór ${of.rsvpBy} weten of u komt, en met hoeveel mensen.`,
      ...(of.calendar ? [`In uw agenda: ${of.calendar}`] : []),
      '',
      'Met vriendelijke groet,',
      of.sender,
    ].join('\n'),

  // notices
  noticeInvited: (name: string) => `U bent uitgenodigd voor de townhall van ${name}. Komt u?`,
  noticeMovedUp: (title: string, when: string) => `Er is een plaats voor u vrijgekomen: u komt naar ${title}, ${when}.`,
  noticeChanged: (title: string) => `Er is iets gewijzigd aan ${title}:`,
  noticeCalledOff: (title: string, reason: string) => `${title} gaat niet door. ${reason}`,
  reminderWeek: 'Over een week is de townhall. U zei dat u komt.',
  reminderDay: 'Binnenkort is de townhall. U zei dat u komt.',
  reminderWeekMaybe: 'Over een week is de townhall. U zei dat u misschien komt: weet u het al?',
  reminderDayMaybe: 'Binnenkort is de townhall. U zei dat u misschien komt: weet u het al?',
};
