/**
 * Every number that the monitor says and no source gave comes from one of these registered functions over stored figures, and can
 * be made again from them. Nothing is derived over a figure that is not there, over different indicators, over what does not belong
 * together (a year and a quarter, this place then and that place now), or to or from nought.
 */
import type { Language } from '../../primitives/language.ts';
import type { Figure } from '../figures/figure.ts';
import type { Indicator } from '../indicator.ts';
import { isKnown, type Known } from './choosing.ts';
import { numeral } from './numbers.ts';
import { kindOf } from './period-kinds.ts';

export type DerivationId = keyof typeof DERIVATIONS;

export type Derived = {
  id: DerivationId;
  /** Rounded to `decimals`. */
  value: number;
  /** As the catalogue writes units; `points` are percentage points. */
  unit: 'same' | 'points' | '%';
  decimals: number;
  /** What it was made from, in the order of the function. */
  from: readonly Known[];
};

type Derivation = {
  /** Whether figures with a value, of one indicator, can be taken together. */
  together(one: Known, other: Known): boolean;
  unit: (indicator: Pick<Indicator, 'percentage'>) => Derived['unit'];
  decimals: (indicator: Pick<Indicator, 'decimals'>) => number;
  /** Undefined where it has no meaning. */
  of(figures: readonly Known[]): number | undefined;
  /** How it was made, with the numbers filled in. */
  formula(written: readonly string[], figures: readonly Known[]): string;
};

const percent: Derivation['unit'] = () => '%';
const oneDecimal = () => 1;

const decimalsIn = (value: number): number => String(value).split('.')[1]?.length ?? 0;
/** In whole numbers of the smallest decimal that either has, where the difference is exact. */
function minus(one: Known, other: Known): number {
  const size = 10 ** Math.max(decimalsIn(one.value), decimalsIn(other.value));
  return (Math.round(one.value * size) - Math.round(other.value * size)) / size;
}

/** One place, from one period to a later one of the same kind. */
const throughTime: Derivation['together'] = (one, other) =>
  one.place === other.place && kindOf(one.period) === kindOf(other.period) && one.period < other.period;
/** Two places in one period. */
const sideBySide: Derivation['together'] = (one, other) => one.place !== other.place && one.period === other.period;
const partOfYear = ({ period }: Known): string => period.slice(4);
const years = (one: Known, other: Known): number => Number(other.period.slice(0, 4)) - Number(one.period.slice(0, 4));

export const DERIVATIONS = {
  /** The second less the first: of one place through time, or of two places in one period. */
  difference: {
    together: (one, other) => throughTime(one, other) || sideBySide(one, other),
    unit: ({ percentage }) => (percentage ? 'points' : 'same'),
    decimals: ({ decimals }) => decimals,
    of: ([first, second]) => minus(second!, first!),
    formula: ([first, second]) => `${second} − ${first}`,
  },
  /** How much the second is more than the first, as a percentage of the first. */
  'percent-change': {
    together: throughTime,
    unit: percent,
    decimals: oneDecimal,
    of: ([first, second]) => (first!.value > 0 ? (minus(second!, first!) / first!.value) * 100 : undefined),
    formula: ([first, second]) => `(${second} − ${first}) ÷ ${first} × 100`,
  },
  /** The same percentage every year that leads from the first to the second (compound annual growth). */
  'per-year': {
    /** From a third quarter to a third quarter: whole years. */
    together: (one, other) => throughTime(one, other) && partOfYear(one) === partOfYear(other),
    unit: percent,
    decimals: oneDecimal,
    of: ([first, second]) =>
      first!.value > 0 && second!.value > 0 && years(first!, second!) > 1
        ? ((second!.value / first!.value) ** (1 / years(first!, second!)) - 1) * 100
        : undefined,
    formula: ([first, second], [one, other]) => `((${second} ÷ ${first})^(1 ÷ ${years(one!, other!)}) − 1) × 100`,
  },
  /** The first as a percentage of the second, which it is a part of. */
  share: {
    together: sideBySide,
    unit: percent,
    decimals: oneDecimal,
    of: ([part, whole]) => (whole!.value > 0 ? (part!.value / whole!.value) * 100 : undefined),
    formula: ([part, whole]) => `${part} ÷ ${whole} × 100`,
  },
} as const satisfies Record<string, Derivation>;

/** Undefined when one of the figures is missing, or they do not belong together. */
export function derive(
  id: DerivationId,
  indicator: Pick<Indicator, 'percentage' | 'decimals'>,
  ...figures: readonly (Figure | undefined)[]
): Derived | undefined {
  const derivation: Derivation = DERIVATIONS[id];
  if (!figures.every(isKnown) || new Set(figures.map((figure) => figure.indicator)).size !== 1) return undefined;
  const [one, other] = figures;
  if (!one || !other || !derivation.together(one, other)) return undefined;
  // A percentage of a percentage says something else than people take it for.
  if (indicator.percentage && id !== 'difference') return undefined;
  const value = derivation.of(figures);
  const decimals = derivation.decimals(indicator);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return { id, value: rounded(value, decimals), unit: derivation.unit(indicator), decimals, from: figures };
}

/** Half away from nought, as one learns at school. */
export function rounded(value: number, decimals: number): number {
  const size = Math.round(Number(`${Math.abs(value).toFixed(10)}e${decimals}`));
  return size === 0 ? 0 : Math.sign(value) * Number(`${size}e-${decimals}`);
}

/** "(23.934,24 − 23.942,15) ÷ 23.942,15 × 100". */
export function formulaOf({ id, from }: Derived, language: Language, decimals: number): string {
  const derivation: Derivation = DERIVATIONS[id];
  return derivation.formula(
    from.map(({ value }) => numeral(value, language, decimals)),
    from,
  );
}
