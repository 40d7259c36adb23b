/** A slide as a part of the page. Sizes are chosen here, so that nothing runs out of its box; how it looks is the style sheet's. */
import type { Language } from '../../../primitives/language.ts';
import { fitted } from '../measure.ts';
import { inRoom, type RoomName, together } from '../rooms.ts';
import type {
  AgendaSlide,
  CardsSlide,
  ChapterSlide,
  LinesSlide,
  Slide,
  SlideCard,
  TableSlide,
  Tile,
  TitleSlide,
} from '../slide.ts';
import { deckWords } from '../words/index.ts';
import { chartSvg } from './chart-svg.ts';
import { escaped } from './escaped.ts';

/** Alone it has the height of the slide; above other figures less of it. Phones have their own, narrower drawing. */
const ALONE = { width: 760, height: 600, font: 19 };
const ABOVE = { width: 760, height: 450, font: 19 };
const NARROW = { width: 360, height: 300, font: 14 };

export function slideHtml(slide: Slide, at: number, count: number, language: Language): string {
  const w = deckWords(language);
  const label = `${w.page.of(at + 1, count)}: ${slide.title}`;
  const kinds = [`${slide.kind}-slide`, 'chapter' in slide ? slide.chapter : '', 'look' in slide ? slide.look : '']
    .filter(Boolean)
    .join(' ');
  return `<section class="slide ${kinds}" id="s${at + 1}" role="group" aria-roledescription="${w.page.slide}" aria-label="${escaped(label)}" tabindex="-1">
<div class="sheet">${bodyOf(slide, language)}
${footer(slide, at, language)}</div>
${notes(slide, language)}</section>`;
}

function bodyOf(slide: Slide, language: Language): string {
  switch (slide.kind) {
    case 'title':
      return titleHtml(slide);
    case 'agenda':
      return agendaHtml(slide);
    case 'glance':
      return `${head(slide.title)}${tilesHtml(slide.tiles, 'figure', language)}`;
    case 'chapter':
      return chapterHtml(slide, language);
    case 'table':
      return tableHtml(slide);
    case 'cards':
      return cardsHtml(slide, language);
    default:
      return linesHtml(slide);
  }
}

/** The sizes in which a text may stand are classes of the style sheet: `f0` is the largest. */
function sized(tag: string, room: RoomName, text: string): string {
  const { step, text: fits } = inRoom(text, room);
  return `<${tag} class="${room} f${step}">${escaped(fits)}</${tag}>`;
}

const head = (title: string, lead?: string, room: 'heading' | 'beside' = 'heading'): string =>
  `<header>${sized('h2', room, title)}${lead ? `<p class="lead">${escaped(lead)}</p>` : ''}</header>`;

function titleHtml({ kicker, title, theme, meta }: TitleSlide): string {
  return `<div class="front"><p class="kicker">${escaped(kicker)}</p>${sized('h1', 'name', title)}${
    theme ? `<p class="theme">${escaped(theme)}</p>` : ''
  }<ul class="meta">${meta.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></div><div class="ribbon" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>`;
}

function agendaHtml({ title, items }: AgendaSlide): string {
  const rows = items.map(
    ({ name, detail, empty }) =>
      `<li${empty ? ' class="empty"' : ''}><b>${escaped(name)}</b><span>${escaped(detail)}</span></li>`,
  );
  return `${head(title)}<ol class="agenda">${rows.join('')}</ol>`;
}

function tilesHtml(tiles: readonly Tile[], room: 'value' | 'figure', language: Language): string {
  if (tiles.length === 0) return '';
  const { step } = together(
    tiles.map(({ value }) => value),
    room,
  );
  return `<ul class="tiles ${room}s">${tiles.map((tile) => tileHtml(tile, language, step)).join('')}</ul>`;
}

