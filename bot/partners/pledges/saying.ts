/** Pledges in words: what one says, and how an initiative stands by all of them. */
import { cut } from '../../chat/cut.ts';
import type { Language } from '../../primitives/language.ts';
import { euroInWords } from '../../primitives/money.ts';
import { numberInWords } from '../../primitives/numbers.ts';
import type { Initiative } from '../initiative.ts';
import { initiativeWords } from '../initiatives/words/index.ts';
import type { Condition, Given, Pledge } from './pledge.ts';
import type { Because } from './settlement.ts';
import { lackingOf, totalsOf } from './totals.ts';
import { pledgeWords } from './words/index.ts';

const MOST_NAMES = 12;
const MOST_OF_DOORS = 300;

/** @param cents whole cents */
export const sumInWords = (cents: number, language: Language): string => euroInWords(Math.round(cents / 100), language);
export const hoursInWords = (hours: number, language: Language): string =>
  pledgeWords(language).hours(numberInWords(hours, language, 0, 1));

/** "€ 5.000 als lening, 16 uur per maand, deuren: provincie". */
export function givenInWords({ time, money, network }: Given, language: Language): string {
  const w = pledgeWords(language);
  const forms = initiativeWords(language).forms;
  return [
    money && w.sum(sumInWords(money.amount, language), money.form && forms[money.form]),
    time && hoursInWords(time.hours, language),
    network && w.doors(network.doors.join(', ')),
  ]
    .filter(Boolean)
    .join(', ');
}

export function conditionInWords({ money, others }: Condition, language: Language): string {
  const w = pledgeWords(language);
  return [money !== undefined && w.ifMoney(sumInWords(money, language)), others !== undefined && w.ifOthers(others)]
    .filter(Boolean)
    .join(w.and);
}

/** As everybody may read it: that there is a condition, not which. */
export function publicly(pledge: Pledge, language: Language, firm: boolean): string {
  const said = givenInWords(pledge, language);
  return pledge.condition && !firm ? `${said} (${pledgeWords(language).onCondition})` : said;
}

/** As its own company reads it. */
export function privately(pledge: Pledge, language: Language): string {
  const w = pledgeWords(language);
  const condition = pledge.condition && conditionInWords(pledge.condition, language);
  return [givenInWords(pledge, language), condition, pledge.anonymous && w.byNobody].filter(Boolean).join(', ');
}

/**
 * What a pledge that does not hold asked for, beside what those that hold come to. Not beside what there was when it had to go: the
 * difference would tell what an anonymous company offered that had to go as well.
 */
export function becauseInWords(
  { of, asked }: Because,
  reached: { money: number; companies: number },
  language: Language,
): string {
  const w = pledgeWords(language);
  if (of === 'others') return w.becauseOthers(asked, reached.companies);
  return w.becauseMoney(sumInWords(asked, language), sumInWords(reached.money, language));
}

type Fact = { label: string; value: string };

/** Per kind what is pledged and still needed, and who takes part. */
export function standingFacts(initiative: Initiative, language: Language): Fact[] {
  return [...KINDS_SAID.map((said) => said(initiative, language)), joiningFact(initiative, language)].filter(
    (fact): fact is Fact => fact !== undefined,
  );
}

function moneyFact(initiative: Initiative, language: Language): Fact | undefined {
  const { money: needed } = initiative.needs;
  const w = pledgeWords(language);
  const i = initiativeWords(language);
  const totals = totalsOf(initiative);
  const pledged = sumInWords(totals.money, language);
  if (!needed) return totals.money > 0 ? { label: i.money, value: w.extra(pledged) } : undefined;
  const forms = needed.forms.map((form) => i.forms[form]).join(i.or);
  const sum = i.sumNeeded(sumInWords(needed.from, language), sumInWords(needed.to, language));
  const lacking = lackingOf(initiative, totals).money;
  const asked = forms ? `${sum} ${i.inForm(forms)}` : sum;
  if (totals.money === 0) return { label: i.money, value: w.needed(asked) };
  return { label: i.money, value: [w.ofNeeded(pledged, asked), still()].join(' · ') };

  function still(): string {
    if (!lacking) return w.covered;
    if (lacking.toBegin > 0) return w.stillToBegin(sumInWords(lacking.toBegin, language));
    return `${w.canBegin}, ${w.stillToComplete(sumInWords(lacking.toComplete, language))}`;
  }
}

