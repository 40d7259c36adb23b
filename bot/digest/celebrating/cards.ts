/** What is said of a celebration: in every workspace, to those concerned, and on the wall of the year. */
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  heading,
  note,
  plainInlines,
  quote,
  text,
} from '../../chat/card.ts';
import { dayInWords, momentInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import type { Celebration } from './celebration.ts';
import type { Celebrated, InWords } from './told.ts';
import { celebrationWords } from './words/index.ts';

const argsOf = ({ subject, id }: Pick<Celebration, 'subject' | 'id'>) => ({ subject, id });

/** As it stands in the channels. */
export function celebrationCard(language: Language, { celebration, told, companies }: InWords, zone: string): Card {
  const w = celebrationWords(language);
  return card(
    language,
    heading(w.title(told.title)),
    text(...told.words),
    text(bold(companies.length > 0 ? w.congratulations(companies) : w.congratulationsAll)),
    note(dayInWords(celebration.toldAt ?? celebration.tellAt, language, zone)),
    actions(...told.buttons.slice(-1), { label: w.share, action: 'celebration.share', args: argsOf(celebration) }),
  );
}

/** What was told, after somebody asked for quiet. */
export function quietCard(language: Language): Card {
  return card(language, note(celebrationWords(language).withdrawn));
}

/** To those concerned, before: that it is to be celebrated, whether they are named, and how to keep it quiet. */
export function comingCard(language: Language, { celebration, told }: InWords, zone: string, asks: string | undefined): Card {
  const w = celebrationWords(language);
  const args = argsOf(celebration);
  const naming: Button[] = [
    { label: w.nameUs, action: 'celebration.name', args: { ...args, yes: true }, style: 'primary' },
    { label: w.doNotName, action: 'celebration.name', args: { ...args, yes: false } },
  ];
  return card(
    language,
    heading(w.title(told.title)),
    text(...told.words),
    text(w.coming(momentInWords(celebration.tellAt, language, zone))),
    asks !== undefined && text(bold(w.mayWeName(asks))),
    actions(...(asks === undefined ? [] : naming), quietButton(language, celebration)),
  );
}

function quietButton(language: Language, celebration: Celebration): Button {
  const w = celebrationWords(language);
  return { label: w.keepQuiet, action: 'celebration.quiet', args: argsOf(celebration), confirm: w.sureQuiet };
}

/** To be copied and passed on, outside chat as well. */
export function shareCard(language: Language, { told, companies }: InWords, region: string): Card {
  const w = celebrationWords(language);
  const thanks = companies.length > 0 ? w.congratulations(companies) : w.congratulationsAll;
  return card(language, text(w.shareIntro), quote(w.shared(told.title, region, plainInlines(told.words), thanks)));
}

export function wallCard(language: Language, year: number, all: readonly Celebrated[], zone: string): Card {
  const w = celebrationWords(language);
  const before = { label: w.wallBefore, action: 'celebration.wall', args: { year: year - 1 } };
  if (all.length === 0) return card(language, heading(w.wall(year)), text(w.wallEmpty), actions(before));
  return card(
    language,
    heading(w.wall(year)),
    ...all.toReversed().flatMap((one) => wallLine(language, one, zone)),
    actions(before),
  );
}

export function wallLine(language: Language, { title, words, companies, at }: Celebrated, zone: string): Block[] {
  const day = dayInWords(at, language, zone);
  return [text(bold(title), `: ${words}`), note([day, ...companies].join(' · '))];
}
