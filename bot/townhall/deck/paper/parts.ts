/** The few ways in which words lie on a sheet. */
import { fitted, linesIn } from '../measure.ts';
import { inRoom, type RoomName } from '../rooms.ts';
import type { Place, Title, Words } from './sheet.ts';

export function wordsAt(
  place: Place,
  text: string,
  size: number,
  colour: string,
  more: Partial<Pick<Words, 'display' | 'bold' | 'align' | 'valign' | 'apart'>> = {},
): Words {
  return { type: 'words', ...place, text, size, colour, ...more };
}

export const titled = (text: string, room: RoomName): Title => {
  const { text: fits, size } = inRoom(text, room);
  return { type: 'title', text: fits, size };
};

/** Between sentences. */
const APART = 0.7;

/** Sentences under one another, smaller where they are many. */
export function leadAt(place: Place, lines: readonly string[], colour: string): Words {
  const fits = (size: number) =>
    lines.reduce((sum, line) => sum + linesIn(line, size, place.w - 1) * size * 1.3 + APART, 0) <= place.h;
  const size = [2.1, 1.9, 1.7, 1.5].find(fits) ?? 1.5;
  const { text } = fitted(lines.join('\n'), {
    width: place.w - 1,
    height: place.h - APART * lines.length,
    sizes: [size],
    leading: 1.3,
  });
  return wordsAt(place, text, size, colour, { apart: true });
}
