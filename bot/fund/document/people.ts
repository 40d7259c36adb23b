/** Who took part in the vote and who did not, and for whom others voted. */
import type { Content } from 'pdfmake/interfaces.js';
import { handOf } from '../hands.ts';
import { takesProxies } from '../proxies.ts';
import type { Recusal } from '../vote.ts';
import { attendanceOf, type Electorate, electorateTable, tellsBallots } from './electorate.ts';
import { shown } from './letters.ts';
import { facts, noted, ON_ITS_SIDE, rows, section, UPRIGHT } from './look.ts';
import type { Telling } from './telling.ts';

/** Up to so many voters, in so many columns, stand in the text; more stand in an annex behind the signatures. */
const IN_THE_TEXT = { voters: 15, columns: 5 };
/** More columns need a page that lies on its side. */
const UPRIGHT_COLUMNS = 5;

export function electorateSection(telling: Telling): Content {
  const { vote, w, count } = telling;
  const all = attendanceOf(vote);
  const counts = facts([
    [w.onRoll, count(all.onRoll)],
    ...(all.recused > 0 ? [[w.recused, count(all.recused)] as const] : []),
    [w.entitled, count(all.entitled)],
    [w.votedSelf, count(all.self)],
    ...(all.byProxy > 0 ? [[w.votedByProxy, count(all.byProxy)] as const] : []),
    [w.absent, count(all.absent)],
  ]);
  const table = electorateTable(telling);
  const names = isLong(table) ? noted(w.inAnnex) : rows(table.columns, table.body);
  const untold = vote.status === 'void' ? w.voidBallots : w.unlisted;
  return section(w.electorate, counts, names, ...(tellsBallots(vote) ? [] : [noted(untold)]));
}

export function annex(telling: Telling): Content[] {
  const table = electorateTable(telling);
  if (!isLong(table)) return [];
  const { vote, w } = telling;
  const { columns, body } = table;
  const wide = columns.length > UPRIGHT_COLUMNS;
  return [
    {
      text: tellsBallots(vote) ? w.annex : w.annexSecret,
      style: 'heading',
      pageBreak: 'before',
      pageOrientation: wide ? 'landscape' : 'portrait',
    },
    rows(columns, body, wide ? ON_ITS_SIDE : UPRIGHT),
  ];
}

function isLong({ columns, body }: Electorate): boolean {
  return body.length > IN_THE_TEXT.voters || columns.length > IN_THE_TEXT.columns;
}

export function recusalSection({ vote, w, name, stamp }: Telling): Content {
  const all = Object.entries(vote.recusals);
  if (all.length === 0) return section(w.recusals, w.noRecusals);
  const own = ({ by }: Recusal) => by !== 'applicant';
  return section(
    w.recusals,
    w.recusalsIntro,
    rows(
      [
        { title: w.whoRecused, width: 120 },
        { title: w.reason, width: 'rest' },
        { title: w.declared, width: 170 },
      ],
      all.map(([voter, recusal]) => [
        name(voter),
        own(recusal) ? shown(recusal.reason) : w.reasonApplicant,
        own(recusal) ? w.on(stamp(recusal.at), name(recusal.by)) : w.byTheRule(stamp(recusal.at)),
      ]),
    ),
  );
}

export function proxySection({ vote, w, name, stamp }: Telling): Content {
  const all = Object.entries(vote.proxies);
  if (all.length === 0) return section(w.proxies, takesProxies(vote) ? w.noProxies : w.proxiesNotAllowed);
  const use = (giver: string) => {
    const hand = handOf(vote, giver);
    return hand === undefined ? w.unused : hand === giver ? w.votedAnyway : w.used;
  };
  return section(
    w.proxies,
    w.proxiesIntro,
    rows(
      [
        { title: w.giver, width: 100 },
        { title: w.holder, width: 100 },
        { title: w.given, width: 92 },
        { title: w.use, width: 'rest' },
      ],
      all.map(([giver, { holder, at }]) => [name(giver), name(holder), stamp(at), use(giver)]),
    ),
  );
}
