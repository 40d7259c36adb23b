/** What cards show of pledges: one's own, those in a name, and which of them hold together. */
import { actions, type Block, type Button, bold, type Card, card, facts, list, note, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Visitor } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { withSums } from '../around.ts';
import type { Initiative } from '../initiative.ts';
import type { KeptPromise } from '../initiatives/register.ts';
import { initiativeWords } from '../initiatives/words/index.ts';
import { inOrder, kindsOf, type Pledge, type Pledges } from './pledge.ts';
import {
  becauseInWords,
  conditionInWords,
  givenInWords,
  hoursInWords,
  privately,
  publicly,
  sumInWords,
  sumsIn,
} from './saying.ts';
import { reachedBy, type Settlement } from './settlement.ts';
import { counted, totalsOf } from './totals.ts';
import { pledgeWords } from './words/index.ts';

const MOST_SHOWN = 12;

/** What one person may see of the pledges: their own, those in a name; once firm, which hold; and who is who for who tends it. */
export function pledgeBlocks({ language, member }: Visitor, initiative: Initiative, tends: boolean): Block[] {
  const w = pledgeWords(language);
  const own = member?.company && initiative.pledges[member.company.kvk];
  const { settlement } = initiative;
  const { named } = totalsOf(initiative);
  const lines = named
    .slice(0, MOST_SHOWN)
    .map((pledge) => [bold(pledge.company.name), `: ${publicly(pledge, language, settlement !== undefined)}`]);
  return [
    ...(lines.length > 0 ? [list(...lines)] : []),
    ...(own ? [facts({ label: `${w.yourCompany} (${own.company.name})`, value: privately(own, language) })] : []),
    ...(settlement ? settledBlocks(language, initiative, settlement) : []),
    ...(settlement && tends ? whoIsWho(language, initiative) : []),
  ];
}

/** Which pledges go ahead and which do not, with why; of an anonymous one only that its condition was not met. */
function settledBlocks(language: Language, { pledges }: Pick<Initiative, 'pledges'>, settlement: Settlement): Block[] {
  const w = pledgeWords(language);
  const { holds, leftOut } = settlement;
  if (leftOut.length === 0) return [text(w.allHold)];
  const reached = reachedBy(settlement, pledges);
  const named = leftOut.filter(({ kvk }) => !pledges[kvk]?.anonymous);
  const nameless = leftOut.length - named.length;
  return [
    text(w.someHold(holds.length, holds.length + leftOut.length)),
    note(w.largest),
    list(
      ...named.map((out) => [bold(pledges[out.kvk]!.company.name), `: ${becauseInWords(out, reached, language)}`]),
      ...(nameless > 0 ? [[w.becauseAnonymous(nameless)]] : []),
    ),
  ];
}

/** For who tends it, once all is firm: also who stays anonymous towards others. */
function whoIsWho(language: Language, initiative: Initiative): Block[] {
  const w = pledgeWords(language);
  const nameless = counted(initiative).filter(({ anonymous }) => anonymous);
  if (nameless.length === 0) return [];
  return [note(w.whoIsWho), list(...nameless.map((one) => [bold(one.company.name), `: ${givenInWords(one, language)}`]))];
}

export function pledgeButtons({ language, member }: Visitor, initiative: Initiative, tends: boolean) {
  const w = pledgeWords(language);
  const args = { initiative: initiative.number };
  const open = initiative.status === 'open';
  const own = member?.company && initiative.pledges[member.company.kvk];
  const takesPart = !member || may(member, 'take-part');
  const buttons: (Button | false | undefined)[] = [
    open && takesPart && { label: own ? w.change : w.pledge, action: 'pledge.form', args, opensForm: true, style: 'primary' },
    open && own && { label: w.withdraw, action: 'pledge.withdraw', args, confirm: w.sureWithdraw },
    open && tends && Object.keys(initiative.pledges).length > 0 && { label: w.firm, action: 'pledge.firm', args },
  ];
  return buttons;
}

