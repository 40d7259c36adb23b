/** What can be said in chat of the fund's effect on the regional product, and what cannot. */
import { type Block, bold, chart, facts, heading, list, note, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { percentInWords } from '../../primitives/numbers.ts';
import { rounded } from '../answer/derivations.ts';
import { quantity } from '../answer/numbers.ts';
import { indicatorOf } from '../catalogue.ts';
import type { PanelRefusal } from './panel.ts';
import { refusalInWords } from './refusal.ts';
import type { Amount, RegionalEffect } from './regional.ts';
import { effectWords } from './words/index.ts';

/** In million euro a year. */
export type Contribution = {
  /** What the fund spent. */
  spent: number;
  /** What others added to it. */
  matched: number;
};

/** "A few million" is less than this, in million euro a year. */
const A_FEW = 10;

/** @param names the name of a region by its code */
export function effectCard(
  language: Language,
  estimate: RegionalEffect | { refused: PanelRefusal },
  names: (code: string) => string,
  contribution?: Contribution,
): Block[] {
  if ('refused' in estimate) return [text(refusalInWords(estimate.refused, language, names))];
  const w = effectWords(language);
  const percent = (share: number): string => percentInWords(share, language, 1);
  const region = names(estimate.region);
  const { placebo, mixture, provisional } = estimate;
  return [
    heading(w.heading(region)),
    text(bold(placebo.shown ? w.cardShown : w.cardNotShown), ` ${gapInWords(estimate, region, language)}`),
    twinChart(language, estimate, region),
    text([w.cardRank(placebo.rank, placebo.of), ...(placebo.highest > 0 ? [w.cardHighest(placebo.highest)] : [])].join(' ')),
    text(placebo.shown ? w.cardReservation : visible(language, estimate, contribution)),
    facts(
      { label: w.twinLabel, value: mixture.map(({ unit, weight }) => `${names(unit)} ${percent(weight)}`).join(', ') },
      { label: w.fitLabel, value: percent(estimate.fit.share) },
      { label: w.usualLabel, value: percent(estimate.usual) },
    ),
    text(bold(w.chainTitle)),
    list(...chain(language, contribution).map((link) => [link])),
    note(
      [w.method(estimate.sources.join(', ')), ...(provisional.length > 0 ? [w.provisional(provisional.join(', '))] : [])].join(
        ' ',
      ),
    ),
  ];
}

function gapInWords({ gap, from }: RegionalEffect, region: string, language: Language): string {
  const w = effectWords(language);
  const said = gap.million < 0 ? w.below : w.above;
  return said(region, from, percentInWords(Math.abs(gap.share), language, 1), euros(language, Math.abs(gap.million)));
}

/** How large an effect must be to be seen, and how small the fund is beside it. */
function visible(language: Language, { detectable }: RegionalEffect, contribution: Contribution | undefined): string {
  const w = effectWords(language);
  if (detectable.share === null) return w.undetectable[detectable.why];
  const needed = w.cardDetectable(percentInWords(detectable.share, language, 1), euros(language, detectable.million));
  return [needed, ...besides(language, detectable, contribution)].join(' ');
}

function besides(language: Language, { million }: Amount, contribution: Contribution | undefined): string[] {
  const w = effectWords(language);
  if (!contribution) return million > A_FEW ? [w.cardSmall] : [];
  return [w.cardFund(euros(language, contribution.spent, 1), percentInWords(contribution.spent / million, language, 1))];
}

function chain(language: Language, contribution: Contribution | undefined): string[] {
  const w = effectWords(language);
  if (!contribution || contribution.spent === 0) return w.chain;
  const { spent, matched } = contribution;
  const each = quantity(rounded(matched / spent, 2), 'euro', language, 2);
  return [w.leverage(euros(language, spent, 1), euros(language, matched, 1), each), ...w.chain.slice(2)];
}

function twinChart(language: Language, { years, actual, twin, from }: RegionalEffect, region: string): Block {
  const w = effectWords(language);
  return chart({
    kind: 'line',
    title: w.chartTitle(region),
    categories: [...years],
    series: [
      { name: region, values: [...actual] },
      { name: w.chartTwin, values: [...twin] },
    ],
    unit: unitOf(language),
    decimals: 0,
    alt: w.chartAlt(region, years[0]!, years.at(-1)!, euros(language, actual.at(-1)!), euros(language, twin.at(-1)!), from),
  });
}

const unitOf = (language: Language): string => indicatorOf('grp')!.unit[language];

/** "€ 152 mln" */
function euros(language: Language, million: number, decimals = 0): string {
  return quantity(rounded(million, decimals), unitOf(language), language, decimals);
}
