import { type Actor, type Content, type Proposal, submit } from '../../../../bot/fund/proposals/proposal.ts';
import type { Instant } from '../../../../bot/primitives/instant.ts';

const NOON = '2026-11-23T11:00:00.000Z' as Instant;
export const LATER = '2026-11-24T11:00:00.000Z' as Instant;

export const ANN: Actor = { member: 'ann', company: { kvk: '10000001', name: 'Annwerk' } };

export function content(of: Partial<Content> = {}): Content {
  return { title: 'Een camera', goal: 'Minder inbraak', amount: 5000, applicant: 'Annwerk', ...of };
}

export function proposal(of: Partial<Proposal> = {}): Proposal {
  return { ...submit(content(), { region: 'r', number: 1, by: ANN, at: NOON }), ...of };
}
