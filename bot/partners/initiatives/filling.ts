/** What was filled in, as the content of an initiative; or a sentence for each field that is wrong. */
import { dayIn } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import { type Content, MAX_FOR_WHOM, MAX_TITLE, MAX_WHAT, type Needs, neededKinds } from '../initiative.ts';
import type { Tools } from '../tools.ts';
import { formsIn } from './said.ts';
import { centsTyped, hoursTyped, linesTyped, onOneLine } from './typed.ts';
import { initiativeWords } from './words/index.ts';

type Errors = Record<string, string>;
type Values = Record<string, string>;
/** Who fills it in: where, when and in which language. */
export type Filling = { region: string; language: Language; at: Instant };

/** @param unshown the words that were too long for the form */
export async function filledIn(
  tools: Tools,
  filling: Filling,
  values: Values,
  unshown?: string,
): Promise<Content | { errors: Errors }> {
  const w = initiativeWords(filling.language);
  const title = onOneLine(values.title, MAX_TITLE);
  const what = [...(values.what?.trim() ?? unshown ?? '')].slice(0, MAX_WHAT).join('');
  const forWhom = onOneLine(values.forWhom, MAX_FOR_WHOM);
  const { needs, errors } = needsIn(tools, filling.language, values);
  const place = placeIn(tools, filling.language, values.place, errors);
  const by = await dayTyped(tools, filling, values.by, errors);
  const problem = await problemIn(tools, filling, values.problem, errors);
  if (!title) errors.title = w.emptyTitle;
  if (!what) errors.what = w.emptyWhat;
  if (neededKinds(needs).length === 0 && Object.keys(errors).length === 0) errors.hours = w.noNeeds;
  if (Object.keys(errors).length > 0) return { errors };
  return {
    title,
    what,
    ...(forWhom && { forWhom }),
    ...(place && { place }),
    needs,
    ...(by && { by }),
    ...(problem !== undefined && { problem }),
  };
}

function needsIn({ readers }: Tools, language: Language, values: Values): { needs: Needs; errors: Errors } {
  const w = initiativeWords(language);
  const errors: Errors = {};
  const time = hoursTyped(values.hours, readers);
  const roles = linesTyped(values.roles);
  const from = centsTyped(values.from, readers);
  const to = centsTyped(values.to, readers);
  const forms = formsIn(values.forms ?? '');
  const doors = linesTyped(values.doors);
  if (time.fault) errors.hours = w.hoursFault[time.fault];
  else if (roles.length > 0 && time.hours === undefined) errors.hours = w.rolesWithoutHours;
  if (from.fault) errors.from = w.amountFault[from.fault];
  else if (to.cents !== undefined && from.cents === undefined) errors.from = w.toWithoutFrom;
  else if (values.forms?.trim() && from.cents === undefined) errors.from = w.formsWithoutMoney;
  if (to.fault) errors.to = w.amountFault[to.fault];
  else if (to.cents !== undefined && from.cents !== undefined && to.cents < from.cents) errors.to = w.fromAboveTo;
  if (values.forms?.trim() && forms.length === 0) errors.forms = w.formsUnknown;
  const needs: Needs = {
    ...(time.hours !== undefined && { time: { hours: time.hours, roles } }),
    ...(from.cents !== undefined && { money: { from: from.cents, to: to.cents ?? from.cents, forms } }),
    ...(doors.length > 0 && { network: { doors } }),
  };
  return { needs, errors };
}

function placeIn({ places }: Tools, language: Language, typed: string | undefined, errors: Errors): string | undefined {
  const w = initiativeWords(language);
  const name = onOneLine(typed, 80);
  if (!name) return undefined;
  const [place, ...others] = places.readings(name);
  if (place === undefined) errors.place = w.placeUnknown(name);
  else if (others.length > 0) errors.place = w.placeAmbiguous(name);
  return place;
}

async function dayTyped(
  { momentIn, timeZone }: Tools,
  { region, language, at }: Filling,
  typed: string | undefined,
  errors: Errors,
): Promise<string | undefined> {
  const w = initiativeWords(language);
  const words = typed?.trim();
  if (!words) return undefined;
  const zone = await timeZone(region);
  const moment = momentIn(words, { now: at, timeZone: zone, language });
  if (moment === undefined) errors.by = w.dateUnknown;
  else if ('ambiguous' in moment) errors.by = w.dateAmbiguous;
  else if (dayIn(zone, moment.at) < dayIn(zone, at)) errors.by = w.datePast;
  else return dayIn(zone, moment.at);
  return undefined;
}

/** A merged problem's number leads to the one that it went into. */
async function problemIn(
  { problemOf }: Tools,
  { region, language }: Filling,
  typed: string | undefined,
  errors: Errors,
): Promise<number | undefined> {
  const w = initiativeWords(language);
  const text = typed?.trim() ?? '';
  if (!text) return undefined;
  const digits = /^#?\s*(\d{1,9})$/.exec(text)?.[1];
  const problem = digits && (await problemOf(region, Number(digits)));
  if (problem) return problem.number;
  errors.problem = digits ? w.problemUnknown(Number(digits)) : w.problemNumber;
  return undefined;
}
