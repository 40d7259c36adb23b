/** The presentation file: what lies on each sheet, and the file itself, opened with other tools than wrote it. */

import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { linesIn } from '../../../bot/townhall/deck/measure.ts';
import { MASTERS } from '../../../bot/townhall/deck/paper/masters.ts';
import { presentation } from '../../../bot/townhall/deck/paper/presentation.ts';
import type { Part, Place, Sheet } from '../../../bot/townhall/deck/paper/sheet.ts';
import { slides } from '../../../bot/townhall/deck/slides.ts';
import { present } from '../../../functions/slideshow.ts';
import { anyDeck } from './any-deck.ts';
import { FULL, IN_ENGLISH, NOTHING, YEAR } from './examples.ts';

/** How far the words of a part run out of their box, in lines; none where they fit. */
function overflowing({ master, parts }: Sheet): string[] {
  return parts.flatMap((part) => {
    if (part.type !== 'words' && part.type !== 'title') return [];
    const box: Place = part.type === 'title' ? MASTERS.find(({ name }) => name === master)!.title : part;
    const display = part.type === 'title' || part.display;
    const face = display ? 'display' : part.type === 'words' && part.bold ? 'bold' : 'text';
    const high = linesIn(part.text, part.size, box.w, face) * part.size * (display ? 1.12 : 1.18);
    return high <= box.h + 0.6 ? [] : [`${part.text}: ${high.toFixed(1)} in ${box.h}`];
  });
}

const outside = ({ parts }: Sheet): Part[] =>
  parts.filter((part) => 'x' in part && (part.x < 0 || part.y < 0 || part.x + part.w > 160.01 || part.y + part.h > 90.01));

describe('The sheets of a presentation', () => {
  test.each([
    ['a year', YEAR],
    ['a year in English', IN_ENGLISH],
    ['nothing yet', NOTHING],
    ['very much', FULL],
  ])('hold all their words, within their boxes and on the sheet: %s', (_, data) => {
    const { sheets } = presentation(data);
    expect(sheets.flatMap(overflowing)).toEqual([]);
    expect(sheets.flatMap(outside)).toEqual([]);
  });

  test('do so whatever the year was', () => {
    fc.assert(
      fc.property(anyDeck, (data) => {
        const { sheets } = presentation(data);
        expect(sheets.flatMap(overflowing)).toEqual([]);
        expect(sheets.flatMap(outside)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('are those of the slides, each with a title, its notes and a layout that the file has', () => {
    const { sheets, masters } = presentation(YEAR);

    expect(sheets).toHaveLength(slides(YEAR).length);
    for (const { master, parts, notes } of sheets) {
      expect(parts.filter(({ type }) => type === 'title')).toHaveLength(1);
      expect(notes).not.toBe('');
      expect(masters.map(({ name }) => name)).toContain(master);
    }
  });
});

describe('A presentation file', () => {
  const files = new Map<string, string>();
  let names: string[];
  const read = new XMLParser({ ignoreAttributes: false });
  beforeAll(async () => {
    const zipped = unzipSync(await present(presentation(YEAR)));
    names = Object.keys(zipped);
    for (const [name, bytes] of Object.entries(zipped)) if (/\.(xml|rels)$/.test(name)) files.set(name, strFromU8(bytes));
  });
  const numbered = (folder: string, name: string) =>
    names.filter((path) => new RegExp(`^ppt/${folder}/${name}\\d+\\.xml$`).test(path));

  test('is a zip of well-formed XML with a slide and its notes for each slide', () => {
    for (const [name, xml] of files) expect(XMLValidator.validate(xml), name).toBe(true);
    expect(numbered('slides', 'slide')).toHaveLength(15);
    expect(numbered('notesSlides', 'notesSlide')).toHaveLength(15);
  });

  test('declares what every part of it is, and holds every part that it declares', () => {
    const { Override, Default } = read.parse(files.get('[Content_Types].xml')!).Types;
    const declared = Override.map((one: Record<string, string>) => one['@_PartName']!.slice(1));
    const extensions = Default.map((one: Record<string, string>) => one['@_Extension']);

    expect(numbered('slides', 'slide').filter((part) => !declared.includes(part))).toEqual([]);
    expect(numbered('charts', 'chart').filter((part) => !declared.includes(part))).toEqual([]);
    const unknown = names.filter(
      (name) => !name.endsWith('/') && !declared.includes(name) && !extensions.includes(name.split('.').at(-1)),
    );
    expect(unknown).toEqual([]);
  });

  test('has native charts, each with the figures in a sheet that can be edited', () => {
    const charts = numbered('charts', 'chart').map((name) => files.get(name)!);

    expect(charts).toHaveLength(5);
    expect(charts.filter((xml) => xml.includes('<c:lineChart>'))).toHaveLength(4);
    expect(charts.some((xml) => xml.includes('<c:v>37900</c:v>'))).toBe(true);
    expect(names.filter((name) => /^ppt\/embeddings\/.*\.xlsx$/.test(name))).toHaveLength(5);
  });

  test('has layouts of its own, titles as titles, and the language of its words', () => {
    const layouts = numbered('slideLayouts', 'slideLayout').map((name) => /<p:cSld name="([^"]+)"/.exec(files.get(name)!)?.[1]);
    const first = files.get('ppt/slides/slide1.xml')!;

    expect(layouts).toEqual(expect.arrayContaining(MASTERS.map(({ name }) => name)));
    expect(first).toMatch(/type="title"[\s\S]*?Twente/);
    expect(first).toContain('lang="nl-NL"');
  });

  test('takes words as words, whatever people typed', async () => {
    const title = '<b>"Werk & wonen"</b> \u0007\uFFFE ]]> 🎉';
    const odd = {
      ...YEAR,
      region: { ...YEAR.region, name: title },
      problems: { open: 1, top: [{ number: 1, title, companies: 2 }] },
    };
    const zipped = unzipSync(await present(presentation(odd)));

    for (const [name, bytes] of Object.entries(zipped)) {
      if (/\.(xml|rels)$/.test(name)) expect(XMLValidator.validate(strFromU8(bytes)), name).toBe(true);
    }
    expect(strFromU8(zipped['ppt/slides/slide1.xml']!)).toContain('&lt;b&gt;');
    const bell = String.fromCharCode(7);
    expect(strFromU8(zipped['ppt/slides/slide1.xml']!).includes(bell)).toBe(false);
    expect(strFromU8(zipped['ppt/slides/slide1.xml']!)).not.toContain('\uFFFE');
  });
});
