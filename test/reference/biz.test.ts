/**
 * Eight real BIZ support votes give their published outcomes under our rule, and the quorums of a real council round up as theirs
 * did; where the reference data lies beside the checkout (`REFERENCE_DATA` names another folder).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Roll } from '../../bot/fund/electorate.ts';
import type { Rule } from '../../bot/fund/rule.ts';
import { BIZ, BIZ_TWO_CLASSES } from '../../bot/fund/samples.ts';
import { type Tally, tally } from '../../bot/fund/tally.ts';
import type { Ballot, Choice } from '../../bot/fund/vote.ts';
import { needed } from '../../bot/primitives/fractions.ts';
import type { Instant } from '../../bot/primitives/instant.ts';

const folder = process.env.REFERENCE_DATA ?? join(import.meta.dirname, '../../../shared/data');
const file = join(folder, 'fund/biz_votes.json');

type Counts = { eligible: number; valid: number; for: number };
type Case = {
  name: string;
  eligible?: number;
  valid?: number;
  for?: number;
  against?: number;
  blank?: number;
  woz_diff_for_minus_against_eur?: number;
  woz_share_pct?: { for: number; against: number; non_voters: number };
  derived_counts?: Partial<Counts> & Record<'users' | 'owners', Counts>;
  published: { turnout_pct: number; for_pct: number; passed: boolean } & Record<
    'users' | 'owners',
    { turnout_pct: number; for_pct: number }
  >;
};
type Reference = { cases: Case[]; quorum_ceiling_vectors: Record<'pct15' | 'pct5', Record<string, number>> };

/** A class of contributors, and how they voted. `woz`: in whole euro, of those for, against, and all others together. */
type Group = { class?: string; eligible: number; for: number; against: number; abstain?: number; woz?: [number, number, number] };

function counted(rule: Rule, ...groups: Group[]): Tally {
  const roll: Record<string, Roll[string]> = {};
  const ballots: Record<string, Ballot> = {};
  for (const group of groups) {
    const { eligible, abstain = 0, woz = [group.for, group.against, eligible - group.for - group.against] } = group;
    const silent = eligible - group.for - group.against - abstain;
    const parts: [Choice | undefined, number, number][] = [
      ['for', group.for, woz[0]],
      ['against', group.against, woz[1]],
      ['abstain', abstain, 0],
      [undefined, silent, woz[2]],
    ];
    for (const [choice, n, value] of parts) {
      for (let i = 0; i < n; i++) {
        const voter = `${group.class} ${choice} ${i}`;
        // The first has the whole value of the part: what counts is the sum.
        roll[voter] = { name: voter, stakes: [{ ...(group.class && { class: group.class }), weight: i === 0 ? value : 0 }] };
        if (choice) ballots[voter] = { choice, by: voter, at: '2022-12-01T12:00:00.000Z' as Instant };
      }
    }
  }
  return tally({ rule, roll, ballots, secret: false, recusals: {}, proxies: {} });
}

/** Each requirement's margin: in contributors, the third in euro. */
const margins = ({ findings }: Tally) => findings.map(({ figures }) => figures.margin);
/** A share as a percentage, rounded half up to so many decimals, in whole numbers. */
const percent = (part: number, whole: number, decimals = 0) =>
  Math.floor((200 * 10 ** decimals * part + whole) / (2 * whole)) / 10 ** decimals;

const reference: Reference | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

describe.runIf(reference)('A quorum', () => {
  test('of 15 and of 5 per cent is rounded up, as a real council rounds it', () => {
    const { pct15, pct5 } = reference!.quorum_ceiling_vectors;

    for (const [share, rows] of [
      ['15/100', pct15],
      ['5/100', pct5],
    ] as const) {
      expect(Object.keys(rows).length).toBeGreaterThan(5);
      for (const [members, least] of Object.entries(rows))
        expect(needed({ atLeast: share }, Number(members)), members).toBe(least);
    }
  });
});

