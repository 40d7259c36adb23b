/** A townhall with what its parts add to its cards. */
import { type Block, type Button, note } from '../chat/card.ts';
import { momentInWords } from '../primitives/dates.ts';
import type { Language } from '../primitives/language.ts';
import type { CalendarUrl } from './calendar-link.ts';
import { liveButtons } from './live/cards.ts';
import { askButtons, topBlocks } from './questions/cards.ts';
import type { Tools } from './tools.ts';
import type { Townhall } from './townhall.ts';
import { deckLinks } from './year/freezing.ts';
import { yearWords } from './year/words/index.ts';

/** What most people want to know; more stands in the list. */
const TOP = 3;

type Shown = { townhall: Townhall; calendarUrl?: CalendarUrl; further: Block[]; more: Button[] };

export async function shownWith(
  { questions, calendarUrl, deckUrl }: Pick<Tools, 'questions' | 'calendarUrl' | 'deckUrl'>,
  townhall: Townhall,
  language: Language,
): Promise<Shown> {
  const top = townhall.questions.standing > 0 ? (await questions.page(townhall, 'standing', TOP)).questions : [];
  const { frozenAt, number, zone } = townhall;
  const w = yearWords(language);
  const figures = { label: w.figuresButton, action: 'townhall.figures', args: { townhall: number } };
  return {
    townhall,
    calendarUrl,
    further: [
      ...topBlocks(language, top),
      ...(frozenAt
        ? [note(w.frozenShort(momentInWords(frozenAt, language, zone))), ...deckLinks({ deckUrl }, language, townhall)]
        : []),
    ],
    more: [...liveButtons(language, townhall), ...askButtons(language, townhall), ...(frozenAt ? [figures] : [])],
  };
}
