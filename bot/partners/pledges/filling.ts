/** A filled-in form as a pledge; or a sentence for each field that is wrong. */
import type { Language } from '../../primitives/language.ts';
import type { Readers } from '../initiatives/said.ts';
import { centsTyped, hoursTyped, linesTyped } from '../initiatives/typed.ts';
import { initiativeWords } from '../initiatives/words/index.ts';
import { MONEY_FORMS } from '../kinds.ts';
import { type Given, kindsOf } from './pledge.ts';
import { MOST_PLEDGES } from './pledging.ts';
import type { Promised } from './said.ts';
import { pledgeWords } from './words/index.ts';

type Errors = Record<string, string>;

export function pledgeFilledIn(
  readers: Readers,
  language: Language,
  values: Record<string, string>,
): Omit<Promised, 'fault'> | { errors: Errors } {
  const w = pledgeWords(language);
  const i = initiativeWords(language);
  const amount = centsTyped(values.amount, readers);
  const least = centsTyped(values.ifMoney, readers);
  const time = hoursTyped(values.hours, readers);
  const others = companiesTyped(values.ifOthers);
  const doors = linesTyped(values.doors);
  const form = MONEY_FORMS.find((one) => one === values.form);
  const errors: Errors = {};
  if (amount.fault) errors.amount = i.amountFault[amount.fault];
  if (least.fault) errors.ifMoney = i.amountFault[least.fault];
  if (time.fault) errors.hours = i.hoursFault[time.fault];
  if (others === 'unreadable') errors.ifOthers = w.othersFault;
  if (form && amount.cents === undefined && !amount.fault) errors.amount = w.formWithoutMoney;
  const given: Given = {
    ...(time.hours !== undefined && { time: { hours: time.hours } }),
    ...(amount.cents !== undefined && { money: { amount: amount.cents, ...(form && { form }) } }),
    ...(doors.length > 0 && { network: { doors } }),
  };
  if (Object.keys(errors).length === 0 && kindsOf(given).length === 0) errors.amount = w.emptyPledge;
  if (Object.keys(errors).length > 0) return { errors };
  const condition = {
    ...(least.cents !== undefined && { money: least.cents }),
    ...(typeof others === 'number' && { others }),
  };
  return {
    given,
    ...(Object.keys(condition).length > 0 && { condition }),
    ...(values.seen === 'anonymous' && { anonymous: true }),
  };
}

function companiesTyped(typed: string | undefined): number | 'unreadable' | undefined {
  const text = typed?.trim() ?? '';
  if (!text) return undefined;
  const count = /^(\d{1,4})(?:\s*(?:bedrij(?:f|ven)|compan(?:y|ies)))?$/i.exec(text)?.[1];
  return count && Number(count) >= 1 && Number(count) <= MOST_PLEDGES ? Number(count) : 'unreadable';
}
