/** The cards of a vote: while it runs, and what came of it. */
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  facts,
  heading,
  list,
  note,
  quote,
  text,
} from '../../chat/card.ts';
import { momentInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import { type Deed, isAloud } from '../../region/capability.ts';
import type { Visitor } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { findingInWords, refusalInWords, ruleInWords, voidReasonInWords } from '../describing.ts';
import { standingOf } from '../disclosure.ts';
import { entitled, handOf } from '../hands.ts';
import { takesProxies } from '../proxies.ts';
import { CHOICES, type Scope, type Vote } from '../vote.ts';
import type { Kept } from './box.ts';
import { cameLater, voterIn } from './voters.ts';
import { voteWords } from './words/index.ts';

export type MinutesUrl = (of: {
  region: string;
  number: number;
  language: Language;
  format: 'pdf' | 'json';
}) => string | undefined;

/** What a press on a choice needs so that one write is enough; the write's condition checks that it is still so. */
export function castArgs({ number, boxes, secret, publicKey, rule }: Kept) {
  return { vote: number, boxes, mode: rule.ballot, ...(secret && { key: publicKey! }) };
}

/**
 * As it stands in the channels: the same for everyone.
 * @param on which card a press on it redraws: this one, or a person's own
 */
export function voteCard(language: Language, vote: Kept, minutesUrl?: MinutesUrl, on: 'card' | 'own' = 'card'): Card {
  if (vote.status !== 'open') return outcomeCard(language, vote, minutesUrl);
  const w = voteWords(language);
  const args = { ...castArgs(vote), on };
  const { motion } = vote;
  return card(
    language,
    heading(w.title(motion.proposal, motion.title)),
    ...(motion.text === motion.title ? [] : [quote(motion.text)]),
    facts(...standing(language, vote)),
    ...findings(language, vote),
    note(ruleInWords(vote, language)),
    note(vote.secret ? w.secret : vote.hidden ? `${w.open} ${w.hidden}` : w.open),
    actions(
      ...CHOICES.map((choice, at) => ({
        label: w.choices[choice],
        action: 'vote.cast',
        args: { ...args, choice },
        style: at === 0 ? ('primary' as const) : undefined,
      })),
    ),
    actions(
      { label: w.details, action: 'vote.status', args: { vote: vote.number } },
      { label: w.recuse, action: 'vote.recuse.form', args: { vote: vote.number }, opensForm: true },
      takesProxies(vote) && { label: w.proxy, action: 'vote.proxy.form', args: { vote: vote.number }, opensForm: true },
    ),
  );
}

function standing(language: Language, vote: Kept) {
  const w = voteWords(language);
  const { total, recused } = standingOf(vote);
  const beganLater = vote.opensAt > vote.openedAt;
  const turnout = w.turnoutOf(total.cast, total.entitled) + (recused > 0 ? ` (${w.recusedCount(recused)})` : '');
  const counts = countsOf(language, total);
  return [
    { label: w.closes, value: momentInWords(vote.closesAt, language, vote.zone) },
    ...(beganLater ? [{ label: w.opens, value: momentInWords(vote.opensAt, language, vote.zone) }] : []),
    { label: w.turnout, value: turnout },
    ...(counts === undefined ? [] : [{ label: w.stand, value: counts }]),
  ];
}

function countsOf(language: Language, { heads }: Scope): string | undefined {
  return heads && voteWords(language).counts(heads.for, heads.against, heads.abstain);
}

function findings(language: Language, vote: Kept): Block[] {
  const all = vote.outcome ? vote.outcome.findings : standingOf(vote).findings;
  return [list(...all.map((finding) => [findingInWords(vote, finding, language)]))];
}

function outcomeCard(language: Language, vote: Kept, minutesUrl: MinutesUrl | undefined): Card {
  const w = voteWords(language);
  const { motion, outcome, status, region, number } = vote;
  const result = status === 'void' ? 'void' : outcome?.result;
  if (!result) {
    return card(language, heading(w.title(motion.proposal, motion.title)), text(w.counting), note(ruleInWords(vote, language)));
  }
  const links = (['pdf', 'json'] as const).flatMap((format) => {
    const link = minutesUrl?.({ region, number, language, format });
    return link ? [{ link, text: format === 'pdf' ? w.minutesPdf : w.minutesJson }, '  '] : [];
  });
  return card(
    language,
    heading(w.outcomeTitle(motion.proposal, motion.title, w.outcome[result])),
    ...(status === 'void' ? [text(voidReasonInWords(vote, language))] : outcomeBlocks(language, vote)),
    note(w.closedAt(momentInWords(vote.closesAt, language, vote.zone))),
    note(ruleInWords(vote, language)),
    links.length > 0 && text(...links),
  );
}

function outcomeBlocks(language: Language, vote: Kept): Block[] {
  const w = voteWords(language);
  const { total, recused } = vote.outcome!;
  const counts = countsOf(language, total);
  return [
    ...(counts === undefined ? [] : [text(bold(counts))]),
    facts({
      label: w.turnout,
      value: w.turnoutOf(total.cast, total.entitled) + (recused > 0 ? ` (${w.recusedCount(recused)})` : ''),
    }),
    ...findings(language, vote),
  ];
}

/** As this person may see it; aloud in a channel, as everyone may. */
export function shownTo(deed: Deed, vote: Kept, minutesUrl?: MinutesUrl): Card {
  return isAloud(deed) ? voteCard(deed.visitor.language, vote, minutesUrl) : ownVoteCard(deed.visitor, vote, minutesUrl);
}

/** For one person: the same, with their own ballot, and what they may do. */
export function ownVoteCard(visitor: Visitor, vote: Kept, minutesUrl?: MinutesUrl): Card {
  const { language, member } = visitor;
  const w = voteWords(language);
  const shared = voteCard(language, vote, minutesUrl, 'own');
  const voter = voterIn(vote, member);
  const running = vote.status === 'open';
  const later = voter !== undefined && cameLater(vote, voter, member!) && ({ refused: 'joinedLater' } as const);
  const given = voter !== undefined && vote.proxies[voter];
  const args = { vote: vote.number };
  return {
    ...shared,
    blocks: [
      ...shared.blocks,
      ...(voter === undefined
        ? running
          ? [note(w.notOnRoll)]
          : []
        : [note(later ? refusalInWords(later, language) : ownLine(language, vote, voter))]),
      actions(
        running && later && { label: w.askVouching, action: 'region.vouch.ask' },
        running && given && { label: w.withdrawProxy, action: 'vote.proxy.withdraw', args },
        ...(running && may(member, 'run-region') ? tending(language, vote) : []),
      ),
    ].filter((block) => block.type !== 'actions' || block.buttons.length > 0),
  };
}

function tending(language: Language, vote: Kept): Button[] {
  const w = voteWords(language);
  const args = { vote: vote.number };
  return [
    { label: w.extend, action: 'vote.extend.form', args: { ...args, seen: vote.closesAt }, opensForm: true },
    { label: w.closeEarly, action: 'vote.close.form', args, opensForm: true },
    { label: w.correctRoll, action: 'vote.correct.form', args, opensForm: true },
    { label: w.voidIt, action: 'vote.void.form', args, opensForm: true, style: 'danger' },
  ];
}

/** What this voter's own part in it is. */
function ownLine(language: Language, vote: Vote, voter: string): string {
  const w = voteWords(language);
  if (vote.recusals[voter]) return w.youRecused;
  const ballot = vote.ballots[voter];
  const held = entitled(vote).flatMap(([key, { name }]) => (key !== voter && handOf(vote, key) === voter ? [name] : []));
  const own = ballot ? (ballot.choice ? w.yours(w.choices[ballot.choice]) : w.yoursSecret) : w.notYet;
  const proxy = !ballot && vote.proxies[voter] ? ` ${w.byProxy(vote.roll[vote.proxies[voter]!.holder]?.name ?? '')}` : '';
  return `${own}${proxy}${held.length > 0 ? ` ${w.holdsFor(held.join(', '))}` : ''}`;
}

/** To one who has not voted yet: the whole card, and that time is short. */
export function remindCard(language: Language, vote: Kept): Card {
  const w = voteWords(language);
  const { motion, closesAt, zone } = vote;
  const said = text(w.reminder(motion.proposal, motion.title, momentInWords(closesAt, language, zone)));
  const drawn = voteCard(language, vote, undefined, 'own');
  return { ...drawn, blocks: [said, ...drawn.blocks.slice(1)] };
}

/** Part of a person's overview. */
export function votesBlocks(language: Language, votes: readonly Kept[]): Block[] {
  return votes.length === 0 ? [] : votesCard(language, votes).blocks;
}

export function votesCard(language: Language, votes: readonly Kept[], intro?: string): Card {
  const w = voteWords(language);
  return card(
    language,
    heading(w.listTitle),
    intro !== undefined && text(intro),
    ...(votes.length === 0 && intro === undefined ? [text(w.noVotes)] : []),
    ...votes.flatMap((vote) => [
      text(bold(w.title(vote.motion.proposal, vote.motion.title))),
      note(`${w.closes} ${momentInWords(vote.closesAt, language, vote.zone)}`),
      actions({ label: w.show, action: 'vote.status', args: { vote: vote.number } }),
    ]),
  );
}
