/** The minutes of a townhall, shown to whoever asks; whole on paper, as much as fits on a card. */
import { type Block, bold, type Card, card, heading, list, note, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import type { Language } from '../../primitives/language.ts';
import type { Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { meant, type Tools } from '../tools.ts';
import { deckLinks } from '../year/freezing.ts';
import { heldOf, type Told, toldOf } from './held.ts';
import { liveWords } from './words/index.ts';

const NAMES = 40;
const LINES = 12;
const LINE = 400;

export function minutes(tools: Tools): Record<string, Handler> {
  return {
    'townhall.minutes': async (deed) => {
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const { visitor, townhall } = found;
      const { language } = visitor;
      const w = liveWords(language);
      if (townhall.status !== 'over') return { card: say(language, w.notHeldYet) };
      const { region, number } = townhall;
      const link = tools.townhallMinutesUrl?.({ region, number, language });
      const links = [...(link ? [text({ link, text: w.minutesPdf })] : []), ...deckLinks(tools, language, townhall)];
      return { card: minutesCard(language, toldOf(language, await heldOf(tools, townhall)), links) };
    },
  };
}

function minutesCard(language: Language, { title, held, present, sections }: Told, links: Block[]): Card {
  const w = liveWords(language);
  const { names } = present;
  const shown = [...names.slice(0, NAMES), ...(names.length > NAMES ? [w.andMore(names.length - NAMES)] : [])];
  return card(
    language,
    heading(title),
    text(held),
    text(bold(w.present), ` · ${present.said}`),
    shown.length > 0 && note(shown.join(', ')),
    ...sections.flatMap(({ label, lines }) => [
      text(bold(label)),
      list(...lines.slice(0, LINES).map((line) => [cut(line, LINE)])),
    ]),
    ...links,
  );
}
