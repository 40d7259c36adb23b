/** Who might vote, who did, and in an open vote how: the attendance list of the minutes. */
import type { TableCell } from 'pdfmake/interfaces.js';
import { entitled, handOf } from '../hands.ts';
import type { Vote } from '../vote.ts';
import type { Column } from './look.ts';
import type { Telling } from './telling.ts';

export type Attendance = { onRoll: number; recused: number; entitled: number; self: number; byProxy: number; absent: number };

export function attendanceOf(vote: Vote): Attendance {
  const taking = entitled(vote);
  const hands = taking.map(([key]) => [key, handOf(vote, key)] as const);
  const onRoll = Object.keys(vote.roll).length;
  return {
    onRoll,
    recused: onRoll - taking.length,
    entitled: taking.length,
    self: hands.filter(([key, hand]) => hand === key).length,
    byProxy: hands.filter(([key, hand]) => hand !== undefined && hand !== key).length,
    absent: hands.filter(([, hand]) => hand === undefined).length,
  };
}

/** Ballots are told of an open vote that decided something: as in the chain. */
export function tellsBallots({ secret, status }: Pick<Vote, 'secret' | 'status'>): boolean {
  return !secret && status !== 'void';
}

export type Electorate = { columns: Column[]; body: (string | TableCell)[][] };

export function electorateTable(telling: Telling): Electorate {
  const { vote, w, language, name } = telling;
  const classes = Object.keys(vote.rule.classes).length > 0;
  // What a company pays for is nobody's business: a board member's votes are told, a WOZ value is not.
  const weighed = vote.rule.weight === 'votes';
  const companies = vote.rule.voters === 'companies';
  const told = tellsBallots(vote);
  const order = new Intl.Collator(language, { numeric: true }).compare;
  const voters = Object.entries(vote.roll).sort(([a, { name: one }], [b, { name: other }]) => order(one, other) || order(a, b));
  return {
    columns: [
      { title: '', width: 22 },
      { title: w.voter, width: 'rest' },
      ...(companies ? [{ title: w.kvk, width: 50 }] : []),
      ...(classes ? [{ title: w.class, width: 64 }] : []),
      ...(weighed ? [{ title: w.weight.votes, width: 72, right: true }] : []),
      { title: w.attendance, width: told ? 104 : 150 },
      ...(told
        ? [
            { title: w.ballot, width: 56 },
            { title: w.castAt, width: companies ? 176 : 92 },
          ]
        : []),
    ],
    body: voters.map(([key, { company = '', stakes }], at) => [
      String(at + 1),
      name(key),
      ...(companies ? [company] : []),
      ...(classes ? [stakes.map((stake) => vote.rule.classes[stake.class ?? '']?.[language] ?? '–').join('\n')] : []),
      ...(weighed ? [stakes.map((stake) => telling.weight(stake.weight)).join('\n')] : []),
      attended(key, telling),
      ...(told ? ballotCells(key, telling) : []),
    ]),
  };
}

function attended(key: string, { vote, w, name }: Telling): string {
  if (Object.hasOwn(vote.recusals, key)) return w.isRecused;
  const hand = handOf(vote, key);
  if (hand === undefined) return w.stayedAway;
  return hand === key ? w.self : w.proxy(name(hand));
}

function ballotCells(key: string, { vote, w, name, stamp }: Telling): (string | TableCell)[] {
  const hand = Object.hasOwn(vote.recusals, key) ? undefined : handOf(vote, key);
  const ballot = hand === undefined ? undefined : vote.ballots[hand];
  if (!ballot?.choice) return ['', ''];
  const own = hand === key;
  const by = own && vote.rule.voters === 'companies' ? ` · ${name(ballot.by)}` : '';
  return [{ text: w.choice[ballot.choice], style: ['cell', 'strong'] }, own ? `${stamp(ballot.at)}${by}` : ''];
}
