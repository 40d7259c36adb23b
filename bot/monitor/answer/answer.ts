/** What the monitor can say to a question, as facts: figures from the store and what is derived from them. Pure. */
import type { Figure } from '../figures/figure.ts';
import type { Indicator } from '../indicator.ts';
import type { Known } from './choosing.ts';
import type { Derived } from './derivations.ts';
import type { Question } from './question.ts';

/** One line of a ranking. Places that are equal share a place. */
export type Row = { place: string; figure: Known; change?: Derived; rank: number };

/** @property own the code of the region from which is asked */
export type Asked = { question: Question; indicator: Indicator; own?: string };

export type Answer = Asked &
  (
    | {
        kind: 'value';
        figure: Figure;
        /** All there is of this place, for the chart. */
        series: readonly Figure[];
        /** Against a year earlier. */
        change?: Derived;
        national?: Known;
        /** Of the country, where figures add up. */
        share?: Derived;
      }
    /** `without`: places that were asked for and have no figure then. */
    | { kind: 'series'; lines: readonly Line[]; without?: readonly string[]; change?: Derived; perYear?: Derived }
    | {
        kind: 'change';
        from: Known;
        to: Known;
        difference: Derived;
        percent?: Derived;
        perYear?: Derived;
        national?: Derived;
        series: readonly Figure[];
      }
    | { kind: 'compare'; figures: readonly Known[]; differences: readonly Derived[]; without: readonly string[]; peers?: boolean }
    | {
        kind: 'rank';
        level: NonNullable<Question['level']>;
        within?: string;
        rows: readonly Row[];
        looked: readonly Row[];
        period: string;
        since?: string;
      }
    | Lacking
  );

export type Line = { place: string; figures: readonly Figure[] };

/** There is no such figure; why, and what there is instead. */
export type Lacking =
  /** Known, but no figure of it is stored anywhere. */
  | { kind: 'no-figures' }
  /** The sources do not publish it for this kind of place. */
  | { kind: 'not-on-level'; place: string }
  /** There are figures of this place, but not of this period. `asked`: of two that were named, the one without. */
  | { kind: 'not-in-period'; place: string; periods: readonly string[]; asked?: string }
  /** Figures, but no two of one kind of period (years, quarters) to measure a change between. Of one place, or of all on a level. */
  | { kind: 'no-two-periods'; place?: string; periods: readonly string[] }
  /** The source itself gives none, and says why. */
  | { kind: 'withheld'; figure: Figure }
  /** Nothing of this place, though others on its level have figures. */
  | { kind: 'not-of-place'; place: string }
  | { kind: 'too-few'; places: readonly string[] };
