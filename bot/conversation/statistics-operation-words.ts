/** The words that say what is done with a figure, in folded spelling; see `phrases.ts` for the way they are written. */
import { type Phrase, type PhraseBook, phrasesIn, wordsOfPhrases } from './phrases.ts';
import type { Slots } from './plan.ts';

export const SUPERLATIVE = phrasesIn(`
(het|de|) (hoogst|hoogste|laagst|laagste|meest|meeste|minst|minste|grootst|grootste|kleinst|kleinste|duurst|duurste|goedkoopst|goedkoopste|snelst|snelste|hardst|hardste|sterkst|sterkste|langzaamst|langzaamste|rijkst|rijkste|armst|armste|welvarendst|welvarendste|best|beste|slechtst|slechtste|zwakst|zwakste|zuinigst|groenst|groenste|drukst|drukste|prijzigst|prijzigste|betaalbaarst|betaalbaarste|dichtstbevolkt*|dunstbevolkt*)
(the|) (highest|lowest|most|fewest|least|largest|biggest|smallest|fastest|slowest|quickest|strongest|weakest|richest|poorest|wealthiest|priciest|cheapest|dearest|best|worst|greenest|costliest|top)
(loopt|lopen|liep) (voorop|achteraan|voor|achter)
(voorop|bovenaan|onderaan|koploper|koplopers|hekkensluiter|uitblinker|leads|leading|leader|tops|trails|comes first|comes last|frontrunner)
`);

export const RANKING = phrasesIn(`
(de|the|) top (*|) (van|of|)
(eerste|first) (drie|vijf|tien|three|five|ten)
(rangschik|rangschikking|gerangschikt|rangorde|ranglijst|ranglijstje|ranking|rank|ranked|sorteer|gesorteerd|geordend|sort|sorted|order|ordered|klassement|lijstje|league table|list|lijst)
(by|naar|op volgorde van|op volgorde|van hoog naar laag|van laag naar hoog|van groot naar klein|from high to low|from most to least|from largest to smallest|from highest to lowest|from lowest to highest)
(alle|all|elke|each|every|per) (gemeenten|gemeentes|gemeente|provincies|provincie|regio s|regio|coropgebieden|coropgebied|municipalities|municipality|provinces|province|regions|region)
`);

export const WHICH = phrasesIn(`
(welke|welk|waar|wie|which|where|what|who|whose|name|noem)
`);

export const LEVELS: readonly (readonly [NonNullable<Slots['level']>, PhraseBook<{ phrase: Phrase }>])[] = [
  [
    'municipality',
    phrasesIn(
      '(gemeente|gemeenten|gemeentes|steden|stad|plaatsen|plaats|plaatsje|dorpen|dorp|municipality|municipalities|city|cities|town|towns|village|villages|place|places)',
    ),
  ],
  ['province', phrasesIn('(provincie|provincies|province|provinces)')],
  [
    'corop',
    phrasesIn(
      '(regio s|regios|regio|coropregio|coropregio s|corop regio|corop regio s|corop|corops|coropgebied|coropgebieden|corop gebied|corop gebieden|gebied|gebieden|streek|streken|corop region|corop regions|dutch region|dutch regions|region|regions|corop area|corop areas|area|areas|regional)',
    ),
  ],
];

export const COMPARING = phrasesIn(`
(vergelijk|vergelijken|vergelijking|vergeleken|vergelijk het met|in vergelijking) (tussen|met|van|)
(ten opzichte van|tov|t o v|tegenover|naast elkaar|naast|versus|vs|afgezet tegen|op een rij|op een rijtje|onder elkaar)
(verschil|verschillen|scheelt|schelen|scheelde|gat) (tussen|in|met|)
(verhoudt|verhouden|verhouding) (zich|) (tot|tussen|)
(achter|voor|achterblijven|blijft achter|bleef achter) (bij|op)
(boven|onder) (het|de|) (landelijk gemiddelde|gemiddelde|rest|)
(hoger|lager|groter|kleiner|duurder|goedkoper|meer|minder|beter|slechter|sneller|langzamer|harder|rijker|armer|sterker|zwakker) (*|) dan
(hoger|lager|groter|kleiner|duurder|goedkoper|rijker|armer|beter|slechter|harder|sneller)
(meer|minder) (dan|of)
(hoe|) (doen|staan|presteren) (wij|we) (het|ervoor|er voor|)
(compare|compares|compared|comparing|comparison|in comparison) (with|to|of|between|against|)
(relative to|versus|vs|v|against|next to|side by side|next to each other|as opposed to|alongside|across)
(difference|differences|gap|gaps|differ) (between|in|)
(stack up|measure up|hold up|fare) (against|with|to|)
(higher|lower|larger|bigger|smaller|more expensive|less expensive|cheaper|pricier|dearer|more|less|fewer|better|worse|faster|slower|richer|poorer|stronger|weaker|greater) (*|) than
(higher|lower|larger|bigger|smaller|more expensive|cheaper|pricier|dearer|richer|poorer|better|worse|faster|slower|ahead|behind)
(above|below) (the|) (average|)
(zoals|net als) (wij|ons|onze|de onze|die van ons|deze)
(vergelijkbare|soortgelijke|gelijksoortige|comparable|similar|our peers|peers|like us|like ours|like this|like mine)
(how|) (are|do|did) we (doing|fare|do|compare)
`);

