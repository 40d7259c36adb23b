/** Proposals on a real table: what belongs together is written together, and nothing is lost when many write at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeze, type Proposal, revise, submit, withdraw } from '../../bot/fund/proposals/proposal.ts';
import { type Register, register } from '../../bot/fund/proposals/register.ts';
import { plusMinutes } from '../../bot/primitives/instant.ts';
import { ConditionFailed, type Write } from '../../bot/store/table.ts';
import { ANN, content, LATER } from '../unit/fund/proposals/examples.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let proposals: Register;
/** Another process. */
let others: Register;
beforeAll(async () => {
  opened = await openTable();
  proposals = register(opened.table);
  others = register(opened.another());
});
afterAll(() => opened?.close());

async function submitted(region: string, id: string, by = proposals): Promise<number> {
  const draft = await by.drafts.open({
    ...content(),
    id,
    region,
    account: 'slack:T:u',
    expires: plusMinutes(LATER, 60),
    status: 'waiting',
  });
  const done = await by.submit(draft, ANN, (number) => submit(content(), { region, number, by: ANN, at: LATER }));
  return done!.number;
}

describe('Numbers', () => {
  it('are given out once each and without gaps, by two processes at once', async () => {
    const given = await Promise.all(
      Array.from({ length: 20 }, (_, index) => submitted('many', `many-${index}`, index % 2 ? proposals : others)),
    );

    expect(given.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect((await proposals.all('many')).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => 20 - i));
  });

  it('are the same when a draft is confirmed twice, and none when it was dropped', async () => {
    const number = await submitted('twice', 'twice-1');
    const again = await submitted('twice', 'twice-1', others);
    const draft = await proposals.drafts.open({
      ...content(),
      id: 'twice-2',
      region: 'twice',
      account: 'slack:T:u',
      expires: plusMinutes(LATER, 60),
      status: 'waiting',
    });
    await proposals.drafts.drop(draft);
    const dropped = await proposals.submit(draft, ANN, (one) =>
      submit(content(), { region: 'twice', number: one, by: ANN, at: LATER }),
    );

    expect(again).toBe(number);
    expect(dropped).toBeUndefined();
    expect(await proposals.all('twice')).toHaveLength(1);
  });
});

describe('Versions', () => {
  it('are all kept, each as it was, when many change a proposal one after the other', async () => {
    const number = await submitted('kept', 'kept');
    for (let version = 1; version <= 12; version++) {
      const by = { member: `m${version}`, company: ANN.company };
      await proposals.revise('kept', number, by, (now) => revise(now, content({ amount: version }), version, LATER));
    }

    const newest = await proposals.versions('kept', number, 5);
    const first = await proposals.version('kept', number, 1);

    expect(newest.map(({ version, amount, by }) => [version, amount, by])).toEqual([
      [13, 12, 'm12'],
      [12, 11, 'm11'],
      [11, 10, 'm10'],
      [10, 9, 'm9'],
      [9, 8, 'm8'],
    ]);
    expect(first).toMatchObject({ version: 1, amount: 5000, by: 'ann' });
    expect(await proposals.version('kept', number, 14)).toBeUndefined();
  });

  it('have one maker each, when two processes change the same one at once', async () => {
    const number = await submitted('raced', 'raced');

    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((amount) =>
        (amount % 2 ? proposals : others).revise('raced', number, ANN, (now) => revise(now, content({ amount }), 1, LATER)),
      ),
    );

    const kept = await proposals.versions('raced', number, 10);
    expect(outcomes.filter((outcome) => !('refused' in outcome))).toHaveLength(1);
    expect(kept.map(({ version }) => version)).toEqual([2, 1]);
    expect(await proposals.find('raced', number)).toMatchObject({ version: 2, amount: kept[0]!.amount });
  });
});

describe('What goes along with a change', () => {
  const opening = (region: string): Write => ({ put: { pk: `BALLOTBOX#${region}`, sk: 'BOX' }, if: 'attribute_not_exists(pk)' });
  const frozen = (now: Proposal) => freeze(now, 1, 1);

  it('is written with it', async () => {
    const number = await submitted('along', 'along');

    const outcome = await proposals.change('along', number, frozen, () => [opening('along')]);

    expect(outcome).toMatchObject({ proposal: { status: 'voting' } });
    expect(await opened.table.get({ pk: 'BALLOTBOX#along', sk: 'BOX' })).toBeDefined();
  });

  it('is not written when the change is refused', async () => {
    const number = await submitted('refused', 'refused');
    await proposals.change('refused', number, withdraw);

    expect(await proposals.change('refused', number, frozen, () => [opening('refused')])).toMatchObject({ refused: 'notOpen' });
    expect(await proposals.change('refused', 99, frozen, () => [opening('refused')])).toEqual({ refused: 'unknown' });
    expect(await opened.table.get({ pk: 'BALLOTBOX#refused', sk: 'BOX' })).toBeUndefined();
  });

  it('stops the change when it may not be written itself', async () => {
    const number = await submitted('stopped', 'stopped');
    await opened.table.write(opening('stopped') as Extract<Write, { put: unknown }>);

    await expect(proposals.change('stopped', number, frozen, () => [opening('stopped')])).rejects.toThrow(ConditionFailed);
    expect(await proposals.find('stopped', number)).toMatchObject({ status: 'open', changes: 1 });
  });
});
