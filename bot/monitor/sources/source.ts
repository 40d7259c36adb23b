/** One table of a statistical office, whichever office it is. */
import type { Observation } from '../figures/figure.ts';
import type { Shape } from './shape.ts';

export type SourceName = 'cbs' | 'eurostat';

/** For whoever waits. */
export type Told = (what: { doing: 'asking' | 'fetching' | 'storing'; done: number; of?: number }) => void;

export type Delivery = {
  /** As it stands under a figure: "CBS 83625NED". */
  label: string;
  observations: readonly Observation[];
  /** Rows of places that are not known here, by their code. */
  refused: Readonly<Record<string, number>>;
  /** What the table was found to be; to be held against it next time. */
  shape?: Shape;
};

export type Source = {
  name: SourceName;
  table: string;
  indicators: readonly string[];
  /** When the office last changed the table, as it says it. @throws SourceError */
  modified(): Promise<string>;
  /** All of it, checked as a whole: either all can be stored, or nothing is. @throws SourceError */
  take(before: Shape | undefined, told: Told): Promise<Delivery | { faults: string[] }>;
};
