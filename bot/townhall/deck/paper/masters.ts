/** The layouts of the presentation file: the first slide, one for each chapter, lists, the wall, the last. */
import { CHAPTERS, type Chapter } from '../deck-data.ts';
import { ACCENT, ACCENT_IN_DARK, LIGHT, NIGHT } from '../look.ts';
import type { Block, Master } from './sheet.ts';

export const EDGE = 9;
export const INNER = 142;
const NUMBER = { x: 131, y: 82, w: 20, h: 4.4, size: 1.5 };

/** `wide`: without a chart beside the headline. */
export const chapterMaster = (chapter: Chapter, wide = false): string => `Streek ${chapter}${wide ? ' wide' : ''}`;
export const MASTER = { title: 'Streek title', list: 'Streek list', wall: 'Streek wall', closing: 'Streek closing' } as const;

/** The five chapters as a rising field: what the deck is recognised by. */
const RIBBON: Block[] = CHAPTERS.map((chapter, at) => {
  const h = [12, 20, 16, 26, 34][at]!;
  return { type: 'block', x: 122 + at * 6, y: 90 - h, w: 5, h, colour: ACCENT_IN_DARK[chapter] };
});

const mark = (colour: string, y: number): Block => ({ type: 'block', x: EDGE, y, w: 7, h: 0.8, colour });

export const MASTERS: readonly Master[] = [
  {
    name: MASTER.title,
    paper: NIGHT.paper,
    blocks: [mark(ACCENT_IN_DARK.governance, 14), ...RIBBON],
    title: { x: EDGE, y: 20.5, w: 112, h: 21, size: 15, colour: NIGHT.ink, valign: 'middle' },
  },
  ...CHAPTERS.flatMap((chapter) =>
    [false, true].map((wide) => ({
      name: chapterMaster(chapter, wide),
      paper: LIGHT.paper,
      blocks: [mark(ACCENT[chapter], 9)],
      title: { x: EDGE, y: 16, w: wide ? INNER : 64, h: 26, size: 4.6, colour: LIGHT.ink },
      number: { ...NUMBER, colour: LIGHT.quiet },
    })),
  ),
  {
    name: MASTER.list,
    paper: LIGHT.paper,
    blocks: [],
    title: { x: EDGE, y: 9, w: INNER, h: 8, size: 5.6, colour: LIGHT.ink, valign: 'middle' },
    number: { ...NUMBER, colour: LIGHT.quiet },
  },
  {
    name: MASTER.wall,
    paper: NIGHT.paper,
    blocks: [],
    title: { x: EDGE, y: 9, w: INNER, h: 8, size: 5.6, colour: NIGHT.ink, valign: 'middle' },
    number: { ...NUMBER, colour: NIGHT.quiet },
  },
  {
    name: MASTER.closing,
    paper: NIGHT.paper,
    blocks: [mark(ACCENT_IN_DARK.governance, 14), ...RIBBON],
    title: { x: EDGE, y: 20.5, w: 120, h: 21, size: 9, colour: NIGHT.ink },
  },
];
