/**
 * Dutch or English: a softmax like that of the intents, on the spelling of the same sentences, with the person's own language as prior.
 * Measured against `eld` limited to these two: as good on our sentences, better on others (99 against 97 %), and without its 1.6 MB.
 */
import type { Language } from '../primitives/language.ts';
import { type Classifier, scoresOf, softmax } from './classifier.ts';
import { spellingOf } from './features.ts';

/** How much the person's own language weighs, as log odds: decides "ok" and "12", never a sentence. */
const PRIOR = 1;

export function languageOf(languages: Classifier<Language>, text: string, preferred?: Language): Language {
  const scores = scoresOf(languages, spellingOf(text));
  const own = preferred === undefined ? -1 : languages.labels.indexOf(preferred);
  if (own >= 0) scores[own]! += PRIOR;
  const chances = softmax(scores);
  return languages.labels[chances.indexOf(Math.max(...chances))]!;
}