export const CHANGE = phrasesIn(`
(opgenomen|toegenomen|afgenomen|toename|afname|toenemen|afnemen|gestegen|gedaald|stijging|daling|stijgt|stijgen|steeg|stegen|daalt|dalen|daalde|daalden|gezakt|zakte|zakten|zakt|opgelopen|teruggelopen|geslonken|slonk|afgekalfd|verdubbeld|verdubbelde|gehalveerd|geknald)
(groei|gegroeid|groeit|groeide|groeiden|groeien|groeiende|krimp|krimpt|krimpen|kromp|krompen|gekrompen|veranderd|verandering|veranderingen|veranderde|veranderden|veranderen|gewijzigd)
(duurder|goedkoper|meer|minder|hoger|lager|rijker|armer|groter|kleiner|beter|slechter) (geworden|werden|werd|is geworden)
(nam|namen|neemt|nemen) (*|) (toe|af)
(nam|namen|neemt|nemen) … (toe|af)
(liep|liepen|loopt|lopen) … (op|terug|af|leeg)
(omhoog|omlaag|naar boven|naar beneden) (gegaan|geknald|geschoten|)
(bijgekomen|bij gekomen|erbij gekomen|erbij|eraf|verdwenen|kwijtgeraakt|kwijt|verloren|bevolkingsgroei|bevolkingskrimp|banengroei|inwonersgroei|prijsstijging|prijsdaling|waardestijging|inkomensgroei)
(kwamen|komen) … bij
(gaat|ging|gaan|gingen) … (omhoog|omlaag|achteruit|vooruit)
de (goede|verkeerde|slechte) kant op
(change|changes|changed|changing|increase|increases|increased|decrease|decreases|decreased|growth|grown|grew|grow|grows|growing|rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|dropped|drop|drops|shrunk|shrank|shrink|shrinking|decline|declined|declining|climb|climbed|climbs|soar|soared|plunged|doubled|halved|appreciated|appreciate|jump|jumped|surge|surged|slipped)
(gone|went|go|going|goes) … (up|down)
(become|became|got|gotten|get) (*|) (more expensive|cheaper|higher|lower|pricier|dearer|fewer|more)
(losing|lost|gained|gaining|gain|lose)
(up or down|by how much|by what percentage|how much more|how much less|how much higher|how much lower|job growth)
`);

export const SERIES = phrasesIn(`
(ontwikkelt|ontwikkel|ontwikkelde|ontwikkelden|ontwikkeld|ontwikkelen|ontwikkeling|ontwikkelingen|prijsontwikkeling|bevolkingsontwikkeling|verloop|verliep|verlopen|prijsverloop|bevolkingsverloop|trend|trends|trendlijn|grafiek|grafiekje|lijngrafiek|lijngrafiekje|staafdiagram|tijdreeks|reeks|lijn|lijntje|zich|plaatje|cijferreeks|meerjarig|meerjarige)
(per jaar|per kwartaal|ieder jaar|elk jaar|elk kwartaal|jaar op jaar|jaar na jaar|door de jaren|door de jaren heen|door de tijd|over de jaren|in de loop der jaren|in de loop van de tijd|in de tijd|historie|historisch|historische|van jaar tot jaar)
(develop|develops|developing|developed|quarterly|development|developments|evolution|evolve|evolved|evolving|trend|trends|trendline|chart|graph|plot|line chart|bar chart|time series|timeline|series|history|historical|historic)
(over time|over the years|through the years|throughout the years|per year|per quarter|by year|by quarter|each year|every year|each quarter|every quarter|year by year|year on year)
`);

/** Over several years they say that something changed, though nothing is named to hold it against. */
export const MORE = phrasesIn(`
(meer|minder|more|fewer|less)
`);

/** All of them, which are no slip of the finger from any other word. */
export const OPERATION_WORDS: ReadonlySet<string> = new Set(
  [SUPERLATIVE, RANKING, WHICH, COMPARING, CHANGE, SERIES, MORE, ...LEVELS.map(([, phrases]) => phrases)].flatMap((book) => [
    ...wordsOfPhrases(book),
  ]),
);
