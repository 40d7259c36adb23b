/** Figures at a glance, side by side. */
import type { Language } from '../../../primitives/language.ts';
import { ACCENT, LIGHT } from '../look.ts';
import { fitted, linesIn } from '../measure.ts';
import { together } from '../rooms.ts';
import type { Tile } from '../slide.ts';
import { deckWords } from '../words/index.ts';
import { wordsAt } from './parts.ts';
import type { Part, Place } from './sheet.ts';

const GAP = 3.4;

export function tileParts(
  tiles: readonly Tile[],
  room: 'value' | 'figure',
  { x, y, w }: { x: number; y: number; w: number },
  language: Language,
): Part[] {
  if (tiles.length === 0) return [];
  const large = room === 'figure';
  const columns = large ? tiles.length : 4;
  const width = (w - GAP * (columns - 1)) / columns;
  const { size } = together(
    tiles.map(({ value }) => value),
    room,
  );
  const aboutLines = Math.max(...tiles.map(({ about }) => linesIn(about, 1.7, width)));
  return tiles.flatMap((tile, at) => {
    const left = x + at * (width + GAP);
    return large ? largeTile(tile, left, y, width, { size, about: aboutLines }, language) : smallTile(tile, left, y, width, size);
  });
}

const TONES = { good: LIGHT.good, bad: LIGHT.bad, plain: LIGHT.quiet };

/** Nothing where there is nothing to say. */
function small(place: Place, text = '', colour: string, bold = false): Part[] {
  if (text === '') return [];
  const fits = fitted(text, { width: place.w - 0.5, height: place.h, face: bold ? 'bold' : 'text', sizes: [1.8, 1.7, 1.5, 1.3] });
  return [wordsAt(place, fits.text, fits.size, colour, bold ? { bold } : {})];
}

function smallTile(
  { chapter, label, value, unit, about, change, tone = 'plain' }: Tile,
  x: number,
  y: number,
  w: number,
  size: number,
): Part[] {
  const name = fitted(label, { width: w - 1, height: 4.8, sizes: [1.8] });
  return [
    { type: 'block', x, y, w, h: 0.35, colour: ACCENT[chapter] },
    wordsAt({ x, y: y + 1, w, h: 5 }, name.text, 1.8, LIGHT.ink),
    wordsAt({ x, y: y + 5.8, w, h: 5.6 }, value, size, LIGHT.ink, { display: true, valign: 'middle' }),
    ...small({ x, y: y + 11.4, w, h: 2.6 }, unit, LIGHT.ink),
    ...small({ x, y: y + 14, w, h: 2.5 }, about, LIGHT.quiet),
    ...small({ x, y: y + 16.3, w, h: 2.5 }, change, TONES[tone], true),
  ];
}

function largeTile(
  tile: Tile,
  x: number,
  y: number,
  w: number,
  { size, about: aboutLines }: { size: number; about: number },
  language: Language,
): Part[] {
  const { chapter, label, value, unit, about, change, tone = 'plain' } = tile;
  const name = fitted(label, { width: w - 1, height: 9.4, sizes: [1.9] });
  return [
    { type: 'block', x, y, w, h: 0.8, colour: ACCENT[chapter] },
    wordsAt({ x, y: y + 2.4, w, h: 3 }, deckWords(language).chapters[chapter], 2.1, ACCENT[chapter], { bold: true }),
    wordsAt({ x, y: y + 6.2, w, h: 9.6 }, name.text, 1.9, LIGHT.ink),
    wordsAt({ x, y: y + 17, w, h: 7 }, value, size, LIGHT.ink, { display: true, valign: 'middle' }),
    ...small({ x, y: y + 24, w, h: 3 }, unit, LIGHT.ink),
    ...small({ x, y: y + 28.5, w, h: 2.4 * aboutLines + 0.2 }, about, LIGHT.quiet),
    ...small({ x, y: y + 29 + 2.4 * aboutLines, w, h: 5 }, change, TONES[tone], true),
  ];
}
