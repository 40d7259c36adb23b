/** Vectors of meaning, as they are kept: one byte a number, as text. */

export function packed(vector: readonly number[]): string {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((value * 127) / largest)).buffer).toString('base64');
}

/** The cosine of two packed vectors: near 1 for texts that mean the same. 0 when they cannot be compared. */
export function likenessOf(one: string, other: string): number {
  const [a, b] = [unpacked(one), unpacked(other)];
  if (a.length !== b.length) return 0;
  let [dot, as, bs] = [0, 0, 0];
  for (const [i, value] of a.entries()) {
    dot += value * b[i]!;
    as += value ** 2;
    bs += b[i]! ** 2;
  }
  return as === 0 || bs === 0 ? 0 : dot / Math.sqrt(as * bs);
}

function unpacked(text: string): Int8Array {
  const bytes = Buffer.from(text, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
