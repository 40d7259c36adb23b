/**
 * How pictures look. Drawn at half their size in pixels, so that its letters are 28 pixels high and can still be read where the
 * picture is shown at half its width; on a telephone, with the picture opened.
 */

export const WIDTH = 600;
export const HEIGHT = 338;
export const PIXELS_WIDE = 1200;

export const FONT = 'Roboto';
/** Of all words but the title. */
export const SIZE = 14;
export const LINE = 16;
export const MARGIN = 20;
export const INK = '#1D2733';
export const FAINT = '#56616E';
export const RULE = '#E3E7EB';
export const AXIS = '#8D97A2';
export const PAPER = '#FFFFFF';

/**
 * Okabe and Ito's colours, which keep apart for all common forms of colour blindness; without their yellow, which is lost on white.
 * Each has a dash, a mark and a hatching of its own, so that the colour is never the only sign.
 */
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#1D2733', '#E69F00', '#56B4E9'] as const;
const DASHES = ['solid', [8, 4], [2, 3], [10, 3, 2, 3], [5, 2], [12, 4], [3, 5]] as const;
const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle'] as const;

export type Sign = { colour: string; dash: 'solid' | number[]; mark: string };

/** The sign of the nth series. With more than there are signs, colour and dash go round in a different step. */
export function signOf(index: number): Sign {
  const dash = DASHES[(index + Math.floor(index / COLOURS.length)) % DASHES.length]!;
  return {
    colour: COLOURS[index % COLOURS.length]!,
    dash: dash === 'solid' ? dash : [...dash],
    mark: MARKS[(index + 2 * Math.floor(index / COLOURS.length)) % MARKS.length]!,
  };
}

const WHITE = { color: 'rgba(255,255,255,0.65)', symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 4] };
const HATCHINGS = [
  { symbol: 'none' },
  { ...WHITE, rotation: Math.PI / 4 },
  {
    ...WHITE,
    symbol: 'circle',
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
    symbolSize: 0.7,
  },
  { ...WHITE, rotation: -Math.PI / 4 },
  { ...WHITE, rotation: 0 },
  { ...WHITE, rotation: Math.PI / 2 },
];

/** What lies over the colour of the nth series of bars; nothing over the first. */
export function hatchingOf(index: number) {
  return HATCHINGS[index % HATCHINGS.length]!;
}
