/** What a person reads of what is held of them, and before they are forgotten. */
import { actions, type Card, card, facts, heading, list, note, text } from '../chat/card.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Held } from '../region/capability.ts';
import { privacyWords } from './words/index.ts';

/** How many there are of each, in the order in which they stand in the file; what has no list is there or not. */
export function heldCard(language: Language, region: string, held: Held, link: string | undefined): Card {
  const w = privacyWords(language);
  const counted = countsOf(held);
  const told = card(
    language,
    heading(w.dataTitle),
    text(w.dataIntro(region)),
    facts(
      ...counted.map(({ key, count }) => ({ label: w.lists[key] ?? w.other, value: count === undefined ? w.yes : `${count}` })),
    ),
    link ? text({ link, text: w.dataLink }) : text(w.dataElsewhere),
    link !== undefined && note(w.dataNote),
    actions({ label: w.forget, action: 'privacy.forget' }),
  );
  const derived = counted.flatMap(({ count }) => (count === undefined ? [] : [{ id: 'held', value: count, of: [] }]));
  return { ...told, evidence: { figures: [], derived } };
}

function countsOf(held: Held): { key: string; count?: number }[] {
  return Object.entries(held).flatMap(([room, of]) =>
    Object.entries(of as Record<string, unknown>).map(([name, value]) => ({
      key: `${room}.${name}`,
      ...(Array.isArray(value) && { count: value.length }),
    })),
  );
}

/** @param until after which the button does nothing any more */
export function forgetCard(language: Language, region: string, member: string, until: Instant): Card {
  const w = privacyWords(language);
  const lines = (all: readonly string[]) => list(...all.map((one) => [one]));
  return card(
    language,
    heading(w.forgetTitle(region)),
    text(w.goes),
    lines(w.goesList),
    text(w.stays),
    lines(w.staysList),
    text(w.noUndo),
    actions(
      { label: w.doForget, action: 'privacy.forgotten', args: { member, until }, style: 'danger', confirm: w.sure },
      { label: w.firstData, action: 'privacy.export' },
      { label: w.stay, action: 'privacy.stay' },
    ),
  );
}

export function forgottenCard(language: Language, region: string): Card {
  const w = privacyWords(language);
  return card(language, text(w.forgotten(region)), text(w.stays), list(...w.staysList.map((one) => [one])), text(w.again));
}

/** What is one person's business is not said in a channel. */
export function behindButton(language: Language, action: string): Card {
  const w = privacyWords(language);
  return card(language, text(w.privately), actions({ label: w.show, action }));
}