/** What was understood of a pledge in words, waiting for a yes. */
export function promiseCard(visitor: Visitor, initiative: Initiative, promise: KeptPromise, had: Pledge | undefined): Card {
  const { language, member } = visitor;
  const w = pledgeWords(language);
  const { given, condition, anonymous, fault, id } = promise;
  const args = { promise: id };
  const complete = kindsOf(given).length > 0 && !fault;
  const own = member?.company?.kvk === initiative.startedByCompany.kvk;
  const nameless = anonymous && !own;
  const company = member?.company?.name ?? w.yourCompany;
  const drawn = card(
    language,
    text(w.understood(company, initiative.number, initiative.title)),
    facts(
      ...(kindsOf(given).length > 0 ? [{ label: w.given, value: givenInWords(given, language) }] : []),
      ...(condition ? [{ label: w.condition, value: conditionInWords(condition, language) }] : []),
    ),
    fault && text(faultInWords(fault, language)),
    !complete && !fault && text(w.nothingSaid),
    had && note(w.instead(privately(had, language))),
    anonymous && own && note(w.ownByName),
    complete && note(nameless ? w.hidden : w.visible),
    actions(
      complete && { label: nameless ? w.confirmAnonymous : w.confirm, action: 'pledge.confirm', args, style: 'primary' },
      complete &&
        !nameless &&
        !own && { label: w.confirmAnonymous, action: 'pledge.confirm', args: { ...args, anonymous: true } },
      {
        label: complete ? w.adjust : w.complete,
        action: 'pledge.form',
        args: { ...args, initiative: initiative.number },
        opensForm: true,
        ...(!complete && { style: 'primary' as const }),
      },
      { label: w.cancel, action: 'pledge.cancel', args },
    ),
  );
  return withSums(drawn, sumsIn([{ ...given, condition }, ...(had ? [had] : [])]));
}

function faultInWords(fault: NonNullable<KeptPromise['fault']>, language: Language): string {
  const w = initiativeWords(language);
  return fault === 'tooManyHours' ? w.hoursFault.tooManyHours : w.amountFault[fault];
}

/** What is about to be made firm, for who decides on it. */
export function firmCard(language: Language, initiative: Initiative, settlement: Settlement, ...before: string[]): Card {
  const w = pledgeWords(language);
  const { number, title, pledges, changes } = initiative;
  const going = inOrder(pledges).filter(({ company }) => settlement.holds.includes(company.kvk));
  const named = going.filter(({ anonymous }) => !anonymous).map(({ company }) => company.name);
  const nameless = going.length - named.length;
  const { money } = reachedBy(settlement, pledges);
  const hours = going.reduce((sum, { time }) => sum + (time?.hours ?? 0), 0);
  const together = [money > 0 && sumInWords(money, language), hours > 0 && hoursInWords(hours, language)]
    .filter(Boolean)
    .join(', ');
  const drawn = card(
    language,
    ...before.map((sentence) => text(sentence)),
    text(w.firmIntro(number, title)),
    facts(
      { label: w.holds, value: [named.join(', '), nameless > 0 && w.anonymous(nameless)].filter(Boolean).join(w.and) },
      ...(together ? [{ label: w.together, value: together }] : []),
    ),
    ...settledBlocks(language, initiative, settlement),
    note(w.afterFirm),
    actions({ label: w.settle, action: 'pledge.settle', args: { initiative: number, seen: changes }, style: 'primary' }),
  );
  return withSums(drawn, [money / 100, hours, ...settledSums(settlement, pledges)]);
}

/** The numbers on `pledgeBlocks` that are not on every card. */
export function privateSums({ member }: Visitor, initiative: Initiative, tends: boolean): number[] {
  const { pledges, settlement } = initiative;
  const own = member?.company && pledges[member.company.kvk];
  const known = [...(own ? [own] : []), ...(settlement && tends ? counted(initiative) : [])];
  return [...sumsIn(known), ...(settlement ? settledSums(settlement, pledges) : [])];
}

export function settledSums(settlement: Settlement, pledges: Pledges): number[] {
  const { holds, leftOut } = settlement;
  const { money, companies } = reachedBy(settlement, pledges);
  const asked = leftOut.map((out) => (out.of === 'money' ? out.asked / 100 : out.asked));
  return [money / 100, companies, holds.length + leftOut.length, ...asked];
}
