/** The cards of proposals. */
import { actions, type Block, type Button, bold, type Card, card, facts, heading, note, quote, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import { euroInWords } from '../../primitives/money.ts';
import type { Visitor } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { type Content, isStanding, mayTend, type Proposal } from './proposal.ts';
import { proposalWords } from './words/index.ts';

const words = proposalWords;

/** The problem that a proposal comes from. */
export type Origin = { number: number; title: string };

const LABEL = 60;
const OFFERED = 5;

/** As it stands in the channels of every workspace: the same for everyone, so only what everyone may do. */
export function proposalCard(language: Language, proposal: Proposal, origin: Origin | undefined): Card {
  const w = words(language);
  const args = { proposal: proposal.number };
  return card(
    language,
    ...matter(language, proposal, origin),
    isStanding(proposal) && note(w.discuss),
    actions(isStanding(proposal) && { label: w.follow, action: 'proposal.follow', args }, {
      label: w.details,
      action: 'proposal.show',
      args,
    }),
  );
}

/** What it is about: title, goal, money, who, how it stands. */
function matter(language: Language, proposal: Proposal, origin: Origin | undefined): Block[] {
  const w = words(language);
  const { number, status, submittedByCompany, submittedAt, version, changedAt } = proposal;
  const more = status === 'open' ? [] : [{ label: w.statusLabel, value: w.status[status] }];
  const by = w.submittedBy(submittedByCompany.name, dayInWords(submittedAt, language));
  return [
    heading(w.title(number, proposal.title)),
    ...goalOf(proposal),
    facts(...contentFacts(language, proposal, origin), ...more),
    note(version > 1 ? `${by} · ${w.versionOf(version, dayInWords(changedAt, language))}` : by),
  ];
}

function goalOf({ title, goal }: Pick<Content, 'title' | 'goal'>): Block[] {
  return bare(goal) === bare(title) ? [] : [quote(goal)];
}

const bare = (said: string) =>
  said
    .toLowerCase()
    .replace(/[\s.…!?]+/gu, ' ')
    .trim();

/** What is known so far of a draft, or all of a proposal. */
export function contentFacts(
  language: Language,
  { amount, coFunding, applicant, initiative }: Partial<Content>,
  origin: Origin | undefined,
): { label: string; value: string }[] {
  const w = words(language);
  return [
    amount !== undefined && { label: w.asked, value: euroInWords(amount, language) },
    coFunding && { label: w.coFunding, value: w.coFundingFrom(euroInWords(coFunding.amount, language), coFunding.from) },
    applicant && { label: w.applicant, value: applicant },
    origin && { label: w.origin, value: w.originProblem(origin.number, origin.title) },
    initiative !== undefined && { label: w.initiative, value: `#${initiative}` },
  ].filter((fact): fact is { label: string; value: string } => Boolean(fact));
}

/** As one person sees it, with the buttons that this person may press. */
export function detailCard(visitor: Visitor, proposal: Proposal, origin: Origin | undefined): Card {
  const { language, member } = visitor;
  const w = words(language);
  const args = { proposal: proposal.number };
  const tends = mayTend(proposal, member, may(member, 'tend-proposals'));
  return card(
    language,
    ...matter(language, proposal, origin),
    actions(
      may(member, 'open-votes') &&
        proposal.status === 'open' && { label: w.openVote, action: 'vote.open', args, opensForm: true, style: 'primary' },
      tends && proposal.status === 'open' && { label: w.edit, action: 'proposal.edit', args, opensForm: true },
      tends && proposal.status === 'open' && { label: w.withdraw, action: 'proposal.withdraw', args: { ...args, on: 'detail' } },
      tends && proposal.status === 'withdrawn' && { label: w.reopen, action: 'proposal.reopen', args: { ...args, on: 'detail' } },
      member && !proposal.followers[member.id] && { label: w.follow, action: 'proposal.follow', args },
      member && proposal.followers[member.id] && { label: w.unfollow, action: 'proposal.unfollow', args },
      proposal.version > 1 && { label: w.history, action: 'proposal.history', args },
      origin && { label: w.showProblem(origin.number), action: 'problem.show', args: { problem: origin.number } },
      proposal.initiative !== undefined && {
        label: w.showInitiative(proposal.initiative),
        action: 'initiative.show',
        args: { initiative: proposal.initiative },
      },
    ),
  );
}

/** On a problem's own card: it can become a proposal. */
export function fromProblemButton(problem: number, language: Language): Button {
  return { label: words(language).fromProblem, action: 'proposal.write', args: { problem }, opensForm: true };
}

/** A few proposals under each other. */
export function listCard(
  language: Language,
  title: string,
  proposals: Proposal[],
  empty: string,
  ...next: (Button | false)[]
): Card {
  const w = words(language);
  return card(
    language,
    heading(title),
    ...(proposals.length === 0 ? [text(empty)] : proposals.flatMap((proposal) => lineBlocks(language, proposal))),
    actions(...next, { label: w.write, action: 'proposal.write', opensForm: true }),
  );
}

export function lineBlocks(language: Language, proposal: Proposal): Block[] {
  const w = words(language);
  const { number, title, amount, status } = proposal;
  const how = status === 'open' ? '' : ` · ${w.status[status]}`;
  return [
    text(bold(w.title(number, title)), ` · ${euroInWords(amount, language)}${how}`),
    actions({ label: w.show, action: 'proposal.show', args: { proposal: number } }),
  ];
}

/**
 * A number that leads nowhere, or no number at all, with the open proposals to choose from.
 * @param then what a choice does
 */
export function unknownCard(
  language: Language,
  number: number | undefined,
  open: Proposal[],
  then: Pick<Button, 'action' | 'opensForm'> = { action: 'proposal.show' },
): Card {
  const w = words(language);
  const said = open.length > 0 ? w.unknown : w.unknownNoneOpen;
  return card(
    language,
    text(number === undefined ? w.whichNumber : said(number)),
    actions(
      ...open.slice(0, OFFERED).map((proposal) => ({
        label: cut(w.title(proposal.number, proposal.title), LABEL),
        args: { proposal: proposal.number },
        ...then,
      })),
      open.length !== 1 && { label: w.list, action: 'proposal.list' },
    ),
  );
}
