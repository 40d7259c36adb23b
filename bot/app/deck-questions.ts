/** The region's year: which capability answers which question of it. Apart from what draws it, so that whoever freezes it carries no drawing. */
import { yearCelebrations } from '../digest/year.ts';
import { register as proposalRegister } from '../fund/proposals/register.ts';
import { boxes } from '../fund/votes/boxes.ts';
import { yearDecisions } from '../fund/year.ts';
import { figureStore } from '../monitor/figures/store.ts';
import { ownRegister } from '../monitor/own/register.ts';
import { yearlyFigures } from '../monitor/yearly.ts';
import { register as initiativeRegister } from '../partners/initiatives/register.ts';
import { standingInitiatives } from '../partners/year.ts';
import type { Instant } from '../primitives/instant.ts';
import { supportCount, takesSupport } from '../problems/problem.ts';
import { register } from '../problems/register.ts';
import { directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';
import type { Celebration } from '../townhall/deck/deck-data.ts';
import type { DeckQuestions } from '../townhall/deck/gather.ts';
import { questionRegister } from '../townhall/questions/register.ts';
import { register as townhallRegister } from '../townhall/register.ts';
import { presentedAt } from '../townhall/year/presented.ts';

export { frozenDecks } from '../townhall/deck/frozen.ts';
export { gather } from '../townhall/deck/gather.ts';

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
    celebrations: celebratedIn(table),
    ...presentedAt(townhalls, questionRegister(table, townhalls.find)),
  };
}

/** What was celebrated, by the title that it has. A year ends at different moments in different zones: the deck takes what lies in its own. */
function celebratedIn(table: Table): NonNullable<DeckQuestions['celebrations']> {
  const titles: Record<
    string,
    { what: Celebration['what']; of(region: string, number: number): Promise<{ title: string } | undefined> }
  > = {
    proposal: { what: 'vote', of: proposalRegister(table).find },
    initiative: { what: 'initiative', of: initiativeRegister(table).find },
    problem: { what: 'problem', of: register(table).find },
  };
  return async ({ region, year }) => {
    const window = { from: `${year - 1}-12-31T00:00:00.000Z` as Instant, to: `${year + 1}-01-02T00:00:00.000Z` as Instant };
    const found = await Promise.all(
      (await yearCelebrations(table, region, window)).map(async ({ subject, number, at, names }) => {
        const title = (await titles[subject]?.of(region, number))?.title;
        return title === undefined ? [] : [{ what: titles[subject]!.what, title, names, at }];
      }),
    );
    return found.flat();
  };
}
