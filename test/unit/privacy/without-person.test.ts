/** Taking somebody out of what is kept: nothing names them afterwards, everything counts as before, and twice is as once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Celebration, withoutPerson as fromCelebration } from '../../../bot/digest/celebrating/celebration.ts';
import { type Built, withoutPerson as fromBuilt } from '../../../bot/digest/picking.ts';
import { type Board, withoutMember as fromBoard } from '../../../bot/fund/board/board.ts';
import { withoutPerson as fromProposal, type Proposal } from '../../../bot/fund/proposals/proposal.ts';
import { type Book, withoutAuthor as fromBook } from '../../../bot/fund/rules/book.ts';
import { concerned as concernedByInitiative, type Initiative } from '../../../bot/partners/initiative.ts';
import { withoutPerson as fromInitiative } from '../../../bot/partners/leaving.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import { withoutPerson as fromProblem } from '../../../bot/problems/leaving.ts';
import { concerned, type Problem, supportCount } from '../../../bot/problems/problem.ts';
import { GONE } from '../../../bot/region/people.ts';
import { isWaiting, type Rsvp, vacate } from '../../../bot/townhall/seats.ts';
import { initiative, pledge } from '../partners/examples.ts';
import { actor, problem } from '../problems/examples.ts';

const AT = '2026-11-23T11:00:00.000Z' as Instant;
/** Who leaves, under the id of now and one of before their accounts were united. */
const LEAVERS = ['leaver-1', 'leaver-2'];
const who = fc.constantFrom(...LEAVERS, 'stays-1', 'stays-2');
const leaves = (of: unknown) => LEAVERS.some((id) => JSON.stringify(of).includes(id));
const some = fc.uniqueArray(who, { maxLength: 4 });

/** Nothing names who left; who stays is named as often; once more changes nothing; and without them it is the same object. */
function forgets<T extends object>(any: fc.Arbitrary<T>, without: (of: T, ids: string[]) => T, kept: (of: T) => unknown): void {
  fc.assert(
    fc.property(any, (before) => {
      const after = without(before, LEAVERS);
      expect(leaves(after)).toBe(false);
      expect(kept(after)).toEqual(kept(before));
      expect(without(after, LEAVERS)).toBe(after);
      if (!leaves(before)) expect(after).toBe(before);
    }),
  );
}
const stayers = (ids: readonly string[]) => ids.filter((id) => id.startsWith('stays')).sort();

