/** An answer of the monitor as a card. */
import { type Card, type Chart, card, chart, note } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Answer } from '../answer/answer.ts';
import type { SheetLinks } from '../sheet-link.ts';
import { furtherBlock, keepingBlock } from './buttons.ts';
import { comparedBlocks } from './compared.ts';
import { lackingBlocks } from './lacking.ts';
import { rankedBlocks } from './ranked.ts';
import { changeBlocks, seriesBlocks, valueBlocks } from './single.ts';
import { sourceLines } from './sources.ts';
import { type Telling, type Told, telling } from './telling.ts';
import { validityButtons, validityNotes } from './validity.ts';

export type CardOptions = {
  /** The address of the chart as a picture, where there is a server for it. */
  chartUrl?: (chart: Chart, language: Language) => string | undefined;
  /** The address of the figures as a CSV file. */
  sheetUrl?: SheetLinks['urlOf'];
  /** The person named no place: say that their own region was taken. */
  ownTaken?: boolean;
  /** Asked by nobody in particular: no buttons that are one person's. */
  shared?: string;
};

export function answerCard(language: Language, answer: Answer, { chartUrl, sheetUrl, ownTaken, shared }: CardOptions = {}): Card {
  const tell = telling(language, answer.indicator);
  const { w } = tell;
  const told = toldOf(tell, answer);
  if (!told) {
    const why = card(language, ...lackingBlocks(tell, answer), ...validityNotes(tell, answer), validityButtons(tell, answer));
    return { ...why, evidence: tell.evidence() };
  }
  const picture = told.chart && chartUrl?.(told.chart, language);
  const caveat = answer.indicator.caveat?.[language];
  const sheet = sheetUrl?.({ language, indicators: [tell.named], figures: tell.told() });
  const drawn = card(
    language,
    ...told.blocks,
    told.chart && chart(told.chart, picture),
    ...validityNotes(tell, answer),
    ownTaken && answer.own !== undefined && note(w.ownRegion(tell.place(answer.own))),
    caveat !== undefined && note(caveat),
    ...sourceLines(tell),
    sheet !== undefined && note({ link: sheet, text: w.csv }),
    shared !== undefined && note(w.sharedBy(shared)),
    validityButtons(tell, answer),
    furtherBlock(tell, answer),
    !shared && keepingBlock(tell, answer),
  );
  return { ...drawn, evidence: tell.evidence() };
}

/** The chart of an answer by itself, as a picture to save or pass on. Undefined: nothing to draw, or nowhere to fetch it. */
export function pictureCard(language: Language, answer: Answer, chartUrl: CardOptions['chartUrl']): Card | undefined {
  const tell = telling(language, answer.indicator);
  const drawn = toldOf(tell, answer)?.chart;
  const url = drawn && chartUrl?.(drawn, language);
  if (!url) return undefined;
  const picture = card(language, { type: 'image', url, alt: drawn.alt }, ...sourceLines(tell));
  return { ...picture, evidence: tell.evidence() };
}

function toldOf(tell: Telling, answer: Answer): Told | undefined {
  switch (answer.kind) {
    case 'value':
      return valueBlocks(tell, answer);
    case 'series':
      return seriesBlocks(tell, answer);
    case 'change':
      return changeBlocks(tell, answer);
    case 'compare':
      return comparedBlocks(tell, answer);
    case 'rank':
      return rankedBlocks(tell, answer);
    default:
      return undefined;
  }
}
