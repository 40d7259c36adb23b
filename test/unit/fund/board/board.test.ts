/** What the statutes say of a board. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardMembers,
  chairIn,
  cutsIn,
  NOTHING_SAID,
  saidOf,
  votesIn,
  votesOf,
  withSaid,
} from '../../../../bot/fund/board/board.ts';
import { withinWbtr } from '../../../../bot/fund/electorate.ts';
import type { Instant } from '../../../../bot/primitives/instant.ts';
import type { Member } from '../../../../bot/region/people.ts';
import { roll, rule } from '../examples.ts';

const member = (id: string, of: Partial<Member> = {}): Member => ({
  id,
  region: 'twente',
  name: id,
  role: 'board',
  language: 'nl',
  accounts: [`slack:T:${id}`],
  joinedAt: '2026-01-01T00:00:00.000Z' as Instant,
  version: 1,
  ...of,
});
const BY = { member: 'joost', name: 'Joost', at: '2026-11-23T09:00:00.000Z' as Instant };

describe('A board', () => {
  it('is who has that role, by name', () => {
    const all = [member('cleo'), member('joost', { role: 'coordinator' }), member('anna')];

    expect(boardMembers(all).map(({ id }) => id)).toEqual(['anna', 'cleo']);
  });

  it('gives one vote to who is not named, and a member theirs also under an id from before', () => {
    const said = { votes: { old: 3 } };

    expect(votesOf(said, member('anna'))).toBe(1);
    expect(votesOf(said, member('anna', { was: ['old'] }))).toBe(3);
  });

  it('has a chair as long as that one is on it', () => {
    const anna = member('anna', { was: ['old'] });

    expect(chairIn({ votes: {}, chair: 'old' }, [anna])).toEqual({ chair: anna, gone: false });
    expect(chairIn({ votes: {}, chair: 'bert' }, [anna])).toEqual({ gone: true });
    expect(chairIn({ votes: {} }, [anna])).toEqual({ gone: false });
  });

  it.each(['0', '100', '1,5', '-1', '', 'drie', '1e1'])('takes %j for no number of votes', (text) => {
    expect(votesIn(text)).toBeUndefined();
  });

  it.each([
    ['1', 1],
    [' 99 ', 99],
    ['07', 7],
  ])('takes %j for %i', (text, votes) => {
    expect(votesIn(text)).toBe(votes);
  });

  it('tells before a vote of whom the WBTR will cut the votes, and to how many, as the count does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 8 }), (counts) => {
        const members = counts.map((_, at) => member(`m${at}`));
        const votes = Object.fromEntries(counts.map((count, at) => [`m${at}`, count]));
        const voters = Object.values(roll(Object.fromEntries(counts.map((count, at) => [`m${at}`, [{ weight: count }]]))));

        const told = new Map(cutsIn({ votes }, members).map(({ member: { id }, most }) => [id, most]));
        const counted = withinWbtr(rule({ weight: 'votes' }), voters).map(({ stakes }) => stakes[0]!.weight);

        expect(members.map(({ id }, at) => told.get(id) ?? counts[at])).toEqual(counted);
      }),
    );
  });

  it('keeps what was said before, and nothing twice', () => {
    const once = withSaid(NOTHING_SAID, { votes: { anna: 2, bert: 1 }, chair: 'anna' }, BY)!;

    expect(withSaid(once, { votes: { bert: 1, anna: 2 }, chair: 'anna' }, BY)).toBeUndefined();
    expect(saidOf(withSaid(once, { votes: { anna: 2, bert: 1 } }, BY)!)).not.toHaveProperty('chair');
    expect(withSaid(once, { votes: { anna: 3 } }, BY)!.versions).toHaveLength(2);
    expect(saidOf(NOTHING_SAID)).toEqual({ votes: {} });
  });
});
