/** For whom a person votes. */
import { describe, expect, it } from 'vitest';
import { cameLater, keysOf, sinceOf, voterIn } from '../../../bot/fund/votes/voters.ts';
import type { Member } from '../../../bot/region/people.ts';
import { MONDAY, roll, rule, TUESDAY } from './examples.ts';

const nina = (of: Partial<Member> = {}): Member => ({
  id: 'nina',
  region: 'twente',
  name: 'Nina',
  role: 'member',
  company: { kvk: '12345678', name: 'Weverij', municipality: 'Almelo' },
  language: 'nl',
  accounts: ['slack:T1:nina'],
  joinedAt: MONDAY,
  version: 1,
  ...of,
});

describe('A person votes', () => {
  it('on a board for themselves, also under an id from before their accounts were united', () => {
    expect(keysOf('board', nina())).toEqual(['nina']);
    expect(keysOf('board', nina({ was: ['nien'] }))).toEqual(['nina', 'nien']);
    expect(voterIn({ rule: rule(), roll: roll(['nien', 'anna']) }, nina({ was: ['nien'] }))).toBe('nien');
  });

  it('in the region for their company, and without one for nobody', () => {
    expect(keysOf('companies', nina())).toEqual(['12345678']);
    expect(keysOf('companies', nina({ company: undefined }))).toEqual([]);
    expect(voterIn({ rule: rule({ voters: 'companies' }), roll: roll(['12345678']) }, nina())).toBe('12345678');
    expect(voterIn({ rule: rule({ voters: 'companies' }), roll: roll(['87654321']) }, nina())).toBeUndefined();
  });

  it('for nobody as a stakeholder, or before they have joined', () => {
    for (const voters of ['board', 'companies'] as const) {
      expect(keysOf(voters, nina({ role: 'stakeholder' }))).toEqual([]);
      expect(keysOf(voters, undefined)).toEqual([]);
    }
  });
});

describe('Who came to a company later', () => {
  const since = { affiliation: { since: TUESDAY } };

  it('speaks for it since then, until somebody vouches for them', () => {
    expect(sinceOf('12345678', nina(since))).toBe(TUESDAY);
    expect(sinceOf('12345678', nina({ affiliation: { since: TUESDAY, vouchedBy: 'anna' } }))).toBeUndefined();
    expect(sinceOf('12345678', nina())).toBeUndefined();
  });

  it('speaks for themselves on a board whenever they came', () => {
    expect(sinceOf('nina', nina(since))).toBeUndefined();
    expect(cameLater({ openedAt: MONDAY }, 'nina', nina(since))).toBe(false);
  });

  it('does not speak for it in a vote that was opened before, and does in one that was opened at that moment or after', () => {
    expect(cameLater({ openedAt: MONDAY }, '12345678', nina(since))).toBe(true);
    expect(cameLater({ openedAt: TUESDAY }, '12345678', nina(since))).toBe(false);
    expect(cameLater({ openedAt: MONDAY }, '12345678', nina())).toBe(false);
  });
});
