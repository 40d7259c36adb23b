/**
 * The card tree: what the bot says, before any platform has a say in it.
 * Text from people is plain data here; a renderer must show it inert (no markup, no mentions), and must
 * keep within its platform's limits by cutting text at a word with "…", never by failing.
 */
import type { Language } from '../primitives/language.ts';

/** A stretch of text. A bare string is always shown exactly as it is. */
export type Inline = string | { bold: string } | { italic: string } | { link: string; text: string };

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'text'; inlines: Inline[] }
  /** Small and grey: sources, hints, who and when. */
  | { type: 'note'; inlines: Inline[] }
  /** A person's own words. */
  | { type: 'quote'; text: string }
  | { type: 'list'; items: Inline[][] }
  | { type: 'facts'; facts: Fact[] }
  | { type: 'image'; url: string; alt: string }
  /** `image` is the https address of the same chart as a picture, for where a platform cannot draw it itself. */
  | { type: 'chart'; chart: Chart; image?: string }
  | { type: 'divider' }
  | { type: 'actions'; buttons: Button[] };

export type Fact = { label: string; value: string };

/** Lines for what goes on through time, bars for what is compared. */
export type Chart = {
  kind: 'line' | 'bar';
  title: string;
  /** Periods or places, in the order in which they are drawn. */
  categories: string[];
  /** One value for each category; null where there is no figure, which is drawn as a gap. */
  series: { name: string; values: (number | null)[] }[];
  /** As it is written along the axis: "mln euro", "%". */
  unit: string;
  /** How many a value is shown with. */
  decimals: number;
  /** All that the chart tells, in words: for who cannot see it, and for where it cannot be drawn. */
  alt: string;
};

export type Args = Record<string, string | number | boolean>;

/** A press becomes an Ask of kind `press` with this action and these args. Args are small (ids and numbers, never texts). */
export type Button = {
  label: string;
  action: string;
  args?: Args;
  style?: 'primary' | 'danger';
  /** The press is answered with a form. Teams must know this when the card is drawn. */
  opensForm?: boolean;
  /** Ask "are you sure?" first, with this sentence. */
  confirm?: string;
};

export type Card = { language: Language; blocks: Block[]; evidence?: Evidence };

/** Where the figures on a card come from; for whoever checks them, and shown by no platform. */
export type Evidence = {
  figures: readonly CitedFigure[];
  /** Periods of which there are figures, named without them. */
  periods?: readonly string[];
  /** Made from those by a registered function, which can be run again over `of`. */
  derived: readonly { id: string; value: number; of: readonly CitedFigure[] }[];
};
export type CitedFigure = {
  indicator: string;
  region: string;
  period: string;
  value: number;
  unit: string;
  status: string;
  source: string;
};

/** A dialog: a Slack modal, a Teams task module. Submitting it becomes an Ask of kind `form`. */
export type Form = {
  language: Language;
  action: string;
  args?: Args;
  title: string;
  submit: string;
  intro?: Inline[];
  fields: Field[];
};

export type Field =
  | {
      type: 'text';
      name: string;
      label: string;
      value?: string;
      hint?: string;
      multiline?: boolean;
      optional?: boolean;
      /** Longest text accepted, in characters. */
      max?: number;
    }
  | {
      type: 'choice';
      name: string;
      label: string;
      options: { value: string; label: string }[];
      value?: string;
      hint?: string;
      optional?: boolean;
    };

export const text = (...inlines: Inline[]): Block => ({ type: 'text', inlines });
export const note = (...inlines: Inline[]): Block => ({ type: 'note', inlines });
export const heading = (words: string): Block => ({ type: 'heading', text: words });
export const quote = (words: string): Block => ({ type: 'quote', text: words });
export const facts = (...list: Fact[]): Block => ({ type: 'facts', facts: list });
export const list = (...items: Inline[][]): Block => ({ type: 'list', items });
export const chart = (drawn: Chart, image?: string): Block => ({ type: 'chart', chart: drawn, ...(image && { image }) });
export const divider: Block = { type: 'divider' };
export const actions = (...buttons: (Button | false | undefined)[]): Block => ({
  type: 'actions',
  buttons: buttons.filter((button): button is Button => Boolean(button)),
});
export const bold = (words: string): Inline => ({ bold: words });

/** A card; blocks that came out empty or false are left out, so that cards read as a list of what is on them. */
export function card(language: Language, ...blocks: (Block | false | undefined)[]): Card {
  const kept = blocks.filter((block): block is Block => Boolean(block));
  return { language, blocks: kept.filter((block) => !isEmpty(block)) };
}

function isEmpty(block: Block): boolean {
  if (block.type === 'actions') return block.buttons.length === 0;
  if (block.type === 'list') return block.items.length === 0;
  if (block.type === 'facts') return block.facts.length === 0;
  if (block.type === 'chart') return block.chart.series.every(({ values }) => values.every((value) => value === null));
  return false;
}

/** What a card says without its looks: for notifications, screen readers, logs and tests. */
export function plainText(of: Card): string {
  return of.blocks.map(plainBlock).filter(Boolean).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'quote':
      return block.text;
    case 'text':
    case 'note':
      return plainInlines(block.inlines);
    case 'list':
      return block.items.map((item) => `• ${plainInlines(item)}`).join('\n');
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n');
    case 'image':
      return block.alt;
    case 'chart':
      return block.chart.alt;
    case 'divider':
    case 'actions':
      return '';
  }
}

export function plainInlines(inlines: Inline[]): string {
  return inlines.map(plainInline).join('');
}

export function plainInline(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('bold' in inline) return inline.bold;
  if ('italic' in inline) return inline.italic;
  return inline.text;
}
