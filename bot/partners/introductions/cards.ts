/** What each of the two sees of an introduction: before two yeses no name, no company, no account. */
import { actions, bold, type Card, card, facts, heading, list, note, quote, text } from '../../chat/card.ts';
import { platformOf } from '../../chat/chat.ts';
import { cut } from '../../chat/cut.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Member } from '../../region/people.ts';
import type { Initiative } from '../initiative.ts';
import { kindsInWords, type PlaceName } from '../offers/cards.ts';
import { type Introduction, OUTCOMES, otherOf, type Seen, type Side, seenBy } from './introduction.ts';
import { reasonInWords, withReasons } from './reasons.ts';
import { introductionWords } from './words/index.ts';

const MOST_OF_WHAT = 600;
/** The reasons that fit in a sentence; the others are told to who asks why. */
const MOST_REASONS = 4;

/**
 * The question, to one side.
 * @param described what is offered, in its owner's words, where they show it
 */
export function askCard(
  language: Language,
  introduction: Introduction,
  side: Side,
  { number, title, what }: Initiative,
  described: string | undefined,
  placeName: PlaceName,
): Card {
  const w = introductionWords(language);
  const { id, reasons, kinds, by, answers } = introduction;
  const offered = kindsInWords(kinds, language);
  const why = reasons[side].slice(0, MOST_REASONS);
  const said = why.map((reason) => reasonInWords(reason, side, language, placeName)).join(', ');
  const args = { introduction: id };
  const opening =
    side === 'offer' ? (by ? w.askHand : w.askOffer) : (answers.offer?.yes ? w.askNeedYes : w.askNeed)(number, title);
  const asked = card(
    language,
    text(opening),
    side === 'offer' && text(bold(w.line(number, title))),
    side === 'offer' && quote(cut(what, MOST_OF_WHAT)),
    side === 'need' && text(w.offers(offered)),
    side === 'need' && described !== undefined && quote(cut(described, MOST_OF_WHAT)),
    said !== '' && text(w.because(said)),
    note(side === 'offer' ? w.optIn.offer(offered, described !== undefined) : w.optIn.need),
    actions(
      { label: w.yes, action: 'introduction.answer', args: { ...args, yes: true }, style: 'primary' },
      { label: w.no, action: 'introduction.answer', args: { ...args, yes: false } },
      { label: w.why, action: 'introduction.why', args },
      side === 'offer' && { label: w.showInitiative, action: 'initiative.show', args: { initiative: number } },
    ),
  );
  return withReasons(asked, why);
}

/** All that counted. */
export function whyCard(language: Language, introduction: Introduction, side: Side, placeName: PlaceName): Card {
  const w = introductionWords(language);
  const reasons = introduction.reasons[side];
  const shown = card(
    language,
    heading(w.whyTitle),
    text(w.whyParts),
    list(...reasons.map((reason) => [reasonInWords(reason, side, language, placeName)])),
    note(side === 'offer' ? w.whyPrivate : w.whyShown),
  );
  return withReasons(shown, reasons);
}

export function waitingCard(language: Language, { id }: Introduction): Card {
  const w = introductionWords(language);
  return card(
    language,
    text(w.waiting),
    actions({ label: w.withdraw, action: 'introduction.answer', args: { introduction: id, yes: false } }),
  );
}

/** Two yeses: who the other is, and how to reach them. */
export function madeCard(
  language: Language,
  introduction: Introduction,
  { number, title }: Initiative,
  other: Member,
  contact: string | undefined,
  together: boolean,
): Card {
  const w = introductionWords(language);
  const platforms = [...new Set(other.accounts.map((account) => w.platforms[platformOf(account)]))];
  const { company } = other;
  return card(
    language,
    heading(w.made(number, title)),
    facts(
      { label: w.person, value: other.name },
      ...(company ? [{ label: w.company, value: company.name }] : []),
      ...(company ? [{ label: w.municipality, value: company.municipality }] : []),
      ...(contact ? [{ label: w.contact, value: contact }] : []),
      { label: w.on, value: platforms.join(', ') },
    ),
    text(w.theirOffer(kindsInWords(introduction.kinds, language))),
    note(together ? w.nextTogether : w.next),
    actions({
      label: w.write,
      action: 'introduction.write',
      args: { introduction: introduction.id },
      opensForm: true,
      style: 'primary',
    }),
  );
}

export function messageCard(language: Language, introduction: Introduction, from: Member, words: string): Card {
  const w = introductionWords(language);
  const { id, initiative } = introduction;
  return card(
    language,
    text(w.messageFrom(from.name, from.company?.name ?? '', initiative)),
    quote(words),
    actions({ label: w.write, action: 'introduction.write', args: { introduction: id }, opensForm: true, style: 'primary' }),
  );
}

export function followUpCard(language: Language, { id }: Introduction, { number, title }: Initiative, other: string): Card {
  const w = introductionWords(language);
  return card(
    language,
    text(w.followUp(other, number, title)),
    note(w.followUpNote),
    actions(
      ...OUTCOMES.map((outcome) => ({
        label: w.outcomes[outcome],
        action: 'introduction.outcome',
        args: { introduction: id, outcome },
      })),
    ),
  );
}

export type Line = { introduction: Introduction; side: Side; initiative: Initiative };

/** A person's own, as they see them: a no of the other looks like waiting, and like nothing once that is over. */
export function listCard(language: Language, lines: Line[], now: Instant): Card {
  const w = introductionWords(language);
  const visible = lines.flatMap(({ introduction, side, initiative: { number, title } }) => {
    const seen = seenBy(introduction, side, now);
    if (!isShown(seen)) return [];
    const args = { introduction: introduction.id };
    return [
      text(bold(w.line(number, title)), ` · ${w.roles[side]} · ${w.seen[seen]}`),
      actions({ label: seen === 'asked' ? w.answerIt : w.open, action: 'introduction.show', args }),
    ];
  });
  return card(language, heading(w.listTitle), ...(visible.length > 0 ? visible : [text(w.listEmpty)]));
}

function isShown(seen: Seen): seen is 'asked' | 'waiting' | 'made' {
  return seen === 'asked' || seen === 'waiting' || seen === 'made';
}

/** In the conversation of both. */
export function togetherCard(language: Language, { number, title }: Initiative, names: Record<Side, string>): Card {
  const w = introductionWords(language);
  return card(language, text(w.together(names.need, names[otherOf('need')], number, title)));
}
