/** What matching needs of the house, over the made-up region: the product's own distances and words in common. */
import { likeness, sharedWords, vectorOf } from '../../../../bot/conversation/similar.ts';
import { placeWithLevel, readingsOf } from '../../../../bot/monitor/area.ts';
import { kilometresBetween, liesIn } from '../../../../bot/monitor/distance.ts';
import { PLACES } from '../../../../bot/monitor/places.ts';
import type { Initiative } from '../../../../bot/partners/initiative.ts';
import { introductionRegister } from '../../../../bot/partners/introductions/register.ts';
import type { Measures } from '../../../../bot/partners/matching/score.ts';
import type { MatchingPartTools } from '../../../../bot/partners/matching-part.ts';
import { offerRegister } from '../../../../bot/partners/offers/register.ts';
import type { Instant } from '../../../../bot/primitives/instant.ts';
import type { Member } from '../../../../bot/region/people.ts';
import type { Item, Table } from '../../../../bot/store/table.ts';
import { chanceOf, type MadeUpRegion, REGION } from './generator.ts';

export function areaOf(place: string): string | undefined {
  return [place, ...(PLACES.get(place)?.within ?? [])].find((code) => PLACES.get(code)?.level === 'corop');
}

/** @param counting how often two are compared */
export function measures(counting?: { count: number }): Measures {
  const vectors = new Map<string, number[]>();
  const vector = (text: string) => {
    const found = vectors.get(text) ?? vectorOf(text);
    vectors.set(text, found);
    return found;
  };
  return {
    kilometres: kilometresBetween,
    liesIn,
    alike(words, other) {
      if (counting) counting.count++;
      return likeness(vector(words), vector(other));
    },
    shared: sharedWords,
  };
}

export function toolsOver(table: Table, region: MadeUpRegion, compared: { count: number }): MatchingPartTools {
  const people = new Map(
    region.companies.map(({ id, kvk, town }): [string, Member] => [
      id,
      {
        id,
        region: REGION,
        name: id,
        role: 'member',
        company: { kvk, name: kvk, municipality: town },
        language: 'nl',
        accounts: [`slack:T1:${id}`],
        joinedAt: '' as Instant,
        version: 1,
      },
    ]),
  );
  const supporters = new Map<number, Set<string>>();
  for (const { kvk, supports } of region.companies) {
    for (const concern of supports) supporters.set(concern + 1, (supporters.get(concern + 1) ?? new Set<string>()).add(kvk));
  }
  const draw = chanceOf(1);
  return {
    offers: offerRegister(table),
    introductions: introductionRegister(table),
    initiatives: {
      find: async (of, number) =>
        (await table.get<Item & { data: Initiative }>({ pk: `INITIATIVE#${of}#${number}`, sk: 'INITIATIVE' }))?.data,
      open: async (of, most) => {
        const { items } = await table.query<Item & { data: Initiative }>({
          pk: `INITIATIVES#${of}`,
          index: 'gsi1',
          descending: true,
          limit: most,
        });
        return items.map(({ data }) => data);
      },
    },
    memberOf: async (_, id) => people.get(id),
    membersOf: async () => [...people.values()],
    companies: async () => [],
    supporters: async (_, problem) => supporters.get(problem) ?? new Set(),
    areaOf,
    placesCalled: readingsOf,
    placeName: placeWithLevel,
    readers: { amountIn: () => undefined, bareAmountIn: () => undefined, hoursIn: () => undefined, kindsIn: () => [] },
    random: {
      hex: () =>
        Math.floor(draw() * 2 ** 48)
          .toString(16)
          .padStart(12, '0'),
    },
    ...measures(compared),
  };
}
