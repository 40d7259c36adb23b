/**
 * What an initiative or an offer is about: a closed list, so that both sides of a match name the same thing. The first level is the
 * five chapters of Joint Venture Silicon Valley's index, which the monitor goes by as well. Pure.
 */
import { folded } from '../primitives/folded.ts';

export const CHAPTERS = ['people', 'economy', 'society', 'place', 'governance'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Themes below a chapter, with the stems by which Dutch and English name them; compounds are written as one word in Dutch. */
const BELOW = {
  staff: [
    'people',
    'personeel|vakmens|vakkracht|werknemer|medewerker|arbeidsmarkt|vacature|wervi|staff|personnel|workforce|recruit|skilled|vacanc',
  ],
  education: [
    'people',
    'onderwijs|opleid|scholing|school|leerling|student|stage|\\broc\\b|\\bmbo\\b|\\bhbo\\b|campus|vakwerkplaats|praktijkwerkplaats|educat|training|apprentic|internship|college',
  ],
  health: ['people', 'gezond|vitaliteit|\\bzorg|verzuim|huisarts|health|wellbeing|well-being|absenteeism|\\bcare\\b|vitality'],
  innovation: ['economy', 'innovati|prototype|proeftuin|\\blab\\b|fieldlab|onderzoek|research|\\br&d\\b|uitvind'],
  digital: [
    'economy',
    'digita|glasvezel|breedband|internet|automatiser|software|\\bict\\b|\\bai\\b|cyber|webshop|platform|fibre|fiber|broadband|\\bdata\\b|robot',
  ],
  buying: ['economy', 'inkoop|inkopen|inkoopcollectief|aanbested|toelever|leverancier|purchas|procure|supplier|bulk'],
  starters: ['economy', 'starter|startup|start-up|incubator|bedrijfsopvolg|overname|groeikapitaal|scale-?up|succession'],
  trade: [
    'economy',
    'export|\\bimport\\b|buitenland|handelsmissie|toeris|recreat|beurs\\b|market stall|ondernemersmarkt|tourism|trade mission|visitors',
  ],
  safety: ['society', 'veilig|beveilig|inbraak|diefstal|camera|criminal|overlast|ondermijn|safety|security|burglar|theft|crime'],
  culture: ['society', 'cultu|festival|evenement|kunst|museum|muziek|sport|event|concert|\\barts?\\b'],
  inclusion: [
    'society',
    'inclusi|statushouder|afstand tot de arbeidsmarkt|armoede|schuldhulp|eenzaam|taalles|kinderopvang|refugee|poverty|childcare|lonel|disabilit',
  ],
  housing: ['place', 'woning|huisvest|wonen|woonruimte|\\bhuizen|bouwgrond|housing|homes\\b|\\bhouses|dwelling'],
  mobility: [
    'place',
    'bereikbaar|mobilit|verkeer|parke|truckparking|pendelbus|\\bbus|busverbinding|openbaar vervoer|\\bov\\b|\\bfiets|\\bweg(?:en)?\\b|deelauto|laadpa|\\bspoor|transport|distributiecentrum|logisti|shuttle|traffic|parking|cycling|\\bbike|\\broads?\\b|charging',
  ],
  energy: [
    'place',
    'energie|stroom|netcongestie|elektric|zonne|windmolen|batterij|accu\\b|warmtenet|waterstof|\\bgas\\b|energy|power grid|\\bgrid\\b|electric|solar|battery|batteries|heat network|hydrogen',
  ],
  green: [
    'place',
    'groen|klimaat|duurza|natuur|biodivers|circulair|afval|hergebruik|recycl|wateroverlast|stikstof|schoon terrein|opruimen|green|climate|sustainab|nature|circular|waste\\b|nitrogen',
  ],
  premises: [
    'place',
    'bedrijventerrein|bedrijfsruimte|leegstand|bedrijfspand|\\bpand|kantoor|industrieterrein|vestigingsklimaat|business park|premises|vacant|vacancy rate|office space|industrial estate',
  ],
  centre: [
    'place',
    'binnenstad|centrum|winkel|horeca|\\bterras|marktplein|kernwinkel|town cent|city cent|high street|shops?\\b|shopping|retail',
  ],
  rules: [
    'governance',
    'vergunning|regel(?:s|druk|geving)|bestemmingsplan|omgevingsplan|handhaving|gemeente|provincie|belasting|leges|permit|regulation|red tape|municipalit|zoning',
  ],
  cooperation: [
    'governance',
    'samenwerk|cooperatie|vereniging|stichting|ondernemersfonds|\\bbiz\\b|netwerk|cooperat|partnership|association|foundation|collaborat',
  ],
} as const satisfies Record<string, readonly [Chapter, string]>;

export type Concrete = keyof typeof BELOW;
/** A chapter by itself says of what sort something is, where no more is known. */
export type Theme = Chapter | Concrete;

export const CONCRETE = Object.keys(BELOW) as Concrete[];
export const THEMES: readonly Theme[] = [...CHAPTERS, ...CONCRETE];

const STEMS: readonly [Concrete, RegExp][] = CONCRETE.map((theme) => [theme, new RegExp(BELOW[theme][1], 'g')]);

/** Chapters by their own names only: "economie" says as much of an initiative as its chapter does. */
const CHAPTER_STEMS: readonly [Chapter, RegExp][] = [
  ['people', /\b(?:mensen|talent|people)\b/g],
  ['economy', /\beconom/g],
  ['society', /\b(?:samenleving|maatschapp|leefbaar|societ|community|livab)/g],
  ['place', /\b(?:omgeving|ruimte|infrastruct|environment|surroundings)/g],
  ['governance', /\b(?:bestuur|politiek|overheid|governance|government|politic)/g],
];

export function isTheme(value: unknown): value is Theme {
  return THEMES.includes(value as Theme);
}

export function chapterOf(theme: Theme): Chapter {
  return isConcrete(theme) ? BELOW[theme][0] : theme;
}

function isConcrete(theme: Theme): theme is Concrete {
  return Object.hasOwn(BELOW, theme);
}

/** More than a few themes are no theme. */
const MOST = 3;

/** The themes that words speak of, named most often first, and a chapter only where nothing below one is named. */
export function themesIn(words: string): Theme[] {
  const text = folded(words);
  const concrete = ranked(text, STEMS);
  return (concrete.length > 0 ? concrete : ranked(text, CHAPTER_STEMS)).slice(0, MOST);
}

/** Ties in the order of the list, so that the same words always give the same answer. */
function ranked<T extends Theme>(text: string, stems: readonly (readonly [T, RegExp])[]): T[] {
  return stems
    .map(([theme, stem]) => ({ theme, count: [...text.matchAll(stem)].length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ theme }) => theme);
}

/** How near two themes are: 1 the same, 0.5 of one chapter, 0 neither. */
export function nearness(one: Theme, other: Theme): number {
  if (one === other) return 1;
  return chapterOf(one) === chapterOf(other) ? 0.5 : 0;
}
