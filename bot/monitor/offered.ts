/** A file of figures, read and shown as it would be kept. Only the worker reads files. */
import { actions, bold, type Card, card, heading, list, note, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Deed, OfferedFile } from '../region/capability.ts';
import { refusal } from '../region/cards.ts';
import { quantity } from './answer/numbers.ts';
import { counted } from './bringing.ts';
import { telling } from './cards/telling.ts';
import { asIndicator } from './own/indicator.ts';
import { type Preview, previewOf, seriesIn } from './own/preview.ts';
import { readOwnFigures } from './own/reading.ts';
import { reportOf } from './own/report.ts';
import { ownWords } from './own/words/index.ts';
import { placeName } from './places-validity.ts';
import type { Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

const isCsv = ({ name, type }: Pick<OfferedFile, 'name' | 'type'>): boolean =>
  /\.(?:csv|tsv|txt|xlsx?|ods)$/i.test(name) || /csv|spreadsheet|excel/.test(type ?? '');

/** Undefined: none of the files is for the monitor. */
export async function offeredFigures(tools: Tools, deed: Deed, files: readonly OfferedFile[]): Promise<Card | undefined> {
  const file = files.find(isCsv);
  if (!file) return undefined;
  const { visitor, ask, at, text: said } = deed;
  const refused = refusal(visitor, 'run-region');
  if (refused) return refused;
  const { language } = visitor;
  const { region, regionName } = visitor.workspace!;
  const notation = /\b(?:engels\w*|english)\b/i.test(said) ? 'en' : /\b(?:nederlands\w*|dutch)\b/i.test(said) ? 'nl' : undefined;
  const { indicators: known, removed } = await tools.own.book(region);
  const source = ownWords('nl').ownSource(regionName);
  const read = readOwnFigures(await file.bytes(), { region, source, now: at, known, removed, notation });
  if (!read.ok) {
    const { summary, faults, more } = reportOf(read, language);
    const way = read.asks && note(ownWords(language).sayNotation);
    return counted(
      card(language, text(summary), list(...faults.map((fault) => [fault])), more !== undefined && note(more), way),
      [read.count, ...read.faults.map(({ line }) => line)],
    );
  }
  const found = await tools.figures.look({ series: seriesIn(read) });
  await tools.own.wait(ask.id, { region, account: visitor.account, brought: read, at });
  return previewCard(language, previewOf(read, found.series), read.ignored, ask.id);
}

function previewCard(language: Language, preview: Preview, ignored: readonly string[], id: string): Card {
  const w = ownWords(language);
  const evidence: NonNullable<Card['evidence']>['figures'][number][] = [];
  const lines = preview.indicators.map((indicator) => {
    const { name, unit, decimals, figures, places, from, to, least, most, isNew } = indicator;
    const written = (value: number) => quantity(value, unit, language, decimals);
    return [
      bold(name),
      ` ${w.previewLine(figures, places, from, to, written(least), written(most))}${isNew ? ` (${w.isNew})` : ''}`,
    ];
  });
  const first = preview.first.map((one) => {
    const indicator = preview.indicators.find((known) => known.id === one.indicator)!;
    const tell = telling(language, asIndicator(indicator));
    const sentence = tell.sentence({ ...one, value: one.value!, retrieved: '' });
    evidence.push(...tell.evidence().figures);
    return [sentence];
  });
  const changes = preview.changes.map(({ indicator, place, period, from, to }) => {
    const { name, unit, decimals } = preview.indicators.find((known) => known.id === indicator)!;
    const written = (value: number | null) => (value === null ? '–' : quantity(value, unit, language, decimals));
    return [`${name}, ${placeName(place)}, ${period}: ${monitorWords(language).wasRevised(written(from), written(to))}`];
  });
  const drawn = card(
    language,
    heading(w.previewTitle),
    text(w.previewCount(preview.figures, preview.added, preview.changed, preview.unchanged)),
    list(...lines),
    first.length > 0 && text(bold(w.previewFirst)),
    list(...first),
    changes.length > 0 && text(bold(w.previewChanges)),
    list(...changes),
    ignored.length > 0 && note(w.previewIgnored(ignored.join(', '))),
    note(w.previewNote),
    actions(
      { label: w.bring, action: 'monitor.bring', args: { bring: id }, style: 'primary' },
      { label: w.doNotBring, action: 'monitor.unbring', args: { bring: id } },
    ),
  );
  const { figures, added, changed, unchanged, indicators } = preview;
  const counts = [
    figures,
    added,
    changed,
    unchanged,
    ...indicators.flatMap((one) => [one.figures, one.places, one.least, one.most]),
  ];
  const told = counted(drawn, [...counts, ...preview.changes.flatMap(({ from, to }) => [from ?? 0, to])]);
  return {
    ...told,
    evidence: { ...told.evidence!, figures: evidence, periods: indicators.flatMap(({ from, to }) => [from, to]) },
  };
}
