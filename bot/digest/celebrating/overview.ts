/** The newest on the wall, for a person's overview. */
import { type Block, type Button, heading } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Tools } from '../tools.ts';
import { wallLine } from './cards.ts';
import { celebrationsIn } from './register.ts';
import { celebrated, inWords } from './told.ts';
import { celebrationWords } from './words/index.ts';

const LOOKED_AT = 6;
const ON_OVERVIEW = 2;

export async function newestOnWall(tools: Tools, region: string, language: Language): Promise<Block[]> {
  const newest = (await celebrationsIn(tools.table).newest(region, LOOKED_AT)).filter(({ status }) => status === 'told');
  if (newest.length === 0) return [];
  const zone = (await tools.directory.region(region))?.timeZone ?? 'Europe/Amsterdam';
  const told = await Promise.all(newest.slice(0, ON_OVERVIEW).map((one) => inWords(tools, one, language)));
  const lines = told.flatMap((one) => (one ? wallLine(language, celebrated(one), zone) : []));
  return lines.length > 0 ? [heading(celebrationWords(language).wallShort), ...lines] : [];
}

export function wallButton(language: Language): Button {
  return { label: celebrationWords(language).wallAll, action: 'celebration.wall' };
}
