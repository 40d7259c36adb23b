/** The ballot box on the real table: what is accepted is counted, whatever happens at the same time or in between. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVote } from '../../bot/fund/opening.ts';
import { freeze, submit } from '../../bot/fund/proposals/proposal.ts';
import { register } from '../../bot/fund/proposals/register.ts';
import { ADVICE } from '../../bot/fund/samples.ts';
import { newKeyPair, seal } from '../../bot/fund/sealing.ts';
import { tally } from '../../bot/fund/tally.ts';
import type { Choice } from '../../bot/fund/vote.ts';
import type { VoteKeys } from '../../bot/fund/vote-keys.ts';
import type { Kept } from '../../bot/fund/votes/box.ts';
import { boxes } from '../../bot/fund/votes/boxes.ts';
import { concludeVote } from '../../bot/fund/votes/concluding.ts';
import { keyName } from '../../bot/fund/votes/keeping.ts';
import { type Instant, instant } from '../../bot/primitives/instant.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import { ConditionFailed, type Table, type Value } from '../../bot/store/table.ts';
import { openTable } from './embedded-table.ts';

const OPENED = '2026-11-23T11:00:00.000Z' as Instant;
const CLOSES = '2026-11-27T16:00:00.000Z' as Instant;
const CHOICES: Choice[] = ['for', 'against', 'abstain'];

let opened: Awaited<ReturnType<typeof openTable>>;
let table: Table;
beforeAll(async () => {
  opened = await openTable();
  ({ table } = opened);
});
afterAll(() => opened.close());

const kvk = (n: number) => String(n).padStart(8, '0');
let regions = 0;

/** A proposal put to a vote of so many companies. */
async function voteOf(voters: number, { secret = false, keys }: { secret?: boolean; keys?: VoteKeys } = {}): Promise<Kept> {
  const region = `r${++regions}`;
  const box = boxes(table);
  const proposals = register(table);
  const by = { member: 'm', company: { kvk: '99999999', name: 'Aanvrager' } };
  const content = { title: 'Camera', goal: 'Minder inbraken', amount: 5000, applicant: 'Aanvrager' };
  const proposal = submit(content, { region, number: 1, by, at: OPENED });
  await table.write({ put: { pk: `PROPOSAL#${region}#1`, sk: 'PROPOSAL', data: proposal as unknown as Value } });
  const number = await box.newNumber(region);
  const roll = Object.fromEntries(Array.from({ length: voters }, (_, n) => [kvk(n), { name: 'B', stakes: [{ weight: 1 }] }]));
  const publicKey = secret ? (await keys!.create(keyName(region, number))).publicKey : undefined;
  const facts = openVote({
    region,
    number,
    motion: { proposal: 1, version: 1, title: 'Camera', text: 'Minder inbraken' },
    rule: { ...ADVICE, requirements: [ADVICE.requirements[1]!] },
    roll,
    closesAt: CLOSES,
    secret,
    publicKey,
    by: { member: 'c', role: 'coordinator' },
    at: OPENED,
  });
  if ('refused' in facts) throw new Error(facts.refused);
  const ready = await box.prepare(facts, { zone: 'Europe/Amsterdam', reminders: 'none' });
  await proposals.change(
    region,
    1,
    (now) => freeze(now, 1, number),
    () => [ready],
  );
  return (await box.find(region, number))!;
}

