/** No number of the deck's own making: `unexplained` gives the numerals on slides that are neither in its data nor counted from it. */
import { DateTime } from 'luxon';
import type { DeckData } from '../../../bot/townhall/deck/deck-data.ts';
import type { Slide } from '../../../bot/townhall/deck/slide.ts';

const NUMERAL = /\d+(?:[.,]\d+)*/g;

/** Every text of a slide, however deep; the numbers that a chart draws are those of the data themselves. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [Math.abs(value)];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

/** As it is written in both languages: "1.234,5" and "1,234.5". */
function readings(numeral: string): number[] {
  return [numeral.replaceAll('.', '').replace(',', '.'), numeral.replaceAll(',', '')].map(Number);
}

function counted(data: DeckData): number[] {
  const granted = data.decisions.filter(({ result }) => result === 'granted');
  const figures = Object.values(data.chapters).flat().length;
  return [
    figures,
    granted.length,
    data.decisions.length - granted.length,
    granted.reduce((sum, { amount }) => sum + amount, 0),
    ...[data.decisions, data.initiatives, data.celebrations].map(({ length }) => length),
  ];
}

/** Days, hours and years of the moments in it, on the region's clocks. */
function moments(data: DeckData): number[] {
  return textsIn(data)
    .filter((text) => /^\d{4}-\d{2}(-\d{2}.*)?$/.test(text))
    .flatMap((text) => {
      const { year, day, hour, minute } = DateTime.fromISO(text, { zone: data.region.timeZone });
      return [year, day, hour, minute];
    });
}

/** The years from the first to the last period of which there is a figure: an axis names those in between as well. */
function calendar(data: DeckData): number[] {
  const years = textsIn(data).flatMap((text) => (/^\d{4}(?:[QM]\d+)?$/.test(text) ? [Number(text.slice(0, 4))] : []));
  const first = Math.min(...years);
  return years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, n) => first + n);
}

export function unexplained(all: readonly Slide[], data: DeckData): string[] {
  const shown = all.flatMap((slide) => ('cards' in slide ? [slide] : []));
  const looks = new Set(shown.map(({ look }) => look));
  const cards = [...looks].map((look) => shown.filter((slide) => slide.look === look).flatMap((slide) => slide.cards).length);
  const known = new Set([
    ...numbersIn(data),
    ...counted(data),
    ...moments(data),
    ...calendar(data),
    ...cards,
    // "× 100" of a percentage.
    100,
    ...textsIn(data).flatMap((text) => (text.match(/\d+/g) ?? []).map(Number)),
  ]);
  const quoted = new Set(textsIn(data).flatMap((text) => text.match(NUMERAL) ?? []));
  return all
    .flatMap(({ ...slide }) => textsIn(slide))
    .flatMap((text) => text.match(NUMERAL) ?? [])
    .filter((numeral) => !quoted.has(numeral) && !readings(numeral).some((number) => known.has(number)));
}
