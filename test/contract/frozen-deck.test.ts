/** A deck that was frozen for a meeting stays what it was. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frozenDecks } from '../../bot/app/deck.ts';
import { at, FULL, YEAR } from '../unit/townhall/examples.ts';
import { openTable } from './embedded-table.ts';

let opened: Awaited<ReturnType<typeof openTable>>;
beforeAll(async () => {
  opened = await openTable();
});
afterAll(() => opened.close());

test('A frozen deck is found by region, year and moment, as it was, and another region does not find it', async () => {
  const decks = frozenDecks(opened.table);
  const frozen = await decks.keep(YEAR);

  expect(await decks.find({ region: 'twente', year: 2026, frozen })).toEqual(JSON.parse(JSON.stringify(YEAR)));
  expect(await decks.find({ region: 'achterhoek', year: 2026, frozen })).toBeUndefined();
  expect(await decks.find({ region: 'twente', year: 2025, frozen })).toBeUndefined();
});

test('Freezing the same moment again changes nothing, another moment stands beside it', async () => {
  const decks = frozenDecks(opened.table);
  const frozen = await decks.keep(YEAR);
  const again = await decks.keep({ ...YEAR, problems: { top: [], open: 0 } });
  const later = await decks.keep({ ...YEAR, frozenAt: at('2026-12-01T09:00:00.000Z'), problems: { top: [], open: 0 } });

  expect(again).toBe(frozen);
  expect((await decks.find({ region: 'twente', year: 2026, frozen }))!.problems.open).toBe(31);
  expect((await decks.find({ region: 'twente', year: 2026, frozen: later }))!.problems.open).toBe(0);
});

test('The deck of a region with very much fits into an item', async () => {
  const decks = frozenDecks(opened.table);
  const frozen = await decks.keep({ ...FULL, region: { ...FULL.region, id: 'vol' } });
  expect((await decks.find({ region: 'vol', year: 2026, frozen }))!.decisions).toHaveLength(40);
});
