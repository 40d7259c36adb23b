/**
 * The type scale: how large each kind of words may be, and the room that it has. A slide is 160 wide and 90 high, whatever it is shown
 * on; one such unit is six points in the presentation file.
 */
import { type Fitted, fitted, linesIn, type Room } from './measure.ts';

export const ROOMS = {
  name: { width: 112, height: 20, sizes: [15, 11, 8.4, 6.6, 5.4], face: 'display', leading: 1.16 },
  thanks: { width: 120, height: 20, sizes: [9, 7, 5.6], face: 'display', leading: 1.16 },
  heading: { width: 140, height: 7, sizes: [5.6, 4.6, 3.8], face: 'display', leading: 1.16 },
  /** Where a live poll stands to the right of it. */
  beside: { width: 88, height: 7, sizes: [4.6, 3.8, 3.2], face: 'display', leading: 1.16 },
  headline: { width: 61, height: 25, sizes: [4.6, 4, 3.4, 2.8], face: 'display', leading: 1.16 },
  /** Where there is no chart beside it. */
  statement: { width: 138, height: 25, sizes: [6, 4.6, 3.4, 2.8], face: 'display', leading: 1.16 },
  value: { width: 31, height: 5, sizes: [4.4, 3.6, 2.9, 2.3], face: 'display' },
  figure: { width: 25, height: 6, sizes: [5.2, 4.4, 3.6, 2.6], face: 'display' },
  decisions: { width: 62, height: 7, sizes: [2.7, 2.3, 1.9], face: 'bold' },
  initiatives: { width: 62, height: 7, sizes: [2.7, 2.3, 1.9], face: 'bold' },
  problems: { width: 39, height: 11.5, sizes: [2.7, 2.3, 1.9], face: 'bold' },
  wall: { width: 39, height: 9.4, sizes: [2.7, 2.3, 1.9], face: 'bold' },
  questions: { width: 108, height: 7, sizes: [2.7, 2.3, 1.9], face: 'bold' },
} as const satisfies Record<string, Room>;
export type RoomName = keyof typeof ROOMS;

export const inRoom = (text: string, room: RoomName): Fitted => fitted(text, ROOMS[room]);

/** The largest size in which each of them fits on one line: figures side by side are equally large. */
export function together(texts: readonly string[], room: RoomName): { size: number; step: number } {
  const { sizes, width, face }: Room = ROOMS[room];
  const found = sizes.findIndex((size) => texts.every((text) => linesIn(text, size, width, face) === 1));
  const step = found < 0 ? sizes.length - 1 : found;
  return { size: sizes[step]!, step };
}
