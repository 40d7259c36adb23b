/** Figures of the monitor, as their sources give them; and the port through which they are read and kept. */
import type { Level } from '../places.ts';

export type Status = 'provisional' | 'definitive';

export type Figure = {
  /** Catalogue id, or `own:<region>:<name>` for an indicator that a region brought in itself. */
  indicator: string;
  /** Region code: `CR12`, `GM0153`, `PV23`, `LD02`, `NL01`. */
  place: string;
  /** `2022`, `2023Q2` or `2023M05`; they sort as they follow each other within one kind. */
  period: string;
  /** In the indicator's unit. Null: the source says that there is none, and `reason` says why. */
  value: number | null;
  reason?: string;
  status: Status;
  /** The table it comes from: "CBS 83625NED". */
  source: string;
  /** When it was taken from there: an ISO date, or a month where no more is known. */
  retrieved: string;
  /** What it was before it was revised, the newest first. */
  revised?: readonly { value: number | null; at: string }[];
};

/** What a source gives of one figure; the rest of it is known of the whole batch. */
export type Observation = Pick<Figure, 'indicator' | 'place' | 'period' | 'value' | 'reason' | 'status'>;

export type SeriesKey = { indicator: string; place: string };
export type SectionKey = { indicator: string; level: Level; period: string };

/** What is asked of the store at once. */
export type Wanted = {
  /** Which periods there are, per indicator. */
  coverage?: readonly string[];
  /** One indicator of one place through time. */
  series?: readonly SeriesKey[];
  /** One indicator in one period, in all places of one level. */
  sections?: readonly SectionKey[];
};

/** Empty lists where the store has nothing. */
export type Found = {
  /** Per level the periods of which there is any figure, oldest first. */
  coverage(indicator: string): Readonly<Partial<Record<Level, readonly string[]>>>;
  /** Oldest first. */
  series(key: SeriesKey): readonly Figure[];
  section(key: SectionKey): readonly Figure[];
};

export type Revision = {
  indicator: string;
  place: string;
  period: string;
  from: number | null;
  to: number | null;
};

/** What recording a batch came to. */
export type Recorded = { added: number; changed: number; unchanged: number; revisions: readonly Revision[] };

export type FigureStore = {
  /** One DynamoDB request for up to 100 items, however many figures are stored. */
  look(wanted: Wanted): Promise<Found>;
  /** Keeps a batch from one source: what is new, what was revised (with what it was before), and nothing twice. */
  record(batch: readonly Observation[], from: { source: string; retrieved: string }): Promise<Recorded>;
};
