/** Questions on a real table: thousands are a page at a time, and each person counts once, however many press at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approve, type Question } from '../../bot/townhall/questions/question.ts';
import { type QuestionRegister, questionItem, questionRegister } from '../../bot/townhall/questions/register.ts';
import { type Register, register } from '../../bot/townhall/register.ts';
import { NOW, townhall } from '../unit/townhall/planned.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
let townhalls: Register;
let mine: QuestionRegister;
/** Another process. */
let others: QuestionRegister;
beforeAll(async () => {
  opened = await openTable();
  townhalls = register(opened.table);
  mine = questionRegister(opened.table, townhalls.find);
  const another = opened.another();
  others = questionRegister(another, register(another).find);
});
afterAll(() => opened?.close());

const asked = (region: string, by: string, text: string): Omit<Question, 'number'> => ({
  region,
  year: 2027,
  text,
  by,
  byName: by,
  askedAt: NOW,
  status: 'waiting',
  seconds: 0,
  version: 1,
});
const begin = (region: string) => townhalls.together(townhalls.keeping(townhall({}, region), undefined));
const head = async (region: string) => (await townhalls.find(region, 2027))!;

describe('A question', () => {
  it('is kept once, however often its words are delivered', async () => {
    await begin('once');

    const given = await Promise.all(
      Array.from({ length: 6 }, (_, at) => (at % 2 ? mine : others).ask(asked('once', 'ann', 'Waarom?'))),
    );

    expect(new Set(given.map((one) => one!.number)).size).toBe(1);
    expect(given.filter((one) => one!.now)).toHaveLength(1);
    expect((await head('once')).questions).toEqual({ waiting: 1, standing: 0 });
  });

  it('is seconded by fifty people at once, each pressing twice, and counts fifty; the list is in order', async () => {
    await begin('rush');
    for (const text of ['Een?', 'Twee?']) await mine.ask(asked('rush', 'ann', text));
    for (const number of [1, 2]) await mine.change('rush', 2027, number, approve);
    await mine.second('rush', 2027, 1, ['bob']);

    const presses = Array.from({ length: 100 }, (_, at) => (at % 2 ? mine : others).second('rush', 2027, 2, [`m${at % 50}`]));
    const done = await Promise.all(presses);

    expect(done.filter((one) => one!.counted)).toHaveLength(50);
    const { questions } = await mine.page(await head('rush'), 'standing', 5);
    expect(questions.map(({ number, seconds }) => [number, seconds])).toEqual([
      [2, 50],
      [1, 1],
    ]);
    expect(await mine.seconders('rush', 2027, 2)).toHaveLength(50);
  });

  it('is seconded once by one person, under whichever id from before their accounts were united', async () => {
    await begin('united');
    await mine.ask(asked('united', 'ann', 'Waarom?'));
    await mine.change('united', 2027, 1, approve);
    await mine.second('united', 2027, 1, ['before']);

    expect(await mine.second('united', 2027, 1, ['now', 'before'])).toMatchObject({ counted: false, question: { seconds: 1 } });
  });

  it('that is not on the list is seconded by nobody', async () => {
    await begin('waiting');
    await mine.ask(asked('waiting', 'ann', 'Waarom?'));

    expect(await mine.second('waiting', 2027, 1, ['bob'])).toMatchObject({ counted: false, question: { seconds: 0 } });
  });
});

it('of five thousand questions one page is read for one page of the list, and the townhall stays as small as it was', async () => {
  await begin('many');
  for (let batch = 0; batch < 50; batch++) {
    const questions = Array.from({ length: 100 }, (_, at) => ({
      ...asked('many', `m${at}`, 'Waarom?'),
      number: batch * 100 + at + 1,
    }));
    await townhalls.together(...questions.map((question) => ({ put: questionItem(question) })));
  }
  const before = JSON.stringify(await head('many')).length;
  for (const number of [4_321, 17, 2_500]) await mine.change('many', 2027, number, approve);
  await mine.second('many', 2027, 2_500, ['ann']);

  const waiting = await mine.page(await head('many'), 'waiting', 5);
  const next = await mine.page(await head('many'), 'waiting', 5, waiting.next);
  const standing = await mine.page(await head('many'), 'standing', 5);

  expect((await head('many')).questions.standing).toBe(3);
  expect(waiting.questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(next.questions.map(({ number }) => number)).toEqual([6, 7, 8, 9, 10]);
  expect(standing.questions.map(({ number }) => number)).toEqual([2_500, 17, 4_321]);
  expect(JSON.stringify(await head('many')).length).toBeLessThan(before + 20);
});
