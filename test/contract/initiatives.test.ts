/** Initiatives and their pledges on a real table: what is accepted is counted, nothing is lost when many write at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submit } from '../../bot/fund/proposals/proposal.ts';
import { register as proposalRegister } from '../../bot/fund/proposals/register.ts';
import { type Initiative, start } from '../../bot/partners/initiative.ts';
import { proposedWrite, type Register, register } from '../../bot/partners/initiatives/register.ts';
import { makeFirm, promise, takeBack } from '../../bot/partners/pledges/pledging.ts';
import { plusMinutes } from '../../bot/primitives/instant.ts';
import { ANN as APPLICANT, content as proposalContent } from '../unit/fund/proposals/examples.ts';
import { ANN, content, euro, NOON, pledge } from '../unit/partners/examples.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let initiatives: Register;
/** Another process. */
let others: Register;
beforeAll(async () => {
  opened = await openTable();
  initiatives = register(opened.table);
  others = register(opened.another());
});
afterAll(() => opened?.close());

const by = (index: number) => (index % 2 ? initiatives : others);

async function started(region: string, id: string, through = initiatives): Promise<number> {
  const waiting = { id, region, account: 'slack:T:u', expires: plusMinutes(NOON, 60), status: 'waiting' } as const;
  const draft = await through.drafts.open({ ...content(), ...waiting });
  const done = await through.start(draft, (number) => start(draft, ['education'], { region, number, by: ANN, at: NOON }));
  return done!.number;
}

const found = async (region: string) => (await initiatives.find(region, 1)) as Initiative;

describe('Numbers', () => {
  it('are given out once each and without gaps, by two processes at once', async () => {
    const given = await Promise.all(Array.from({ length: 12 }, (_, index) => started('many', `many-${index}`, by(index))));

    expect(given.sort((one, other) => one - other)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect((await initiatives.all('many')).map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, i) => 12 - i));
  });

  it('are the same when a draft is confirmed twice, and other regions have their own', async () => {
    expect(await started('twice', 'twice-1')).toBe(1);
    expect(await started('twice', 'twice-1', others)).toBe(1);
    expect(await started('elsewhere', 'elsewhere-1')).toBe(1);
    expect(await initiatives.all('twice')).toHaveLength(1);
  });
});

describe('Pledges', () => {
  it('of many companies at once are all kept', async () => {
    await started('pledges', 'pledges');

    await Promise.all(
      Array.from({ length: 16 }, (_, index) => by(index).change('pledges', 1, (now) => promise(now, pledge(index, euro(10))))),
    );

    const { pledges, changes } = await found('pledges');
    expect(Object.keys(pledges)).toHaveLength(16);
    expect(changes).toBe(17);
  });

  it('of one company at once leave one, and a repeated one writes nothing', async () => {
    await started('one', 'one');
    await Promise.all([1, 2, 3].map((amount) => by(amount).change('one', 1, (now) => promise(now, pledge(1, euro(amount))))));
    const before = await found('one');

    const again = await others.change('one', 1, (now) => promise(now, Object.values(before.pledges)[0]!));

    expect(Object.keys(before.pledges)).toEqual(['30000001']);
    expect(again).toMatchObject({ initiative: { changes: before.changes } });
    expect(await found('one')).toEqual(before);
  });

  it('that are accepted while they are made firm are counted, and those that are not are refused', async () => {
    await started('firm', 'firm');
    await initiatives.change('firm', 1, (now) => promise(now, pledge(99, euro(10))));
    const firm = async () => {
      for (;;) {
        const { changes } = await found('firm');
        const decided = await others.change('firm', 1, (now) => makeFirm(now, changes));
        if (!('refused' in decided)) return decided;
      }
    };

    const [, ...answers] = await Promise.all([
      firm(),
      ...Array.from({ length: 12 }, (_, index) => by(index).change('firm', 1, (now) => promise(now, pledge(index, euro(10))))),
    ]);

    const accepted = answers.filter((answer) => !('refused' in answer));
    const { settlement, pledges, status } = await found('firm');
    expect(status).toBe('firm');
    expect(settlement!.holds).toHaveLength(1 + accepted.length);
    expect(Object.keys(pledges)).toHaveLength(1 + accepted.length);
    expect(await initiatives.change('firm', 1, (now) => takeBack(now, pledge(99).company.kvk))).toMatchObject({
      refused: 'closed',
    });
  });
});

describe('A proposal that is made of an initiative', () => {
  it('is written with it, all or nothing: each names the other', async () => {
    await started('fund', 'fund');
    const proposals = proposalRegister(opened.table);
    const waiting = { id: 'p', region: 'fund', account: 'slack:T:u', expires: plusMinutes(NOON, 60), status: 'waiting' } as const;
    const draft = await proposals.drafts.open({ ...proposalContent(), initiative: 1, ...waiting });
    const submitted = () =>
      proposals.submit(
        draft,
        APPLICANT,
        (number) => submit({ ...proposalContent(), initiative: 1 }, { region: 'fund', number, by: APPLICANT, at: NOON }),
        ({ region, number }) => [proposedWrite(region, 1, number)],
      );

    await Promise.all([submitted(), submitted()]);

    expect(await proposals.find('fund', 1)).toMatchObject({ initiative: 1 });
    expect(await found('fund')).toMatchObject({ proposal: 1, changes: 2 });
  });
});
