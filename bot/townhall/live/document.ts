/** The minutes of a townhall as a document. Pure data for pdfmake; whoever prints it brings the typeface. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Language, LOCALES } from '../../primitives/language.ts';
import { type Held, toldOf } from './held.ts';
import { liveWords } from './words/index.ts';

const INK = '#1a1a1a';
const MUTED = '#5a6068';
const ACCENT = '#1f3a5f';
const MARGIN = 62;

/** @param shown text as the typeface can show it */
export function townhallDocument(
  held: Held,
  of: { language: Language; regionName: string; shown(text: string): string },
): TDocumentDefinitions {
  const { language, regionName, shown } = of;
  const w = liveWords(language);
  const told = toldOf(language, held);
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, 64, MARGIN, 62],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: INK },
    styles: {
      region: { fontSize: 17, bold: true, color: ACCENT },
      title: { fontSize: 14, bold: true, margin: [0, 12, 0, 4] },
      heading: { fontSize: 11, bold: true, color: ACCENT, margin: [0, 14, 0, 4] },
      small: { fontSize: 8.5, color: MUTED },
    },
    language: LOCALES[language],
    // The same meeting gives the same document, to the byte: nothing in it depends on when it was printed.
    info: {
      title: shown(told.title),
      author: shown(regionName),
      creator: 'Streek',
      creationDate: new Date(held.townhall.changedAt),
    },
    footer: (page, pages) => ({
      margin: [MARGIN, 20, MARGIN, 0],
      columns: [
        { text: shown(`${regionName} · ${told.title}`), style: 'small' },
        { text: `${page} / ${pages}`, style: 'small', alignment: 'right', width: 'auto' },
      ],
    }),
    content: [
      { text: shown(regionName), style: 'region' },
      { text: shown(told.title), style: 'title' },
      { text: shown(told.held) },
      { text: w.present, style: 'heading' },
      { text: told.present.said },
      ...(told.present.names.length > 0 ? [{ ul: told.present.names.map(shown) }] : []),
      ...told.sections.flatMap(({ label, lines }) => [{ text: label, style: 'heading' }, { ul: lines.map(shown) }]),
    ],
  };
}
