/** How the numbers of an answer were made: the registered formula with its figures filled in, and what the indicator is. */
import { bold, type Card, card, heading, list, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Answer } from '../answer/answer.ts';
import { type Derived, formulaOf } from '../answer/derivations.ts';
import { sourceLines } from './sources.ts';
import { telling } from './telling.ts';

export function howCard(language: Language, answer: Answer): Card {
  const { indicator } = answer;
  const tell = telling(language, indicator);
  const { w } = tell;
  const made = derivedIn(answer).map((derived) => [
    bold(w.formula[derived.id]),
    `: ${formulaOf(derived, language, indicator.decimals)} = ${tell.derived(derived)}`,
  ]);
  const drawn = card(
    language,
    heading(w.howTitle),
    text(bold(`${w.definition}: `), indicator.definition[language]),
    made.length > 0 && list(...made),
    indicator.caveat !== undefined && text(indicator.caveat[language]),
    ...sourceLines(tell),
  );
  return { ...drawn, evidence: tell.evidence() };
}

function derivedIn(answer: Answer): Derived[] {
  switch (answer.kind) {
    case 'value':
      return present(answer.change, answer.share);
    case 'series':
      return present(answer.change, answer.perYear);
    case 'change':
      return present(answer.difference, answer.percent, answer.perYear, answer.national);
    case 'compare':
      return [...answer.differences];
    case 'rank':
      return present(...answer.looked.map(({ change }) => change));
    default:
      return [];
  }
}

const present = (...all: (Derived | undefined)[]): Derived[] => all.filter((one) => one !== undefined);
