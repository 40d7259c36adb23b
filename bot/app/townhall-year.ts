/** The region's year for its townhall: read by the questions of the yearly presentation, and kept as it was. */
import type { Table } from '../store/table.ts';
import type { Tools } from '../townhall/tools.ts';
import { yearPresented } from '../townhall/year/year.ts';

/** What draws a presentation is loaded by who freezes one, and by nobody who says that they come. */
const deck = () => import('./deck.ts');

export function townhallYear(table: Table): NonNullable<Tools['year']> {
  return {
    async gather({ townhall, at, poll }) {
      const { deckQuestions, gather } = await deck();
      const of = { region: townhall.region, year: yearPresented(townhall), language: 'nl', at, poll } as const;
      return gather(deckQuestions(table), of);
    },
    keep: async (data) => (await deck()).frozenDecks(table).keep(data),
    find: async (of) => (await deck()).frozenDecks(table).find(of),
  };
}
