/** The cards of initiatives. */
import { actions, type Block, type Button, bold, type Card, card, facts, heading, note, quote, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import { type Language, LOCALES } from '../../primitives/language.ts';
import type { Visitor } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { type Application, type Origin, type Places, withSums } from '../around.ts';
import { type Content, type Initiative, isStanding, mayTend } from '../initiative.ts';
import type { Kind } from '../kinds.ts';
import { pledgeBlocks, pledgeButtons, privateSums } from '../pledges/cards.ts';
import { hoursInWords, standingFacts, sumInWords, sumsOf } from '../pledges/saying.ts';
import { lackingKinds, totalsOf } from '../pledges/totals.ts';
import { pledgeWords } from '../pledges/words/index.ts';
import type { Theme } from '../themes.ts';
import { initiativeWords } from './words/index.ts';

/** What a card must be told besides the initiative itself. */
export type Around = { origin?: Origin; application?: Application; places: Pick<Places, 'name'> };

const LABEL = 60;
const OFFERED = 5;
const MOST_OF_WHAT = 2_000;

/** As it stands in the channels of every workspace: the same for everyone, so only what everyone may do and see. */
export function initiativeCard(language: Language, initiative: Initiative, around: Around): Card {
  const w = initiativeWords(language);
  const args = { initiative: initiative.number };
  const drawn = card(
    language,
    ...matter(language, initiative, around),
    isStanding(initiative) && note(w.discuss),
    actions(
      initiative.status === 'open' && {
        label: pledgeWords(language).pledge,
        action: 'pledge.form',
        args,
        opensForm: true,
        style: 'primary',
      },
      isStanding(initiative) && { label: w.follow, action: 'initiative.follow', args },
      { label: w.details, action: 'initiative.show', args },
    ),
  );
  return withSums(drawn, sumsOf(initiative));
}

/** What it is about, what is covered and what is still needed, who started it, how it stands. */
function matter(language: Language, initiative: Initiative, { origin, application, places }: Around): Block[] {
  const w = initiativeWords(language);
  const p = pledgeWords(language);
  const { number, title, what, status, ended, startedByCompany, startedAt, version } = initiative;
  const totals = totalsOf(initiative);
  const by = w.startedBy(startedByCompany.name, dayInWords(startedAt, language));
  return [
    heading(w.title(number, title)),
    ...(bare(what) === bare(title) ? [] : [quote(cut(what, MOST_OF_WHAT))]),
    facts(
      ...contentFacts(language, initiative, initiative.themes, { origin, places }),
      ...standingFacts(initiative, language),
      ...(initiative.proposal === undefined
        ? []
        : [{ label: w.proposal, value: w.proposalNumber(initiative.proposal, application?.status(language)) }]),
      ...(status === 'open' ? [] : [{ label: w.statusLabel, value: w.status[status] }]),
      ...(ended?.reason ? [{ label: w.reasonLabel, value: ended.reason }] : []),
    ),
    ...(totals.conditional ? [note(p.conditional)] : []),
    ...(totals.withheld ? [note(p.withheld)] : []),
    note(version > 1 ? `${by} · ${w.version(version)}` : by),
  ];
}

const bare = (said: string) =>
  said
    .toLowerCase()
    .replace(/[\s.…!?]+/gu, ' ')
    .trim();

/** For whom, where, by when, from which problem. */
function contentFacts(
  language: Language,
  { forWhom, place, by }: Partial<Content>,
  themes: readonly Theme[],
  { origin, places }: Around,
): { label: string; value: string }[] {
  const w = initiativeWords(language);
  return [
    forWhom && { label: w.forWhom, value: forWhom },
    place && { label: w.where, value: places.name(place, language) },
    by && { label: w.byWhen, value: dayInWords(by as Instant, language) },
    themes.length > 0 && { label: w.theme, value: themes.map((theme) => w.themes[theme]).join(', ') },
    origin && { label: w.origin, value: w.originProblem(origin.number, origin.title) },
  ].filter((fact): fact is { label: string; value: string } => Boolean(fact));
}

/** A draft: the same, with what is needed. */
export function draftFacts(language: Language, draft: Partial<Content>, themes: readonly Theme[], around: Around) {
  const w = initiativeWords(language);
  const { money, time, network } = draft.needs ?? {};
  const forms = (money?.forms ?? []).map((form) => w.forms[form]).join(w.or);
  const sum = money && w.sumNeeded(sumInWords(money.from, language), sumInWords(money.to, language));
  return [
    ...contentFacts(language, draft, themes, around),
    ...(sum ? [{ label: w.moneyNeeded, value: forms ? `${sum} ${w.inForm(forms)}` : sum }] : []),
    ...(time ? [{ label: w.timeNeeded, value: [hoursInWords(time.hours, language), ...time.roles].join(', ') }] : []),
    ...(network ? [{ label: w.doorsNeeded, value: network.doors.join(', ') }] : []),
  ];
}

/** As one person sees it, with the buttons that this person may press. */
export function detailCard(visitor: Visitor, initiative: Initiative, around: Around): Card {
  const { language, member } = visitor;
  const w = initiativeWords(language);
  const { number, status, proposal } = initiative;
  const args = { initiative: number };
  const tends = mayTend(initiative, member, may(member, 'tend-initiatives'));
  const follows = member && initiative.followers.includes(member.id);
  const drawn = card(
    language,
    ...matter(language, initiative, around),
    ...pledgeBlocks(visitor, initiative, tends),
    actions(
      ...pledgeButtons(visitor, initiative, tends),
      member && !follows && { label: w.follow, action: 'initiative.follow', args },
      follows && { label: w.unfollow, action: 'initiative.unfollow', args },
      around.origin && {
        label: w.showProblem(around.origin.number),
        action: 'problem.show',
        args: { problem: around.origin.number },
      },
      proposal !== undefined && { label: w.showProposal(proposal), action: 'proposal.show', args: { proposal } },
    ),
    tends &&
      actions(
        isStanding(initiative) && { label: w.toProposal, action: 'proposal.write', args, opensForm: true },
        status === 'open' && { label: w.edit, action: 'initiative.edit', args, opensForm: true },
        isStanding(initiative) && { label: w.done, action: 'initiative.finish', args, opensForm: true },
        isStanding(initiative) && { label: w.stop, action: 'initiative.stop', args, opensForm: true },
        initiative.ended && { label: w.reopen, action: 'initiative.reopen', args },
      ),
  );
  return withSums(drawn, [...sumsOf(initiative), ...privateSums(visitor, initiative, tends)]);
}

/** A few initiatives under each other. */
export function listCard(
  language: Language,
  title: string,
  initiatives: Initiative[],
  empty: string,
  ...next: (Button | false)[]
): Card {
  const w = initiativeWords(language);
  return card(
    language,
    heading(title),
    ...(initiatives.length === 0 ? [text(empty)] : initiatives.flatMap((one) => lineBlocks(language, one))),
    actions(...next, { label: w.start, action: 'initiative.write', opensForm: true }),
  );
}

/** @param own what this person's company pledged, where that is told */
export function lineBlocks(language: Language, initiative: Initiative, own?: string): Block[] {
  const w = initiativeWords(language);
  const { number, title, status } = initiative;
  const args = { initiative: number };
  return [
    text(
      bold(w.title(number, title)),
      ` · ${status === 'open' ? lookingFor(language, lackingKinds(initiative)) : w.status[status]}`,
    ),
    ...(own ? [note(own)] : []),
    actions(
      { label: w.show, action: 'initiative.show', args },
      status === 'open' && !own && { label: pledgeWords(language).pledge, action: 'pledge.form', args, opensForm: true },
    ),
  ];
}

export function lookingFor(language: Language, kinds: Kind[]): string {
  const w = initiativeWords(language);
  return kinds.length === 0
    ? w.covered
    : w.looksFor(new Intl.ListFormat(LOCALES[language]).format(kinds.map((kind) => w.kinds[kind])));
}

/** A number that leads nowhere, or no number at all, with those that are going on to choose from. */
export function unknownCard(
  language: Language,
  number: number | undefined,
  standing: Initiative[],
  { action, opensForm }: { action: string; opensForm: boolean } = { action: 'initiative.show', opensForm: false },
): Card {
  const w = initiativeWords(language);
  const none = standing.length === 0;
  return card(
    language,
    text(number === undefined ? (none ? w.whichNone : w.which) : (none ? w.unknownNoneOpen : w.unknown)(number)),
    actions(
      ...standing.slice(0, OFFERED).map((one) => ({
        label: cut(w.title(one.number, one.title), LABEL),
        action,
        args: { initiative: one.number },
        ...(opensForm && { opensForm }),
      })),
      none
        ? { label: w.start, action: 'initiative.write', opensForm: true }
        : standing.length > OFFERED && { label: w.list, action: 'initiative.list' },
    ),
  );
}
