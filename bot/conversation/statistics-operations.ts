/** What is done with the figure, by the words that say so. Each way marks its own words as understood. */
import type { Slots } from './plan.ts';

type Level = NonNullable<Slots['level']>;

const run = (alternatives: string): RegExp => new RegExp(`(?<![^ ])(?:${alternatives})(?![^ ])`, 'g');

const SUPERLATIVE = run(
  [
    '(?:het |de )?(?:hoogste?|laagste?|meeste?|minste?|grootste?|kleinste?|duurste?|goedkoopste?|snelste?|hardste?|sterkste?|langzaamste?|rijkste?|welvarendste?|beste?)',
    '(?:the )?(?:highest|lowest|most|fewest|least|largest|biggest|smallest|fastest|slowest|strongest|weakest|richest|priciest|cheapest|best)',
  ].join('|'),
);
const RANKING = run(
  '(?:de |the )?top (?:\\d+|tien|vijf|drie|ten|five|three)(?: (?:van|of))?|rangschik|rangschikking|rangorde|ranglijst|ranglijstje|ranking|rank|ranked|sorteer|sort|order|by|naar|op volgorde van',
);
const ASKED_WHICH = run('welke?|in welke?|waar|which|in which|where|what');

const LEVELS: readonly [RegExp, Level][] = [
  [run('gemeenten?|steden|stad|plaatsen|plaats|dorpen|municipality|municipalities|city|cities|towns?|places?'), 'municipality'],
  [
    run(
      'regio s|regio|coropregio|coropregio s|corop regio|corop regio s|coropgebied|coropgebieden|corop gebied|corop gebieden|gebied|gebieden|streek|streken|corop regions?|regions?|corop areas?|areas?',
    ),
    'corop',
  ],
  [run('provincies?|provinces?'), 'province'],
];

const COMPARING = run(
  [
    'vergelijk|vergelijken|vergelijking tussen|vergeleken met|in vergelijking met|ten opzichte van|tov|tegenover|naast elkaar|versus|vs|verschil tussen|verschil in|verschil|meer dan|minder dan',
    '(?:hoger|lager|groter|kleiner|duurder|goedkoper|meer|minder|beter|sneller|harder) (?:\\S+ )?dan',
    'hoger|lager|groter|kleiner|duurder|goedkoper',
    'compare|comparing|compared (?:with|to)|comparison of|in comparison with|relative to|versus|against|difference between|difference|side by side|next to each other',
    '(?:higher|lower|larger|bigger|smaller|more expensive|cheaper|more|less|fewer|better|faster) (?:\\S+ )?than',
    'higher|lower|larger|bigger|smaller|more expensive|cheaper',
  ].join('|'),
);

const CHANGE = run(
  [
    '(?:op|toe|af)genomen|toename|afname|toenemen|afnemen|gestegen|gedaald|stijging|daling|stijgt|stijgen|steeg|stegen|daalt|dalen|daalde|daalden',
    'groei|gegroeid|groeit|groeide|groeien|krimp|gekrompen|veranderd|verandering|veranderde|duurder geworden|goedkoper geworden|bevolkingsgroei|bevolkingskrimp',
    'omhoog gegaan|omlaag gegaan|omhoog|omlaag|toegenomen|in prijs|meer geworden|minder geworden',
    'changed?|changes in|increased?|decreased?|increase in|decrease in|growth|grown|grew|grow|growing|rose|risen|rise|fell|fallen|fall|dropped|drop|shrunk|shrank|decline|declined',
    '(?:gone|went|go|going) (?:up|down)|(?:become|became|got|gotten) (?:more expensive|cheaper)|up or down|by how much|how much has|how has',
  ].join('|'),
);

const SERIES = run(
  [
    '(?:hoe )?ontwikkelt?|ontwikkelde|ontwikkelden|ontwikkeld|ontwikkeling|ontwikkelingen|verloop|verliep|verlopen|trend|trends|grafiek|grafiekje|tijdreeks|reeks|lijn|zich',
    'per jaar|per kwartaal|door de jaren(?: heen)?|over de jaren|historie|historisch',
    'develop|developing|developed|quarterly|per quarter|development|evolution|evolve|evolved|trend|trends|chart|graph|plot|time series|series|over time|over the years|per year|by year|each year|every year|history|historical',
  ].join('|'),
);

export type Operation = NonNullable<Slots['operation']>;
export type Asked = { operation: Operation; level?: Level; understood: readonly RegExp[] };

/** @param said the whole sentence in folded words; @param places how many it names; @param range whether over several years */
export function operationOf(said: string, places: number, range: boolean, growth: boolean): Asked {
  const level = LEVELS.find(([words]) => has(words, said));
  const superlative = has(SUPERLATIVE, said);
  const ranking = has(RANKING, said) && level !== undefined;
  if (ranking || (superlative && (level !== undefined || has(ASKED_WHICH, said)))) {
    const fastest = growth ? [] : [CHANGE];
    return { operation: 'rank', level: level?.[1], understood: [SUPERLATIVE, RANKING, ...fastest, ...(level ? [level[0]] : [])] };
  }
  if (places > 1 || (has(COMPARING, said) && (growth || !has(CHANGE, said))))
    return { operation: 'compare', understood: [COMPARING, SERIES, CHANGE] };
  if (!growth && has(CHANGE, said)) return { operation: 'change', understood: [CHANGE, SERIES] };
  return { operation: range || has(SERIES, said) ? 'series' : 'value', understood: [SERIES, CHANGE] };
}

function has(words: RegExp, said: string): boolean {
  return said.search(words) >= 0;
}
