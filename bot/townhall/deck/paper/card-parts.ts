/** Cards on a sheet: decisions, problems, initiatives, questions, and the wall of the year. */
import { CHAPTERS } from '../deck-data.ts';
import { ACCENT, ACCENT_IN_DARK, LIGHT, NIGHT } from '../look.ts';
import { fitted } from '../measure.ts';
import { inRoom } from '../rooms.ts';
import type { CardsSlide, SlideCard } from '../slide.ts';
import { EDGE, INNER } from './masters.ts';
import { leadAt, titled, wordsAt } from './parts.ts';
import type { Part, Place } from './sheet.ts';

const GAP = 3;
const TOP = 23.5;
const HEIGHT = 27;
const PAD = 2.4;

type Colours = { ink: string; quiet: string; panel: string; rule: string; accent: string; good: string; bad: string };
const DAY: Colours = { ...LIGHT, accent: ACCENT.economy };
const EVENING: Colours = { ...NIGHT, accent: ACCENT_IN_DARK.governance, good: ACCENT_IN_DARK.place, bad: ACCENT_IN_DARK.people };

export function cardParts({ look, title, lead, cards }: CardsSlide): Part[] {
  const colours = look === 'wall' ? EVENING : DAY;
  const head: Part[] = [
    titled(title, 'heading'),
    ...(lead ? [leadAt({ x: EDGE, y: 17.6, w: INNER, h: 4 }, [lead], colours.quiet)] : []),
  ];
  if (look === 'questions') return [...head, ...cards.flatMap((one, at) => questionParts(one, at, colours))];
  const columns = look === 'problems' || look === 'wall' ? 3 : 2;
  const w = (INNER - GAP * (columns - 1)) / columns;
  return [
    ...head,
    ...cards.flatMap((one, at) => {
      const place = { x: EDGE + (at % columns) * (w + GAP), y: TOP + Math.floor(at / columns) * (HEIGHT + GAP), w, h: HEIGHT };
      const strip: Part[] = look === 'wall' ? [{ type: 'block', ...place, h: 0.8, colour: festive(at) }] : [];
      return [panel(place, colours), ...strip, ...oneCard(one, look, inner(place), colours)];
    }),
  ];
}

/** The colours of the chapters in turn. */
const festive = (at: number): string => ACCENT_IN_DARK[CHAPTERS[at % CHAPTERS.length]!];

const panel = (place: Place, { panel: colour, rule }: Colours): Part => ({
  type: 'block',
  ...place,
  colour,
  border: rule,
  round: true,
});
const inner = ({ x, y, w, h }: Place): Place => ({ x: x + PAD, y: y + PAD, w: w - 2 * PAD, h: h - 2 * PAD });

function oneCard(card: SlideCard, look: Exclude<CardsSlide['look'], 'questions'>, place: Place, colours: Colours): Part[] {
  const { x, y, w, h } = place;
  const title = inRoom(card.title, look);
  const tag = { good: colours.good, bad: colours.bad, plain: colours.accent }[card.tone];
  const deciding = look === 'decisions';
  return [
    wordsAt({ x, y, w: deciding ? w - 22 : w, h: 2.6 }, card.tag, 1.7, tag, { bold: true }),
    wordsAt({ x, y: y + 3.1, w, h: look === 'problems' || look === 'wall' ? 12 : 7.4 }, title.text, title.size, colours.ink, {
      bold: true,
    }),
    ...(deciding && card.value
      ? [wordsAt({ x: x + w - 24, y: y - 1.2, w: 24, h: 4.6 }, card.value, 3.2, colours.ink, { display: true, align: 'right' })]
      : []),
    ...(look === 'problems' ? support(card, place, colours) : bottomLines(card, { x, y, w, h }, colours)),
    ...bars(card, place, colours),
  ];
}

function support({ value = '', lines }: SlideCard, { x, y, w, h }: Place, { accent, quiet }: Colours): Part[] {
  const width = Math.min(w / 2, 1.6 + 3.2 * value.length);
  return [
    wordsAt({ x, y: y + h - 6, w: width, h: 6 }, value, 4.4, accent, { display: true, valign: 'bottom' }),
    wordsAt({ x: x + width, y: y + h - 6, w: w - width, h: 5.5 }, lines.join('\n'), 1.7, quiet, { valign: 'bottom' }),
  ];
}

function bottomLines({ lines }: SlideCard, { x, y, w, h }: Place, { quiet }: Colours): Part[] {
  if (lines.length === 0) return [];
  const { text, size } = fitted(lines.join('\n'), { width: w - 1, height: 10.4, sizes: [1.7, 1.5], leading: 1.3 });
  return [wordsAt({ x, y: y + h - 11, w, h: 11 }, text, size, quiet, { valign: 'bottom' })];
}

function bars({ bars: all = [], tone }: SlideCard, { x, y, w, h }: Place, { accent, good, rule, quiet }: Colours): Part[] {
  const colour = tone === 'good' ? good : accent;
  const top = y + h - all.length * 4.3;
  return all.flatMap(({ label, part, of }, at): Part[] => {
    const from = top + at * 4.3;
    const share = (part / of) * w;
    return [
      wordsAt({ x, y: from, w, h: 2.6 }, label, 1.7, quiet),
      { type: 'block', x, y: from + 2.8, w, h: 0.8, colour: rule },
      ...(share > 0 ? [{ type: 'block' as const, x, y: from + 2.8, w: share, h: 0.8, colour }] : []),
    ];
  });
}

function questionParts({ tag, title }: SlideCard, at: number, { ink, quiet, rule }: Colours): Part[] {
  const y = 23 + at * 11;
  const words = inRoom(title, 'questions');
  return [
    { type: 'block', x: EDGE, y, w: INNER, h: 0.12, colour: rule },
    wordsAt({ x: EDGE, y: y + 1.4, w: 110, h: 8 }, words.text, words.size, ink, { bold: true }),
    wordsAt({ x: EDGE + 112, y: y + 1.6, w: 30, h: 3 }, tag, 1.7, quiet, { align: 'right' }),
  ];
}
