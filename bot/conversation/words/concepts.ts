/**
 * From a word to what it is about, in Dutch and English alike: "lasser" and "welder" both mean `technician`, and through it `staff`.
 * The tables beside this file are ours; a line reads `concept > broader: words`, where
 * `word` is the word and its plain inflections, `stem*` what begins so, `*part*` what has it anywhere (Dutch writes compounds as one word).
 */
import { ACTS } from './acts.ts';
import { BUSINESS } from './business.ts';
import { PEOPLE } from './people.ts';
import { PLACE } from './place.ts';
import { SOCIETY } from './society.ts';
import { TRADES } from './trades.ts';

type Lexicon = {
  whole: Map<string, string[]>;
  begins: Map<string, string[]>;
  within: Map<string, string[]>;
  broader: Map<string, string>;
};

const SHORTEST_PART = 3;

export function readLexicon(tables: readonly string[]): Lexicon {
  const lexicon: Lexicon = { whole: new Map(), begins: new Map(), within: new Map(), broader: new Map() };
  for (const line of tables
    .join('\n')
    .split('\n')
    .map((raw) => raw.trim())
    .filter(Boolean)) {
    const [head = '', words = ''] = line.split(':');
    const [concept = '', broader] = head.split('>').map((part) => part.trim());
    if (broader) lexicon.broader.set(concept, broader);
    for (const word of words.trim().split(/\s+/)) enter(lexicon, word, concept);
  }
  return lexicon;
}

function enter(lexicon: Lexicon, word: string, concept: string): void {
  const bare = word.replaceAll('*', '');
  const into = word.startsWith('*') ? lexicon.within : word.endsWith('*') ? lexicon.begins : lexicon.whole;
  into.set(bare, [...(into.get(bare) ?? []), concept]);
}

let domain: Lexicon | undefined;
let subjects: Lexicon | undefined;
let acts: Lexicon | undefined;

/** What one normalised word is about, with the broader concepts it falls under; nothing for most words. */
export function conceptsOf(word: string): string[] {
  domain ??= readLexicon([PEOPLE, PLACE, BUSINESS]);
  return conceptsIn(domain, word);
}

/**
 * As `conceptsOf`, with the words of all trades and of public life beside. For likeness only: what somebody wants is told better
 * without them, since "kas" is a greenhouse as well as the fund's till (91 against 94 % right on sentences of strangers).
 */
export function subjectsOf(word: string): string[] {
  subjects ??= readLexicon([PEOPLE, PLACE, BUSINESS, TRADES, SOCIETY]);
  return conceptsIn(subjects, word);
}

/** What one normalised word asks for, or which of the bot's own things it names; nothing for most words. */
export function actsOf(word: string): string[] {
  acts ??= readLexicon([ACTS]);
  return conceptsIn(acts, word);
}

export function conceptsIn(lexicon: Lexicon, word: string): string[] {
  const found = new Set<string>();
  const take = (concepts: string[] | undefined) => {
    for (const concept of concepts ?? []) found.add(concept);
  };
  for (const form of inflections(word)) take(lexicon.whole.get(form));
  for (let end = SHORTEST_PART; end <= word.length; end++) take(lexicon.begins.get(word.slice(0, end)));
  for (let from = 0; from + SHORTEST_PART <= word.length; from++) {
    for (let end = from + SHORTEST_PART; end <= word.length; end++) take(lexicon.within.get(word.slice(from, end)));
  }
  for (const concept of found) {
    const broader = lexicon.broader.get(concept);
    if (broader) found.add(broader);
  }
  return [...found];
}

/** The word itself and what it may be a plain inflection of: plurals and diminutives in both languages. */
function inflections(word: string): string[] {
  const stems = ['s', 'es', 'en', 'e', "'s", 'je', 'jes', 'tje', 'tjes'].filter(
    (end) => word.endsWith(end) && word.length - end.length >= 3,
  );
  return [word, ...stems.map((end) => word.slice(0, -end.length))];
}
