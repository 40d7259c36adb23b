/** How the deck looks, on a screen and in a file: one accent for each chapter, on paper and in the dark. */
import type { Chapter } from './deck-data.ts';

/** Six hexadecimal digits. Every accent has a contrast of at least 4.5 with the ground that it stands on; a test measures it. */
export const LIGHT = {
  paper: 'FBFAF7',
  panel: 'FFFFFF',
  ink: '18212B',
  quiet: '56606B',
  rule: 'DDD9D0',
  beside: '7A8490',
  good: '1F7A4D',
  bad: 'B23A48',
};
export const DARK = {
  paper: '12161C',
  panel: '1B212A',
  ink: 'F2F0EA',
  quiet: 'A9B2BD',
  rule: '343C47',
  beside: '8A95A1',
  good: '7CCB9B',
  bad: 'F2909A',
};
/** The ground of the first slide, the wall and the last: the same in light and dark. */
export const NIGHT = { paper: '14243A', ink: 'FFFFFF', quiet: 'B9C6D6', panel: '1E3350', rule: '33496A' };

export const ACCENT: Record<Chapter, string> = {
  people: 'B23A48',
  economy: '1D5C9B',
  society: '6B4C9A',
  place: '2A7448',
  governance: '8A5A00',
};
export const ACCENT_IN_DARK: Record<Chapter, string> = {
  people: 'F2909A',
  economy: '7DB7EE',
  society: 'BBA2E6',
  place: '7CCB9B',
  governance: 'E3B261',
};
