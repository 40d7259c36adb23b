/** The forms of planning and coming. */
import { DateTime } from 'luxon';
import type { Args, Field, Form } from '../chat/card.ts';
import { momentInWords } from '../primitives/dates.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { titleOf } from './cards.ts';
import { MAX_GUESTS } from './seats.ts';
import { MAX_PLACE, MAX_REASON, MAX_THEME, type Sketch, type Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

const HOURS = [1, 2, 3, 4, 6, 8];

/** Written as it is read back: by the day and the time, without the day of the week. */
function written(at: Instant | undefined, language: Language, zone: string): string | undefined {
  if (!at) return undefined;
  return momentInWords(at, language, zone).replace(/^\S+ /, '');
}

export function planForm(
  language: Language,
  action: 'townhall.written' | 'townhall.adjusted' | 'townhall.changed',
  of: { args?: Args; sketch?: Sketch; zone: string },
): Form {
  const w = townhallWords(language);
  const { sketch = {}, zone, args } = of;
  const lasts = sketch.at && sketch.endsAt ? hoursBetween(sketch.at, sketch.endsAt) : sketch.hours;
  const hours = [...new Set([...HOURS, ...(lasts ? [lasts] : [])])].sort((a, b) => a - b);
  const line = (name: string, label: string, value: string | undefined, more: Partial<Field> = {}): Field =>
    ({ type: 'text', name, label, value, max: 200, ...more }) as Field;
  const changing = action === 'townhall.changed';
  const open = sketch.rsvpBy && sketch.rsvpBy !== sketch.at ? sketch.rsvpBy : undefined;
  return {
    language,
    action,
    args,
    title: changing ? w.changeTitle : w.planTitle,
    submit: changing ? w.save : w.planSubmit,
    fields: [
      line('theme', w.fieldTheme, sketch.theme, { max: MAX_THEME }),
      line('at', w.fieldAt, written(sketch.at, language, zone), { hint: w.atHint }),
      {
        type: 'choice',
        name: 'hours',
        label: w.fieldHours,
        options: hours.map((count) => ({ value: String(count), label: w.hours(count) })),
        value: String(lasts ?? 2),
      },
      line('place', w.fieldPlace, sketch.place, { hint: w.placeHint, optional: true, max: MAX_PLACE }),
      line('link', w.fieldLink, sketch.link, { optional: true, max: 500 }),
      line('capacity', w.fieldCapacity, sketch.capacity === undefined ? undefined : String(sketch.capacity), {
        hint: w.capacityHint,
        optional: true,
        max: 10,
      }),
      line('rsvpBy', w.fieldRsvpBy, written(open, language, zone), { hint: w.rsvpByHint, optional: true }),
      ...(changing
        ? [line('reason', w.fieldReason, undefined, { hint: w.reasonHint, optional: true, multiline: true, max: MAX_REASON })]
        : []),
    ],
  };
}

function hoursBetween(at: Instant, endsAt: Instant): number {
  return Math.max(1, Math.round(DateTime.fromISO(endsAt).diff(DateTime.fromISO(at), 'hours').hours));
}

export function callOffForm(language: Language, townhall: Townhall): Form {
  const w = townhallWords(language);
  return {
    language,
    action: 'townhall.calledOff',
    args: { townhall: townhall.number },
    title: w.callOffTitle,
    submit: w.callOff,
    intro: [w.callOffIntro(titleOf(language, townhall))],
    fields: [{ type: 'text', name: 'reason', label: w.fieldWhy, hint: w.reasonHint, multiline: true, max: MAX_REASON }],
  };
}

function guestsField(language: Language, value: number): Field {
  const options = Array.from({ length: MAX_GUESTS + 1 }, (_, count) => ({ value: String(count), label: String(count) }));
  return { type: 'choice', name: 'guests', label: townhallWords(language).fieldGuests, options, value: String(value) };
}

export function guestsForm(language: Language, { number, edition }: Townhall, guests: number): Form {
  const w = townhallWords(language);
  return {
    language,
    action: 'townhall.guests.set',
    args: { townhall: number, edition },
    title: w.guestsTitle,
    submit: w.yes,
    intro: [w.guestsIntro],
    fields: [guestsField(language, guests)],
  };
}

export function byHandForm(language: Language, { number, edition }: Townhall): Form {
  const w = townhallWords(language);
  return {
    language,
    action: 'townhall.hand.added',
    args: { townhall: number, edition },
    title: w.byHandTitle,
    submit: w.save,
    intro: [w.byHandIntro],
    fields: [
      { type: 'text', name: 'name', label: w.fieldName, max: 100 },
      { type: 'text', name: 'of', label: w.fieldOf, hint: w.ofHint, optional: true, max: 100 },
      guestsField(language, 0),
    ],
  };
}

export function inviteForm(language: Language, { number }: Townhall): Form {
  const w = townhallWords(language);
  const roles = ['stakeholder', 'board', 'coordinator', 'member'] as const;
  return {
    language,
    action: 'townhall.invited',
    args: { townhall: number },
    title: w.inviteTitle,
    submit: w.invite,
    intro: [w.inviteIntro],
    fields: [
      {
        type: 'choice',
        name: 'role',
        label: w.fieldRoles,
        options: roles.map((value) => ({ value, label: w.roles[value] })),
        value: 'stakeholder',
      },
    ],
  };
}
