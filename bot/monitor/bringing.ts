/** A region's own figures, brought in as a CSV file: a checked preview first, and kept after a coordinator's yes. */
import { actions, bold, type Card, card, heading, list, note, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Deed, Handler, OfferedFile } from '../region/capability.ts';
import { refusal, say } from '../region/cards.ts';
import { quantity } from './answer/numbers.ts';
import { argsOfQuestion } from './answer/question.ts';
import { placeName, telling } from './cards/telling.ts';
import { asIndicator } from './own/indicator.ts';
import { type Preview, previewOf, seriesIn } from './own/preview.ts';
import { readOwnFigures } from './own/reading.ts';
import { reportOf } from './own/report.ts';
import { ownWords } from './own/words/index.ts';
import type { Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

export const isCsv = ({ name, type }: Pick<OfferedFile, 'name' | 'type'>): boolean =>
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
  const known = await tools.own.indicators(region);
  const source = ownWords('nl').ownSource(regionName);
  const read = readOwnFigures(await file.bytes(), { region, source, now: at, known, notation });
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

export function bringing({ own, figures }: Tools): Record<string, Handler> {
  return {
    'monitor.bring': async ({ visitor, args, at }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const w = ownWords(visitor.language);
      const { region } = visitor.workspace!;
      const id = String(args.bring);
      const brought = await own.waiting(id, region, at);
      if (!brought) return { card: say(visitor.language, w.gone) };
      const sources = Map.groupBy(brought.observations, ({ source }) => source);
      const total = { added: 0, changed: 0, unchanged: 0 };
      for (const [source, observations] of sources) {
        const { added, changed, unchanged } = await figures.record(observations, { source, retrieved: at.slice(0, 10) });
        total.added += added;
        total.changed += changed;
        total.unchanged += unchanged;
      }
      await own.keep(region, brought.indicators);
      await own.settle(id);
      const first = brought.observations[0]!;
      const show = argsOfQuestion({ indicator: first.indicator, places: [first.place], operation: 'series' });
      const done = card(
        visitor.language,
        text(w.kept(total.added, total.changed, total.unchanged)),
        actions({ label: monitorWords(visitor.language).show, action: 'monitor.query', args: show }),
      );
      return { card: counted(done, Object.values(total)) };
    },

    'monitor.unbring': async ({ visitor, args, at }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const w = ownWords(visitor.language);
      const waits = await own.waiting(String(args.bring), visitor.workspace!.region, at);
      if (waits) await own.settle(String(args.bring));
      return { replace: say(visitor.language, waits ? w.notKept : w.gone) };
    },

    'monitor.own.remove': async ({ visitor, args }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const { region } = visitor.workspace!;
      const known = (await own.indicators(region)).find(({ id }) => id === args.indicator);
      if (known) await own.remove(region, known.id);
      const w = ownWords(visitor.language);
      return { card: say(visitor.language, known ? w.removed(known.name) : w.removedAlready) };
    },
  };
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

/** Counts of what stood in the file. */
function counted(drawn: Card, counts: readonly number[]): Card {
  return { ...drawn, evidence: { figures: [], derived: counts.map((value) => ({ id: 'count', value, of: [] })) } };
}
