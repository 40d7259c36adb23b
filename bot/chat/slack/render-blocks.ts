/** The card's blocks, one by one, to Block Kit. */
import type { KnownBlock, RichTextSection } from '@slack/types';
import type { Language } from '../../primitives/language.ts';
import { type Block, type Card, type Fact, type Inline, plainInlines } from '../card.ts';
import { cut, shownOnOneLine } from '../cut.ts';
import { cutInlines } from '../fit.ts';
import { SLACK } from '../limits.ts';
import { linkOf } from '../link.ts';
import { wordsIn } from '../words.ts';
import { buttonRows } from './render-buttons.ts';
import { type ChartBlock, type ChartWay, drawnCharts } from './render-charts.ts';
import { hasLink, isBlank, plain, richInlines, richText } from './render-text.ts';

export function slackBlocks(card: Card, charts: ChartWay): KnownBlock[] {
  const drawn = charts === 'drawn' ? drawnCharts(card) : new Map<Block, KnownBlock>();
  return card.blocks.flatMap((block, place) => {
    const native = drawn.get(block);
    return native ? [native] : slackBlock(block, place, card.language, charts);
  });
}

function slackBlock(block: Block, place: number, language: Language, charts: ChartWay): KnownBlock[] {
  switch (block.type) {
    case 'heading':
      return header(block.text);
    case 'text':
      return section(block.inlines);
    case 'note':
      return context(block.inlines);
    case 'quote':
      return quotation(block.text);
    case 'list':
      return bullets(block.items);
    case 'facts':
      return factLines(block.facts);
    case 'image':
      return image(block.url, block.alt, language);
    case 'chart':
      return otherwise(block, language, charts);
    case 'divider':
      return [{ type: 'divider' }];
    case 'actions':
      return buttonRows(block.buttons, place, language);
  }
}

function header(words: string): KnownBlock[] {
  const line = shownOnOneLine(words);
  return line ? [{ type: 'header', text: plain(line, SLACK.header) }] : [];
}

function section(inlines: Inline[]): KnownBlock[] {
  return isBlank(inlines) ? [] : [richText(line(inlines))];
}

function line(inlines: Inline[]): RichTextSection {
  return { type: 'rich_text_section', elements: richInlines(cutInlines(inlines, SLACK.blockText)) };
}

/** Small and grey is plain text only, and not much of it; a note with a link gives up being small, so that its link works. */
function context(inlines: Inline[]): KnownBlock[] {
  if (isBlank(inlines)) return [];
  if (hasLink(inlines) || plainInlines(inlines).length > SLACK.contextText) return section(inlines);
  return [{ type: 'context', elements: [plain(plainInlines(inlines), SLACK.contextText)] }];
}

function quotation(words: string): KnownBlock[] {
  if (isBlank([words])) return [];
  return [richText({ type: 'rich_text_quote', elements: richInlines([cut(words, SLACK.blockText)]) })];
}

function bullets(items: Inline[][]): KnownBlock[] {
  const kept = items.filter((item) => !isBlank(item));
  return kept.length === 0 ? [] : [richText({ type: 'rich_text_list', style: 'bullet', elements: kept.map(line) })];
}

/**
 * One line a fact, its label bold. Not a section's two columns of `fields`: without mrkdwn a label cannot be bold there, and on a
 * telephone the columns fall apart into one, in which labels and values look the same.
 */
function factLines(list: Fact[]): KnownBlock[] {
  const kept = list.filter((fact) => !isBlank([fact.label, fact.value]));
  if (kept.length === 0) return [];
  return [richText(...kept.map(({ label, value }) => line([{ bold: label }, label.trim() ? '  ' : '', value])))];
}

function image(url: string, alt: string, language: Language): KnownBlock[] {
  const address = linkOf(url, SLACK.url);
  if (!address?.startsWith('http')) return context([alt]);
  const words = shownOnOneLine(alt) || wordsIn(language).image;
  return [{ type: 'image', image_url: address, alt_text: cut(words, SLACK.altText) }];
}

function otherwise({ chart, image: url = '' }: ChartBlock, language: Language, way: ChartWay): KnownBlock[] {
  return way === 'told' ? context([chart.alt]) : image(url, chart.alt, language);
}