/** Whether the ballot was accepted. */
async function cast(vote: Kept, voter: string, choice: Choice, at: Instant): Promise<boolean> {
  const paper = vote.secret
    ? { sealed: seal(choice, { region: vote.region, vote: vote.number, voter }, vote.publicKey!, cryptoRandom) }
    : { choice };
  try {
    await boxes(table).cast(vote, voter, { by: 'm', at, ...paper }, { final: false, key: vote.publicKey });
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}

describe('Ten thousand companies that vote while the vote closes', { timeout: 300_000 }, () => {
  test('are each counted exactly when their ballot was accepted', async () => {
    const vote = await voteOf(10_000);
    const tools = { boxes: boxes(table), register: register(table) };
    const middle = Date.parse(CLOSES);
    const accepted = new Set<string>();
    const AT_ONCE = 100;

    for (let first = 0; first < 10_000; first += AT_ONCE) {
      // The clock runs through the closing second: the first half is in time, the second is not.
      const at = instant(middle + (first - 5_000));
      // Whoever comes to close it, once, twice, again: the schedule, a sweep, another try.
      const closing = at >= CLOSES && first % 1_000 === 0 ? [concludeVote(tools, vote.region, vote.number, at)] : [];
      const pressed = Array.from({ length: AT_ONCE }, async (_, n) => {
        const voter = kvk(first + n);
        // A clock that runs a little behind, as those of many machines do.
        if (await cast(vote, voter, CHOICES[(first + n) % 3]!, instant(Date.parse(at) - (n % 7) * 40))) accepted.add(voter);
      });
      await Promise.all([...pressed, ...closing]);
    }
    await concludeVote(tools, vote.region, vote.number, instant(middle + 60_000));

    const ended = (await boxes(table).find(vote.region, vote.number))!;
    expect(ended.status).toBe('closed');
    expect(accepted.size).toBeGreaterThan(4_000);
    expect(accepted.size).toBeLessThan(6_000);
    expect(new Set(Object.keys(ended.ballots))).toEqual(accepted);
    expect(ended.outcome!.total.cast).toBe(accepted.size);
    expect(tally(ended).total.heads).toEqual(ended.outcome!.total.heads);
  });
});

describe('Fifty companies of four people each, pressing at once', { timeout: 60_000 }, () => {
  test('have fifty ballots, each one of those that were pressed', async () => {
    const vote = await voteOf(50);
    const [one, other] = [boxes(table), boxes(opened.another())];

    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        (n % 2 ? one : other)
          .cast(vote, kvk(n % 50), { by: `person ${n}`, at: OPENED, choice: CHOICES[n % 3]! }, { final: false })
          .catch((error) => {
            if (!(error instanceof ConditionFailed)) throw error;
          }),
      ),
    );

    const now = (await one.find(vote.region, vote.number))!;
    expect(Object.keys(now.ballots)).toHaveLength(50);
    expect(tally(now).total.cast).toBe(50);
  });

  test('of which a final ballot is the first, and stays', async () => {
    const vote = await voteOf(1);
    const final = { ...vote, rule: { ...vote.rule, ballot: 'final' as const } };
    await table.write({
      update: { pk: `VOTE#${vote.region}#${vote.number}`, sk: 'VOTE' },
      expression: 'SET #data.#rule.#ballot = :final',
      names: { data: 'data', rule: 'rule', ballot: 'ballot' },
      values: { final: 'final' },
    });
    const press = (choice: Choice) => boxes(table).cast(final, kvk(0), { by: 'm', at: OPENED, choice }, { final: true });

    const done = await Promise.allSettled(CHOICES.map(press));

    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('A button that says another thing of the vote than is so', () => {
  test('is not believed: neither an older key, nor open where it is secret, nor changeable where it is final', async () => {
    const keys = memoryKeys();
    const secret = await voteOf(1, { secret: true, keys });
    const refusedWith = (as: { final: boolean; key?: string }, ballot: { choice?: Choice; sealed?: string }) =>
      boxes(table)
        .cast(secret, kvk(0), { by: 'm', at: OPENED, ...ballot }, as)
        .then(
          () => false,
          (error) => error instanceof ConditionFailed,
        );

    expect(await refusedWith({ final: false }, { choice: 'for' })).toBe(true);
    expect(await refusedWith({ final: false, key: newKeyPair(cryptoRandom).publicKey }, { sealed: 'x' })).toBe(true);
    expect(await refusedWith({ final: true, key: secret.publicKey }, { sealed: 'x' })).toBe(true);
  });
});

describe('Closing that is broken off', { timeout: 120_000 }, () => {
  test.each(['before', 'after'] as const)('%s any of its writes is taken up where it was, and ends the same', async (when) => {
    for (let broken = 1; broken < 40; broken++) {
      const keys = memoryKeys();
      const vote = await voteOf(3, { secret: true, keys });
      for (const [n, choice] of (['for', 'for', 'against'] as const).entries()) await cast(vote, kvk(n), choice, OPENED);
      const after = instant(Date.parse(CLOSES) + 1);
      const failing = breaking(table, broken, when);

      const first = concludeVote(
        { boxes: boxes(failing.table), register: register(failing.table), keys },
        vote.region,
        vote.number,
        after,
      );
      const stopped = await first.then(
        () => false,
        () => true,
      );
      await concludeVote({ boxes: boxes(table), register: register(table), keys }, vote.region, vote.number, after);

      const ended = (await boxes(table).find(vote.region, vote.number))!;
      expect(ended.outcome, `broken at ${broken}`).toMatchObject({ result: 'granted', total: { heads: { for: 2, against: 1 } } });
      expect(JSON.stringify(ended)).not.toContain('sealed"');
      expect((await register(table).find(vote.region, vote.motion.proposal))!.status).toBe('granted');
      expect(await keys.open(keyName(vote.region, vote.number))).toBeUndefined();
      if (!stopped) return;
    }
    throw new Error('closing never came to its end');
  });
});

function memoryKeys(): VoteKeys {
  const kept = new Map<string, { publicKey: string; privateKey: string }>();
  return {
    create: async (vote) => {
      if (!kept.has(vote)) kept.set(vote, newKeyPair(cryptoRandom));
      return { publicKey: kept.get(vote)!.publicKey };
    },
    open: async (vote) => kept.get(vote),
    destroy: async (vote) => void kept.delete(vote),
  };
}

/** The nth call of the table fails: before it did anything, or after it did all of it. */
function breaking(real: Table, nth: number, when: 'before' | 'after'): { table: Table } {
  let calls = 0;
  const broken = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      calls++;
      if (calls === nth && when === 'before') throw new Error('broken off');
      const done = await call(...args);
      if (calls === nth) throw new Error('broken off');
      return done;
    };
  };
  const { get, getAll, query, write, transact } = real;
  return {
    table: {
      ...real,
      get: broken(get) as Table['get'],
      getAll: broken(getAll) as Table['getAll'],
      query: broken(query) as Table['query'],
      write: broken(write) as Table['write'],
      transact: broken(transact),
    },
  };
}
