/**
 * The words of a statistics question besides indicator, place, period and operation, in folded spelling. A sentence with any other word
 * is no complete statistics question: that one rule keeps "de huizenprijzen zijn veel te hoog voor onze mensen" a problem.
 */
import type { Language } from '../primitives/language.ts';
import { phrasesIn } from './phrases.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** They change nothing in what is asked. */
export const FILLERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words(`
    de het een van in op bij voor over uit met per en of er om te die dat dan ook eigenlijk ongeveer gemiddeld gemiddelde gem gemiddeldes momenteel nu
    tegenwoordig vandaag huidige actuele recente recentste laatste meest totaal totale aantal hoeveel hoeveelheid hoe wat welke welk waar wie wiens
    is zijn was waren heeft had hadden telt tellen telde bedraagt bedroeg wordt worden werd werden gaan gaat ging gingen staat staan stond
    stonden ligt lag liggen zit zitten zat zaten kost kosten gaf precies exact percentage procent procenten procentpunt procentueel cijfer cijfers cijfertje getal
    getallen data gegevens statistiek statistieken stand hoog laag groot klein ons onze wij we s qua inzake betreffende rond omtrent
    hallo hoi hey he goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goeienavond goedendag dag beste streek moin moi hoi ha
    graag alsjeblieft alstublieft aub svp sub bedankt dank dankje alvast even eens maar toevallig ja nou zeg eerst jaar jaren jr jaarlijks jaarlijkse kwartaal
    wonen woonden hard snel sterk telkens hierin daar daarvan erin erop erbij heel hele helemaal qua verkocht verkochte bestaande bij elkaar geregistreerde totaalaantal
    ff effe effen snel nog al eigenlijk nou wel zo je u jij jullie mij me ons iemand weet vertel zeg geef toon laat zien tonen geven opzoeken
    vertellen zeggen hebben hebt heb wil zou willen weten graag ben benieuwd kun kan kunt kunnen mag zoek zoeken opzoeken bekijken bekijk staat
    regio gemeente provincie streek gemeenten provincies regionaal regionale land landen deel delen gebied stad dorp
    euro euros eur miljoen miljard mln mld inwoner mensen personen gezien gemeten gerekend uitgedrukt bedoel bedoelde namelijk dus ofwel oftewel want
    daarmee ervoor hierbij volgens betekent noemen noem krijg krijgen gekregen nodig presentatie rapport verslag artikel even snelle vraag vraagje vragen
    doet doen deed maakt gemaakt toe af nemen neemt nam namen liep loopt lopen sinds na tot vanaf tussen samen alle elk elke ieder ieders eerder vroeger
    echt toch trouwens gewoon zoal zoiets helft gemiddelden hoogte niveau omvang waarde waarden meeste dit deze dezelfde eigen rest soort
    ouwe burgemeester wethouder baas collega meneer mevrouw doorgaans normaliter meestal inmiddels onlangs ooit grofweg circa ca pakweg zowat ruim krap
    daadwerkelijk feitelijk officieel officiele plaatselijk plaatselijke lokaal lokale hierover daarover makelaar journalist onderzoek overzicht overzichtje
  `),
  en: words(`
    the a an of in on at for to from by with per and or there it its that these those this than is are was were has have had did do does be been being
    now currently current today nowadays present recent latest total overall average avg mean number numbers amount level levels rate rates figure figures
    data statistics stats stat count how what which where who whose much many high low big large small please pls plz thanks thank you hi hello hey good morning
    afternoon evening hiya just exactly roughly approximately about our we us s percentage percent share live lived exist registered these days actually typical
    typically got get annual yearly regarding concerning as fast quickly strongly doing so far right
    i me my need want wanted like would d m am could can may tell show give find look up see know let wondering wonder curious happen interested looking check
    quick quickly one thing question ask asking report presentation article anyone somebody someone
    region regions municipality municipalities province provinces area areas town towns city cities country part parts whole entire place level
    euro euros eur million billion people person use used using measured expressed terms counted meaning namely well then some any all every each
    year years quarter quarters during over across within between since until till after before out go going gone went up down new old
    they their them he she between really ever yet still basically boss mayor please kindly cheers usually normally generally lately recently circa around
    some say overall anyway official officially local locally overview counts counted comes come thing research journalist agent one ones
  `),
};

