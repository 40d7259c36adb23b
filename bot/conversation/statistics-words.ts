/**
 * The words of a statistics question besides indicator, place and period, in folded spelling. A sentence with any other word is no
 * complete statistics question: that one rule keeps "de huizenprijzen zijn veel te hoog voor onze mensen" a problem.
 */
import type { Language } from '../primitives/language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** A whole run of words, wherever it stands. */
const run = (alternatives: string): RegExp => new RegExp(`(?<![^ ])(?:${alternatives})(?![^ ])`, 'g');

/** They change nothing in what is asked. */
export const FILLERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words(`
    de het een van in op bij voor over uit met per en of er om te die dat dan ook eigenlijk ongeveer gemiddeld gemiddelde momenteel nu
    tegenwoordig vandaag huidige actuele recente recentste laatste meest totaal totale aantal hoeveel hoeveelheid hoe wat welke welk waar
    is zijn was waren heeft had hadden telt tellen telde bedraagt bedroeg wordt worden werd werden gaan gaat ging gingen staat staan stond
    stonden ligt lag liggen zit zitten zat kost kosten zijn gaf precies exact percentage procent procenten procentueel cijfer cijfers cijfertje getal
    getallen data gegevens statistiek statistieken stand hoog laag groot ons onze s qua inzake betreffende rond omtrent
    hallo hoi hey he goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goedendag dag beste streek moin
    graag alsjeblieft alstublieft aub svp bedankt dank even eens maar toevallig ja nou zeg eerst jaar jaarlijks jaarlijkse
    wonen woonden hard snel sterk telkens hierin daar erin erop heel hele qua verkocht verkochte bestaande bij elkaar geregistreerde totaalaantal
  `),
  en: words(`
    the a an of in on at for to from by with per and or there it its that than is are was were has have had did do does be been being
    now currently current today nowadays present recent latest total overall average mean number amount level levels rate figure figures
    data statistics stats stat count how what which where much many high low big large please thanks thank you hi hello hey good morning
    afternoon evening hiya just exactly roughly approximately about our s percentage percent share live lived exist registered these days actually typical
    typically got get annual yearly regarding concerning as fast quickly strongly doing
  `),
};

/** Ways of asking; whoever uses one is asking, whatever the order of the words. */
export const ASKING = run(
  [
    '(?:kun|kan|kunt) (?:je|jij|u) (?:me|mij|ons)? ?(?:eens |even |misschien |ook )?(?:vertellen|zeggen|geven|laten zien|tonen|opzoeken)',
    '(?:weet|heb|heeft) (?:je|jij|u|iemand) ?(?:toevallig|misschien|ook)?',
    'ik (?:wil|zou) (?:graag )?(?:wel )?(?:eens )?(?:willen )?weten',
    'ik (?:ben|was) (?:wel )?benieuwd(?: naar| hoe| wat)?',
    'benieuwd naar',
    'ik zoek',
    'ik bedoel',
    '(?:mag|kan) ik (?:van je )?',
    'laat (?:me |mij |ons |eens |even )*(?:zien|weten)?',
    '(?:toon|geef|zoek|bekijk|vertel)(?: me| mij| ons| eens| even| op)*',
    'hoe zit het met',
    'hoe (?:staat|stond|doet) (?:het )?(?:er |met )?',
    '(?:ervoor|er voor|zien)',
    '(?:can|could|would) you (?:please )?(?:tell|show|give|look up|find)(?: me| us)?',
    'do you (?:happen to )?(?:know|have)',
    '(?:tell|show|give|find|get)(?: me| us)?',
    'i (?:would|d) like to (?:know|see)',
    'i want to know',
    'i (?:am|m) (?:curious|wondering)(?: about)?',
    '(?:can|could|may) i (?:see|get|have)',
    'let me see',
    'what (?:is|about)',
  ].join('|'),
);

/** They ask what figures there are, not for one. */
export const ASKING_WHAT_THERE_IS =
  /(?<![^ ])(?:welke|which|what|wat voor) (?:soort )?(?:cijfers|data|gegevens|statistieken|figures|statistics|stats|numbers)(?![^ ])/;

/** In front, these make a question of what would be a statement at the end. */
export const OPENERS: ReadonlySet<string> = words(
  'is zijn was waren heeft hebben had steeg stegen daalde daalden groeide did does do has have is are was were kun kunt kan can could',
);

export const QUESTION_WORDS: ReadonlySet<string> = words('hoe hoeveel wat welke welk waar how what which where');

/** With one of these and no sign of a question, something is stated, and not asked. */
export const FINITE_VERBS: ReadonlySet<string> = words(`
  is zijn was waren heeft had hadden wordt worden werd werden gaan gaat ging gingen staat staan stond ligt kost kosten stijgt stijgen steeg
  stegen daalt dalen daalde daalden groeit groeien groeide loopt lopen liep nam neemt nemen are were has have had do does did rose rises fell falls
  grew grows grow dropped increased decreased went go
`);

/** They make a heading of a bare indicator: "aantal vacatures" asks for a figure, "vacatures" may be anything. */
export const FIGURE_WORDS: ReadonlySet<string> = words(
  'aantal aantallen gemiddeld gemiddelde cijfer cijfers percentage procent aandeel totaal number average mean figure figures percentage percent share total rate',
);

/** Not part of a question, but of greetings before it. */
export const GREETINGS: ReadonlySet<string> = words(
  'hallo hoi hey he goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goedendag dag beste streek moin hi hello good morning afternoon evening hiya en and',
);