describe('Nothing of who left stands afterwards in', () => {
  test('a problem, whose support counts as before', () => {
    const any: fc.Arbitrary<Problem> = fc
      .record({ by: who, supports: some, followers: some, merged: fc.option(who) })
      .map((of) => ({
        ...problem(1, actor('10000001', of.by)),
        supports: Object.fromEntries(of.supports.map((by, at) => [`2000000${at}`, { by, at: AT }])),
        followers: Object.fromEntries(of.followers.map((id) => [id, true as const])),
        ...(of.merged && { merged: { into: 2, at: AT, by: of.merged, was: 'open' as const } }),
      }));

    forgets(any, fromProblem, (of) => [supportCount(of), Object.keys(of.supports), stayers(concerned(of)), of.title, of.text]);
  });

  test('an initiative that is open: what they pledged goes, what others pledged stays', () => {
    const any: fc.Arbitrary<Initiative> = fc
      .record({ by: who, followers: some, pledged: some, status: fc.constantFrom('open' as const, 'stopped' as const) })
      .map(({ by, followers, pledged, status }) => ({
        ...initiative(),
        startedBy: by,
        followers,
        status,
        ...(status === 'stopped' && { ended: { was: 'open' as const } }),
        pledges: Object.fromEntries(pledged.map((one, at) => [`3000000${at}`, pledge(at, { by: one })])),
      }));
    const others = (of: Initiative) => Object.values(of.pledges).filter(({ by }) => by.startsWith('stays'));

    forgets(any, fromInitiative, (of) => [others(of), stayers(concernedByInitiative(of)), of.title]);
    fc.assert(
      fc.property(any, (of) => {
        expect(Object.values(fromInitiative(of, LEAVERS).pledges)).toEqual(others(of));
      }),
    );
  });

  test('an initiative that is firm: every pledge stays, as the company’s', () => {
    const firm: Initiative = {
      ...initiative(),
      status: 'firm',
      pledges: { one: pledge(1, { by: 'leaver-1' }), two: pledge(2, { by: 'stays-1' }) },
    };
    const done: Initiative = { ...firm, status: 'done', ended: { was: 'firm' } };

    for (const of of [firm, done]) {
      expect(fromInitiative(of, LEAVERS).pledges).toEqual({ ...of.pledges, one: { ...of.pledges.one, by: GONE.member } });
    }
  });

  test('a proposal, whose words and applicant stay', () => {
    const any = fc.record({ submittedBy: who, followers: some }).map(
      ({ submittedBy, followers }) =>
        ({
          title: 'Camera',
          applicant: 'Zagerij',
          submittedBy,
          followers: Object.fromEntries(followers.map((id) => [id, true])),
          changes: 1,
        }) as unknown as Proposal,
    );

    forgets(any, fromProposal, (of) => [of.title, of.applicant, stayers(Object.keys(of.followers))]);
  });

  test('what the statutes say of a board, and in its rules: what holds stays', () => {
    const act = who.map((member) => ({ member, name: `Name of ${member}`, at: AT }));
    const board: fc.Arbitrary<Board> = fc
      .array(fc.record({ votes: fc.dictionary(who, fc.nat(9)), chair: fc.option(who, { nil: undefined }), by: act }))
      .map((versions) => ({ versions, changes: 3 }));
    const book: fc.Arbitrary<Book> = fc
      .array(fc.record({ by: fc.option(act, { nil: undefined }), withdrawn: fc.option(act, { nil: undefined }) }))
      .map((all) => ({
        kind: 'board',
        versions: all.map((one, at) => ({ version: at, from: '2026-01-01', ...one })),
        used: { 1: true as const },
        changes: 2,
      }));

    forgets(board, fromBoard, ({ versions }) => versions.map(({ votes, by }) => [stayers(Object.keys(votes)), by.at]));
    forgets(book, fromBook, ({ versions, used }) => [used, versions.map(({ version, from, by }) => [version, from, by?.at])]);
  });

  test('what is celebrated, and a digest that was made', () => {
    const celebration = fc.array(who).map(
      (all) =>
        ({
          who: all.map((member, at) => ({ member, kvk: `${at}`, company: `Company ${at}` })),
          version: 1,
        }) as unknown as Celebration,
    );
    const line = fc.record({
      to: fc.oneof(
        fc.constant('everyone'),
        who.map((member) => ({ member })),
      ),
      subject: fc.constantFrom('problem', 'member'),
      id: fc.oneof(fc.constant('12'), who),
      waitsFor: fc.option(some, { nil: undefined }),
    });
    const built = fc.array(line).map(
      (lines) =>
        ({
          lines: lines.map((one) => ({ ...one, id: one.subject === 'member' ? one.id : '12', title: 'T', words: ['w'] })),
        }) as unknown as Built,
    );

    forgets(celebration, fromCelebration, (of) => of.who.map(({ kvk, company }) => [kvk, company]));
    forgets(
      built,
      (of, ids) => fromBuilt(of, { ids, name: 'Leaver' }),
      (of) => of.lines.filter((one) => !leaves({ ...one, waitsFor: [] })).length,
    );
  });

  test('the line of a digest in which they joined together with others, and a summary that names them', () => {
    const joined = {
      subject: 'member',
      id: 'stays-1',
      to: 'coordinators',
      title: 'Anna, Wiebe Z.',
      words: ['Nieuw: Anna, Wiebe Z.'],
    };
    const built = { lines: [joined], summary: 'Wiebe Z. kwam erbij.' } as unknown as Built;

    expect(fromBuilt(built, { ids: ['x'], name: 'Wiebe Z.' })).toEqual({ lines: [] });
    expect(fromBuilt(built, { ids: ['x'], name: 'Karin' })).toBe(built);
  });
});

describe('A seat that somebody leaves', () => {
  const seats = { coming: 3, taken: 5, maybe: 1, declined: 1, waiting: 0, wanted: 0, freed: 0, present: 2 };
  const rsvp = (of: Partial<Rsvp>): Rsvp => ({
    edition: 1,
    who: 'x',
    name: 'X',
    guests: 0,
    seated: false,
    at: AT,
    version: 1,
    ...of,
  });

  test.each([
    ['theirs and their guests’', rsvp({ answer: 'yes', guests: 2, seated: true, presentAt: AT }), { coming: -1, taken: -3 }],
    ['none, of who waits', rsvp({ answer: 'yes', guests: 1, order: 4 }), { waiting: -1, wanted: -2 }],
    ['none, of who may come', rsvp({ answer: 'maybe' }), { maybe: -1 }],
    ['none, of who does not', rsvp({ answer: 'no' }), { declined: -1 }],
    ['none, of who only was there', rsvp({ presentAt: AT }), {}],
  ])('is %s', (_, was, change) => {
    expect(vacate(seats, was).change).toEqual(change);
    const full = vacate({ ...seats, waiting: 2 }, was).change;
    expect(full).toEqual(was.answer === 'yes' ? { ...change, freed: 1 } : change);
    expect(isWaiting(was)).toBe(was.order !== undefined);
  });
});