export const isFiller = (word: string): boolean => FILLERS.nl.has(word) || FILLERS.en.has(word) || /^\d{1,2}$/.test(word);

/** Ways of asking; whoever uses one is asking, whatever the order of the words. */
export const ASKING = phrasesIn(`
(kun|kan|kunt|kunnen) (je|jij|u|jullie) (me|mij|ons|) (eens|even|misschien|ook|) (vertellen|zeggen|geven|laten zien|tonen|opzoeken|)
(weet|heb|hebt|heeft) (je|jij|u|iemand|jullie)
ik (wil|zou|moet) (graag|) (wel|) (eens|) (willen|) (weten|zien)
ik (ben|was) (wel|) benieuwd
benieuwd (naar|hoe|wat)
ik (zoek|bedoel|vraag)
ik (heb|wil) … nodig
(mag|kan) ik
laat (me|mij|ons|eens|even|) (zien|weten)
(toon|geef|zoek|bekijk|vertel|noem|zet|teken) (me|mij|ons|eens|even|)
hoe (zit|staat|stond|doet|liep|loopt|verliep) (het|) (er|met|)
(can|could|would) (you|u) (please|) (tell|show|give|look up|find|get)
do (you|u) (happen to|) (know|have)
(tell|show|give|find|get|pull up|look up|chart|plot|list|name) (me|us|)
i (would|d) like to (know|see)
i (want|need) (to know|to see|the|a|)
i (am|m) (curious|wondering|looking for)
(can|could|may) i (see|get|have)
let me see
what (is|about|s|was|were|are)
(graag|aub|svp|alsjeblieft|alstublieft|please|pls)
`);

/** They ask what figures there are, not for one. */
export const ASKING_WHAT_THERE_IS = phrasesIn(`
(welke|which|what|wat voor) (soort|kind of|kinds of|sort of|) (cijfers|data|gegevens|statistieken|indicatoren|figures|statistics|stats|numbers|indicators)
`);

/** In front, these make a question of what would be a statement at the end. */
export const OPENERS: ReadonlySet<string> = words(`
  is zijn was waren heeft hebben had steeg stegen daalde daalden groeide groeit krimpt kromp nam namen ligt lag liggen lagen staat stond zakte zakten liep liepen
  loopt gaat gaan ging gingen bleef kwamen zit zitten doen doet did does do has have is are was were kun kunt kan can could would
  vergelijk compare rangschik rank sorteer sort list toon geef show chart plot zet
`);

export const QUESTION_WORDS: ReadonlySet<string> = words('hoe hoeveel wat welke welk waar wie how what which where who');

/** With one of these and no sign of a question, something is stated, and not asked. */
export const FINITE_VERBS: ReadonlySet<string> = words(`
  is zijn was waren heeft had hadden hebben wordt worden werd werden gaan gaat ging gingen staat staan stond ligt kost kosten stijgt stijgen steeg stegen
  daalt dalen daalde daalden groeit groeien groeide loopt lopen liep nam neemt nemen zit zitten vielen gingen kan kunnen moet moeten wil willen blijft
  are were has have had do does did rose rises fell falls grew grows grow dropped increased decreased went go can could must should will want
`);

/** They make a heading of a bare indicator: "aantal vacatures" asks for a figure, "vacatures" may be anything. */
export const FIGURE_WORDS: ReadonlySet<string> = words(
  'aantal aantallen gemiddeld gemiddelde gem cijfer cijfers percentage procent aandeel totaal number average avg mean figure figures percentage percent share total rate',
);

/** Not part of a question, but of greetings before it. */
export const GREETINGS: ReadonlySet<string> = words(
  'hallo hoi hey he ha moi goedemorgen goedemiddag goedenavond goeiemorgen goeiemiddag goeienavond goedendag dag beste streek moin hi hello hey good morning afternoon evening hiya en and zeg ff even',
);
