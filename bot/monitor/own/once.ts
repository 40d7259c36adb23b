/** A file says few things often: what a cell comes to is worked out once. */
export function onceEach<T>(work: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell)!;
    const worked = work(cell);
    known.set(cell, worked);
    return worked;
  };
}
