import type { AnswerRefusal, Outcome, Side } from '../introduction.ts';

/** De woorden van suggesties en introducties. */
export const nl = {
  // why
  reason: {
    kind: { offer: (kinds: string) => `u biedt ${kinds}, en dat is nodig`, need: (kinds: string) => `het gaat om ${kinds}` },
    theme: (theme: string) => `hetzelfde thema: ${theme}`,
    themeNear: (theme: string) => `een thema dat ernaast ligt: ${theme}`,
    sameTown: 'in uw eigen gemeente',
    distance: (km: number) => `${km} km verderop, hemelsbreed`,
    area: (place: string) => `in ${place}, waar uw bedrijf zit`,
    money: (amount: string) => `past bij uw ${amount}`,
    hours: {
      offer: (monthly: number) => `past bij uw ${monthly} uur per maand`,
      need: (monthly: number) => `${monthly} uur per maand`,
    },
    words: (words: string) => `woorden die u beiden gebruikt: ${words}`,
    backed: (problem: number) => `u steunde het vraagstuk erachter (#${problem})`,
    hand: 'een coördinator dacht dat het past',
  },
  whyTitle: 'Waarom ziet u dit?',
  whyParts: 'Dit telde mee, het zwaarste eerst:',
  whyPrivate: 'Dit komt uit wat u zelf vertelde en uit wat iedereen in de regio kan lezen. De ander ziet hier niets van.',
  whyShown: 'Dit komt uit uw initiatief en uit wat de ander wil laten zien. Namen, bedragen en plaatsen tellen hier niet mee.',

  // asked
  askOffer: 'Er is een initiatief dat bij uw aanbod past:',
  askNeed: (number: number, title: string) => `Er is iemand die bij uw initiatief ${number} “${title}” past.`,
  askNeedYes: (number: number, title: string) => `Iemand uit de regio wil kennismaken over uw initiatief ${number} “${title}”.`,
  askHand: 'Een coördinator denkt dat dit bij u past:',
  offers: (kinds: string) => `Wat diegene biedt: ${kinds}.`,
  because: (reasons: string) => `Waarom: ${reasons}.`,
  optIn: {
    offer: (kinds: string, shows: boolean) =>
      `Zegt u ja, dan vraag ik het degene die het begon, en die leest alleen: iemand uit de regio, met ${kinds}${shows ? ', en het aanbod dat u laat zien' : ''}. Pas als u beiden ja zegt hoort u elkaars naam. Van een nee hoort de ander niets.`,
    need: 'Pas als u beiden ja zegt hoort u elkaars naam. Van een nee hoort de ander niets.',
  },
  yes: 'Ja, stel ons voor',
  no: 'Nee, dank u',
  why: 'Waarom zie ik dit?',
  showInitiative: 'Initiatief bekijken',
  withdraw: 'Toch niet',

  // answered
  waiting: 'Genoteerd. Zegt de ander ook ja, dan hoort u het hier. Zo niet, dan hoort u niets.',
  declined: 'Goed, ik leg u dit niet nog eens voor. De ander hoort hier niets van.',
  refused: {
    over: 'Deze introductie is niet doorgegaan. Er gebeurt verder niets.',
    unasked: 'Deze introductie is niet doorgegaan. Er gebeurt verder niets.',
    declined: 'U zei hier eerder nee op. Bedenkt u zich, doe dan een toezegging bij het initiatief zelf.',
    made: 'U bent al aan elkaar voorgesteld. Zoek het samen verder uit.',
  } as Record<AnswerRefusal, string>,
  initiativeEnded: (number: number) => `Initiatief ${number} loopt niet meer; er wordt niemand voorgesteld.`,

  // made
  made: (number: number, title: string) => `U bent voorgesteld, over initiatief ${number} “${title}”.`,
  person: 'Naam',
  company: 'Bedrijf',
  municipality: 'Gemeente',
  contact: 'Bereikbaar via',
  on: 'Zit in',
  platforms: { slack: 'Slack', teams: 'Teams' },
  theirOffer: (kinds: string) => `Het gaat om ${kinds}.`,
  next: 'Schrijf elkaar. Met de knop geef ik een bericht door; over twee weken vraag ik wat ervan kwam.',
  nextTogether: 'Ik open ook een gesprek met u beiden. Over twee weken vraag ik wat ervan kwam.',
  together: (one: string, other: string, number: number, title: string) =>
    `${one} en ${other}, u wilde kennismaken over initiatief ${number} “${title}”. Dit gesprek is van u beiden.`,
  gone: 'De ander doet niet meer mee; ik kan niets doorgeven.',

  // passing messages on
  write: 'Bericht sturen',
  writeTitle: 'Bericht sturen',
  writeField: 'Uw bericht',
  writeSubmit: 'Doorgeven',
  writeEmpty: 'Typ wat ik mag doorgeven.',
  passed: (name: string) => `Doorgegeven aan ${name}.`,
  messageFrom: (name: string, company: string, number: number) => `${name} (${company}) schrijft u over initiatief ${number}:`,
  notMade: 'Dat kan pas als u beiden ja hebt gezegd.',

  // two weeks later
  followUp: (name: string, number: number, title: string) =>
    `Twee weken geleden stelde ik u voor aan ${name}, over initiatief ${number} “${title}”. Wat kwam ervan?`,
  followUpNote: 'De ander ziet uw antwoord niet. Coördinatoren zien alleen hoeveel introducties iets opleverden.',
  outcomes: { led: 'Het leverde iets op', notYet: 'Nog niet', no: 'Nee' } as Record<Outcome, string>,
  thanks: 'Dank u, genoteerd.',

  // what there is
  listTitle: 'Uw introducties',
  listEmpty: 'Er lopen geen introducties.',
  seen: { asked: 'wacht op uw antwoord', waiting: 'u zei ja; ik wacht af', made: 'voorgesteld' },
  answerIt: 'Beantwoorden',
  open: 'Openen',
  roles: { offer: 'u biedt', need: 'uw initiatief' } as Record<Side, string>,
  line: (number: number, title: string) => `Initiatief ${number}: ${title}`,

  // coordinators
  reportTitle: 'Koppelingen',
  lacking: 'Zoekt nog partners',
  waitingCount: 'Voorgelegd, nog zonder antwoord',
  madeCount: 'Aan elkaar voorgesteld',
  ledCount: 'Leverde iets op',
  lackingTitle: 'Hier is nog niemand aan voorgesteld:',
  lackingNone: 'Bij elk open initiatief is al iemand voorgesteld.',
  more: (count: number) => `En nog ${count}.`,
  bring: 'Mensen bij elkaar brengen',
  bringTitle: 'Bij elkaar brengen',
  bringSubmit: 'Voorleggen',
  bringIntro: 'Ik leg het beiden voor, zonder namen. Pas als beiden ja zeggen hoort men van elkaar.',
  initiativeField: 'Nummer van het initiatief',
  whoField: 'Wie past erbij? Naam of bedrijf',
  kindField: 'Waarmee?',
  initiativeUnknown: 'Dat initiatief is er niet, of het loopt niet meer.',
  whoUnknown: 'Die ken ik niet in deze regio. Typ de naam of het bedrijf voluit.',
  whoSeveral: (names: string) => `Dat kunnen er meer zijn: ${names}. Typ de naam voluit.`,
  cannot: 'Deze twee kan ik nu niet bij elkaar brengen.',
  ownInitiative: 'Dat is het eigen initiatief van dat bedrijf.',
  brought: 'Voorgelegd aan beiden. Zegt een van hen nee, dan hoort de ander daar niets van, en u ook niet.',

  // at the end of the week
  weekAsked: (number: number, title: string) =>
    `U hebt nog niet gezegd of u een introductie wilt bij initiatief ${number}: ${title}`,
  weekLed: 'een introductie leidde ergens toe',
};
