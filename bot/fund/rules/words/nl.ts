import { inNumber } from '../../../primitives/in-number.ts';
import type { Flaw } from '../../rule.ts';
import type { Refusal } from '../book.ts';
import type { BALLOTS, BY, COUNTING, Fault, MAJORITIES, OF, OPENERS, PER, RESULTS, SECRECIES } from '../terms.ts';

type Each<Names extends readonly string[]> = Record<Names[number], string>;

/** De woorden van de stemregels: lijst, formulier, geschiedenis. */
export const nl = {
  title: 'Stemregels',
  intro: 'Een stemming houdt de versie waarmee ze werd geopend.',
  sample: 'Dit is een voorbeeldregel.',
  more: 'Meer stemregels',
  since: (version: number, day: string) => `Versie ${version}, geldt sinds ${day}.`,
  announced: (version: number, day: string, sentence: string) => `Vanaf ${day} (versie ${version}): ${sentence}`,
  retiring: (day: string) => `Vanaf ${day} vervalt deze regel.`,
  notYet: 'Deze regel geldt nog niet.',
  retired: (title: string, day: string) => `${title}: vervallen sinds ${day}`,
  voters: { board: 'bestuursleden', companies: 'bedrijven' },
  also: (opens: string, secrecy: string, results: string, proxies: string) =>
    `Te openen door ${opens}; ${secrecy}; ${results}; ${proxies}.`,
  openers: {
    coordinator: 'de coördinator',
    'coordinator,board': 'de coördinator of een bestuurder',
    board: 'een bestuurder',
    'member,board,coordinator': 'ieder die meedoet',
  } as Each<typeof OPENERS>,
  secrecies: {
    either: 'open of geheim, naar keuze',
    open: 'altijd open',
    secret: 'altijd geheim',
  } as Each<typeof SECRECIES>,
  results: {
    either: 'tussenstand naar keuze',
    shown: 'tussenstand zichtbaar',
    hidden: 'tussenstand verborgen',
  } as Each<typeof RESULTS>,
  proxies: (most: number) =>
    most === 0 ? 'geen volmachten' : most === 1 ? 'een volmacht per persoon' : `hoogstens ${most} volmachten per persoon`,
  change: 'Wijzigen',
  history: 'Geschiedenis',
  retire: 'Laten vervallen',
  add: 'Regel toevoegen',
  undo: 'Ongedaan maken',
  list: 'Alle stemregels',
  board: 'Het bestuur',

  changeTitle: 'Stemregel wijzigen',
  changeIntro: 'Dit wordt een nieuwe versie. Stemmingen die al lopen houden hun eigen regel.',
  submit: 'Vastleggen',
  from: 'Geldt vanaf',
  fromHint: 'Een dag, zoals “vandaag” of “1 januari 2027”.',
  today: 'vandaag',
  titleNl: 'Naam (Nederlands)',
  titleEn: 'Naam (Engels)',
  majority: 'Meerderheid',
  majorities: {
    simple: 'Gewoon: meer voor dan tegen',
    absolute: 'Volstrekt: meer dan de helft, onthoudingen tellen mee',
    twoThirds: 'Twee derde',
    threeQuarters: 'Drie kwart',
    consent: 'Consent: niemand tegen',
    fraction: 'Een ander deel, hieronder',
  } as Each<typeof MAJORITIES>,
  fraction: 'Ander deel',
  fractionHint: 'Zoals “3/5”, “60%” of “meer dan 2/3”.',
  of: 'Meerderheid waarvan',
  ofs: {
    valid: 'Wie voor of tegen stemt (onthouding telt niet)',
    cast: 'Wie stemt (onthouding telt als niet voor)',
    roll: 'Alle kiesgerechtigden (wegblijven telt als niet voor)',
  } as Each<typeof OF>,
  by: 'Geteld naar',
  bys: {
    board: { head: 'Personen', weight: 'Het aantal stemmen van ieder', both: 'Personen, en ook het aantal stemmen' } as Each<
      typeof BY
    >,
    companies: { head: 'Bedrijven', weight: 'WOZ-waarde', both: 'Bedrijven, en ook meer WOZ-waarde voor dan tegen' } as Each<
      typeof BY
    >,
  },
  quorum: 'Quorum',
  quorumHint: 'Deel van de kiesgerechtigden, na verschoningen, zoals “1/2”. Leeg: geen quorum.',
  counting: 'Voor het quorum telt',
  countings: { cast: 'Wie stemt, ook wie zich onthoudt', valid: 'Wie voor of tegen stemt' } as Each<typeof COUNTING>,
  classes: 'Groepen',
  classesHint: 'Zoals “gebruikers / users, eigenaren / owners”. Leeg: geen groepen.',
  per: 'Wat hierboven staat geldt',
  pers: {
    together: 'Voor allen samen',
    each: 'Voor elke groep apart',
    both: 'Voor allen samen, en per groep wat hieronder staat',
  } as Each<typeof PER>,
  classQuorum: 'Quorum per groep',
  classMajority: 'Meerderheid per groep',
  perHint: 'Alleen bij “en per groep”, zoals “1/2”.',
  ballot: 'Een uitgebrachte stem',
  ballots: { changeable: 'Kan tot de sluiting worden gewijzigd', final: 'Is definitief' } as Each<typeof BALLOTS>,
  secrecy: 'Geheim of open',
  result: 'Stand tijdens de stemming',
  proxy: 'Volmachten die iemand mag houden',
  castingVote: 'Bij staken beslist de voorzitter',
  opens: 'Wie mag zo’n stemming openen',
  yes: 'Ja',
  no: 'Nee',

  fault: {
    share: 'Dat lees ik niet als een deel. Schrijf bijvoorbeeld “3/5” of “60%”.',
    moreThanAll: 'Meer dan alles kan niemand halen. Schrijf een deel van hoogstens 1/1, of meer dan een kleiner deel.',
    simpleOfValid: 'Deze meerderheid gaat over wie voor of tegen stemt. Kies dat hier, of kies een andere meerderheid.',
    absoluteOfAll: 'Bij een volstrekte meerderheid tellen onthoudingen mee. Kies hier wie stemt of alle kiesgerechtigden.',
    titles: 'Geef de regel in beide talen een naam.',
    classes: 'Er zijn geen groepen om apart te tellen. Noem ze hier, of laat de regel voor allen samen gelden.',
    classNames: 'Elke groep heeft een eigen naam nodig, zoals “gebruikers / users, eigenaren / owners”.',
    unknown: 'Kies een van de mogelijkheden.',
  } as Record<Fault, string>,
  flaw: {
    noMajority: 'Zonder meerderheid wordt er niets beslist.',
    eachIsNoName: '“each” betekent elke groep; geef deze groep een andere naam.',
    noChair: 'Bedrijven hebben geen voorzitter, dus er is geen beslissende stem. Kies hier “Nee”.',
    secretChair:
      'In een geheime stemming zou de beslissende stem verraden wat de voorzitter stemde. Kies hier “Nee”, of laat de stemming open zijn.',
    noTies: 'Staken kan alleen bij een gewone meerderheid van allen samen. Kies hier “Nee”.',
    moreThanAll: 'Meer dan alles kan niemand halen. Kies een kleiner deel.',
    noClasses: 'Er zijn geen groepen om apart te tellen.',
    unknownClass: 'Die groep is er niet.',
    noWeight: 'Niemand telt met een waarde mee.',
  } as Record<Flaw['flaw'], string>,
  wbtr: (proxies: number, members: number, most: number) =>
    `Met zoveel volmachten (${proxies}) kan iemand in dit bestuur van ${inNumber(members, 'lid', 'leden')} meer stemmen uitbrengen dan de anderen samen, en dat verbiedt de WBTR. Sta er hoogstens ${most} toe.`,
  refusal: {
    fromPast: 'Die dag is voorbij; wat beslist is blijft beslist. Kies vandaag of later.',
    changed: 'De regel is net gewijzigd. Bekijk hem en probeer het opnieuw.',
    used: 'Met deze versie is een stemming geopend, dus ze blijft staan. Maak een nieuwe versie.',
    notLast: 'Alleen de laatste versie kan ongedaan worden gemaakt.',
    unknown: 'Deze versie is er niet (meer).',
    sameAsBefore: 'De regel is al zo; er is niets gewijzigd.',
  } as Record<Refusal, string>,
  unclearDay: 'Schrijf een dag, zoals “vandaag” of “1 januari 2027”.',
  twoDays: (one: string, other: string) => `Dat kan ${one} zijn of ${other}. Schrijf de datum voluit.`,
  kept: (title: string, version: number, day: string) => `${title}, versie ${version}, geldt vanaf ${day}:`,
  later: (day: string) => `Let op: vanaf ${day} geldt een versie die al eerder was vastgelegd.`,
  retireTitle: 'Regel laten vervallen',
  retireIntro: (title: string) => `${title}: vanaf deze dag kan er geen stemming meer mee worden geopend.`,
  retireSaid: (title: string, day: string) => `${title} vervalt vanaf ${day}.`,
  addTitle: 'Regel toevoegen',
  addIntro: 'De nieuwe regel is een kopie van een voorbeeld. Wijzig hem daarna zoals uw statuten zeggen.',
  base: 'Voorbeeld',
  taken: 'Er is al een regel met deze naam. Kies een andere.',
  withdrawn: (title: string, version: number) => `${title}: versie ${version} is ongedaan gemaakt.`,
  historyTitle: (title: string) => `${title}: alle versies`,
  versionLine: (version: number, day: string) => `versie ${version}, vanaf ${day}`,
  madeBy: (name: string, day: string) => `Vastgelegd door ${name} op ${day}`,
  withdrawnBy: (name: string, day: string) => `Ongedaan gemaakt door ${name} op ${day}`,
  usedOnce: 'Hiermee is gestemd.',
  noSuch: 'Deze regel is er niet. Hieronder staan de regels die gelden.',
};

export type RuleWords = typeof nl;
