/** The deck as a presentation file: which layout each slide has, and what lies where on it. */
import { scaleOf } from '../../../chat/scale.ts';
import { LOCALES } from '../../../primitives/language.ts';
import type { DeckData } from '../deck-data.ts';
import { ACCENT, LIGHT, NIGHT } from '../look.ts';
import { fitted, linesIn, type Room, typeset } from '../measure.ts';
import type { AgendaSlide, ChapterSlide, GlanceSlide, LinesSlide, Slide, TableSlide, TitleSlide } from '../slide.ts';
import { nameOf, slides } from '../slides.ts';
import { deckWords } from '../words/index.ts';
import { cardParts } from './card-parts.ts';
import { chapterMaster, EDGE, INNER, MASTER, MASTERS } from './masters.ts';
import { leadAt, titled, wordsAt } from './parts.ts';
import type { Part, Presentation, Sheet, Words } from './sheet.ts';
import { tileParts } from './tile-parts.ts';

/** More in the notes than this no speaker reads; PowerPoint keeps it, and others cut it. */
const LONGEST_NOTES = 6_000;

export function presentation(data: DeckData): Presentation {
  const w = deckWords(data.language);
  const subject = w.subject(nameOf(data), data.year);
  return {
    title: subject,
    subject: w.frozen(data.frozenAt.slice(0, 10)),
    language: LOCALES[data.language],
    company: 'Streek',
    masters: MASTERS,
    sheets: slides(data).map((slide) => sheetOf(slide, w.source, data.language)),
  };
}

function sheetOf(slide: Slide, source: (of: string) => string, language: DeckData['language']): Sheet {
  const dark = isDark(slide);
  const parts = partsOf(slide, language).map(held);
  const under = slide.sources.length > 0 ? [sourceLine(source(slide.sources.join('; ')), dark)] : [];
  return { master: masterOf(slide), parts: [...parts, ...under], notes: slide.notes.join('\n').slice(0, LONGEST_NOTES) };
}

/** A title was measured where it was made; other words that are too many for their box are smaller, and cut at the last. */
function held(part: Part): Part {
  if (part.type === 'title') return { ...part, text: typeset(part.text) };
  if (part.type !== 'words') return part;
  const face = part.display ? 'display' : part.bold ? 'bold' : 'text';
  const sizes = [1, 0.9, 0.8, 0.7].map((share) => part.size * share);
  return {
    ...part,
    ...sizedIn(part, { width: part.w, height: part.h + 0.5, face, sizes, leading: face === 'display' ? 1.12 : 1.18 }),
  };
}

function sizedIn({ text }: Words, room: Room): Pick<Words, 'text' | 'size'> {
  const { text: fits, size } = fitted(typeset(text), room);
  return { text: fits, size };
}

function isDark(slide: Slide): boolean {
  return slide.kind === 'title' || slide.kind === 'closing' || (slide.kind === 'cards' && slide.look === 'wall');
}

function masterOf(slide: Slide): string {
  if (slide.kind === 'chapter') return chapterMaster(slide.chapter, !slide.chart);
  if (slide.kind === 'table') return chapterMaster(slide.chapter, true);
  if (slide.kind === 'cards' && slide.look === 'wall') return MASTER.wall;
  return slide.kind === 'title' || slide.kind === 'closing' ? MASTER[slide.kind] : MASTER.list;
}

function sourceLine(text: string, dark: boolean): Words {
  const line = fitted(text, { width: 120, height: 4.2, sizes: [1.5] });
  return wordsAt({ x: EDGE, y: 82, w: 120, h: 4.4 }, line.text, 1.5, dark ? NIGHT.quiet : LIGHT.quiet, { valign: 'bottom' });
}

function partsOf(slide: Slide, language: DeckData['language']): Part[] {
  switch (slide.kind) {
    case 'title':
      return titleParts(slide);
    case 'agenda':
      return agendaParts(slide);
    case 'glance':
      return glanceParts(slide, language);
    case 'chapter':
      return chapterParts(slide, language);
    case 'table':
      return tableParts(slide);
    case 'cards':
      return cardParts(slide);
    default:
      return linesParts(slide);
  }
}

function titleParts({ kicker, title, theme, meta }: TitleSlide): Part[] {
  const themed = theme ? linesIn(theme, 3, 103) * 3.9 + 2.6 : 0;
  return [
    wordsAt({ x: EDGE, y: 16, w: 112, h: 4 }, kicker, 2.2, ACCENT_ON_NIGHT, { bold: true }),
    titled(title, 'name'),
    ...(theme ? [wordsAt({ x: EDGE, y: 43, w: 104, h: themed - 1 }, theme, 3, NIGHT.ink)] : []),
    ...meta.map((line, at) => wordsAt({ x: EDGE, y: 44 + themed + at * 3.2, w: 104, h: 3.2 }, line, 2.1, NIGHT.quiet)),
  ];
}

const ACCENT_ON_NIGHT = 'E3B261';

