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
      ['paar', 3],
      ['few', 3],
      ['couple of', 2],
      ['enkele', 3],
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

/** "Na 2010" begins with 2010, too: the change since then is measured from its figure. */
export const SINCE =
  'al sinds|sinds|na|after|sedert|vanaf|since|as of|from|starting in|starting from|te beginnen in|beginning in';
/** After a moment: "2010 onwards", "from 2015 to now". */
export const UNTIL_NOW =
  'en later|tot nu toe|tot nu|tot heden|tot vandaag|tot en met nu|t/m nu|onwards?|on|until now|till now|to now|up to now|to today|to date|to the present|to present';
export const UNTIL = 'tot en met|tot aan|tot|t/m|until|till|up to and including|up to|through|to';
export const BEFORE_BOTH =
  'tussen|between|van|from|vanaf|in de periode|in the period|over de periode|over the period|periode|period|in|of|for';
export const AND = 'en met|tot en met|tot aan|tot|t/m|en|and|until|till|through|to|-|–|vs|versus|naar';
export const IN = 'gedurende|in het jaar|in the year|in|over|voor|for|of|van|uit|during|jaar|year|anno|per';

/** Years that people name by what happened. */
export const EVENTS: readonly (readonly [pattern: string, year: number])[] = [
  ['de coronacrisis|de coronatijd|corona|covid(?: 19)?|the pandemic|de pandemie', 2020],
  ['de eeuwwisseling|the turn of the century|the millennium', 2000],
];
