/** A townhall with what its parts add to its cards. */
import type { Block, Button } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { CalendarUrl } from './calendar-link.ts';
import { askButtons, topBlocks } from './questions/cards.ts';
import type { Tools } from './tools.ts';
import type { Townhall } from './townhall.ts';

/** What most people want to know; more stands in the list. */
const TOP = 3;

type Shown = { townhall: Townhall; calendarUrl?: CalendarUrl; further: Block[]; more: Button[] };

export async function shownWith(
  { questions, calendarUrl }: Pick<Tools, 'questions' | 'calendarUrl'>,
  townhall: Townhall,
  language: Language,
): Promise<Shown> {
  const top = townhall.questions.standing > 0 ? (await questions.page(townhall, 'standing', TOP)).questions : [];
  return { townhall, calendarUrl, further: topBlocks(language, top), more: askButtons(language, townhall) };
}
