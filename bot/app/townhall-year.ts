/** The region's year for its townhall: read by the questions of the yearly presentation, and kept as it was. */
import type { Table } from '../store/table.ts';
import type { Tools } from '../townhall/tools.ts';
import { yearPresented } from '../townhall/year/year.ts';
import { deckQuestions, frozenDecks, gather } from './deck-questions.ts';

export function townhallYear(table: Table): NonNullable<Tools['year']> {
  const frozen = frozenDecks(table);
  return {
    async gather({ townhall, at, poll }) {
      const of = { region: townhall.region, year: yearPresented(townhall), language: 'nl', at, poll } as const;
      return gather(deckQuestions(table), of);
    },
    keep: frozen.keep,
    find: frozen.find,
  };
}
