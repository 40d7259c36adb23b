/** A year of a region, read by the questions that others answer. */
import { describe, expect, test } from 'vitest';
import { type DeckQuestions, gather } from '../../../bot/townhall/deck/gather.ts';
import { at, PRODUCT, YEAR } from './examples.ts';

const ask: DeckQuestions = {
  region: async (id) => (id === 'twente' ? { name: 'Twente', timeZone: 'Europe/Amsterdam', place: 'CR12' } : undefined),
  figures: async ({ place }) => (place === 'CR12' ? [{ ...PRODUCT, chapter: 'economy' }] : []),
  decisions: async () => YEAR.decisions,
  problems: async () => YEAR.problems.top,
};
const OF = { region: 'twente', year: 2026, language: 'nl' as const, at: at('2026-11-26T09:00:00.000Z') };

describe('A year is gathered', () => {
  test('from whoever knows, with an empty list where nobody does yet', async () => {
    const data = await gather(ask, OF);

    expect(data).toMatchObject({
      region: { id: 'twente', name: 'Twente' },
      year: 2026,
      frozenAt: OF.at,
      initiatives: [],
      celebrations: [],
      questions: { top: [], asked: 0 },
    });
    expect(data!.chapters.economy).toEqual([PRODUCT]);
    expect(data!.chapters.people).toEqual([]);
    expect(data).not.toHaveProperty('meeting');
  });

  test('with all that can be asked', async () => {
    const all: DeckQuestions = {
      ...ask,
      initiatives: async () => YEAR.initiatives,
      celebrations: async () => YEAR.celebrations,
      meeting: async () => YEAR.meeting,
      questions: async () => YEAR.questions.top.toReversed(),
    };
    expect(await gather(all, OF)).toMatchObject({
      initiatives: YEAR.initiatives,
      celebrations: YEAR.celebrations,
      meeting: YEAR.meeting,
      questions: YEAR.questions,
    });
  });

  test('of no region that nobody knows', async () => {
    expect(await gather(ask, { ...OF, region: 'elders' })).toBeUndefined();
  });

  test('by the region’s own calendar: what was decided at half past midnight on New Year’s Day is of the new year', async () => {
    const decided = (moment: string) => ({ ...YEAR.decisions[0]!, at: at(moment) });
    const decisions = async () => [
      decided('2025-12-31T22:59:00.000Z'),
      decided('2025-12-31T23:30:00.000Z'),
      decided('2026-12-31T22:59:00.000Z'),
    ];
    const data = await gather({ ...ask, decisions }, OF);

    expect(data!.decisions.map((one) => one.at)).toEqual(['2026-12-31T22:59:00.000Z', '2025-12-31T23:30:00.000Z']);
  });

  test('keeps the fifteen questions that most people share, and how many were asked', async () => {
    const questions = async () => Array.from({ length: 200 }, (_, n) => ({ text: `Vraag ${n}`, seconded: n }));
    const data = await gather({ ...ask, questions }, OF);

    expect(data!.questions.asked).toBe(200);
    expect(data!.questions.top.map(({ seconded }) => seconded)).toEqual(Array.from({ length: 15 }, (_, n) => 199 - n));
  });

  test('of five thousand problems keeps the twelve that most companies have, the oldest first where as many have them', async () => {
    const problems = async () =>
      Array.from({ length: 5_000 }, (_, n) => ({ number: n + 1, title: `Vraagstuk ${n + 1}`, companies: n % 500 }));
    const data = await gather({ ...ask, problems }, OF);

    expect(data!.problems.open).toBe(5_000);
    expect(data!.problems.top.map(({ number, companies }) => [number, companies])).toEqual([
      [500, 499],
      [1000, 499],
      [1500, 499],
      [2000, 499],
      [2500, 499],
      [3000, 499],
      [3500, 499],
      [4000, 499],
      [4500, 499],
      [5000, 499],
      [499, 498],
      [999, 498],
    ]);
  });
});
