/** A celebration in words, and all of a year's: what the wall, the overview and the townhall's deck tell. */
import { DateTime } from 'luxon';
import { plainInlines } from '../../chat/card.ts';
import { type Instant, instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Told } from '../../region/capability.ts';
import type { Tools } from '../tools.ts';
import type { Celebration } from './celebration.ts';
import { celebrationsIn } from './register.ts';

/** `companies`: those that said that they want to be named. */
export type InWords = { celebration: Celebration; told: Told; companies: string[] };

export async function inWords(tools: Tools, celebration: Celebration, language: Language): Promise<InWords | undefined> {
  const { region, line, who, at, tellAt } = celebration;
  const [told, naming] = await Promise.all([
    tools.told(line, language, { from: at, to: tellAt }),
    celebrationsIn(tools.table).naming(
      region,
      who.map(({ kvk }) => kvk),
    ),
  ]);
  const companies = [...new Set(who.filter(({ kvk }) => naming.get(kvk)).map(({ company }) => company))];
  return told && { celebration, told, companies };
}

export type Celebrated = { at: Instant; subject: string; id: string; title: string; words: string; companies: string[] };

/** What a region celebrated in a year, in its order; never what somebody asked to keep quiet. For the deck. */
export async function celebrationsOf(tools: Tools, region: string, year: number, language: Language): Promise<Celebrated[]> {
  const zone = (await tools.directory.region(region))?.timeZone ?? 'Europe/Amsterdam';
  const begins = (of: number) => instant(DateTime.fromObject({ year: of }, { zone }).toMillis());
  const all = await celebrationsIn(tools.table).between(region, begins(year), begins(year + 1));
  const told = await Promise.all(all.filter(({ status }) => status === 'told').map((one) => inWords(tools, one, language)));
  return told.flatMap((one) => (one ? [celebrated(one)] : []));
}

export function celebrated({ celebration, told, companies }: InWords): Celebrated {
  const { subject, id, toldAt, tellAt } = celebration;
  return { at: toldAt ?? tellAt, subject, id, title: told.title, words: plainInlines(told.words), companies };
}
