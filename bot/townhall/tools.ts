/** What the handlers of the townhall share: their tools, and finding the one that is meant. */
import { type Card, card, type Form, text } from '../chat/card.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Random } from '../primitives/random.ts';
import { type Ended, neighbourOr } from '../region/admitted.ts';
import type { Deed } from '../region/capability.ts';
import { refusal, say } from '../region/cards.ts';
import type { Joined, Member, Neighbour } from '../region/people.ts';
import type { CalendarUrl } from './calendar-link.ts';
import { planButton } from './cards.ts';
import type { DeckData } from './deck/deck-data.ts';
import type { DeckLinks } from './deck/deck-link.ts';
import type { FrozenDeck } from './deck/frozen.ts';
import type { TownhallMinutesLinks } from './live/minutes-link.ts';
import type { PollLinks } from './live/poll-link.ts';
import type { LiveRegister } from './live/register.ts';
import type { QuestionRegister } from './questions/register.ts';
import type { Register } from './register.ts';
import { currentOf, type Townhall } from './townhall.ts';
import type { Traces } from './traces.ts';
import { townhallWords } from './words/index.ts';

/** A moment as a person wrote it; two readings are asked back. */
export type MomentIn = (
  text: string,
  at: { now: Instant; timeZone: string; language: Language },
) => { at: Instant; hasTime: boolean; matched: string } | { ambiguous: Instant[] } | undefined;

export type DeckUrl = DeckLinks['urlOf'];

export type Tools = {
  register: Register;
  members(region: string): Promise<Member[]>;
  timeZone(region: string): Promise<string>;
  momentIn: MomentIn;
  random: Random;
  questions: QuestionRegister;
  /** The signed address of the minutes as a document. Makes no request. */
  townhallMinutesUrl?: TownhallMinutesLinks['urlOf'];
  live: LiveRegister;
  traces: Traces;
  /** The signed address at which the presentation asks how the poll stands. Makes no request. */
  pollUrl?: PollLinks['urlOf'];
  /** The region's year, as it is and as it was frozen. */
  year?: {
    gather(of: { townhall: Townhall; at: Instant; poll?: string }): Promise<DeckData | undefined>;
    keep(data: DeckData): Promise<unknown>;
    find(of: FrozenDeck): Promise<DeckData | undefined>;
  };
  /** The signed address of the presentation. Makes no request. */
  deckUrl?: DeckUrl;
  /** The forms of other capabilities, with words that came up at the townhall. */
  problemForm?(language: Language, words: string): Form;
  initiativeForm?(language: Language, words: string): Form;
  /** The signed address of a townhall in a calendar's form. Makes no request. */
  calendarUrl?: CalendarUrl;
};

/** The townhall of the year that was named, otherwise the current one. */
export async function meant(
  { register }: Pick<Tools, 'register'>,
  deed: Pick<Deed, 'visitor' | 'args'>,
): Promise<{ visitor: Neighbour; townhall: Townhall } | Ended> {
  const visitor = neighbourOr(deed.visitor);
  if ('ended' in visitor) return visitor;
  const { language, workspace } = visitor;
  const w = townhallWords(language);
  const year = Number(deed.args.townhall);
  if (deed.args.townhall === undefined) {
    const townhall = currentOf(await register.all(workspace.region));
    return townhall ? { visitor, townhall } : { ended: { card: noneCard(visitor) } };
  }
  const townhall = Number.isSafeInteger(year) ? await register.find(workspace.region, year) : undefined;
  return townhall ? { visitor, townhall } : { ended: { card: say(language, w.unknown(year)) } };
}

function noneCard({ language, member }: Neighbour): Card {
  return card(language, text(townhallWords(language).none), planButton(language, member));
}

/** A coordinator with the townhall that is meant; a role that somebody has no more opens nothing. */
export async function ran(tools: Pick<Tools, 'register'>, deed: Deed): Promise<{ visitor: Joined; townhall: Townhall } | Ended> {
  const refused = refusal(deed.visitor, 'run-region');
  if (refused) return { ended: { card: refused } };
  const found = await meant(tools, deed);
  if ('ended' in found) return found;
  return { townhall: found.townhall, visitor: { ...found.visitor, member: deed.visitor.member! } };
}
