import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, chained, firstBreak, type Link } from '../../../bot/fund/chain.ts';
import { voidVote } from '../../../bot/fund/closing.ts';
import { correctRoll } from '../../../bot/fund/correcting.ts';
import { type Minutes, minutesOf } from '../../../bot/fund/minutes.ts';
import { BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import { verifyMinutes } from '../../../bot/fund/verifying.ts';
import { closes, FRIDAY, givesProxy, isDeclared, recuses, roll, TUESDAY, vote, votes } from './examples.ts';
import { given, type Step } from './spec.ts';

const open = given(
  vote({ rule: BOARD, chair: 'anna', applicant: { member: 'els' } }),
  givesProxy('daan', 'anna'),
  votes('anna', 'for'),
  votes('bram', 'against'),
  recuses('carla'),
  closes(),
  isDeclared,
).vote;
const secret = given(
  vote({ secret: true }),
  votes('anna', 'for'),
  votes('bram', 'for'),
  votes('carla', 'against'),
  closes(),
  isDeclared,
).vote;
const voided = given(vote(), votes('anna', 'for'), recuses('els'), (now) =>
  voidVote(now, { by: 'joost', at: TUESDAY, reason: 'verkeerde tekst' }),
).vote;

const contentOf = ({ links }: Minutes, kind: string) => links.find((link) => link.kind === kind)?.content;
/** As they come out of a file. */
const filed = (minutes: Minutes): Minutes => JSON.parse(JSON.stringify(minutes));

/** The chain made anew after a change, as a forger would. */
function forged(minutes: Minutes, kind: string, content: (was: never) => unknown): Minutes {
  const entries = minutes.links
    .slice(0, -1)
    .map((link) => (link.kind === kind ? { kind, content: content(link.content as never) } : link));
  return { ...minutes, links: chained(entries) };
}

describe('The minutes', () => {
  it('hold, in this order, what was voted on, the rule, the roll, what happened, who came, the ballots, and the outcome', () => {
    expect(minutesOf(open).links.map(({ kind }) => kind)).toEqual([
      'vote',
      'rule',
      'roll',
      'recused',
      'proxyGiven',
      'recused',
      'closed',
      'recusals',
      'proxies',
      'attendance',
      'ballots',
      'outcome',
      'end',
    ]);
  });

  it('hold the text as it was voted on, and the version of the rule with its sentence in both languages', () => {
    expect(contentOf(minutesOf(open), 'vote')).toMatchObject({
      region: 'twente',
      number: 12,
      motion: { proposal: 7, version: 2, title: 'Deelfietsen op Kennispark', text: 'Veertig fietsen, drie jaar.' },
      chair: 'anna',
      applicant: { member: 'els' },
      openedBy: 'joost',
      closesAt: FRIDAY,
      secret: false,
      hidden: false,
    });
    expect(contentOf(minutesOf(open), 'rule')).toMatchObject({
      rule: { kind: 'board', version: 1 },
      nl: expect.stringMatching(/^Aangenomen als/),
      en: expect.stringMatching(/^Granted if/),
    });
  });

  it('say who voted, for whom by proxy, who stayed away and who was recused, with the reason', () => {
    expect(contentOf(minutesOf(open), 'attendance')).toEqual({ voted: ['anna', 'bram'], byProxy: { daan: 'anna' }, absent: [] });
    expect(contentOf(minutesOf(voided), 'attendance')).toEqual({
      voted: ['anna'],
      byProxy: {},
      absent: ['bram', 'carla', 'daan'],
    });
    expect(contentOf(minutesOf(open), 'recusals')).toMatchObject({
      els: { reason: 'applicant' },
      carla: { reason: 'mijn broer vraagt het aan' },
    });
  });

  it('of an open vote hold every ballot, of a secret one none', () => {
    expect(contentOf(minutesOf(open), 'ballots')).toMatchObject({ anna: { choice: 'for' }, bram: { choice: 'against' } });
    expect(contentOf(minutesOf(secret), 'ballots')).toBeUndefined();
    expect(JSON.stringify(minutesOf(secret))).not.toMatch(/choice|sealed/);
    expect(contentOf(minutesOf(secret), 'outcome')).toEqual(secret.outcome);
  });

  it('of a void vote say why, and hold no ballots: they decided nothing', () => {
    expect(contentOf(minutesOf(voided), 'outcome')).toEqual({ result: 'void', why: 'coordinator', reason: 'verkeerde tekst' });
    expect(contentOf(minutesOf(voided), 'ballots')).toBeUndefined();
  });

  it('say of what form they are, for programs that read them later', () => {
    expect(minutesOf(open).format).toBe('streek-minutes-1');
  });

  it('are not made before there is an outcome', () => {
    expect(() => minutesOf(vote())).toThrow('a vote has minutes when its outcome is declared');
    expect(() => minutesOf(given(vote(), closes()).vote)).toThrow('a vote has minutes');
  });
});

describe('The chain', () => {
  const links = filed(minutesOf(open)).links;

  it('holds', () => {
    expect(firstBreak(links)).toBeUndefined();
    expect(firstBreak(chained([]))).toBeUndefined();
  });

  it('can be checked with any SHA-256: a hash is that of the link without it, its names in order', () => {
    const { hash, ...first } = chained([{ kind: 'vote', content: { b: 1, a: ['é', null, true] } }])[0]!;
    const text = `{"content":{"a":["é",null,true],"b":1},"kind":"vote","number":1,"previous":"${'0'.repeat(64)}"}`;

    expect(canonical(first)).toBe(text);
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('does not depend on the order of names, nor on what is not there', () => {
    expect(canonical({ b: [{ d: 1, c: undefined }], a: 'x' })).toBe(canonical({ a: 'x', b: [{ d: 1 }] }));
  });

  it.each(links.map(({ number, kind }) => [number, kind] as const))(
    'breaks at link %i (%s) when that is changed',
    (number, kind) => {
      const changed = links.map((link) =>
        link.number === number ? { ...link, content: { ...(link.content as object), x: 1 } } : link,
      );

      expect(firstBreak(changed)).toEqual({ number, kind, why: 'changed' });
    },
  );

  it('breaks at the link after one that was changed and hashed anew', () => {
    const own = chained([{ kind: 'vote', content: 'something else' }])[0]!;

    expect(firstBreak([own, ...links.slice(1)])).toEqual({ number: 2, kind: 'rule', why: 'unlinked' });
  });

  it('breaks where a link was left out, put in, or exchanged', () => {
    const swapped = [...links.slice(0, 2), links[3]!, links[2]!, ...links.slice(4)];

    expect(firstBreak(links.filter(({ number }) => number !== 4))).toEqual({ number: 4, kind: links[4]!.kind, why: 'unlinked' });
    expect(firstBreak([...links.slice(0, 3), links[2]!, ...links.slice(3)])).toEqual({
      number: 4,
      kind: 'roll',
      why: 'unlinked',
    });
    expect(firstBreak(swapped)).toEqual({ number: 3, kind: links[3]!.kind, why: 'unlinked' });
    expect(firstBreak(links.slice(1))).toEqual({ number: 1, kind: 'rule', why: 'unlinked' });
  });

  it('breaks where a link is numbered otherwise, though hashed anew', () => {
    const { hash: _, ...last } = links.at(-1)!;
    const renumbered = { ...last, number: 99 };
    const rehashed: Link = { ...renumbered, hash: createHash('sha256').update(canonical(renumbered)).digest('hex') };

    expect(firstBreak([...links.slice(0, -1), rehashed])).toEqual({ number: links.length, kind: 'end', why: 'unlinked' });
  });

  it('breaks at its end when that was cut off', () => {
    expect(firstBreak(links.slice(0, -1))).toEqual({ number: links.length - 1, kind: 'outcome', why: 'cut' });
    expect(firstBreak([])).toEqual({ number: 0, kind: 'nothing', why: 'cut' });
    expect(firstBreak(chained([{ kind: 'vote', content: 1 }]).slice(0, 1))).toEqual({ number: 1, kind: 'vote', why: 'cut' });
  });

  it('breaks at an end that tells another number of links, and at one that is no end', () => {
    const [only] = chained([]);
    const { hash: _, ...end } = only!;
    const told = (change: object) => {
      const link = { ...end, ...change };
      return [{ ...link, hash: createHash('sha256').update(canonical(link)).digest('hex') }];
    };

    expect(firstBreak(told({ content: { links: 5 } }))).toEqual({ number: 1, kind: 'end', why: 'cut' });
    expect(firstBreak(told({ kind: 'finish' }))).toEqual({ number: 1, kind: 'finish', why: 'cut' });
    expect(firstBreak(told({}))).toBeUndefined();
  });

  it('holds for anything that is chained, and breaks by any change of a word in it (property)', () => {
    const entries = fc.array(
      fc.record({ kind: fc.string(), content: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(entries, fc.nat(), (all, at) => {
        const chain: Link[] = JSON.parse(JSON.stringify(chained(all)));
        const place = at % chain.length;

        expect(firstBreak(chain)).toBeUndefined();
        expect(firstBreak(chain.map((link, i) => (i === place ? { ...link, kind: `${link.kind}!` } : link)))).toMatchObject({
          number: place + 1,
        });
      }),
    );
  });
});

describe('Verifying', () => {
  it('tells that minutes hold, with the hash to compare, and that the ballots give the outcome', () => {
    const minutes = filed(minutesOf(open));

    expect(verifyMinutes(minutes)).toEqual({ links: 13, hash: minutes.links.at(-1)!.hash, result: 'granted', recounted: true });
  });

  it('recounts what it can: of a secret and of a void vote nobody has the ballots', () => {
    expect(verifyMinutes(filed(minutesOf(secret)))).toMatchObject({ result: 'granted', recounted: false });
    expect(verifyMinutes(filed(minutesOf(voided)))).toMatchObject({ result: 'void', recounted: false });
  });

  it('names the first broken link', () => {
    const minutes = filed(minutesOf(open));
    const changed = {
      ...minutes,
      links: minutes.links.map((link) => (link.kind === 'ballots' ? { ...link, content: {} } : link)),
    };

    expect(verifyMinutes(changed)).toEqual({ broken: { number: 11, kind: 'ballots', why: 'changed' } });
  });

  it('finds an outcome that its ballots do not give, in a chain that was made anew', () => {
    const minutes = filed(minutesOf(open));
    const turned = forged(minutes, 'ballots', (was: object) => ({ ...was, bram: { choice: 'for' } }));
    const outcome = forged(minutes, 'outcome', (was: object) => ({ ...was, result: 'rejected' }));

    expect(verifyMinutes(turned)).toEqual({ broken: { number: 12, kind: 'outcome', why: 'recount' } });
    expect(verifyMinutes(outcome)).toEqual({ broken: { number: 12, kind: 'outcome', why: 'recount' } });
  });

  it('finds ballots, rolls and rules that cannot be counted', () => {
    const minutes = filed(minutesOf(open));

    expect(verifyMinutes(forged(minutes, 'ballots', () => ({ anna: { choice: 'maybe' } })))).toMatchObject({
      broken: { why: 'recount' },
    });
    expect(verifyMinutes(forged(minutes, 'roll', () => 'everybody'))).toMatchObject({ broken: { why: 'recount' } });
    expect(verifyMinutes(forged(minutes, 'rule', () => ({ rule: { ...BOARD, requirements: [] } })))).toMatchObject({
      broken: { why: 'recount' },
    });
  });

  it('recounts by the votes of board members as well, from the file alone', () => {
    const statutes = { ...BOARD, castingVote: false, weight: 'votes' as const };
    const by = { ...statutes, requirements: [{ ...statutes.requirements[1]!, by: 'weight' as const }] };
    const now = given(
      vote({ rule: by, roll: roll({ a: [{ weight: 3 }], b: [{ weight: 2 }], c: [{ weight: 2 }] }) }),
      votes('a', 'for'),
      votes('b', 'against'),
      closes(),
      isDeclared,
    ).vote;
    const minutes = filed(minutesOf(now));

    expect(verifyMinutes(minutes)).toMatchObject({ result: 'granted', recounted: true });
    expect(verifyMinutes(forged(minutes, 'ballots', (was: object) => ({ ...was, c: { choice: 'against' } })))).toMatchObject({
      broken: { why: 'recount' },
    });
    expect(
      verifyMinutes(
        forged(minutes, 'outcome', (was: object) => ({ ...was, total: { ...now.outcome!.total, weight: { for: 4 } } })),
      ),
    ).toMatchObject({ broken: { why: 'recount' } });
  });

  describe('of a vote by WOZ value', () => {
    const values = roll({
      ...Object.fromEntries(['u1', 'u2', 'u3'].map((name) => [name, [{ class: 'users', weight: 345_678 }]])),
      ...Object.fromEntries(['o1', 'o2', 'o3'].map((name) => [name, [{ class: 'owners', weight: 456_789 }]])),
    });
    const cast = ['u1', 'u2', 'u3', 'o1', 'o2', 'o3'].map((name) => votes(name, 'for'));
    const joins: Step = (now) =>
      correctRoll(now, {
        put: { o4: { name: 'o4', stakes: [{ class: 'owners', weight: 234_567 }] } },
        removed: [],
        reason: 'Vergeten',
        by: 'joost',
        at: TUESDAY,
      });
    const ended = given(vote({ rule: BIZ_TWO_CLASSES, roll: values }), joins, ...cast, closes(), isDeclared).vote;
    const minutes = filed(minutesOf(ended));

    it('tells of nobody what they pay for, on the roll nor in its corrections', () => {
      expect(JSON.stringify(minutes)).not.toMatch(/345678|456789|234567/);
      expect(JSON.stringify(minutes)).toContain('"class":"owners"');
    });

    it('tells of a correction what it was, but for the values', () => {
      const told = minutes.links.find(({ kind }) => kind === 'corrected')!.content;

      expect(told).toEqual({
        correction: {
          put: { o4: { name: 'o4', stakes: [{ class: 'owners' }] } },
          removed: [],
          was: {},
          dropped: [],
          reason: 'Vergeten',
          by: 'joost',
          at: TUESDAY,
        },
      });
    });

    it('with sums that tell nobody anything takes these as told, and everything else not', () => {
      const three = given(vote({ rule: BIZ_TWO_CLASSES, roll: values }), ...cast, closes(), isDeclared).vote;
      const filedThree = filed(minutesOf(three));
      const finding = (requirement: number, of: object) =>
        forged(filedThree, 'outcome', (was: { findings: { requirement: number }[] }) => ({
          ...was,
          findings: was.findings.map((one) => (one.requirement === requirement ? { ...one, ...of } : one)),
        }));
      const outcome = (of: object) => forged(filedThree, 'outcome', (was: object) => ({ ...was, ...of }));

      expect(three.outcome!.total.weight!.for).toBe(3 * (345_678 + 456_789));
      expect(verifyMinutes(filedThree)).toMatchObject({ result: 'granted', recounted: true });
      expect(verifyMinutes(finding(2, { figures: { have: 5, of: 5, needed: 3, margin: 2 } }))).toMatchObject({ recounted: true });
      expect(verifyMinutes(finding(1, { figures: { have: 5, of: 5, needed: 4, margin: 1 } }))).toMatchObject({
        broken: { why: 'recount' },
      });
      expect(verifyMinutes(outcome({ total: { ...three.outcome!.total, cast: 5 } }))).toMatchObject({
        broken: { why: 'recount' },
      });
      expect(verifyMinutes(outcome({ classes: {} }))).toMatchObject({ broken: { why: 'recount' } });
      expect(verifyMinutes(outcome({ classes: 3 }))).toMatchObject({ broken: { why: 'recount' } });
    });

    it('that rejected what was proposed says so', () => {
      const against = ['u1', 'u2', 'u3', 'o1', 'o2', 'o3'].map((name) => votes(name, name.startsWith('u') ? 'for' : 'against'));
      const rejected = given(vote({ rule: BIZ_TWO_CLASSES, roll: values }), ...against, closes(), isDeclared).vote;

      expect(verifyMinutes(filed(minutesOf(rejected)))).toMatchObject({ result: 'rejected', recounted: true });
    });

    it('recounts what was counted by heads, in every class, and takes what was counted by value as told', () => {
      const change = (name: string, choice: string) =>
        forged(minutes, 'ballots', (was: Record<string, object>) => ({ ...was, [name]: { ...was[name], choice } }));
      const outcome = (of: object) => forged(minutes, 'outcome', (was: object) => ({ ...was, ...of }));

      expect(verifyMinutes(minutes)).toMatchObject({ result: 'granted', recounted: true });
      expect(verifyMinutes(change('o1', 'against'))).toMatchObject({ broken: { why: 'recount' } });
      expect(verifyMinutes(outcome({ result: 'rejected' }))).toMatchObject({ broken: { why: 'recount' } });
      expect(verifyMinutes(outcome({ findings: [] }))).toMatchObject({ broken: { why: 'recount' } });
      expect(verifyMinutes(outcome({ findings: null }))).toMatchObject({ broken: { why: 'recount' } });
      expect(verifyMinutes(outcome({ total: 7 }))).toMatchObject({ broken: { why: 'recount' } });
    });

    it('finds that a value that was not enough cannot have granted anything', () => {
      const turned = forged(minutes, 'outcome', (was: { findings: { requirement: number }[] }) => ({
        ...was,
        findings: was.findings.map((one) => (one.requirement === 2 ? { ...one, met: false } : one)),
      }));

      expect(verifyMinutes(turned)).toMatchObject({ broken: { why: 'recount' } });
    });
  });

  it("recounts a tie that the chair's ballot decided", () => {
    const tie = given(
      vote({ rule: BOARD, chair: 'anna' }),
      votes('anna', 'for'),
      votes('bram', 'against'),
      votes('els', 'abstain'),
      closes(),
      isDeclared,
    );

    expect(verifyMinutes(filed(minutesOf(tie.vote)))).toMatchObject({ result: 'granted', recounted: true });
  });

  it('tells what is no set of minutes', () => {
    const minutes = filed(minutesOf(open));

    for (const no of [
      undefined,
      null,
      'minutes',
      [],
      {},
      { ...minutes, format: 'other' },
      { ...minutes, more: 1 },
      { format: minutes.format, links: [{}] },
    ]) {
      expect(verifyMinutes(no)).toEqual({ unreadable: true });
    }
    expect(verifyMinutes({ format: minutes.format, links: chained([{ kind: 'vote', content: {} }]) })).toEqual({
      unreadable: true,
    });
    expect(
      verifyMinutes({ format: minutes.format, links: minutes.links.map((link) => ({ ...link, note: 'unhashed' })) }),
    ).toEqual({ unreadable: true });
  });
});
