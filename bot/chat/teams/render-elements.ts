/** The card's blocks, one by one, to Adaptive Card elements. */
import type { Language } from '../../primitives/language.ts';
import type { Block, Card, Fact, Inline } from '../card.ts';
import { cut, shownOnOneLine } from '../cut.ts';
import { cutInlines } from '../fit.ts';
import { TEAMS } from '../limits.ts';
import { linkOf } from '../link.ts';
import { wordsIn } from '../words.ts';
import { actionSets } from './render-actions.ts';
import { chartElement } from './render-charts.ts';
import { isBlank, type Node, richText } from './render-text.ts';

export function elements(card: Card): Node[] {
  const body: Node[] = [];
  let divided = false;
  for (const block of card.blocks) {
    const drawn = elementsOf(block, card.language);
    const [first, ...rest] = drawn;
    // A card has no line of its own: a divider is a property of what comes after it.
    if (first) body.push(divided ? { ...first, separator: true, spacing: 'Medium' } : first, ...rest);
    divided = block.type === 'divider' || (divided && !first);
  }
  return body;
}

function elementsOf(block: Block, language: Language): Node[] {
  switch (block.type) {
    case 'heading':
      return paragraph([shownOnOneLine(block.text)], { size: 'Large', weight: 'Bolder' }, { spacing: 'Medium' });
    case 'text':
      return paragraph(block.inlines);
    case 'note':
      return paragraph(block.inlines, { size: 'Small', isSubtle: true }, { spacing: 'Small' });
    case 'quote':
      return quotation(block.text);
    case 'list':
      return rows(block.items.filter((item) => !isBlank(item)).map(bullet));
    case 'facts':
      return rows(block.facts.filter((fact) => !isBlank([fact.label, fact.value])).map(factRow));
    case 'image':
      return image(block.url, block.alt, language);
    case 'chart':
      return chart(block, language);
    case 'divider':
      return [];
    case 'actions':
      return actionSets(block.buttons, language);
  }
}

function paragraph(inlines: Inline[], look = {}, place = {}): Node[] {
  return isBlank(inlines) ? [] : [richText(cutInlines(inlines, TEAMS.blockText), look, place)];
}

function quotation(words: string): Node[] {
  const items = paragraph([words]);
  return items.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', items }];
}

function rows(items: Node[]): Node[] {
  return items.length === 0 ? [] : [{ type: 'Container', items }];
}

/** Two columns, so that the second line of an item stands under its first. */
function bullet(item: Inline[]): Node {
  return columns({ width: 'auto', items: [richText(['•'])] }, { width: 'stretch', items: paragraph(item) });
}

/** One line, as in Slack: a FactSet would read Markdown in the values, and columns run into each other on a phone. */
function factRow({ label, value }: Fact): Node {
  const named: Inline[] = label.trim() === '' ? [value] : [{ bold: label }, `  ${value}`];
  return { ...paragraph(named)[0]!, spacing: 'Small' };
}

function columns(...list: { width: string | number; items: Node[] }[]): Node {
  return { type: 'ColumnSet', spacing: 'Small', columns: list.map((column) => ({ type: 'Column', ...column })) };
}

function image(url: string, alt: string, language: Language): Node[] {
  const address = linkOf(url, TEAMS.url);
  if (!address?.startsWith('http')) return paragraph([alt], { size: 'Small', isSubtle: true });
  const altText = cut(shownOnOneLine(alt), TEAMS.altText) || wordsIn(language).image;
  return [{ type: 'Image', url: address, altText, size: 'Stretch', msTeams: { allowExpand: true } }];
}

/** As a picture, or in words, where Teams or this client cannot draw it. */
function chart({ chart: drawn, image: url = '' }: Extract<Block, { type: 'chart' }>, language: Language): Node[] {
  const otherwise = image(url, drawn.alt, language);
  const element = chartElement(drawn, otherwise[0]);
  return element ? [element] : otherwise;
}
