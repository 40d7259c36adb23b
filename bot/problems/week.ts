/** What a change of a problem is worth at the end of the week, and how it is told then. */
import { bold } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Line, Told, Window } from '../region/capability.ts';
import type { Change } from '../store/table.ts';
import { type Problem, supportCount, takesSupport } from './problem.ts';
import { isProblem, type Register } from './register.ts';
import { problemWords } from './words/index.ts';

/** From here on more companies do not lift it any further. */
const MOST_LIFT = 30;

export function problemLines({ key, before, after }: Change): Line[] {
  const problem = isProblem(key) ? (after?.data as unknown as Problem | undefined) : undefined;
  if (!problem) return [];
  const was = before?.data as unknown as Problem | undefined;
  const lift = Math.min(MOST_LIFT, supportCount(problem));
  const line = (kind: Line['kind'], weight: number): Line => ({
    region: problem.region,
    subject: 'problem',
    id: String(problem.number),
    kind,
    weight,
    themes: ['problems'],
    to: 'everyone',
  });
  if (!was) return [line('new', 40 + lift)];
  if (problem.merged || was.merged) return [];
  if (problem.status !== was.status) return ofStatus(problem, line);
  return supportCount(problem) > supportCount(was) ? [line('moved', 20 + lift)] : [];
}

function ofStatus(problem: Problem, line: (kind: Line['kind'], weight: number) => Line): Line[] {
  const { raisedBy: member, raisedByCompany } = problem;
  const who = [{ member, kvk: raisedByCompany.kvk, company: raisedByCompany.name }];
  if (problem.status === 'solved') return [line('decided', 75), { ...line('celebrate', 80), who }];
  return [line('decided', problem.status === 'closed' ? 35 : 60)];
}

/** As it stands by now: of a problem that went into another, that one's lines tell. */
export async function problemTold(
  { register }: { register: Pick<Register, 'find'> },
  line: Line,
  language: Language,
  { from, to }: Window,
): Promise<Told | undefined> {
  const problem = line.subject === 'problem' ? await register.find(line.region, Number(line.id)) : undefined;
  if (!problem || problem.merged) return undefined;
  const w = problemWords(language);
  const { number, title, status, reason } = problem;
  const named = bold(w.title(number, title));
  const args = { problem: number };
  const show = { label: w.show, action: 'problem.show', args };
  const support = takesSupport(problem) ? [{ label: w.support, action: 'problem.support', args }] : [];
  const told = (...words: Told['words']): Told => ({ title, words, buttons: [...support, show] });
  if (line.kind === 'celebrate') {
    if (status !== 'solved') return undefined;
    return told(w.weekCelebrated(supportCount(problem)), ...(reason ? [` ${w.weekHow(reason)}`] : []));
  }
  if (line.kind === 'decided') return told(named, `: ${w.status[status]}`, ...(reason ? [`. ${reason}`] : []));
  const count = w.count(supportCount(problem));
  if (line.kind === 'new') return told(`${w.weekNew}: `, named, ` · ${count}`);
  const joined = Object.values(problem.supports).filter(({ at }) => at >= from && at < to).length;
  return joined > 0 ? told(named, `: ${w.weekJoined(joined)}, ${count}`) : undefined;
}
