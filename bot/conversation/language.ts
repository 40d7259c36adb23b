/** Dutch or English: a softmax like that of the intents, trained on the same sentences, with the person's own language as prior. */
import type { Language } from '../primitives/language.ts';
import { type Classifier, scoresOf, softmax } from './classifier.ts';
import type { Features } from './features.ts';

/** How much the person's own language weighs, as log odds: decides "ok" and "12", never a sentence. */
const PRIOR = 0.6;

export function languageOf(languages: Classifier<Language>, features: Features, preferred?: Language): Language {
  const scores = scoresOf(languages, features);
  const own = preferred === undefined ? -1 : languages.labels.indexOf(preferred);
  if (own >= 0) scores[own]! += PRIOR;
  const chances = softmax(scores);
  return languages.labels[chances.indexOf(Math.max(...chances))]!;
}
