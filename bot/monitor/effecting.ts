/** The effect of the fund on the regional product, in chat: what can be shown, and what cannot. */
import type { Reply } from '../chat/ask.ts';
import { type Card, card, type Form } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import { placeName } from './cards/telling.ts';
import { effectCard } from './effect/cards.ts';
import { type RegionalEffect, regionalEffect } from './effect/regional.ts';
import { PLACES } from './places.ts';
import type { Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

const PRODUCT = 'grp';

export function effecting({ figures, chartUrl }: Tools): Record<string, Handler> {
  return {
    /** Asks for the year in which the fund began. */
    'monitor.effect.form': async ({ visitor }): Promise<Reply> => {
      const region = coropOf(visitor.workspace?.place);
      if (!region) return { card: say(visitor.language, monitorWords(visitor.language).effectNoRegion) };
      return { form: effectForm(visitor.language, placeName(region)) };
    },

    'monitor.effect': async ({ visitor, args, values }): Promise<Reply> => {
      const { language, workspace } = visitor;
      const w = monitorWords(language);
      const region = coropOf(workspace?.place);
      if (!region) return { card: say(language, w.effectNoRegion) };
      const year = String(values.from ?? args.from ?? '').trim();
      if (!/^(?:19|20)\d\d$/.test(year)) return { card: say(language, w.effectYear) };
      return { card: await estimated(language, region, year) };
    },
  };

  /** One request: the regional product of all COROP regions. */
  async function estimated(language: Language, region: string, from: string): Promise<Card> {
    const regions = [...PLACES.values()].filter(({ level }) => level === 'corop').map(({ code }) => code);
    const keys = regions.map((place) => ({ indicator: PRODUCT, place }));
    const found = await figures.look({ series: keys });
    const estimate = regionalEffect(keys.map(found.series), region, from);
    const blocks = effectCard(language, estimate, placeName).map((block) =>
      block.type === 'chart' ? { ...block, image: chartUrl?.(block.chart, language) } : block,
    );
    return { ...card(language, ...blocks), evidence: evidenceOf(estimate) };
  }
}

/** A municipality's effect would have to be seen in the COROP region around it. */
function coropOf(place: string | undefined): string | undefined {
  const known = place === undefined ? undefined : PLACES.get(place);
  return known?.level === 'corop' ? known.code : known?.within.find((code) => PLACES.get(code)?.level === 'corop');
}

function effectForm(language: Language, region: string): Form {
  const w = monitorWords(language);
  return {
    language,
    action: 'monitor.effect',
    title: w.effectTitle,
    submit: w.formSubmit,
    intro: [w.effectIntro(region)],
    fields: [{ type: 'text', name: 'from', label: w.effectFrom, hint: w.effectFromHint, max: 4 }],
  };
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
