/** The cards of a townhall: as it stands in the channels, and as one person sees it. */
import { DateTime } from 'luxon';
import { actions, type Block, type Button, bold, type Card, card, heading, list, note, text } from '../chat/card.ts';
import { dayInWords, momentInWords } from '../primitives/dates.ts';
import type { Language } from '../primitives/language.ts';
import type { Member } from '../region/people.ts';
import { may } from '../region/rights.ts';
import type { CalendarUrl } from './calendar-link.ts';
import { liveWords } from './live/words/index.ts';
import { isSeated, isWaiting, type Rsvp } from './seats.ts';
import { isAhead, type Plan, type Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';
import { yearWords } from './year/words/index.ts';

export const titleOf = (language: Language, { number, plan }: Pick<Townhall, 'number' | 'plan'>): string =>
  townhallWords(language).title(number, plan.theme);

/** "donderdag 18 maart 2027 om 19:30 tot 21:30" */
export function whenInWords(language: Language, { at, endsAt }: Pick<Plan, 'at' | 'endsAt'>, zone: string): string {
  const ends = DateTime.fromISO(endsAt, { zone }).toFormat('HH:mm');
  return `${momentInWords(at, language, zone)} ${townhallWords(language).until(ends)}`;
}

/** When, where, until when; of a draft as of the townhall that it became. */
export function planFacts(language: Language, plan: Plan, zone: string): Block[] {
  const w = townhallWords(language);
  return [
    {
      type: 'facts',
      facts: [
        { label: w.when, value: whenInWords(language, plan, zone) },
        ...(plan.place ? [{ label: w.where, value: plan.place }] : []),
        { label: w.rsvpBy, value: momentInWords(plan.rsvpBy, language, zone) },
        ...(plan.capacity ? [{ label: w.fieldCapacity, value: String(plan.capacity) }] : []),
      ],
    },
    ...(plan.link ? [text({ link: plan.link, text: w.online })] : []),
  ];
}

/** @param further blocks and `more` buttons of its parts: questions, polls */
type Shown = { townhall: Townhall; calendarUrl?: CalendarUrl; further?: Block[]; more?: Button[] };

/** As it stands in the channels: the same for everyone. */
export function townhallCard(language: Language, { townhall, calendarUrl, further = [], more = [] }: Shown): Card {
  const { number } = townhall;
  const w = townhallWords(language);
  return card(
    language,
    ...matter(language, { townhall, calendarUrl }),
    ...further,
    isAhead(townhall) && actions(...rsvpButtons(language, townhall, 'card')),
    actions(
      isAhead(townhall) && { label: w.guests, action: 'townhall.guests', args: { townhall: number }, opensForm: true },
      ...more,
      { label: w.details, action: 'townhall.show', args: { townhall: number } },
    ),
  );
}

/** @param on which card a press on it redraws */
export function rsvpButtons(language: Language, { number, edition }: Townhall, on?: 'card' | 'own'): Button[] {
  const w = townhallWords(language);
  const args = { townhall: number, edition, ...(on && { on }) };
  return [
    { label: w.yes, action: 'townhall.rsvp', args: { ...args, answer: 'yes' }, style: 'primary' },
    { label: w.maybeButton, action: 'townhall.rsvp', args: { ...args, answer: 'maybe' } },
    { label: w.no, action: 'townhall.rsvp', args: { ...args, answer: 'no' } },
  ];
}

function matter(language: Language, { townhall, calendarUrl }: Shown): Block[] {
  const { plan, zone, status, reason = '', region, number, agenda } = townhall;
  const w = townhallWords(language);
  const calendar = calendarUrl?.({ region, number, language });
  return [
    heading(titleOf(language, townhall)),
    ...(status === 'calledOff' ? [text(bold(w.calledOffBecause(reason)))] : []),
    ...(status === 'planned' && reason ? [note(w.changedBecause(reason))] : []),
    ...(status === 'live' ? [text(bold(w.live))] : []),
    ...(status === 'over' ? [note(w.over(dayInWords(plan.at, language, zone)))] : []),
    ...planFacts(language, plan, zone),
    ...(isAhead(townhall) ? [text(bold(standingInWords(language, townhall)))] : []),
    ...(agenda ? [text(bold(w.agendaTitle)), list(...agenda[language].map((item) => [item]))] : []),
    ...(calendar && status !== 'over' ? [text({ link: calendar, text: w.calendar })] : []),
  ];
}

/** "12 mensen komen, nog 108 plaatsen vrij" */
export function standingInWords(language: Language, { plan, seats }: Pick<Townhall, 'plan' | 'seats'>): string {
  const w = townhallWords(language);
  const free = plan.capacity === undefined ? undefined : plan.capacity - seats.taken;
  return [
    w.taken(seats.taken),
    ...(seats.maybe > 0 ? [w.maybe(seats.maybe)] : []),
    ...(free === undefined ? [] : [free > 0 ? w.free(free) : w.full]),
    ...(seats.waiting > 0 ? [w.waiting(seats.waiting)] : []),
  ].join(', ');
}

/** As one person sees it, with what they may press. */
export function ownCard(
  language: Language,
  { townhall, calendarUrl, further = [], more = [] }: Shown,
  own: { member: Member | undefined; rsvp: Rsvp | undefined; intro?: string; lead?: Button[] },
): Card {
  const { number } = townhall;
  const w = townhallWords(language);
  const args = { townhall: number };
  const runs = may(own.member, 'run-region');
  const y = yearWords(language);
  const planned = townhall.status === 'planned';
  return card(
    language,
    own.intro !== undefined && note(own.intro),
    ...matter(language, { townhall, calendarUrl }),
    isAhead(townhall) && text(yoursInWords(language, own.rsvp)),
    ...further,
    isAhead(townhall) &&
      actions(...rsvpButtons(language, townhall, 'own'), {
        label: w.guests,
        action: 'townhall.guests',
        args,
        opensForm: true,
      }),
    actions(...more, { label: w.past, action: 'townhall.list' }),
    runs &&
      actions(
        planned && { label: w.change, action: 'townhall.change', args, opensForm: true },
        planned && { label: w.callOff, action: 'townhall.callOff', args, opensForm: true, style: 'danger' },
        { label: w.guestList, action: 'townhall.guestList', args },
        planned && { label: w.invite, action: 'townhall.invite', args, opensForm: true },
        planned && { label: w.mail, action: 'townhall.mail', args },
      ),
    runs &&
      actions(
        isAhead(townhall) && { label: y.agenda, action: 'townhall.agenda', args },
        planned && {
          label: townhall.frozenAt ? y.freezeAgain : y.freeze,
          action: 'townhall.freeze',
          args: { ...args, ...(townhall.frozenAt && { again: true }) },
          confirm: y.freezeSure,
        },
      ),
    runs && townhall.code !== undefined && note(liveWords(language).codeIs(townhall.code)),
    actions(...(own.lead ?? [])),
    runs && !isAhead(townhall) && planButton(language, own.member),
  );
}

/** In a person's overview: when it is, and whether they come. */
export function overviewBlocks(language: Language, townhall: Townhall, rsvp: Rsvp | undefined): Block[] {
  const details = { label: townhallWords(language).details, action: 'townhall.show', args: { townhall: townhall.number } };
  return [
    heading(titleOf(language, townhall)),
    text(`${whenInWords(language, townhall.plan, townhall.zone)}. ${yoursInWords(language, rsvp)}`),
    actions(...(rsvp?.answer ? [] : rsvpButtons(language, townhall)), details),
  ];
}

export function yoursInWords(language: Language, rsvp: Rsvp | undefined): string {
  const { yours } = townhallWords(language);
  if (isSeated(rsvp)) return rsvp!.guests > 0 ? yours.seatedWith(rsvp!.guests) : yours.seated;
  if (isWaiting(rsvp)) return yours.waiting;
  return rsvp?.answer === 'maybe' ? yours.maybe : rsvp?.answer === 'no' ? yours.no : yours.none;
}

/** For who may plan one. */
export function planButton(language: Language, member: Member | undefined): Block {
  const w = townhallWords(language);
  return actions(may(member, 'run-region') && { label: w.plan, action: 'townhall.write', opensForm: true, style: 'primary' });
}

export function pastCard(language: Language, all: readonly Townhall[]): Card {
  const w = townhallWords(language);
  return card(
    language,
    heading(w.pastTitle),
    ...(all.length === 0 ? [text(w.none)] : []),
    ...all
      .slice(0, 10)
      .flatMap((one) => [
        text(bold(titleOf(language, one)), ` · ${w.pastLine(dayInWords(one.plan.at, language, one.zone), w.status[one.status])}`),
        actions({ label: w.details, action: 'townhall.show', args: { townhall: one.number } }),
      ]),
  );
}
