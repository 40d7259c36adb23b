/**
 * Makes a card fit on a platform: the longest texts are cut first; only when all are short, what a reader misses least is left
 * out, with "…" in its place. Buttons stay as long as there is text to leave out.
 */
import { type Block, type Button, type Card, type Inline, note, plainInline } from './card.ts';
import { cut, shown } from './cut.ts';

/** Characters below which no text is cut to make a card fit. */
const SHORTEST = 100;
/** More than either platform shows of one text. */
const LONGEST = 25_000;

/** The card as rendered, after as little cutting as makes it fit. `fits` must say yes to a card with nothing on it. */
export function fitCard<T>(card: Card, render: (card: Card) => T, fits: (rendered: T) => boolean): T {
  const whole = wholeCard(card, render);
  if (fits(whole)) return whole;
  const parts = partsByWorth(card);
  const worth = largest(0, parts.length, (n) => fits(render(capped(withOnly(card, parts.slice(0, n)), SHORTEST))));
  const kept = withOnly(card, parts.slice(0, worth));
  const cap = largest(SHORTEST, LONGEST, (n) => fits(render(capped(kept, n))));
  return render(capped(kept, cap));
}

/** The card as rendered, with its texts fit to be shown and nothing left out. */
export function wholeCard<T>(card: Card, render: (card: Card) => T): T {
  return render(capped(card, LONGEST));
}

/** The largest whole number from `low` to `high` for which `holds`; `low` is taken to hold. */
export function largest(low: number, high: number, holds: (n: number) => boolean): number {
  let [known, refused] = [low, high + 1];
  while (refused - known > 1) {
    const middle = Math.floor((known + refused) / 2);
    if (holds(middle)) known = middle;
    else refused = middle;
  }
  return known;
}

/** The index of a block of which one part (an item, a fact, a button, or all there is) is kept. */
type Part = number;

/** What the card begins with, then the buttons, then the rest in reading order. */
function partsByWorth(card: Card): Part[] {
  const parts = (only: (block: Block) => boolean): Part[] =>
    card.blocks.flatMap((block, index) => (only(block) ? Array<Part>(partsIn(block)).fill(index) : []));
  const content = parts((block) => block.type !== 'actions');
  const buttons = parts((block) => block.type === 'actions');
  return [...content.slice(0, 2), ...buttons, ...content.slice(2)];
}

function partsIn(block: Block): number {
  if (block.type === 'list') return block.items.length;
  if (block.type === 'facts') return block.facts.length;
  if (block.type === 'actions') return block.buttons.length;
  return 1;
}

function withOnly(card: Card, parts: Part[]): Card {
  const kept = Map.groupBy(parts, (index) => index);
  const count = (index: number) => kept.get(index)?.length ?? 0;
  const firstGap = card.blocks.findIndex((block, index) => count(index) < partsIn(block));
  const blocks = card.blocks.flatMap((block, index): Block[] => {
    const rest = count(index) > 0 ? [firstOf(block, count(index))] : [];
    return index === firstGap ? [...rest, note('…')] : rest;
  });
  return { ...card, blocks };
}

function firstOf(block: Block, count: number): Block {
  if (block.type === 'list') return { ...block, items: block.items.slice(0, count) };
  if (block.type === 'facts') return { ...block, facts: block.facts.slice(0, count) };
  if (block.type === 'actions') return { ...block, buttons: block.buttons.slice(0, count) };
  return block;
}

function capped(card: Card, cap: number): Card {
  return { ...card, blocks: card.blocks.map((block) => cappedBlock(block, cap)) };
}

function cappedBlock(block: Block, cap: number): Block {
  switch (block.type) {
    case 'heading':
    case 'quote':
      return { ...block, text: cut(shown(block.text), cap) };
    case 'text':
    case 'note':
      return { ...block, inlines: cutInlines(block.inlines, cap) };
    case 'list':
      return { ...block, items: block.items.map((item) => cutInlines(item, cap)) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map(({ label, value }) => ({ label: cut(shown(label), cap), value: cut(shown(value), cap) })),
      };
    case 'image':
      return { ...block, alt: cut(shown(block.alt), cap) };
    case 'chart':
      return { ...block, chart: { ...block.chart, alt: cut(shown(block.chart.alt), cap) } };
    case 'actions':
      return { ...block, buttons: block.buttons.map((button) => withQuestion(button, cap)) };
    case 'divider':
      return block;
  }
}

/** Labels are short already: each platform has its own limit for them. */
function withQuestion(button: Button, cap: number): Button {
  return button.confirm ? { ...button, confirm: cut(shown(button.confirm), cap) } : button;
}

/** The first `max` characters of a run of inlines, fit to be shown; empty ones are left out. */
export function cutInlines(inlines: Inline[], max: number): Inline[] {
  const kept: Inline[] = [];
  let room = max;
  for (const inline of inlines) {
    const words = shown(plainInline(inline));
    if (words === '') continue;
    kept.push(saying(inline, cut(words, Math.max(room, 1))));
    room -= words.length;
    if (room < 0) break;
  }
  return kept;
}

function saying(inline: Inline, words: string): Inline {
  if (typeof inline === 'string') return words;
  if ('bold' in inline) return { bold: words };
  if ('italic' in inline) return { italic: words };
  return { link: inline.link, text: words };
}
