/** Signs of what is wanted of a figure, besides what a Plan's slots can say. Both languages; matched in folded text. */

/** Order from the lowest up. */
export const LOWEST =
  /\b(?:laagste?|minste?|kleinste?|goedkoopste?|langzaamste?|armste?|lowest|fewest|least|smallest|cheapest|slowest|poorest)\b/;

/** Of unemployment the best is the lowest. */
export const BEST = /\b(?:beste?|best|gunstigste?|most favourable)\b/;
export const WORST = /\b(?:slechtste?|zwakste?|ongunstigste?|worst|weakest)\b/;

const RISING = [
  'groei\\w*|gegroeid|stijg\\w*|gestegen|steeg|stegen|toegenomen|toename|toeneemt|toenam\\w*|opgelopen|vooruit\\w*|omhoog|verdubbeld\\w*|bijgekomen|duurder geworden',
  '(?:nam|namen|neemt|nemen)\\b.*\\btoe|(?:liep|liepen|loopt|lopen)\\b.*\\bop|(?:kwam|kwamen)\\b.*\\bbij',
  'grew|grow\\w*|growth|rise\\w*|rising|rose|increas\\w*|climb\\w*|soar\\w*|surg\\w*|jump\\w*|gain\\w*|doubled|appreciat\\w*|(?:went|gone|go) up|(?:became|become|got) more expensive',
].join('|');
const FALLING = [
  'krimp\\w*|kromp\\w*|gekrompen|daal\\w*|dalen\\w*|daling\\w*|gedaald|afgenomen|afname|afneemt|afnam\\w*|gezakt|zakt\\w*|geslonken|slonk\\w*|teruggelopen|achteruit\\w*|omlaag|gehalveerd|goedkoper geworden',
  '(?:nam|namen|neemt|nemen)\\b.*\\baf|(?:liep|liepen|loopt|lopen)\\b.*\\b(?:terug|leeg)',
  'fall\\w*|fell|decreas\\w*|declin\\w*|drop\\w*|shr[aiu]nk\\w*|plung\\w*|slipped|halved|lost|losing|(?:went|gone|go) down|(?:became|become|got) cheaper',
].join('|');

/** Rank by how much it changed. */
export const GROWTH = new RegExp(`\\b(?:${RISING}|${FALLING}|veranderd\\w*|verandering\\w*|changed?)\\b`);

/** "Fell most": the greatest fall is the smallest growth. */
export const FALL = new RegExp(`\\b(?:${FALLING})\\b`);

/** "Top 5", "de eerste drie". */
export const TOP = /\b(?:top|eerste|first)[ -]?(\d{1,2}|drie|three|vijf|five|tien|ten)\b/;
export const TOP_COUNTS: Readonly<Record<string, number>> = { drie: 3, three: 3, vijf: 5, five: 5, tien: 10, ten: 10 };

/** "Regions like ours." */
export const PEERS =
  /\b(?:vergelijkbare (?:regio|gemeente|provincie|gebied|stad|ste|streek|streken|plaats)\w*|(?:regio|gemeente|provincie|gebied|stad|streek)\w*(?: ?'?s)? (?:zoals|als|net als) (?:wij|ons|onze|de onze|die van ons|deze)|soortgelijke \w+|(?:comparable|similar) (?:regions?|municipalit\w+|provinces?|areas?|cities|towns)|(?:regions?|places?|areas?|municipalit\w+) like (?:us|ours|this|mine)|our peers|peers)\b/;

/** Which part it is of the whole. */
export const SHARE =
  /\b(?:aandeel|welk deel|hoe groot deel|hoeveel procent van|percentage van|share of|what part|which part|percentage of|proportion of)\b/;

/** What has not been yet. */
export const FORECAST =
  /\b(?:voorspel\w*|verwacht\w*|prognose\w*|in de toekomst|volgend jaar|komende? jaren|over (?:een|twee|drie|vijf|tien|\d+) jaar|forecast\w*|predict\w*|expect\w*|outlook|next year|in the future|coming years|in (?:two|three|five|ten|\d+) years(?: time)?)\b/;

/** Why it is as it is. */
export const CAUSE =
  /\b(?:waarom|hoe komt het|waardoor|oorza\w*|door wat|why|how come|what caused|because of what|reason\w* (?:for|behind))\b/;

/** After one of these, a name with a capital is a place. */
export const BEFORE_A_PLACE =
  /(?<![\p{L}])(?:in|te|van|voor|bij|of|for|at|from|naar|rond|around|near)\s+(\p{Lu}[\p{L}'’-]{2,}(?:\s+\p{Lu}[\p{L}'’-]+)?)/gu;
