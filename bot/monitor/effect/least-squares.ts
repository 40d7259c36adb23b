/** Least squares by Householder reflections, which do not square the condition of the matrix as the normal equations do. */

/** A column of numbers; all columns of one problem are equally long. */
export type Vector = readonly number[];

/** A pivot this much smaller than the longest column says that a column is a combination of those before it. */
const DEPENDENT = 1e-13;

/**
 * The u for which `columns` times u comes nearest to `target`; undefined when the columns depend on each other.
 * Source: Golub and Van Loan, Matrix Computations, 4th edition, algorithms 5.2.1 and 5.3.2.
 */
export function leastSquares(columns: readonly Vector[], target: Vector): number[] | undefined {
  const a = columns.map((column) => [...column]);
  const b = [...target];
  const longest = Math.max(...a.map(norm));
  for (const [k, column] of a.entries()) {
    const below = column.slice(k);
    const length = norm(below);
    if (!(length > DEPENDENT * longest)) return undefined;
    const pivot = below[0]! > 0 ? -length : length;
    const reflector = [below[0]! - pivot, ...below.slice(1)];
    const half = dot(reflector, reflector) / 2;
    for (const other of [...a.slice(k), b]) reflect(other, k, reflector, half);
  }
  return solvedFromBelow(a, b);
}

/** From row k on, mirrored in the plane that stands upright on the reflector. */
function reflect(column: number[], k: number, reflector: Vector, half: number): void {
  let along = 0;
  for (let i = 0; i < reflector.length; i++) along += reflector[i]! * column[k + i]!;
  for (let i = 0; i < reflector.length; i++) column[k + i]! -= (along / half) * reflector[i]!;
}

/** The columns are a triangle by now. */
function solvedFromBelow(a: readonly Vector[], b: Vector): number[] {
  const solution = a.map(() => 0);
  for (let k = a.length - 1; k >= 0; k--) {
    let left = b[k]!;
    for (let j = k + 1; j < a.length; j++) left -= a[j]![k]! * solution[j]!;
    solution[k] = left / a[k]![k]!;
  }
  return solution;
}

export function dot(one: Vector, other: Vector): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

export const norm = (of: Vector): number => Math.sqrt(dot(of, of));