function tileHtml(
  { chapter, label, value, unit, about, change, tone = 'plain' }: Tile,
  language: Language,
  step: number,
): string {
  const name = deckWords(language).chapters[chapter];
  return `<li class="tile ${chapter}"><p class="of">${escaped(name)}</p><p class="label">${escaped(label)}</p><p class="value f${step}">${escaped(value)}</p><p class="unit">${escaped(unit)}</p><p class="about">${escaped(about)}</p>${
    change ? `<p class="change ${tone}">${escaped(change)}</p>` : ''
  }</li>`;
}

function chapterHtml({ name, title, lead, chart, tiles }: ChapterSlide, language: Language): string {
  const drawn = chart
    ? `<figure class="chart"><figcaption>${escaped(chart.title)}</figcaption>${chartSvg(chart, tiles.length > 0 ? ABOVE : ALONE, language, 'wide')}${chartSvg(chart, NARROW, language, 'narrow')}</figure>`
    : '';
  return `<div class="story"><p class="kicker">${escaped(name)}</p>${sized('h2', chart ? 'headline' : 'statement', title)}<div class="lead">${lead
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</div></div>${drawn}${tilesHtml(tiles, 'value', language)}`;
}

function tableHtml({ name, title, heads, rows }: TableSlide): string {
  const cells = (tag: string, row: readonly string[]) => row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  return `<p class="kicker">${escaped(name)}</p>${head(title)}<div class="scroll"><table><thead><tr>${cells('th', heads)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells('td', row)}</tr>`)
    .join('')}</tbody></table></div>`;
}

function cardsHtml({ title, lead, look, cards, poll }: CardsSlide, language: Language): string {
  // Filled while it is shown, by whoever answers there; without an address nothing is asked.
  const live =
    look === 'problems' && poll
      ? `<div class="poll" data-poll="${escaped(poll)}" aria-live="polite" aria-label="${escaped(deckWords(language).page.poll)}" hidden></div>`
      : '';
  return `${head(title, lead, live ? 'beside' : 'heading')}<ul class="cards n${cards.length}">${cards.map((one) => cardHtml(one, look)).join('')}</ul>${live}`;
}

function cardHtml({ tag, tone, title, value, lines, bars = [] }: SlideCard, look: CardsSlide['look']): string {
  return `<li class="card ${tone}"><p class="tag">${escaped(tag)}</p>${sized('h3', look, title).replace('class="', 'class="what ')}${
    value ? `<p class="value">${escaped(value)}</p>` : ''
  }${lines.map((line) => `<p class="line">${escaped(line)}</p>`).join('')}${bars.map(barHtml).join('')}</li>`;
}

/** An SVG, since a page without inline styles has no other way to say how long a bar is. */
function barHtml({ label, part, of }: { label: string; part: number; of: number }): string {
  const share = Math.round((part / of) * 1000) / 10;
  return `<p class="line">${escaped(label)}</p><svg class="meter" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="3"/><rect class="part" width="${share}" height="3"/></svg>`;
}

function linesHtml({ kind, title, lead, lines }: LinesSlide): string {
  const rows = lines.map(({ name, text }) => `<li>${name ? `<b>${escaped(name)}</b>` : ''}<span>${escaped(text)}</span></li>`);
  const list = `<ul class="rows n${Math.min(lines.length, 12)}">${rows.join('')}</ul>`;
  if (kind === 'lines') return `${head(title, lead)}${list}`;
  return `<div class="front"><p class="kicker">${escaped(lead ?? '')}</p>${sized('h2', 'thanks', title)}</div>${list}<div class="ribbon" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>`;
}

function footer({ sources }: Slide, at: number, language: Language): string {
  const source = sources.length > 0 ? deckWords(language).source(sources.join('; ')) : '';
  const { text } = fitted(source, { width: 134, height: 4, sizes: [1.5] });
  return `<footer><p class="source">${source ? escaped(text) : ''}</p><p class="page">${at + 1}</p></footer>`;
}

function notes({ notes: told }: Slide, language: Language): string {
  const lines = told.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<details class="notes"><summary>${deckWords(language).page.notes}</summary><ul>${lines}</ul></details>`;
}
