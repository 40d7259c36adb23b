/** The minutes (notulen) of a vote as data: what a judge, a member or their own program can check without asking us. */
import { chained, type Entry, type Link } from './chain.ts';
import { ruleInWords } from './describing.ts';
import type { Roll, Voter } from './electorate.ts';
import { entitled, handOf } from './hands.ts';
import type { Trace, Vote } from './vote.ts';

export type Minutes = { format: typeof FORMAT; links: Link[] };

export const FORMAT = 'streek-minutes-1';

/** @throws Error while there is no outcome yet. */
export function minutesOf(vote: Vote): Minutes {
  const ended = endOf(vote);
  const { region, number, motion, secret, hidden, chair, applicant, openedBy, openedAt, opensAt, closesAt } = vote;
  return {
    format: FORMAT,
    links: chained([
      {
        kind: 'vote',
        content: { region, number, motion, secret, hidden, chair, applicant, openedBy, openedAt, opensAt, closesAt },
      },
      { kind: 'rule', content: { rule: vote.rule, nl: ruleInWords(vote, 'nl'), en: ruleInWords(vote, 'en') } },
      { kind: 'roll', content: rollIn(vote, vote.roll) },
      ...vote.trace.map((fact) => traced(vote, fact)),
      { kind: 'recusals', content: vote.recusals },
      { kind: 'proxies', content: vote.proxies },
      { kind: 'attendance', content: attendanceOf(vote) },
      ...ballotsOf(vote),
      { kind: 'outcome', content: ended },
    ]),
  };
}

function endOf({ outcome, trace }: Vote): unknown {
  if (outcome) return outcome;
  const voided = trace.find((fact) => fact.type === 'voided');
  if (!voided) throw new Error('a vote has minutes when its outcome is declared');
  return { result: 'void', why: voided.why, reason: voided.reason };
}

/** Everybody reads the minutes, and what a company pays for is nobody's business: its WOZ value stays out of them. */
function rollIn({ rule }: Vote, roll: Roll): unknown {
  if (rule.weight !== 'woz') return roll;
  const without = (voter: Voter) => ({ ...voter, stakes: voter.stakes.map(({ weight: _, ...stake }) => stake) });
  return Object.fromEntries(Object.entries(roll).map(([key, voter]) => [key, without(voter)]));
}

function traced(vote: Vote, { type, ...fact }: Trace): Entry {
  if (!('correction' in fact)) return { kind: type, content: fact };
  const { put, was, ...rest } = fact.correction;
  return { kind: type, content: { correction: { ...rest, put: rollIn(vote, put), was: rollIn(vote, was) } } };
}

/** Who voted themselves, for whom a holder voted, and who did not. */
function attendanceOf(vote: Vote) {
  const hands = entitled(vote).map(([key]) => ({ key, hand: handOf(vote, key) }));
  return {
    voted: hands.flatMap(({ key, hand }) => (hand === key ? [key] : [])),
    byProxy: Object.fromEntries(hands.flatMap(({ key, hand }) => (hand && hand !== key ? [[key, hand]] : []))),
    absent: hands.flatMap(({ key, hand }) => (hand ? [] : [key])),
  };
}

/** Of a secret vote nobody's, and of a void one none: they decided nothing. */
function ballotsOf({ secret, status, ballots }: Vote): Entry[] {
  return secret || status === 'void' ? [] : [{ kind: 'ballots', content: ballots }];
}
