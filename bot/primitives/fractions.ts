/**
 * Shares as laws and statutes write them: fractions of whole numbers, compared by multiplying crosswise and never as floats.
 * Parts and wholes are whole numbers (heads, votes, whole euro); anything else is refused with a RangeError.
 */

/** "2/3": above 0 and at most 1. */
export type Fraction = `${number}/${number}`;

const FORM = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/;

export function isFraction(value: unknown): value is Fraction {
  const parts = typeof value === 'string' && FORM.exec(value);
  return !!parts && Number(parts[1]) <= Number(parts[2]);
}

/** A bound on a share: 2/3 itself is enough for `atLeast`, and not for `moreThan`. */
export type Threshold = { atLeast: Fraction } | { moreThan: Fraction };

/** The least whole number of `whole` that meets the threshold: 58 for at least 2/3 of 87, 44 for more than 1/2 of 87. */
export function needed(threshold: Threshold, whole: number): number {
  const { numerator, denominator, beyond } = termsOf(threshold);
  return Number((numerator * BigInt(whole) + (beyond ? 0n : denominator - 1n)) / denominator + (beyond ? 1n : 0n));
}

/**
 * How many more must join, all of them on the side of `part`, until it is a share of the whole that meets the threshold:
 * with each of them the whole grows as well. Undefined when no number is enough, as against one objection to "all".
 */
export function joining(threshold: Threshold, part: number, whole: number): number | undefined {
  const { numerator, denominator, beyond } = termsOf(threshold);
  const short = numerator * BigInt(whole) - denominator * BigInt(part) + (beyond ? 1n : 0n);
  const each = denominator - numerator;
  if (short <= 0n) return 0;
  return each === 0n ? undefined : Number((short + each - 1n) / each);
}

function termsOf(threshold: Threshold) {
  const beyond = 'moreThan' in threshold;
  const [numerator, denominator] = (beyond ? threshold.moreThan : threshold.atLeast).split('/').map(BigInt) as [bigint, bigint];
  return { numerator, denominator, beyond };
}
