/** Words of time in statistics, in folded spelling, as parts of regular expressions. */

/** Number words up to what people count years in. */
export const COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'een one',
    'twee two',
    'drie three',
    'vier four',
    'vijf five',
    'zes six',
    'zeven seven',
    'acht eight',
    'negen nine',
    'tien ten',
    'elf eleven',
    'twaalf twelve',
    'dertien thirteen',
    'veertien fourteen',
    'vijftien fifteen',
  ]
    .flatMap((words, i) => words.split(' ').map((word): [string, number] => [word, i + 1]))
    .concat([
      ['twintig', 20],
      ['twenty', 20],
      ['vijfentwintig', 25],
      ['dertig', 30],
      ['thirty', 30],
      ['paar', 3],
      ['few', 3],
      ['couple of', 2],
      ['enkele', 3],
      ['several', 5],
    ]),
);

export const ORDINALS: Readonly<Record<string, number>> = {
  eerste: 1,
  first: 1,
  tweede: 2,
  second: 2,
  derde: 3,
  third: 3,
  vierde: 4,
  fourth: 4,
  laatste: 4,
  last: 4,
};

/** Decades by their name. */
export const DECADES: Readonly<Record<string, number>> = {
  zestig: 1960,
  zeventig: 1970,
  tachtig: 1980,
  negentig: 1990,
  nul: 2000,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
  noughties: 2000,
};

/** Before a year they leave it that year: figures are of whole years, or of a day in it. */
export const PART_OF_A_YEAR =
  'begin|eind|einde|medio|halverwege|ultimo|midden|primo|early|late|mid|end of|the end of|start of|the start of|beginning of|the beginning of|middle of';
export const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec';

/** "Na 2010" begins with 2010, too: the change since then is measured from its figure. */
export const SINCE =
  'al sinds|ooit sinds|sinds|na|after|sedert|vanaf|ever since|since|from|starting in|starting from|starting|te beginnen in|te beginnen met|beginning in|beginnend in|van';
/** After a moment: "2010 onwards", "from 2015 to now". */
export const UNTIL_NOW =
  'en later|en daarna|tot nu toe|tot nu|tot heden|tot vandaag|tot en met nu|t/m nu|t/m heden|tot op heden|onwards?|on|until now|till now|to now|up to now|to today|to date|to the present|to present|until today|through today|en nu|en vandaag|en heden|and now|and today|nu|heden|now|af';
/** The ones of `SINCE` that say so without a word after the moment. */
export const FROM_ONLY =
  /(?:^|\s)(?:al sinds|ooit sinds|sinds|na|after|sedert|vanaf|ever since|since|from|starting in|starting from|starting|te beginnen in|te beginnen met|beginning in|beginnend in)$/;
export const UNTIL = 'tot en met|tot aan|tot|t/m|t m|until|till|up to and including|up to|through|thru|to|before|voor het jaar';
export const BEFORE_BOTH =
  'tussen|between|van|from|vanaf|in de periode|in the period|over de periode|over the period|periode|period|in de jaren|de jaren|the years|jaren|years|in|of|for|over|during|sinds|since|in de loop van|tijdens';
export const AND =
  'en met|tot en met|tot aan|tot|t/m|t m|tm|en|and|until|till|up to|through|thru|to|naar|op|in|over|van|en in|and in|,|-|–|—|/|&|\\+|a';
/** Between two moments of which one is held against the other. */
export const AGAINST =
  'vs\\.?|versus|tegenover|ten opzichte van|t\\.?o\\.?v\\.?|vergeleken met|in vergelijking met|dan in|dan|met|compared to|compared with|relative to|than in|than|against|with|en in vergelijking met|afgezet tegen';
export const IN =
  'gedurende|in het jaar|in the year|in de loop van|in|over|voor|for|of|van|uit|during|jaar|year|anno|per|as of|as at|at|op|tijdens|met|from|year of';

/** Years that people name by what happened. */
export const EVENTS: readonly (readonly [pattern: string, year: number])[] = [
  [
    '(?:de |the )?(?:coronacrisis|coronatijd|coronajaar|coronajaren|coronapandemie|corona ?uitbraak|corona|covid ?19|covid|pandemic|pandemie|lockdowns?)',
    2020,
  ],
  ['(?:de |the )?(?:eeuwwisseling|turn of the century|turn of the millennium|millennium|millenniumwisseling)', 2000],
  [
    '(?:de |the )?(?:kredietcrisis|bankencrisis|financiele crisis|financial crisis|credit crisis|credit crunch|financial crash|great recession|economische crisis|economic crisis|crisis)',
    2008,
  ],
];
/** What stands in every name of an event. */
export const EVENT_HINTS: readonly string[] = [
  'corona',
  'covid',
  'pandemi',
  'lockdown',
  'eeuw',
  'century',
  'millenni',
  'cris',
  'credit cr',
  'financial cr',
  'recession',
];

/** Before an event: the year before it. */
export const BEFORE_AN_EVENT = 'vlak voor|net voor|kort voor|voor|van voor|just before|right before|prior to|before|pre|ahead of';
