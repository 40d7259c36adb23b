/**
 * How far the import of a table is, and what was found of it.
 *
 * | pattern                   | key                                   | requests |
 * |---------------------------|---------------------------------------|----------|
 * | the import of one table   | FIGURES#IMPORT#<source>#<table> / IMPORT | 1     |
 *
 * Who imports holds a lease, and renews it with every step; who was killed leaves one that ends by itself, and a run that the
 * next one goes on with.
 */
import { type Instant, plusMinutes } from '../../primitives/instant.ts';
import { happened, type Item, type Key, type Table, type Value } from '../../store/table.ts';
import type { Newest } from '../figures/news.ts';
import type { Shape } from './shape.ts';
import type { SourceName } from './source.ts';

export type Counts = { added: number; changed: number; unchanged: number; revisions: number };

/** A run that has not come to its end: nothing of it is lost when it breaks off. */
export type Run = {
  /** What the table was when it began; a table that changes meanwhile is begun anew. */
  modified: string;
  /** Also the moment at which its figures were retrieved, and were revised. */
  startedAt: Instant;
  /** Batches that are stored. */
  stored: number;
  counts: Counts;
  /** Of the series that matter to a region, before the run. */
  before: Newest;
};

export type ImportState = {
  version: number;
  lease?: { by: string; until: Instant };
  /** Of the table as it was stored last. */
  modified?: string;
  shape?: Shape;
  run?: Run;
  /** The table is not what it was: since when, and in what. */
  quarantined?: { since: Instant; modified: string; faults: string[] };
};

const LEASE_MINUTES = 10;

const stateKey = (source: SourceName, table: string): Key => ({ pk: `FIGURES#IMPORT#${source}#${table}`, sk: 'IMPORT' });

/** Thrown when somebody else took over meanwhile: what this one still had to do, the other does. */
class LeaseLost extends Error {
  constructor(table: string) {
    super(`another import of ${table} took over`);
    this.name = 'LeaseLost';
  }
}

export type Held = {
  readonly state: ImportState;
  /** Keeps what changed, and the lease for another while. @throws LeaseLost */
  keep(change: Partial<ImportState>): Promise<void>;
  /** Keeps what changed, and lets go. @throws LeaseLost */
  end(change?: Partial<ImportState>): Promise<void>;
};

type Claim = { source: SourceName; table: string; by: string; now(): Instant };

/** @returns until when somebody else holds the table, or what is known of it and the only hand that may change that. */
export async function claimed(table: Table, { source, table: id, by, now }: Claim): Promise<Held | { busyUntil: Instant }> {
  const key = stateKey(source, id);
  const kept = await table.get<Item & { data: ImportState }>(key);
  let state: ImportState = kept?.data ?? { version: 0 };
  const at = now();
  if (state.lease && state.lease.until > at) return { busyUntil: state.lease.until };
  const won = await write({ lease: lease() });
  if (!won) return { busyUntil: plusMinutes(at, LEASE_MINUTES) };
  return {
    get state() {
      return state;
    },
    keep: (change) => orLost({ ...change, lease: lease() }),
    end: (change) => orLost({ ...change, lease: undefined }),
  };

  function lease() {
    return { by, until: plusMinutes(now(), LEASE_MINUTES) };
  }

  async function orLost(change: Partial<ImportState>): Promise<void> {
    if (!(await write(change))) throw new LeaseLost(id);
  }

  async function write(change: Partial<ImportState>): Promise<boolean> {
    const next = { ...state, ...change, version: state.version + 1 };
    const put = { ...key, data: JSON.parse(JSON.stringify(next)) as Value };
    const condition =
      state.version === 0
        ? { if: 'attribute_not_exists(pk)' }
        : { if: '#data.#version = :was', names: { data: 'data', version: 'version' }, values: { was: state.version } };
    const done = await happened(table.write({ put, ...condition }));
    if (done) state = next;
    return done;
  }
}
