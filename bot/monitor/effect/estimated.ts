/** The effect of the fund as a card, from the figures. Only the worker estimates: it takes longer than a request may. */
import { type Card, card } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { PLACES } from '../places.ts';
import { placeName } from '../places-validity.ts';
import type { Tools } from '../tools.ts';
import { effectCard } from './cards.ts';
import { type RegionalEffect, regionalEffect } from './regional.ts';

const PRODUCT = 'grp';

/** One request: the regional product of all COROP regions. */
export async function estimatedEffect(
  { figures, chartUrl }: Pick<Tools, 'figures' | 'chartUrl'>,
  language: Language,
  region: string,
  from: string,
): Promise<Card> {
  const regions = [...PLACES.values()].filter(({ level }) => level === 'corop').map(({ code }) => code);
  const keys = regions.map((place) => ({ indicator: PRODUCT, place }));
  const found = await figures.look({ series: keys });
  const estimate = regionalEffect(keys.map(found.series), region, from);
  const blocks = effectCard(language, estimate, placeName).map((block) =>
    block.type === 'chart' ? { ...block, image: chartUrl?.(block.chart, language) } : block,
  );
  return { ...card(language, ...blocks), evidence: evidenceOf(estimate) };
}

/** Every number on the card is the estimate's: in per cent, in million euro, or a place among the regions. */
function evidenceOf(estimate: RegionalEffect | { refused: unknown }): Card['evidence'] {
  if ('refused' in estimate) return undefined;
  const { gap, fit, usual, detectable, placebo, mixture, actual, twin, years } = estimate;
  const shares = [gap.share, fit.share, usual, detectable.share ?? 0, ...mixture.map(({ weight }) => weight)].map(
    (share) => share * 100,
  );
  const millions = [gap.million, 'million' in detectable ? detectable.million : 0, actual.at(-1)!, twin.at(-1)!];
  const values = [...shares, ...millions, placebo.rank, placebo.of, placebo.highest];
  return { figures: [], periods: years, derived: values.map((value) => ({ id: 'effect', value, of: [] })) };
}