function agendaParts({ title, items }: AgendaSlide): Part[] {
  const rows = items.flatMap(({ name, detail, empty }, at): Part[] => {
    const y = 22 + at * 9.4;
    return [
      { type: 'block', x: EDGE, y, w: INNER, h: 0.12, colour: LIGHT.rule },
      wordsAt({ x: EDGE, y: y + 1.6, w: 8, h: 6 }, String(at + 1), 3, ACCENT.economy, { display: true, valign: 'middle' }),
      wordsAt({ x: EDGE + 9, y: y + 1.6, w: 56, h: 6 }, name, 3, empty ? LIGHT.quiet : LIGHT.ink, {
        display: true,
        valign: 'middle',
      }),
      wordsAt({ x: EDGE + 67, y: y + 1.6, w: 74, h: 6 }, detail, 2.2, LIGHT.quiet, { valign: 'middle' }),
    ];
  });
  return [titled(title, 'heading'), ...rows];
}

function glanceParts({ title, tiles }: GlanceSlide, language: DeckData['language']): Part[] {
  return [titled(title, 'heading'), ...tileParts(tiles, 'figure', { x: EDGE, y: 27, w: INNER }, language)];
}

function chapterParts({ chapter, name, title, lead, chart, tiles }: ChapterSlide, language: DeckData['language']): Part[] {
  const accent = ACCENT[chapter];
  const wide = chart ? 64 : INNER;
  const below = tiles.length > 0;
  return [
    wordsAt({ x: EDGE, y: 10.6, w: 60, h: 4 }, name, 2.1, accent, { bold: true }),
    titled(title, chart ? 'headline' : 'statement'),
    leadAt({ x: EDGE, y: 43, w: wide, h: below ? 17 : 34 }, lead, LIGHT.quiet),
    ...(chart ? chartParts(chart, accent, below ? 48 : 68) : []),
    ...tileParts(tiles, 'value', { x: EDGE, y: 62.5, w: INNER }, language),
  ];

  function chartParts(drawn: NonNullable<ChapterSlide['chart']>, colour: string, h: number): Part[] {
    const scale = scaleOf(
      drawn.series.flatMap(({ values }) => values.filter((value) => value !== null)),
      drawn.kind,
    );
    const remark = scale.min === 0 ? '' : deckWords(language).page.notFromNought;
    const unit = [drawn.unit, drawn.kind === 'bar' ? drawn.series[0]!.name : remark].filter(Boolean).join(' · ');
    return [
      wordsAt(
        { x: 78, y: 9, w: 73, h: 3 },
        fitted(drawn.title, { width: 72, height: 3, sizes: [1.9], face: 'bold' }).text,
        1.9,
        LIGHT.ink,
        {
          bold: true,
        },
      ),
      wordsAt({ x: 78, y: 12, w: 73, h: 3 }, unit, 1.7, LIGHT.quiet),
      {
        type: 'chart',
        x: 77,
        y: 15,
        w: 75,
        h: drawn.kind === 'bar' ? Math.min(h - 6, 8 + drawn.categories.length * 8) : h - 6,
        chart: drawn,
        scale,
        colours: [colour, LIGHT.beside, 'A9B0B8', 'C9CDD2'],
        ink: LIGHT.quiet,
        rule: LIGHT.rule,
      },
    ];
  }
}

function tableParts({ name, title, chapter, heads, rows }: TableSlide): Part[] {
  return [
    wordsAt({ x: EDGE, y: 10.6, w: 60, h: 4 }, name, 2.1, ACCENT[chapter], { bold: true }),
    titled(title, 'heading'),
    {
      type: 'table',
      x: EDGE,
      y: 28,
      w: INNER,
      h: 54,
      rows: [heads, ...rows],
      widths: [62, 28, 26, 26],
      size: 1.9,
      colour: LIGHT.ink,
      head: LIGHT.quiet,
      rule: LIGHT.rule,
    },
  ];
}

function linesParts({ kind, title, lead, lines }: LinesSlide): Part[] {
  const last = kind === 'closing';
  const [ink, quiet, rule] = last ? [NIGHT.ink, NIGHT.quiet, NIGHT.rule] : [LIGHT.ink, LIGHT.quiet, LIGHT.rule];
  const top = last ? 46 : 24;
  const each = Math.min(9.5, (last ? 34 : 56) / lines.length);
  const width = last ? 104 : INNER;
  const rows = lines.flatMap(({ name, text }, at): Part[] => {
    const y = top + at * each;
    const x = name ? EDGE + 34 : EDGE;
    const words = fitted(text, { width: width - (x - EDGE) - 2, height: each - 1.2, sizes: [2.1, 1.8, 1.5] });
    return [
      { type: 'block', x: EDGE, y, w: width, h: 0.12, colour: rule },
      ...(name
        ? [wordsAt({ x: EDGE, y: y + 0.6, w: 33, h: each - 1 }, name, 2.8, ink, { display: true, valign: 'middle' })]
        : []),
      wordsAt({ x, y: y + 0.6, w: width - (x - EDGE), h: each - 1 }, words.text, words.size, name ? quiet : ink, {
        valign: 'middle',
      }),
    ];
  });
  if (!last)
    return [titled(title, 'heading'), ...(lead ? [leadAt({ x: EDGE, y: 17.6, w: INNER, h: 4 }, [lead], quiet)] : []), ...rows];
  return [
    wordsAt({ x: EDGE, y: 16, w: 100, h: 4 }, lead ?? '', 2.2, ACCENT_ON_NIGHT, { bold: true }),
    titled(title, 'thanks'),
    ...rows,
  ];
}
