/** What happened to a vote besides its ballots, in the order in which it happened. */
import type { Instant } from '../../primitives/instant.ts';
import type { Trace } from '../vote.ts';
import { shown } from './letters.ts';
import type { Telling } from './telling.ts';

export type Happening = { at: Instant; text: string };
export function courseOf(telling: Telling): Happening[] {
  const { vote, w, name } = telling;
  const opened = { at: vote.openedAt, text: w.happened.opened(name(vote.openedBy)) };
  return [opened, ...vote.trace.map((fact) => happening(fact, telling))];
}

function happening(fact: Trace, { w, name, moment }: Telling): Happening {
  const names = (keys: readonly string[]) => keys.map(name).join(', ');
  const told = w.happened;
  switch (fact.type) {
    case 'recused': {
      const { voter, recusal, lapsed } = fact;
      const why = recusal.by === 'applicant' ? lowered(w.reasonApplicant) : unended(shown(recusal.reason));
      return sentences(recusal.at, told.recused(name(voter), why), lapsed.length > 0 && told.lapsed(names(lapsed)));
    }
    case 'proxyGiven': {
      const { giver, proxy } = fact;
      return sentences(proxy.at, told.proxyGiven(name(giver), name(proxy.holder), name(proxy.by)));
    }
    case 'proxyWithdrawn':
      return sentences(fact.at, told.proxyWithdrawn(name(fact.giver), name(fact.holder), name(fact.by)));
    case 'extended':
      return sentences(fact.at, told.extended(moment(fact.from), moment(fact.closesAt), name(fact.by)));
    case 'corrected': {
      const { put, removed, was, dropped, reason, by, at } = fact.correction;
      const added = Object.keys(put).filter((key) => !Object.hasOwn(was, key));
      const changed = Object.keys(put).filter((key) => Object.hasOwn(was, key));
      return sentences(
        at,
        told.corrected(name(by)),
        added.length > 0 && told.added(names(added)),
        changed.length > 0 && told.changed(names(changed)),
        removed.length > 0 && told.removed(names(removed)),
        dropped.length > 0 && told.dropped(names(dropped)),
        told.because(shown(reason)),
      );
    }
    case 'closed': {
      const { early, closesAt } = fact;
      if (!early) return sentences(closesAt, told.closed);
      return sentences(closesAt, told.closedEarly(name(early.by)), told.because(shown(early.reason)));
    }
    case 'voided': {
      const { why, by, reason, at } = fact;
      return sentences(
        at,
        told.voided(by ? told.voidedBy(name(by)) : w.voidReason[why]),
        !!reason && told.because(shown(reason)),
      );
    }
  }
}

function sentences(at: Instant, ...told: (string | false)[]): Happening {
  return { at, text: told.filter((one) => one !== false).join(' ') };
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Within a sentence of ours a person's own ends without its full stop. */
function unended(text: string): string {
  return text.replace(/\.$/, '');
}
