/** Every version of a proposal: what changed, when, and in whose name. */
import { type Block, bold, type Card, card, facts, heading, note, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import { euroInWords } from '../../primitives/money.ts';
import { type Content, differences, type FieldName, type Version } from './proposal.ts';
import { proposalWords } from './words/index.ts';

/** Of a long goal its beginning tells which one it was. */
const MOST_OF_A_TEXT = 200;

/** @param versions newest first */
export function historyCard(language: Language, number: number, versions: Version[], most: number): Card {
  const w = proposalWords(language);
  return card(
    language,
    heading(w.historyTitle(number)),
    ...versions.slice(0, most).flatMap((version, index) => blocksOf(language, version, versions[index + 1])),
  );
}

function blocksOf(language: Language, version: Version, before: Version | undefined): Block[] {
  const w = proposalWords(language);
  return [
    text(bold(w.madeBy(version.version, version.byCompany, dayInWords(version.at, language)))),
    before ? facts(...differences(before, version).map((field) => changeOf(language, field, before, version))) : note(w.first),
  ];
}

function changeOf(language: Language, field: FieldName, before: Content, after: Content) {
  const w = proposalWords(language);
  return { label: w.field[field], value: w.became(saidOf(language, field, before), saidOf(language, field, after)) };
}

function saidOf(language: Language, field: FieldName, content: Content): string {
  const w = proposalWords(language);
  const { coFunding, problem } = content;
  switch (field) {
    case 'amount':
      return euroInWords(content.amount, language);
    case 'coFunding':
      return coFunding ? w.coFundingFrom(euroInWords(coFunding.amount, language), coFunding.from) : w.none;
    case 'problem':
      return problem === undefined ? w.none : `#${problem}`;
    default:
      return `“${cut(content[field], MOST_OF_A_TEXT)}”`;
  }
}
