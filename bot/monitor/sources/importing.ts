/**
 * One import of one table: asked whether it changed, checked whole, stored in batches, told to whom it concerns. It may break
 * off anywhere and be done again: what is stored is stored once, and its news is told once.
 */
import type { Clock, Instant } from '../../primitives/instant.ts';
import type { Random } from '../../primitives/random.ts';
import type { Table } from '../../store/table.ts';
import type { FigureStore, Observation } from '../figures/figure.ts';
import { type Concerned, keepNews, newestOf, newsOf, seriesOfInterest } from '../figures/news.ts';
import { type Counts, claimed, type Held, type Run } from './import-state.ts';
import type { Delivery, Source, SourceName, Told } from './source.ts';

export type Importing = {
  table: Table;
  figures: FigureStore;
  clock: Clock;
  random: Random;
  /** Which regions there are, and what of the figures is theirs. */
  concerned(): Promise<readonly Concerned[]>;
  told?: Told;
  /** How many places are stored in one go. */
  placesTogether?: number;
};

export type Imported = Counts & {
  source: SourceName;
  table: string;
  /** Rows of places that are not known here. */
  refused: number;
  refusedPlaces: Readonly<Record<string, number>>;
  /** The office has not changed the table since it was stored. */
  unchangedTable?: true;
  /** The table is not what it was, in these ways; nothing of it was stored. */
  quarantined?: { faults: readonly string[]; since: Instant; isNew: boolean };
  /** Another import of it is under way, or was broken off: until then nobody else begins. */
  busyUntil?: Instant;
};

/** A batch writes the sections of the table again, so few are better; and it is what a break has done twice, so small ones are. */
const PLACES_TOGETHER = 250;

const NOTHING: Counts = { added: 0, changed: 0, unchanged: 0, revisions: 0 };

/** @param force also when the office says that nothing changed. @throws SourceError when the source cannot be read. */
export async function importTable(source: Source, importing: Importing, { force = false } = {}): Promise<Imported> {
  const { table, clock, random, told = () => undefined } = importing;
  const by = random.hex(8);
  const held = await claimed(table, { source: source.name, table: source.table, by, now: () => clock.now() });
  const nothing: Imported = { source: source.name, table: source.table, ...NOTHING, refused: 0, refusedPlaces: {} };
  if ('busyUntil' in held) return { ...nothing, busyUntil: held.busyUntil };
  try {
    told({ doing: 'asking', done: 0 });
    const modified = await source.modified();
    if (!force && !held.state.run && held.state.modified === modified) {
      await held.end();
      return { ...nothing, unchangedTable: true };
    }
    const delivery = await source.take(held.state.shape, told);
    if ('faults' in delivery) return { ...nothing, quarantined: await quarantined(held, modified, delivery.faults, clock.now()) };
    const counts = await stored(source, delivery, modified, held, importing);
    return { ...nothing, ...counts, refused: sum(Object.values(delivery.refused)), refusedPlaces: delivery.refused };
  } catch (error) {
    // Nobody has to wait for a lease of one who knows that it failed. Where even that fails, it ends by itself.
    await held.end().catch(() => undefined);
    throw error;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function quarantined(held: Held, modified: string, faults: string[], now: Instant) {
  const before = held.state.quarantined;
  const isNew = before?.modified !== modified;
  const since = isNew ? now : before.since;
  await held.end({ quarantined: { since, modified, faults }, run: undefined });
  return { faults, since, isNew };
}

async function stored(source: Source, delivery: Delivery, modified: string, held: Held, importing: Importing): Promise<Counts> {
  const { figures, told = () => undefined } = importing;
  const batches = batchesOf(delivery.observations, importing.placesTogether ?? PLACES_TOGETHER);
  const concerned = await importing.concerned();
  let run = held.state.run?.modified === modified ? held.state.run : await begun(source, modified, concerned, importing);
  await held.keep({ run, shape: delivery.shape, quarantined: undefined });
  for (const batch of batches.slice(run.stored)) {
    const recorded = await figures.record(batch, { source: delivery.label, retrieved: run.startedAt });
    run = { ...run, stored: run.stored + 1, counts: more(run.counts, { ...recorded, revisions: recorded.revisions.length }) };
    await held.keep({ run });
    told({ doing: 'storing', done: run.stored, of: batches.length });
  }
  await tell(source, delivery.label, run, concerned, importing);
  await held.end({ modified, run: undefined });
  return run.counts;
}

async function begun(source: Source, modified: string, concerned: readonly Concerned[], importing: Importing): Promise<Run> {
  const series = concerned.flatMap((one) => seriesOfInterest(one, source.indicators));
  const before = newestOf(await importing.figures.look({ series }), series);
  return { modified, startedAt: importing.clock.now(), stored: 0, counts: NOTHING, before };
}

function more(counts: Counts, by: Counts): Counts {
  return {
    added: counts.added + by.added,
    changed: counts.changed + by.changed,
    unchanged: counts.unchanged + by.unchanged,
    revisions: counts.revisions + by.revisions,
  };
}

async function tell(
  source: Source,
  label: string,
  run: Run,
  concerned: readonly Concerned[],
  importing: Importing,
): Promise<void> {
  const { indicators } = source;
  const series = concerned.flatMap((one) => seriesOfInterest(one, indicators));
  const found = await importing.figures.look({ series });
  const facts = { run: `${source.name}#${source.table}#${run.startedAt}`, source: label, at: run.startedAt, indicators };
  for (const one of concerned) {
    const news = newsOf(one, facts, found, run.before);
    if (news) await keepNews(importing.table, news);
  }
}

/** The same for the same table, so that a run that goes on knows which are stored. */
function batchesOf(observations: readonly Observation[], together: number): Observation[][] {
  const places = [...Map.groupBy(observations, ({ place }) => place)].sort(([one], [other]) => (one < other ? -1 : 1));
  return Array.from({ length: Math.ceil(places.length / together) }, (_, i) =>
    places.slice(i * together, (i + 1) * together).flatMap(([, those]) => those),
  );
}
