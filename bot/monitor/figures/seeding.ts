/**
 * The shipped figures on their way into the store: once for each version of them, wherever the product starts.
 *
 * | pattern                      | key                | requests |
 * |------------------------------|--------------------|----------|
 * | which version was kept last  | FIGURES / SHIPPED  | 1        |
 *
 * Two that start at once both record, and end in the same figures: recording is idempotent. So does one that broke off.
 */
import type { Item, Table } from '../../store/table.ts';
import { figureStore } from './store.ts';

/** Of `shipped.json`. A later one sorts after it. */
export const SHIPPED_VERSION = '2026-07';

const MARKER = { pk: 'FIGURES', sk: 'SHIPPED' };

/** @returns how many figures were new here; undefined when this version, or a later one, is there already. */
export async function seedShipped(table: Table): Promise<number | undefined> {
  const marker = await table.get<Item & { version: string }>(MARKER);
  if (marker && marker.version >= SHIPPED_VERSION) return undefined;
  // Who has them already, the sweep of every five minutes, need not load them.
  const { shippedFigures } = await import('./shipped.ts');
  const store = figureStore(table);
  let added = 0;
  for (const { observations, ...from } of shippedFigures()) added += (await store.record(observations, from)).added;
  await table.write({ put: { ...MARKER, version: SHIPPED_VERSION } });
  return added;
}
