/** What a change of a proposal means for others: cards that follow, people who are told. */
import type { Card } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Consequence, Notice } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Change } from '../../store/table.ts';
import { concerned, type Proposal, type Status } from './proposal.ts';
import { isProposal } from './register.ts';
import type { Tools } from './tools.ts';
import { proposalWords } from './words/index.ts';

export function followProposal({ key, before, after }: Change): Consequence[] {
  const proposal = isProposal(key) ? (after?.data as unknown as Proposal | undefined) : undefined;
  if (!proposal) return [];
  const { region, number } = proposal;
  const was = before?.data as unknown as Proposal | undefined;
  const refreshed: Consequence[] = [{ type: 'refresh', region, subject: 'proposal', number }];
  // The initiative that it comes from shows how it stands.
  if (proposal.initiative !== undefined && was?.status !== proposal.status) {
    refreshed.push({ type: 'refresh', region, subject: 'initiative', number: proposal.initiative });
  }
  return [...refreshed, ...(was ? news(was, proposal) : [])];
}

/** Everyone concerned hears of a new version and a new status; of their own doing too, as a receipt. */
function news(was: Proposal, proposal: Proposal): Consequence[] {
  const { region, number, changes, status } = proposal;
  if (was.version === proposal.version && was.status === status) return [];
  const about = was.status === status ? 'proposal-revised' : 'proposal-status';
  return concerned(proposal).map((member) => ({
    type: 'tell',
    region,
    to: { member },
    notice: { key: `proposal/${region}/${number}/${changes}/${member}`, about, facts: { number, status } },
  }));
}

export async function proposalNotice(
  { register }: Pick<Tools, 'register'>,
  { about, facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  if (about !== 'proposal-revised' && about !== 'proposal-status') return undefined;
  const w = proposalWords(language);
  const proposal = await register.find(region, Number(facts.number));
  if (!proposal) return undefined;
  const { number, title } = proposal;
  if (about === 'proposal-revised') return say(language, w.noticeRevised(number, title));
  return say(language, w.noticeStatus(number, title, w.status[facts.status as Status]));
}
