/** What a change of a proposal is worth at the end of the week, and how it is told then. */
import { bold } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { euroInWords } from '../../primitives/money.ts';
import type { Line, Told } from '../../region/capability.ts';
import type { Change } from '../../store/table.ts';
import type { Proposal, Status } from './proposal.ts';
import { isProposal, type Register } from './register.ts';
import { proposalWords } from './words/index.ts';

/** A proposal that goes to a vote is told by its vote. */
const WEIGHTS: Partial<Record<Status, number>> = { granted: 90, rejected: 85, withdrawn: 30 };

export function proposalLines({ key, before, after }: Change): Line[] {
  const proposal = isProposal(key) ? (after?.data as unknown as Proposal | undefined) : undefined;
  if (!proposal) return [];
  const was = before?.data as unknown as Proposal | undefined;
  const line = (kind: Line['kind'], weight: number): Line => ({
    region: proposal.region,
    subject: 'proposal',
    id: String(proposal.number),
    kind,
    weight,
    themes: ['fund'],
    to: 'everyone',
  });
  if (!was) return [line('new', 55)];
  const weight = was.status === proposal.status ? undefined : WEIGHTS[proposal.status];
  if (weight !== undefined) {
    const { submittedBy: member, submittedByCompany } = proposal;
    const who = [{ member, kvk: submittedByCompany.kvk, company: submittedByCompany.name }];
    return [line('decided', weight), ...(proposal.status === 'granted' ? [{ ...line('celebrate', 100), who }] : [])];
  }
  return was.version < proposal.version ? [line('moved', 25)] : [];
}

export async function proposalTold(
  { register }: { register: Pick<Register, 'find'> },
  line: Line,
  language: Language,
): Promise<Told | undefined> {
  const proposal = line.subject === 'proposal' ? await register.find(line.region, Number(line.id)) : undefined;
  if (!proposal) return undefined;
  const w = proposalWords(language);
  const { number, title, status, amount } = proposal;
  const named = bold(w.title(number, title));
  const told = (...words: Told['words']): Told => ({
    title,
    words,
    buttons: [{ label: w.show, action: 'proposal.show', args: { proposal: number } }],
  });
  const asked = euroInWords(amount, language);
  if (line.kind === 'celebrate') return status === 'granted' ? told(w.weekCelebrated(number, asked)) : undefined;
  if (line.kind === 'decided') return told(named, `: ${w.status[status]}`);
  if (line.kind === 'moved') return told(named, `: ${w.weekRevised}`);
  return told(bold(w.weekNew(number, title)), ` · ${asked}`);
}
