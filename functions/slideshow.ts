/** Presentations as files that PowerPoint, Keynote and LibreOffice open, with charts that can be edited there. */
import PptxGenJS from 'pptxgenjs';
import type { ChartPart, Master, Part, Place, Presentation, TablePart, Words } from '../bot/app/deck.ts';

export type Present = (of: Presentation) => Promise<Uint8Array>;

/** A unit of the deck is a twelfth of an inch, six points: 160 by 90 are the 13.33 by 7.5 inches of a wide slide. */
const inches = (units: number) => units / 12;
const points = (units: number) => Math.round(units * 60) / 10;
const at = ({ x, y, w, h }: Place) => ({ x: inches(x), y: inches(y), w: inches(w), h: inches(h) });

/** On every Windows and Mac; where they are not, what stands in for them is no wider than was reckoned with. */
const DISPLAY = 'Georgia';
const TEXT = 'Arial';
/** Names of periods that fit side by side under a chart. */
const MOST_LABELS = 9;
/** What XML does not know, and people may type. */
const NO_XML = /[\ufffe\uffff]/g;

// The package is an ES module to Node and to bundlers; its types say that it is the other kind.
const Pptx = PptxGenJS as unknown as typeof PptxGenJS.default;
type Slide = ReturnType<InstanceType<typeof Pptx>['addSlide']>;

export const present: Present = async ({ title, subject, language, company, masters, sheets }) => {
  const file = new Pptx();
  Object.assign(file, { title, subject, company, author: company });
  file.defineLayout({ name: 'DECK', width: inches(160), height: inches(90) });
  file.layout = 'DECK';
  file.theme = { headFontFace: DISPLAY, bodyFontFace: TEXT };
  for (const master of masters) file.defineSlideMaster(masterOf(master));
  for (const { master, parts, notes } of sheets) {
    const slide = file.addSlide({ masterName: master });
    for (const part of parts) put(slide, part, language);
    if (notes) slide.addNotes(clean(notes));
  }
  // What it calls a stream is a buffer, and the only thing that it compresses.
  return (await file.stream({ compression: true })) as Uint8Array;
};

const clean = (text: string) => text.replace(NO_XML, '');

function masterOf({ name, paper, blocks, title, number }: Master) {
  return {
    title: name,
    background: { color: paper },
    objects: [
      ...blocks.map((block) => ({ rect: { ...at(block), fill: { color: block.colour } } })),
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title' as const,
            ...at(title),
            fontFace: DISPLAY,
            fontSize: points(title.size),
            color: title.colour,
            margin: 0,
            valign: title.valign ?? ('top' as const),
            align: 'left' as const,
          },
          text: '',
        },
      },
    ],
    ...(number && {
      slideNumber: {
        ...at(number),
        fontFace: TEXT,
        fontSize: points(number.size),
        color: number.colour,
        align: 'right' as const,
        valign: 'bottom' as const,
        margin: 0,
      },
    }),
  };
}

function put(slide: Slide, part: Part, lang: string): unknown {
  switch (part.type) {
    case 'title':
      // Its place is the layout's; its size is its own, where its words are many.
      return slide.addText([{ text: clean(part.text), options: { fontSize: points(part.size), lang } }], {
        placeholder: 'title',
      });
    case 'words':
      return slide.addText(clean(part.text), wordsIn(part, lang));
    case 'block':
      return slide.addShape(part.round ? 'roundRect' : 'rect', {
        ...at(part),
        fill: { color: part.colour },
        ...(part.border && { line: { color: part.border, width: 0.75 } }),
        ...(part.round && { rectRadius: 0.06 }),
      });
    case 'chart':
      return drawn(slide, part);
    case 'table':
      return tabled(slide, part);
  }
}

function wordsIn(part: Words, lang: string) {
  const { size, colour, display, bold = false, align = 'left' as const, valign = 'top' as const, apart } = part;
  return {
    ...at(part),
    fontFace: display ? DISPLAY : TEXT,
    fontSize: points(size),
    color: colour,
    bold,
    align,
    valign,
    lang,
    margin: 0,
    wrap: true,
    fit: 'none' as const,
    lineSpacingMultiple: display ? 0.95 : 1.05,
    ...(apart && { paraSpaceAfter: 4 }),
  };
}

function drawn(slide: Slide, { chart, scale, colours, ink, rule, ...place }: ChartPart): void {
  const { kind, categories, series, decimals, alt } = chart;
  const data = series.map(({ name, values }) => ({
    name: clean(name),
    labels: categories.map(clean),
    values: values as number[],
  }));
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const common = {
    ...at(place),
    altText: clean(alt),
    catAxisLabelColor: ink,
    catAxisLabelFontFace: TEXT,
    catAxisLabelFontSize: 11,
    catAxisLabelFrequency: String(Math.ceil(categories.length / MOST_LABELS)),
    catAxisLineShow: true,
    catGridLine: { style: 'none' as const },
    valAxisLabelColor: ink,
    valAxisLabelFontFace: TEXT,
    valAxisLabelFontSize: 11,
    valAxisLabelFormatCode: format,
    valAxisLineShow: false,
    valGridLine: { color: rule, size: 0.75, style: 'solid' as const },
    dataLabelFormatCode: format,
    dataLabelColor: ink,
    dataLabelFontFace: TEXT,
    dataLabelFontSize: 12,
  };
  if (kind === 'line') {
    return void slide.addChart('line', data, {
      ...common,
      chartColors: colours.slice(0, series.length),
      valAxisMinVal: scale.min,
      valAxisMaxVal: scale.max,
      valAxisMajorUnit: scale.step,
      lineSize: 2.5,
      lineDataSymbolSize: 5,
      showLegend: series.length > 1,
      legendPos: 'b',
      legendColor: ink,
      legendFontFace: TEXT,
      legendFontSize: 12,
      displayBlanksAs: 'gap',
    } as never);
  }
  slide.addChart('bar', data, {
    ...common,
    barDir: 'bar',
    barGapWidthPct: 60,
    // The first is the one that it is about.
    chartColors: categories.map((_, n) => colours[n === 0 ? 0 : 1]!),
    catAxisOrientation: 'maxMin',
    catAxisLabelFrequency: '1',
    catAxisLineShow: false,
    valAxisMinVal: scale.min,
    // Room for the number behind the longest bar.
    valAxisMaxVal: scale.max + scale.step,
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelPosition: 'outEnd',
  } as never);
}

function tabled(slide: Slide, { rows, widths, size, colour, head, rule, ...place }: TablePart): void {
  const line = { type: 'solid' as const, color: rule, pt: 0.75 };
  const none = { type: 'none' as const };
  const { x, y, w } = at(place);
  slide.addTable(
    rows.map((row, n) =>
      row.map((text) => ({
        text: clean(text),
        options: {
          bold: n === 0,
          color: n === 0 ? head : colour,
          border: [none, none, line, none] as [typeof none, typeof none, typeof line, typeof none],
        },
      })),
    ),
    {
      x,
      y,
      w,
      colW: widths.map(inches),
      fontFace: TEXT,
      fontSize: points(size),
      margin: [0.05, 0.1, 0.05, 0],
      valign: 'middle',
      autoPage: false,
    },
  );
}
