/**
 * Turns of phrase that lie apart in a sentence or say together what no word of them says alone: "stap … in" and "stap … uit",
 * "opt in" and "opt out", "we have … over". A line is `turn: phrase; phrase`, phrases as in `phrases.ts`.
 */
import { bookOf, foundBy, likelyIn, type Phrase, type PhraseBook, phraseOf } from '../phrases.ts';

const TURNS = `
joins: (doe|doen|doet|doot|deed) … (mee|met); (stap|stappen|stapt) … in; (sluit|sluiten) … aan; (haak|haken) … aan; (count|put|sign|add|include|tel|reken|zet|schrijf|noteer) (me|us|mij|ons|mie) … (in|down|up|mee|op|bij); (in|on|aan) (op|board|boord); (take|taking|neem|nemen) (part|deel); (chip|pitch|chipping|pitching|buy) in; (leg|leggen) … (in|bij)
quits: (haak|haken|haakt|afhaken) … af; afhaken; (stap|stappen|stapt) … (uit|eruit); (trek|trekken|trekt) … (terug|in); (zie|zien) … af; (zeg|zeggen) … af; (kom|komen) … terug; (pull|pulling|back|backing|drop|dropping|bow|bowing|step|stepping|bail|bailing|get) (us|me|it|) (out|back|down|aside); (take|taking|want) … back; (go|going) back on; (toch|bij nader inzien|after all|on second thoughts|second thoughts) (niet|); after all
no more: (niet|nich|nie|neet|geen|niks|not|no|never) … (meer|mer|langer|more|longer|anymore|again|any more)
turns on: (zet|zetten|doe|schakel|schakelen) … (aan|in); (meld|melden) … aan; (schrijf|schrijven) … in; (opt|opting|opted) (me|us|) (back|) in; (sign|put|get) (me|us) … (up|on|down); (turn|switch) … on; (start|begin|begint|starten) (met|) (sturen|sending|het sturen|versturen); (aanmelden|inschrijven|abonneren|inschakelen|enable|activate|subscribe)
turns off: (zet|zetten|doe|schakel|schakelen) … (uit|af); (meld|melden) … af; (schrijf|schrijven) … uit; (opt|opting|opted) (me|us|) out; (turn|switch|sign) … off; (hou|houd|stop|quit|stoppen|ophouden) (maar|er|) (op|mee|met|sending|) (met|) (sturen|het sturen|sending|versturen|that|dat|die|de|het|the); (take|strike|cross|get|scratch|knock) … (off|out); (haal|streep|schrap|gooi) … (af|weg|eraf|door|uit|eruit); (uitschrijven|afmelden|uitzetten|uitschakelen|opzeggen|unsubscribe|disable)
has spare: (heb|hebben|hebt|have|got|we've|i've|hef|hedde) … (over|staan|spare|left|vrij|leeg|beschikbaar|idle|unused|stilstaan|liggen|genoeg|available|free|plenty|plek|ruimte|room); (staat|stand|stands|sits|sit|stil|is|are) … (leeg|stil|empty|idle|unused|vrij|free|beschikbaar|available) ; (spare|extra|lege|empty|idle) (capacity|room|seats|plek|ruimte|plaatsen|uren|hours)
may be used: (mag|mogen|may|can|kan|kunnen|welcome|gerust) (je|jullie|you|ie|anyone|anybody|iedereen|wie|someone|er|hem|ze|them|it|to|use|gebruiken|lenen|borrow|have|take); (who|wie) (wil|kan|zoekt|nodig|wants|needs|could|heeft|hef) … (hem|ze|it|them|nodig|use|hebben|halen|brengen|some); (feel|up) (free|for) (to|grabs|)
would do: (ik|i|wij|we|wi'j) (kan|kunnen|could|can|wil|willen|would|will|want to) (best|graag|gladly|wel|) (helpen|help|meedenken|coach*|teach|mentor*|advise|lend|share|supply|offer|leren|geven|uitlenen|delen|brengen|free up); (glad|happy|willing|bereid|keen|pleased) (to|om|) 
we get none: (vinden|krijgen|kriegen|krijg|vind|kriegt|find|get|hire|kennen|hebben|have) … (geen|gien|gin|niemand|nobody|no one|none|nergens|nowhere); (geen|gien|gin|niemand|nergens|nobody|no|can't|cannot|can not|couldn't|nowhere|kan niet|kunnen niet) … (vinden|krijgen|kriegen|find|get|hire|te vinden|te krijgen|be found|be had)
whether others: (heeft|hebben|has|have|hebt|does|do|did|is|zijn|are|was) (er|there|) (al|ook|already|) (iemand|anyone|anybody|someone|somebody|any|anderen|others|nog|meer|collega*|other|more); (wie|who) (heeft|hebben|has|else|nog|is|zijn|are) (er|) (nog|ook|also|else|dit|this|mee|last|)
known already: (staat|is|are|zijn|zit|exists|been) (er|it|het|dat|that|something|iets|anything|) (al|already|iets|anything|something) … (in|over|on|about|known|bekend|gemeld|lijst|list|reported|er)
let us: (laten we|let's|lets|zullen we|shall we|why don't we|waarom niet samen|laot we|loaten we)
starts: (wil|willen|wilt|want to|ga|gaan|gonna|going to|like to|love to|will|plan to|zou graag) … (opzetten|beginnen|starten|oprichten|begunnen|set up|start|launch|found|begin|organise|organiseren|opstarten|build|bouwen|create); (begin|start|richt|zet|launch|set|found|lanceer|starting|launching|founding|setting|kicking|begin) (ik|we|wij|up|off|een|'n|a|an|nieuw|new|) … (op|een|a|an|initiatief|initiative|project); (van de grond|op poten|op touw|off the ground|get it going|the lead|de kar|het voortouw|kartrekker|trekken|charge)
seeks partners: (wie|who|who'll|who's|who'd) (doet|bouwt|sluit|gaat|start|wants|will|wil|joins|zet|in|helps) … (mee|aan|with|join|in|op|met|together); (zoek|zoeken|looking|look|seek|seeking|need|nodig) (for|) (medestanders|partners|partner|bedrijven|firms|companies|mensen|people|three|drie|0|others|anderen|buren|collega*)
asks how: (hoe|how|wo) (do|does|can|kan|kun|moet|werkt|wark|to|gebruik|vraag|kom|meld|should|zit|dat|da|you|i|je|ik|word|koppel|wijzig)
asks money: (vraag|vragen|vroagn|aanvragen|aan|ask|asking|apply|applying|request|requesting|get|krijgen|wil|willen|claim) … (geld|euro|subsidie|bijdrage|steun|money|funding|grant|financiering|support) ; (geld|subsidie|bijdrage|money|grant|funding) (aanvragen|vragen|uit|from|out of) 
votes: (ik|wij|we|i|wi'j|my|mijn|our|onze) (stem|stemmen|vote|ben|zijn|am|are|bin|say|zeg|keur|keuren) (is|) (voor|tegen|for|against|blanco|veur|yes|no|ja|nee|akkoord|in favour|goed|af)
holds a vote: (breng|zet|leg|put|bring|stel|submit) … (stemming|vote|ballot|ter stemming|voor aan|members|leden); (open|start|begin|houd|hold|call|launch|schrijf|openen|starten|beginnen|organise|opening) … (stemming|vote|voting|ballot|stemronde|stemmen|poll|stembus|peiling); (stemming|vote|ballot|voting|stemronde) … (openen|open|starten|start|beginnen|begin|held|open up|lös)
came out: (is|was|did|has|hebben|have|heeft|zijn|hoe|how) … (aangenomen|erdoor|passed|pass|through|adopted|rejected|afgelopen|gestemd|voted|won|gewonnen|gehaald|turn out|turned out|uitslag|quorum|afgewezen|besloten|decided)
not to vote: (mag|may|kan|can't|can|should|shouldn't|shan't|hoor|doe|moet) (ik|i|) (niet|nich|not|nie|) … (meestemmen|stemmen|metstemmen|vote|judge|oordelen|meedoen|take part|meebeslissen|decide|beslissen); (laat|keep|leave|zet|count|hou|put) (mij|me|us|ons|mie) … (buiten|out|erbuiten|aside|opzij|outside|gang)
every week: (elke|iedere|every|each|ieder|elk|per) (week|wekke|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
since then: (sinds|since|na|after|afgelopen|past|last|vorige|deze|this|laatste) (week|weken|weeks|dagen|days|maandag|vrijdag|monday|friday|vakantie|holiday|gisteren|yesterday|few|paar|i|ik)
about me: (over|van|about|on|of|around) (mij|me|mie|myself|mijzelf); (mijn|my|mien|all my|al mijn) (gegevens|data|account|profiel|profile|persoonsgegevens|details|info|records|informatie|name|naam|personal)
in front of them: (op|at|for|voor|veur|tijdens|during|bij) (de|the|) (townhall|jaarbijeenkomst|bijeenkomst|meeting|annual|joarbiejeenkomst|gathering)
I come: (ik|wij|we|i|i'll|i'm|we'll|we're) (kom|komen|ben|zijn|will|be|coming|come|attend|kan|can't|can|won't|there) … (erbij|komen|come|aanwezig|there|attend|coming|present|niet|not|bij|naar|to|graag|be)
what there is: (welke|which|what|wat|wat voor|wat veur|what kind of|what sort of|any|alle|all) (cijfers|indicatoren|figures|statistics|statistieken|data|stats|gegevens|indicators|numbers|ciefers|bronnen|sources|kengetallen|key figures|datasets|themes|thema's)
same here: (wij|we|ons|bij|hier|here|us|bie) (ook|ok|too|also|as well|net|precies|eender|hebben dat|got that|have that|have this|the same|hetzelfde); (ook|too|also|same|precies|exactly|just) (bij|here|wij|we|us|ons|at|last|that|dat|what we|zo|for us|van); (idem|ditto|same here|me too|us too|+)
and then what: (wat|what) (houdt|is|was|does|do|staat|are|zoeken|hield|levert) … (in|involve|about|over|er|need|nog|say|inhoud|mean)
`;

let turns: PhraseBook<{ phrase: Phrase; turn: string }> | undefined;

/** Of words as `wordsOf` gives them. */
export function turnsOf(words: readonly string[]): string[] {
  turns ??= bookOf(TURNS.trim().split('\n').flatMap(readTurn));
  const found = likelyIn(turns, words).filter(({ phrase }) => foundBy(phrase, words).length > 0);
  return [...new Set(found.map(({ turn }) => turn))];
}

function readTurn(line: string): { phrase: Phrase; turn: string }[] {
  const [turn = '', phrases = ''] = line.split(':');
  return phrases.split(';').map((phrase) => ({ phrase: phraseOf(phrase.trim()), turn: `turn ${turn}` }));
}
