/** The yearly presentation outside any conversation. */
import type { Edge } from '../chat/http.ts';
import type { Clock } from '../primitives/instant.ts';
import type { Table } from '../store/table.ts';
import { type DeckEdgeOptions, deckEdge } from '../townhall/deck/edge.ts';
import { deckQuestions, frozenDecks, gather } from './deck-questions.ts';

type Office = Pick<DeckEdgeOptions, 'read' | 'present'> & { table: Table; clock: Clock };

export function deckOffice({ table, clock, read, present }: Office): Edge {
  const frozen = frozenDecks(table);
  const questions = deckQuestions(table);
  return deckEdge({
    read,
    present,
    dataOf: async ({ region, year, language, frozen: moment }) =>
      moment === undefined
        ? gather(questions, { region, year, language, at: clock.now() })
        : frozen.find({ region, year, frozen: moment }),
  });
}

export { fileName } from '../townhall/deck/edge.ts';
export { presentation } from '../townhall/deck/paper/presentation.ts';
export type { ChartPart, Master, Part, Place, Presentation, TablePart, Words } from '../townhall/deck/paper/sheet.ts';
export { deckPage } from '../townhall/deck/web/page.ts';
export { deckQuestions, frozenDecks, gather } from './deck-questions.ts';
