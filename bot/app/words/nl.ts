import type { Slots } from '../../conversation/plan.ts';

export type Readings = Record<string, (of: { said: string } & Pick<Slots, 'problem' | 'initiative' | 'proposal'>) => string>;

/** De woorden van het geheel: overzicht, hulp, keuzes en wat misgaat. */
export const nl = {
  overview: 'Uw overzicht',
  helpTitle: 'Wat kan ik voor u doen?',
  helpTalk:
    'Typ gewoon wat er speelt, bijvoorbeeld: “wij krijgen geen technisch personeel meer”. Ik laat zien wat ik begreep, en meld niets zonder uw ja.',
  helpCommands: 'Of kort:',
  helpLines: (prefix: string) => [
    [`${prefix}vraagstukken`, 'wat speelt er in de regio'],
    [`${prefix}vraagstuk 12`, 'bekijk nummer 12'],
    [`${prefix}meld …`, 'meld een vraagstuk'],
    [`${prefix}zoek …`, 'zoek een vraagstuk'],
    [`${prefix}steun 12`, 'dit speelt bij ons ook'],
    [`${prefix}start initiatief …`, 'zoek wie meedoet: met tijd, geld of netwerk'],
    [`${prefix}initiatieven`, 'wat er samen wordt ondernomen'],
    [`${prefix}toezeggen 3 € 500`, 'doe mee met initiatief 3'],
    [`${prefix}bied aan …`, 'zeg wat u kunt bieden; alleen u ziet het'],
    [`${prefix}voorkeuren`, 'hoe vaak en waarover ik u iets mag voorleggen'],
    [`${prefix}dien in …`, 'vraag geld aan het fonds'],
    [`${prefix}voorstellen`, 'wat er bij het fonds ligt'],
    [`${prefix}voorstel 3`, 'bekijk voorstel 3'],
    [`${prefix}stemmingen`, 'waarover nu wordt gestemd'],
    [`${prefix}stemming 3`, 'uw eigen stem over voorstel 3'],
    [`${prefix}3 voor`, 'stem over voorstel 3, na uw ja'],
    [`${prefix}stemregels`, 'volgens welke regels er wordt gestemd'],
    [`${prefix}bestuur`, 'wie in het bestuur stemt, met hoeveel stemmen'],
    [`${prefix}cijfers`, 'hoe de regio ervoor staat'],
    [`${prefix}wat kost een huis in Zwolle?`, 'vraag een cijfer, met zijn bron'],
    [`${prefix}gevolgde cijfers`, 'de cijfers die u volgt'],
    [`${prefix}effect`, 'wat het fonds deed met het regionaal product'],
    [`${prefix}weekbericht`, 'wat gebeurde er deze week; met “aan”, “uit” of “op vrijdag”'],
    [`${prefix}vieringen`, 'wat er dit jaar gevierd is'],
    [`${prefix}townhall`, 'de jaarbijeenkomst: wanneer, wie komt, uw vraag'],
    [`${prefix}vraag townhall …`, 'vraag iets voor de jaarbijeenkomst'],
    [`${prefix}regio`, 'uw regio, uw bedrijf en uw rol'],
    [`${prefix}koppel`, 'een andere account of werkruimte koppelen'],
    [`${prefix}mijn gegevens`, 'wat ik van u bewaar; of “vergeet mij”'],
    [`${prefix}taal en`, 'English please'],
  ],
  /** How a coordinator brings in the region's own figures. */
  helpFiles:
    'Coördinatoren: stuur mij in uw eigen chat met mij een CSV-bestand met eigen cijfers van de regio, dan kan iedereen ernaar vragen; of een met bijdrageplichtigen, voor stemmingen naar WOZ-waarde.',
  yes: 'Ja',
  no: 'Nee',
  declined: 'Goed, ik doe niets.',
  notYours: 'Alleen wie het vroeg kan dit bevestigen.',
  tooLate: 'Deze vraag is verlopen of al beantwoord. Vraag het opnieuw.',
  privately: 'Dat laat ik alleen aan u zelf zien.',
  show: 'Bekijken',
  chooseReading: 'Bedoelt u een van deze?',
  /** A reading as a button, in the person's own words where they fit. */
  readings: {
    'problem.raise': ({ said }) => `Melden: “${said}”`,
    'problem.list': () => 'Alle vraagstukken zien',
    'problem.show': ({ problem }) => (problem ? `Vraagstuk ${problem} bekijken` : 'Een vraagstuk bekijken'),
    'problem.support': ({ problem }) => (problem ? `Vraagstuk ${problem} speelt bij ons ook` : 'Dit speelt bij ons ook'),
    'initiative.start': ({ said }) => `Initiatief starten: “${said}”`,
    'initiative.list': () => 'Alle initiatieven zien',
    'initiative.show': ({ initiative }) => (initiative ? `Initiatief ${initiative} bekijken` : 'Een initiatief bekijken'),
    'offer.register': ({ said }) => `Aanbieden: “${said}”`,
    'pledge.make': ({ initiative }) => (initiative ? `Meedoen met initiatief ${initiative}` : 'Meedoen met een initiatief'),
    'pledge.withdraw': ({ initiative }) =>
      initiative ? `Toezegging aan initiatief ${initiative} intrekken` : 'Een toezegging intrekken',
    'proposal.submit': ({ said }) => `Geld aanvragen: “${said}”`,
    'proposal.list': () => 'Alle voorstellen zien',
    'proposal.show': ({ proposal }) => (proposal ? `Voorstel ${proposal} bekijken` : 'Een voorstel bekijken'),
    'vote.open': ({ proposal }) => (proposal ? `Stemming over voorstel ${proposal} openen` : 'Een stemming openen'),
    'vote.cast': ({ proposal }) => (proposal ? `Over voorstel ${proposal} stemmen` : 'Stemmen'),
    'vote.recuse': ({ proposal }) => (proposal ? `Een belang bij voorstel ${proposal} melden` : 'Een belang melden'),
    'vote.status': ({ proposal }) => (proposal ? `Stemming over voorstel ${proposal} bekijken` : 'Stemmingen bekijken'),
    'monitor.query': ({ said }) => `Cijfer opzoeken: “${said}”`,
    'monitor.list': () => 'Hoe staat de regio ervoor?',
    'digest.show': () => 'Wat gebeurde er deze week?',
    'digest.subscribe': () => 'Het weekbericht ontvangen',
    'digest.unsubscribe': () => 'Geen weekbericht meer',
    'townhall.show': () => 'De townhall bekijken',
    'townhall.rsvp': () => 'Zeggen of ik naar de townhall kom',
    'townhall.ask': ({ said }) => `Vragen op de townhall: “${said}”`,
    'settings.language': () => 'Van taal wisselen',
    'privacy.export': () => 'Mijn gegevens bekijken',
    'privacy.forget': () => 'Vergeten worden',
    help: () => 'Uitleg',
  } as Readings,
  notUnderstood: 'Dat begreep ik niet. Zeg het anders, of kies hieronder.',
  notYet:
    'Dat kan ik nog niet. Wel kan ik vraagstukken melden, zoeken en volgen, initiatieven starten, eraan toezeggen en er mensen bij zoeken, voorstellen aan het fonds indienen, erover laten stemmen, cijfers opzoeken en volgen, eigen cijfers van de regio bewaren en het effect van het fonds berekenen.',
  done: 'Gedaan.',
  wait: 'Ik zoek het uit; het antwoord komt zo.',
  /** @param names empty where nobody told them; @param kinds empty where no file at all is taken */
  fileUnknown: (names: string, kinds: string) =>
    `Met ${names || 'dit bestand'} kan ik niets. ${kinds ? `Wel met: ${kinds}.` : 'Typ wat er speelt; dat begrijp ik wel.'}`,
  fileTooLarge: (megabytes: number) =>
    `Dat bestand is groter dan ${megabytes} MB. Stuur een kleiner bestand, of verdeel het over meer.`,
  fileGone:
    'Ik kan dat bestand niet ophalen: het is verwijderd of verlopen, of ik mag er niet bij. Stuur het opnieuw. Lukt het dan nog niet, laat Streek dan opnieuw installeren.',
  fileWithheld:
    'Hebt u een bestand meegestuurd? In een kanaal of groep geeft Teams mij dat niet. Stuur het in uw eigen chat met Streek.',
  unknownAction: 'Deze knop werkt niet meer. Open het overzicht opnieuw.',
  wasThisRight: 'Klopte dit?',
  thanksForVote: 'Dank u. Zo leer ik beter verstaan.',
  mayKeep: 'Mag ik uw zin bewaren, zonder naam, om beter te leren verstaan?',
  examplesKept:
    'Dank u. Onder mijn antwoorden vraag ik voortaan of ik het goed had. Wat u beoordeelt bewaar ik een jaar, zonder naam. Wilt u dat niet meer, zeg dan “geen voorbeelden”.',
  examplesNotKept:
    'Goed, ik bewaar geen zinnen van u. Wat er al stond draagt geen naam en vervalt vanzelf. Van gedachten veranderd? Zeg “voorbeelden”.',
  greeting: 'Ik ben Streek. Ik breng ondernemers van één regio bij elkaar, over werkruimten heen.',
  openOverview: 'Overzicht',
  help: 'Uitleg',
};
