/** How minutes look: a letter of an office that has been there for a while. Sizes in points. */
import type { Content, ContentTable, StyleDictionary, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';

const INK = '#1a1a1a';
const MUTED = '#5a6068';
const LINE = '#c4c9d0';
const PALE = '#f2f4f7';
const ACCENT = '#1f3a5f';

const STYLES: StyleDictionary = {
  letterhead: { fontSize: 17, bold: true, color: ACCENT },
  small: { fontSize: 8.5, color: MUTED },
  title: { fontSize: 14, bold: true },
  heading: { fontSize: 11, bold: true, color: ACCENT, margin: [0, 14, 0, 4] },
  strong: { bold: true },
  label: { color: MUTED },
  head: { fontSize: 8, bold: true, color: MUTED },
  cell: { fontSize: 9 },
  outcome: { fontSize: 12.5, bold: true, margin: [0, 0, 0, 3] },
  hash: { fontSize: 10, bold: true, margin: [0, 4, 0, 6] },
};

const MARGIN = 62;
/** Within the margins of A4, on its end and on its side. Every width is reckoned: pdfmake would stretch a column to its longest word. */
export const UPRIGHT = 595 - 2 * MARGIN;
export const ON_ITS_SIDE = 842 - 2 * MARGIN;
const BETWEEN = 10;
const LABEL = 172;

export const PAGE: Pick<TDocumentDefinitions, 'pageSize' | 'pageMargins' | 'styles' | 'defaultStyle' | 'version'> = {
  pageSize: 'A4',
  pageMargins: [MARGIN, 64, MARGIN, 62],
  styles: STYLES,
  defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2, color: INK },
  version: '1.7',
};

/** What stands within the margins above and below a page. */
export const onTheEdge = (left: string, right: string, margin: [number, number, number, number]): Content => ({
  margin,
  columns: [
    { text: left, style: 'small' },
    { text: right, style: 'small', alignment: 'right', width: 'auto' },
  ],
});

const ruled = (color: string, width: number) => ({ hLineColor: () => color, hLineWidth: () => width });

/** A heading never stands alone at the foot of a page: what follows begins on the same one. */
export function section(title: string, first: Content, ...more: Content[]): Content {
  return { stack: [{ unbreakable: true, stack: [{ text: title, style: 'heading' }, first] }, ...more] };
}

/** Names with what is to be said of them. */
export function facts(rows: readonly (readonly [label: string, value: Content])[]): Content {
  return {
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: (at) => (at === 0 ? BETWEEN : 0),
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
    table: {
      widths: [LABEL, UPRIGHT - LABEL - BETWEEN],
      body: rows.map(([label, value]) => [{ text: label, style: 'label' }, value]),
    },
  };
}

/** `rest`: what the others leave; of one column. */
export type Column = { title: string; width: number | 'rest'; right?: boolean };

/** Rows under a head that comes again on every page. */
export function rows(
  columns: readonly Column[],
  body: readonly (readonly (string | TableCell)[])[],
  width = UPRIGHT,
): ContentTable {
  const taken = columns.reduce((sum, column) => sum + (column.width === 'rest' ? 0 : column.width), 0);
  const rest = width - taken - BETWEEN * (columns.length - 1);
  const alignment = (column: Column) => (column.right ? ({ alignment: 'right' } as const) : {});
  const cell = (value: string | TableCell, at: number): TableCell =>
    typeof value === 'string' ? { text: value, style: 'cell', ...alignment(columns[at]!) } : value;
  return {
    layout: {
      ...ruled(LINE, 0.5),
      vLineWidth: () => 0,
      paddingLeft: (at) => (at === 0 ? 0 : BETWEEN / 2),
      paddingRight: (at) => (at === columns.length - 1 ? 0 : BETWEEN / 2),
      paddingTop: () => 2.5,
      paddingBottom: () => 1.5,
    },
    margin: [0, 4, 0, 2],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => (column.width === 'rest' ? rest : column.width)),
      body: [
        columns.map((column) => ({ text: column.title, style: 'head', ...alignment(column) })),
        ...body.map((row) => row.map(cell)),
      ],
    },
  };
}

/** What everybody looks for first. */
export function framed(...stack: Content[]): Content {
  return {
    margin: [0, 10, 0, 2],
    layout: {
      ...ruled(ACCENT, 0),
      vLineWidth: (at) => (at === 0 ? 3 : 0),
      vLineColor: () => ACCENT,
      fillColor: () => PALE,
      paddingLeft: () => 12,
      paddingRight: () => 12,
      paddingTop: () => 9,
      paddingBottom: () => 8,
    },
    table: { widths: [UPRIGHT - 24 - 3], dontBreakRows: true, body: [[{ stack }]] },
  };
}

/** Text as somebody wrote it, set off from ours. */
export function quoted(text: string): Content {
  return {
    margin: [0, 4, 0, 2],
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (at) => (at === 0 ? 1.5 : 0),
      vLineColor: () => LINE,
      paddingLeft: () => BETWEEN,
      paddingRight: () => 0,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
    table: { widths: [UPRIGHT - BETWEEN - 2], body: [[{ text, preserveLeadingSpaces: true }]] },
  };
}

/** What explains something above it. */
export function noted(text: string): Content {
  return { text, style: 'small', margin: [0, 4, 0, 0] };
}

export function line(): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: UPRIGHT, y2: 0, lineWidth: 1, lineColor: ACCENT }], margin: [0, 6, 0, 8] };
}

/** A line to write on, with what belongs there below it, and with what is known of that above it. */
export function signLine(label: string, height: number, known = ''): Content {
  return [
    { text: known || ' ', margin: [0, height, 0, 1] },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 215, y2: 0, lineWidth: 0.5, lineColor: MUTED }], margin: [0, 0, 0, 2] },
    { text: label, style: 'small' },
  ];
}