function timeFact(initiative: Initiative, language: Language): Fact | undefined {
  const { time: needed } = initiative.needs;
  const w = pledgeWords(language);
  const label = initiativeWords(language).time;
  const totals = totalsOf(initiative);
  const pledged = hoursInWords(totals.hours, language);
  if (!needed) return totals.hours > 0 ? { label, value: w.extra(pledged) } : undefined;
  const hours = hoursInWords(needed.hours, language);
  const lacking = lackingOf(initiative, totals).time;
  const asked = [hours, ...needed.roles].join(', ');
  if (totals.hours === 0) return { label, value: w.needed(asked) };
  const still = lacking === undefined ? w.covered : w.stillHours(hoursInWords(lacking, language));
  return { label, value: [w.ofNeeded(pledged, asked), still].join(' · ') };
}

function networkFact(initiative: Initiative, language: Language): Fact | undefined {
  const { network: needed } = initiative.needs;
  const w = pledgeWords(language);
  const label = initiativeWords(language).network;
  const totals = totalsOf(initiative);
  if (!needed)
    return totals.doors.length > 0 ? { label, value: w.extra(cut(totals.doors.join(', '), MOST_OF_DOORS)) } : undefined;
  const lacking = lackingOf(initiative, totals).network ?? [];
  if (totals.doors.length === 0) return { label, value: w.needed(needed.doors.join(', ')) };
  const open = w.doorsOpen(needed.doors.length - lacking.length, needed.doors.length);
  return { label, value: [open, lacking.length > 0 ? w.stillDoors(lacking.join(', ')) : w.covered].join(' · ') };
}

const KINDS_SAID = [moneyFact, timeFact, networkFact];

function joiningFact(initiative: Initiative, language: Language): Fact | undefined {
  const w = pledgeWords(language);
  const { named, anonymous } = totalsOf(initiative);
  const names = named.slice(0, MOST_NAMES).map(({ company }) => company.name);
  const list = [names.join(', ') + (named.length > MOST_NAMES ? ' …' : ''), anonymous > 0 && w.anonymous(anonymous)].filter(
    Boolean,
  );
  return list.length > 0 ? { label: w.joining, value: list.join(w.and) } : undefined;
}

/** The numbers in a pledge's words: said in days or in words, they are written as hours and euros. */
export function sumsIn(pledges: readonly Pick<Pledge, 'time' | 'money' | 'condition'>[]): number[] {
  return pledges.flatMap(({ time, money, condition }) => [
    time?.hours ?? 0,
    (money?.amount ?? 0) / 100,
    (condition?.money ?? 0) / 100,
    condition?.others ?? 0,
  ]);
}

/** Every number that the card shows and nobody typed: sums, what is still needed, and the pledges in a name. */
export function sumsOf(initiative: Initiative): number[] {
  const totals = totalsOf(initiative);
  const lacking = lackingOf(initiative, totals);
  const { money, time, network } = initiative.needs;
  const open = network ? network.doors.length - (lacking.network?.length ?? 0) : 0;
  const cents = [totals.money, lacking.money?.toBegin, lacking.money?.toComplete, money?.from, money?.to];
  return [
    ...cents.filter((sum) => sum !== undefined).map((sum) => Math.round(sum / 100)),
    ...[totals.hours, lacking.time, time?.hours, network?.doors.length, open].filter((count) => count !== undefined),
    ...sumsIn(totals.named.map((pledge) => ({ ...pledge, condition: undefined }))),
  ];
}