describe.runIf(reference)('The BIZ support vote of', () => {
  const cases = reference?.cases ?? [];
  const of = (name: string) => cases.find((one) => one.name.startsWith(name))!;

  test('Zierikzee 2016 passes: 124 of 159 for, 106 needed, with 28.6 million euro of value more for than against', () => {
    const { eligible, valid, for: yes, against, woz_diff_for_minus_against_eur: difference, published } = of('Zierikzee');
    const woz: [number, number, number] = [difference! + 1_000_000, 1_000_000, 0];

    const result = counted(BIZ, { eligible: eligible!, for: yes!, against: against!, woz });

    expect(result.result).toBe('granted');
    expect(result.findings[1]?.figures).toEqual({ have: 124, of: valid, needed: 106, margin: 18 });
    expect(margins(result)[0]).toBe(159 - 127);
    expect([percent(valid!, eligible!, 2), percent(yes!, valid!, 2)]).toEqual([published.turnout_pct, published.for_pct]);
  });

  test('Nieuwkoop 2017 passes: 33 of 37 for, 25 needed', () => {
    const { eligible, for: yes, against } = of('Nieuwkoop');

    const result = counted(BIZ, { eligible: eligible!, for: yes!, against: against! });

    expect([result.result, ...margins(result).slice(0, 2)]).toEqual(['granted', 17, 8]);
  });

  test('Den Haag Westvlietweg 2019 passes: its percentages are 59 of 74 for, 50 needed', () => {
    const { eligible, derived_counts: counts, published } = of('Den Haag');

    const result = counted(BIZ, { eligible: eligible!, for: counts!.for!, against: counts!.valid! - counts!.for! });

    expect([result.result, ...margins(result).slice(0, 2)]).toEqual(['granted', 18, 9]);
    expect([percent(counts!.valid!, eligible!, 1), percent(counts!.for!, counts!.valid!, 1)]).toEqual([
      published.turnout_pct,
      published.for_pct,
    ]);
  });

  test('Zeewolde 2021 passes, with the 71 of 87 that are its 82 per cent; 58 needed', () => {
    const { eligible, valid, published } = of('Zeewolde');
    const yes = Array.from({ length: valid! }, (_, i) => i + 1).filter((n) => percent(n, valid!) === published.for_pct);

    const results = yes.map((n) => counted(BIZ, { eligible: eligible!, for: n, against: valid! - n }));

    expect(yes).toEqual([71]);
    expect(results.map((result) => [result.result, result.findings[1]?.figures.needed])).toEqual([['granted', 58]]);
  });

  test('Joure 2022 passes whichever of the rolls it had that its 66 per cent allow, though blank ballots do not count', () => {
    const { valid, for: yes, against, blank, published } = of('Joure');
    const rolls = Array.from({ length: 300 }, (_, i) => i + 1).filter((n) => percent(valid!, n) === published.turnout_pct);

    const results = rolls.map((n) => counted(BIZ, { eligible: n, for: yes!, against: against!, abstain: blank! }));

    expect(rolls).toEqual([131, 132]);
    expect(results.map(({ result }) => result)).toEqual(['granted', 'granted']);
    expect(results.map(({ findings }) => findings[0]?.figures)).toEqual([
      { have: 85, of: 131, needed: 66, margin: 19 },
      { have: 85, of: 132, needed: 66, margin: 19 },
    ]);
  });

  test('Someren 2022, in two classes, passes with each of the 27 pairs of counts up to eighty that give its percentages', () => {
    const { published } = of('Someren');
    const eighty = Array.from({ length: 80 }, (_, i) => i + 1);
    const fitting = ({ turnout_pct, for_pct }: { turnout_pct: number; for_pct: number }) =>
      eighty.flatMap((eligible) =>
        eighty
          .filter((valid) => valid <= eligible && percent(valid, eligible) === turnout_pct)
          .flatMap((valid) =>
            eighty
              .filter((n) => n <= valid && percent(n, valid) === for_pct)
              .map((n) => ({ eligible, valid, for: n, against: valid - n })),
          ),
      );
    const pairs = fitting(published.users).flatMap((users) => fitting(published.owners).map((owners) => ({ users, owners })));
    const together = pairs.filter(({ users, owners }) => {
      const valid = users.valid + owners.valid;
      const turnout = percent(valid, users.eligible + owners.eligible);
      return turnout === published.turnout_pct && percent(users.for + owners.for, valid) === published.for_pct;
    });

    const results = together.map(({ users, owners }) =>
      counted(BIZ_TWO_CLASSES, { class: 'users', ...users }, { class: 'owners', ...owners }),
    );

    expect(together).toHaveLength(27);
    expect(results.filter(({ result }) => result !== 'granted')).toEqual([]);
  });

  test('Maassluis 2025 passes: 23 of 26 for, 18 needed; two more than half the roll voted', () => {
    const { eligible, for: yes, against, woz_share_pct: share } = of('Maassluis');

    const result = counted(BIZ, {
      eligible: eligible!,
      for: yes!,
      against: against!,
      woz: [share!.for, share!.against, share!.non_voters],
    });

    expect([result.result, ...margins(result)]).toEqual(['granted', 2, 5, 33]);
  });

  test('Werkendam 2022 is the borderline: published as passed, but the counts that give its percentages are one vote short of two thirds', () => {
    const { derived_counts: counts, published } = of('Werkendam');
    const { users, owners } = counts!;
    const group = (name: 'users' | 'owners', { eligible, valid, for: yes }: Counts): Group => ({
      class: name,
      eligible,
      for: yes,
      against: valid - yes,
    });

    const result = counted(BIZ_TWO_CLASSES, group('users', users), group('owners', owners));
    const oneMore = counted(BIZ_TWO_CLASSES, group('users', { ...users, for: users.for + 1 }), group('owners', owners));

    expect(percent(users.for + owners.for, users.valid + owners.valid, 2)).toBe(published.for_pct);
    expect(published.passed).toBe(true);
    expect(result.findings[1]).toEqual({ requirement: 1, figures: { have: 87, of: 131, needed: 88, margin: -1 }, met: false });
    expect(result.findings.filter(({ met }) => !met)).toHaveLength(1);
    expect([result.result, oneMore.result]).toEqual(['rejected', 'granted']);
  });

  test('any other place is not in the reference: it has these eight', () => {
    expect(cases).toHaveLength(8);
  });
});

describe.runIf(!reference)('Without the reference data', () => {
  test('the real BIZ votes are left out: there is no fund/biz_votes.json in REFERENCE_DATA or beside the checkout', () => {
    expect(reference).toBeUndefined();
  });
});
