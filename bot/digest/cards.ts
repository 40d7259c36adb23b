/** The digest as a person reads it: short first, what is left to do before what happened, one thing to celebrate. */
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  divider,
  heading,
  note,
  plainText,
  text,
} from '../chat/card.ts';
import { dayInWords } from '../primitives/dates.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { type Built, isQuiet, type Parts, type Worded } from './picking.ts';
import { type Days, dayAfter } from './slot.ts';
import { digestWords } from './words/index.ts';

export type Around = {
  /** What leads to the rest of it; absent: it is all there. */
  more?: Button;
  /** For one person: what they may change about it. */
  own?: 'subscribed' | 'not';
  /** Whether the second text has a number that the first has not. */
  invents?: (words: string, draft: string) => boolean;
};

export function digestCard(
  { language, regionName, days, summary }: Omit<Built, 'lines'>,
  parts: Parts,
  { more, own, invents }: Around,
): Card {
  const w = digestWords(language);
  const title = [heading(w.title(regionName)), note(daysInWords(language, days))];
  const buttons = actions(parts.more > 0 && more, ...ownButtons(language, own));
  if (isQuiet(parts))
    return card(
      language,
      ...title,
      text(parts.elsewhere ? w.quietTopics(regionName) : w.quiet(regionName)),
      text(w.quietNext),
      buttons,
    );
  const { needs, news, celebrate } = parts;
  const told = [
    ...(needs.length > 0 ? [text(bold(w.needsYou)), ...needs.flatMap(lineBlocks)] : []),
    ...(needs.length > 0 && (news.length > 0 || celebrate) ? [divider] : []),
    ...(celebrate ? [text(bold(w.celebrate)), ...celebrated(celebrate)] : []),
    ...(news.length > 0 ? [text(bold(w.thisWeek)), ...news.flatMap(lineBlocks)] : []),
    news.length === 0 && !celebrate && text(w.otherwiseQuiet),
    parts.more > 0 && note(w.more(parts.more)),
    buttons,
  ];
  const without = card(language, ...title, ...told);
  const fitting = summary && invents && !invents(plainText(without), summary) ? [text(summary)] : [];
  const evidence = evidenceOf([...needs, ...news]);
  return { ...card(language, ...title, ...fitting, ...told), ...(evidence && { evidence }) };
}

/** One line and what does the thing. */
function lineBlocks({ words, buttons }: Worded): Block[] {
  return [text(...words), actions(...buttons)];
}

function celebrated(line: Worded): Block[] {
  return [text(bold(line.title), ': ', ...line.words), actions(...line.buttons.slice(-1))];
}

function evidenceOf(lines: readonly Worded[]): Card['evidence'] {
  const figures = lines.flatMap(({ evidence }) => evidence?.figures ?? []);
  return figures.length > 0 ? { figures, derived: [] } : undefined;
}

function ownButtons(language: Language, own: Around['own']): Button[] {
  const w = digestWords(language);
  if (!own) return [];
  const settings = { label: w.settings, action: 'digest.settings', opensForm: true };
  return own === 'not' ? [{ label: w.subscribe, action: 'digest.on' }, settings] : [settings];
}

/** "16 november 2026 – 22 november 2026": with the last day. */
function daysInWords(language: Language, { from, until }: Days): string {
  const [first, last] = [from, dayAfter(until, -1)].map((day) => dayInWords(`${day}T12:00:00.000Z` as Instant, language, 'utc'));
  return first === last ? first! : `${first} – ${last}`;
}
