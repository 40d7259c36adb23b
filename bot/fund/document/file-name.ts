/** What the minutes are called on somebody's computer: letters, digits and hyphens, so that no system and no header minds. */
import type { Format } from '../minutes-link.ts';
import type { Subject } from './telling.ts';
import { minutesWords } from './words/index.ts';

export function fileName({ vote, regionName, language }: Subject, format: Format): string {
  const region = regionName
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${minutesWords(language).fileName(region || 'streek', vote.motion.proposal, vote.number)}.${format}`;
}
