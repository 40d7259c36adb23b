/** The axis along which values are read: round steps, and where it begins. */

export type Scale = { min: number; max: number; step: number /** Decimals that a step needs. */; decimals: number };

/** About so many lines are drawn: fewer cannot be read, more hide the figure. */
const STEPS = 5;
/** Above this part of the highest value, lines that all lie close together may begin elsewhere than at nought. */
const CLOSE = 0.5;

/** Bars begin at nought always: their length is their value. Of no values at all, from 0 to 1. */
export function scaleOf(values: readonly number[], kind: 'line' | 'bar'): Scale {
  if (values.length === 0) return { min: 0, max: 1, step: 1, decimals: 0 };
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const furthest = Math.max(Math.abs(lowest), Math.abs(highest));
  const apart =
    kind === 'line' &&
    lowest !== highest &&
    lowest * highest > 0 &&
    Math.min(Math.abs(lowest), Math.abs(highest)) > CLOSE * furthest;
  const from = apart ? lowest : Math.min(lowest, 0);
  const to = apart ? highest : Math.max(highest, 0);
  const step = roundStep((to - from || 1) / STEPS);
  return {
    min: rounded(Math.floor(from / step) * step),
    max: rounded(Math.ceil(to / step) * step || step),
    step,
    decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  const factor = [1, 2, 5, 10].find((one) => one * power >= about * (1 - 1e-9))!;
  return rounded(factor * power);
}

/** Without what floating point leaves behind. */
const rounded = (value: number) => Number(value.toPrecision(12));
