/** What the fund decided, as others tell it. */
import { describe, expect, test } from 'vitest';
import { submit } from '../../../bot/fund/proposals/proposal.ts';
import { BIZ, BOARD } from '../../../bot/fund/samples.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import { yearDecisions } from '../../../bot/fund/year.ts';
import { closes, FRIDAY, isDeclared, MONDAY, rule, vote, votes } from './examples.ts';
import { given } from './spec.ts';

const PROPOSAL = submit(
  { title: 'Deelfietsen op Kennispark', goal: 'Veertig fietsen', amount: 24_000, applicant: 'Kennispark' },
  { region: 'twente', number: 7, by: { member: 'femke', company: { kvk: '00001004', name: 'Scholtens' } }, at: MONDAY },
);
const decisions = (...all: Vote[]) =>
  yearDecisions({ boxes: { all: async () => all as never }, register: { all: async () => [PROPOSAL] } }, 'twente');

const decided = (start: Vote, ...names: [string, 'for' | 'against'][]) =>
  given(start, ...names.map(([name, choice]) => votes(name, choice)), closes(), isDeclared).vote;

describe('What the fund decided', () => {
  test('is told with the amount, the result, the counts and the margin, at the moment of closing', async () => {
    const granted = decided(vote(), ['anna', 'for'], ['bram', 'for'], ['carla', 'against']);

    expect(await decisions(granted)).toEqual([
      {
        proposal: 7,
        title: 'Deelfietsen op Kennispark',
        applicant: 'Kennispark',
        amount: 24_000,
        result: 'granted',
        at: FRIDAY,
        by: BOARD.title,
        turnout: { cast: 3, entitled: 5 },
        majority: { have: 2, of: 3, needed: 2, margin: 0 },
      },
    ]);
  });

  test('is not told while a vote runs, nor of one that was void', async () => {
    const running = given(vote(), votes('anna', 'for')).vote;
    const undecided = {
      ...decided(vote(), ['anna', 'for']),
      outcome: { ...decided(vote(), ['anna', 'for']).outcome!, result: 'void' as const },
    };

    expect(await decisions(running, undecided)).toEqual([]);
  });

  test('keeps of a secret vote what the outcome keeps', async () => {
    const secret = vote({ secret: true, rule: rule({ secrecy: 'either' }) });
    const outcome = decided(vote(), ['anna', 'for'], ['bram', 'for']).outcome!;
    const [told] = await decisions({ ...secret, status: 'closed', outcome: { ...outcome, findings: [{ requirement: 0 }] } });

    expect(told).toMatchObject({ result: 'granted', turnout: { cast: 2, entitled: 5 } });
    expect(told).not.toHaveProperty('majority');
  });

  test('counts heads where a requirement counts value as well', async () => {
    const outcome = decided(vote(), ['anna', 'for']).outcome!;
    const findings = [
      { requirement: 0, figures: { have: 9, of: 9, needed: 5, margin: 4 }, met: true },
      { requirement: 2, figures: { have: 900_000, of: 900_000, needed: 450_001, margin: 449_999 }, met: true },
      { requirement: 1, figures: { have: 7, of: 9, needed: 6, margin: 1 }, met: true },
    ];
    const [told] = await decisions({ ...vote(), rule: BIZ, status: 'closed', outcome: { ...outcome, findings } });

    expect(told!.majority).toEqual({ have: 7, of: 9, needed: 6, margin: 1 });
  });
});
