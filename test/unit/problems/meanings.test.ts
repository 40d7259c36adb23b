import { describe, expect, it } from 'vitest';
import { likenessOf, packed } from '../../../bot/conversation/meaning.ts';
import { meaningsIn } from '../../../bot/problems/meanings.ts';
import type { Item, Table } from '../../../bot/store/table.ts';
import { problem } from './examples.ts';

/** Of a table, what meanings need: kept in memory. */
function shelf() {
  const items = new Map<string, Item>();
  const table = {
    write: async ({ put }: { put: Item }) => void items.set(put.pk, put),
    get: async ({ pk }: Item) => items.get(pk),
    query: async () => ({ items: [...items.values()] }),
  } as unknown as Table;
  return { table, items };
}

const asks: (readonly string[])[] = [];
const by = (scheme: string, of: (text: string) => number[]) => ({
  scheme,
  likenessOf,
  vectorsOf: async (texts: readonly string[]) => {
    asks.push(texts);
    return texts.map((text) => packed(of(text)));
  },
});

describe('Packed vectors', () => {
  it('are as like as the ones they were made from, whatever their length', () => {
    expect(likenessOf(packed([3, 4]), packed([30, 40]))).toBeCloseTo(1, 3);
    expect(likenessOf(packed([1, 0]), packed([1, 1]))).toBeCloseTo(Math.SQRT1_2, 2);
    expect(likenessOf(packed([1, 0]), packed([0, 1]))).toBe(0);
  });

  it('of two lengths are not alike at all', () => {
    expect(likenessOf(packed([1, 0]), packed([1, 0, 0]))).toBe(0);
  });
});

describe('What problems mean', () => {
  it('is compared within one scheme: what another model made is made again', async () => {
    const { table, items } = shelf();
    const power = problem(1, undefined, { title: 'Geen stroom' });
    await meaningsIn(
      table,
      by('old', () => [1, 0]),
    ).prepare(power);
    asks.length = 0;

    const found = await meaningsIn(
      table,
      by('new', () => [0, 1, 0]),
    ).closest('netcongestie', power.region, [power], 3);

    expect(asks).toEqual([['netcongestie', `Geen stroom\n${power.text}`]]);
    expect(found).toMatchObject([{ id: { number: 1 } }]);
    expect([...items.values()].map(({ data }) => data)).toMatchObject([{ scheme: 'new' }]);
  });

  it('is made for some of many at a time, so that nobody waits for a whole region', async () => {
    const { table } = shelf();
    const many = Array.from({ length: 120 }, (_, i) => problem(i + 1));
    const meanings = meaningsIn(
      table,
      by('one', () => [1, 0]),
    );
    asks.length = 0;

    for (let time = 0; time < 4; time++) await meanings.closest('wat', many[0]!.region, many, 3);

    expect(asks.map(({ length }) => length)).toEqual([49, 49, 25, 1]);
  });

  it('gives the three likest, best first, and none that has nothing to do with it', async () => {
    const { table } = shelf();
    const angle: Record<string, number> = { a: 0, b: 0.3, c: 0.6, d: 0.9, e: 1.5 };
    const problems = Object.keys(angle).map((title, i) => problem(i + 1, undefined, { title }));
    const of = (text: string) => [Math.cos(angle[text[0]!]!), Math.sin(angle[text[0]!]!)];

    const found = await meaningsIn(table, by('one', of)).closest('a', problems[0]!.region, problems, 3);
    const others = await meaningsIn(table, by('one', of)).closest('a', problems[0]!.region, problems.slice(4), 3);

    expect(found!.map(({ id }) => id.title)).toEqual(['a', 'b', 'c']);
    expect(others).toEqual([]);
  });
});
