/** The parts of the minutes that tell of the vote itself. */
import type { Content } from 'pdfmake/interfaces.js';
import { ruleInWords } from '../describing.ts';
import { courseOf } from './course.ts';
import { shown } from './letters.ts';
import { facts, noted, quoted, rows, section } from './look.ts';
import { countTable, findingsOf, resultOf } from './result.ts';
import type { Telling } from './telling.ts';

export function proposalSection({ vote: { motion, applicant, roll }, w, name }: Telling): Content {
  const { title, text } = motion;
  const company = Object.values(roll).find((voter) => voter.company !== undefined && voter.company === applicant?.company);
  const who = [
    applicant?.member !== undefined && name(applicant.member),
    company ? shown(company.name) : applicant?.company !== undefined && `${w.kvk} ${applicant.company}`,
  ].filter((one) => typeof one === 'string');
  return section(
    w.proposal,
    { text: shown(title), style: 'strong', margin: [0, 0, 0, 4] },
    w.asVoted,
    quoted(shown(text)),
    ...(who.length > 0 ? [facts([[w.applicant, [...new Set(who)].join(', ')]])] : []),
  );
}

export function voteSection({ vote, language, timeZone, w, name, moment }: Telling): Content {
  const early = vote.trace.some((fact) => fact.type === 'closed' && fact.early);
  return section(
    w.vote,
    facts([
      [w.kind, vote.rule.title[language]],
      [w.opened, w.on(moment(vote.openedAt), name(vote.openedBy))],
      ...(vote.opensAt > vote.openedAt ? [[w.deliberation, w.deliberationUntil(moment(vote.opensAt))] as const] : []),
      ...(vote.status === 'closed'
        ? [[w.closed, early ? w.closedEarly(moment(vote.closesAt)) : moment(vote.closesAt)] as const]
        : []),
      [w.secrecy, vote.secret ? w.secret : w.open],
      ...(vote.secret ? [] : [[w.interim, vote.hidden ? w.hidden : w.shown] as const]),
      [w.times, timeZone],
      ...(vote.chair === undefined ? [] : [[w.chair, name(vote.chair)] as const]),
    ]),
  );
}

export function ruleSection({ vote, language, w, date }: Telling): Content {
  const { title, version, from } = vote.rule;
  return section(
    w.rule,
    { text: ruleInWords(vote, language) },
    {
      text: [w.ruleVersion(title[language], version, date(from)), ' ', w.ruleKept],
      margin: [0, 3, 0, 0],
    },
  );
}

export function courseSection(telling: Telling): Content {
  const { w, stamp } = telling;
  return section(
    w.course,
    w.courseIntro,
    rows(
      [
        { title: w.when, width: 98 },
        { title: w.what, width: 'rest' },
      ],
      courseOf(telling).map(({ at, text }) => [stamp(at), text]),
    ),
  );
}

export function resultSection(telling: Telling): Content {
  const { vote, w } = telling;
  const counts = countTable(telling);
  const findings = findingsOf(telling);
  return section(
    w.result,
    counts ? rows(counts.columns, counts.body) : w.notCounted,
    ...(counts?.notes ?? []).map(noted),
    ...(findings.length > 0
      ? [{ text: w.requirements, style: 'head', margin: [0, 6, 0, 2] as [number, number, number, number] }, { ul: findings }]
      : []),
    { text: w.decided[resultOf(vote)], style: 'strong', margin: [0, 6, 0, 0] },
  );
}
