/** A person's overview (Slack's App Home, a message in Teams), help, and what is said when the bot arrives. */
import type { Platform } from '../chat/ask.ts';
import { actions, bold, type Card, card, divider, heading, note, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Capability } from '../region/capability.ts';
import { unlinkedCard } from '../region/cards.ts';
import type { Visitor } from '../region/people.ts';
import { appWords } from './words/index.ts';

export async function overviewCard(capabilities: Capability[], visitor: Visitor): Promise<Card> {
  const w = appWords(visitor.language);
  const parts = await Promise.all(capabilities.map((capability) => capability.overview?.(visitor) ?? []));
  const filled = parts.filter((part) => part.length > 0);
  const blocks = filled.flatMap((part, index) => (index === 0 ? part : [divider, ...part]));
  return card(
    visitor.language,
    heading(w.overview),
    ...blocks,
    divider,
    note(w.helpTalk),
    actions({ label: w.help, action: 'help' }),
  );
}

export function helpCard(language: Language, platform: Platform): Card {
  const w = appWords(language);
  const prefix = platform === 'slack' ? '/streek ' : '@Streek ';
  return card(
    language,
    heading(w.helpTitle),
    text(w.helpTalk),
    text(bold(w.helpCommands)),
    { type: 'list', items: w.helpLines(prefix).map(([typed, does]) => [{ bold: typed! }, ` — ${does}`]) },
    note(w.helpFiles),
    actions({ label: w.openOverview, action: 'overview' }),
  );
}

export function greetingCard(visitor: Visitor): Card {
  const w = appWords(visitor.language);
  const next = visitor.workspace
    ? [text(w.helpTalk), actions({ label: w.openOverview, action: 'overview' })]
    : unlinkedCard(visitor.language).blocks;
  return card(visitor.language, text(w.greeting), ...next);
}
