/** The yearly presentation outside any conversation: which capability answers which of its questions. */

import type { Edge } from '../chat/http.ts';
import { register as proposalRegister } from '../fund/proposals/register.ts';
import { boxes } from '../fund/votes/boxes.ts';
import { yearDecisions } from '../fund/year.ts';
import { figureStore } from '../monitor/figures/store.ts';
import { ownRegister } from '../monitor/own/register.ts';
import { yearlyFigures } from '../monitor/yearly.ts';
import { register as initiativeRegister } from '../partners/initiatives/register.ts';
import { standingInitiatives } from '../partners/year.ts';
import type { Clock } from '../primitives/instant.ts';
import { supportCount, takesSupport } from '../problems/problem.ts';
import { register } from '../problems/register.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import { type DeckEdgeOptions, deckEdge } from '../townhall/deck/edge.ts';
import { frozenDecks } from '../townhall/deck/frozen.ts';
import type { DeckQuestions } from '../townhall/deck/gather.ts';
import { gather } from '../townhall/deck/gather.ts';
import { questionRegister } from '../townhall/questions/register.ts';
import { register as townhallRegister } from '../townhall/register.ts';
import { presentedAt } from '../townhall/year/presented.ts';

export function deckQuestions(table: Table): DeckQuestions {
  const townhalls = townhallRegister(table);
  const monitor = { figures: figureStore(table), own: ownRegister(table) };
  return {
    region: (id) => directory(table).region(id),
    figures: (of) => yearlyFigures(monitor, of),
    decisions: (region) => yearDecisions({ boxes: boxes(table), register: proposalRegister(table) }, region),
    initiatives: (region) => standingInitiatives(initiativeRegister(table), region),
    problems: async (region) =>
      (await register(table).all(region))
        .filter(takesSupport)
        .map((problem) => ({ number: problem.number, title: problem.title, companies: supportCount(problem) })),
    ...presentedAt(townhalls, questionRegister(table, townhalls.find)),
  };
}

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
export { frozenDecks } from '../townhall/deck/frozen.ts';
export { gather } from '../townhall/deck/gather.ts';
export { presentation } from '../townhall/deck/paper/presentation.ts';
export type { ChartPart, Master, Part, Place, Presentation, TablePart, Words } from '../townhall/deck/paper/sheet.ts';
export { deckPage } from '../townhall/deck/web/page.ts';
