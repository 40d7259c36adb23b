/** A table of CBS as a source. */
import type { Cbs, CbsRow } from './cbs.ts';
import { observationsIn } from './observing.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Source } from './source.ts';
import type { CbsTable } from './tables.ts';

export function cbsSource(table: CbsTable, client: Cbs): Source {
  return {
    name: 'cbs',
    table: table.id,
    indicators: table.measures.map(({ indicator }) => indicator),
    modified: () => client.modified(table.id),

    async take(before, told) {
      const metadata = await client.metadata(table.id);
      const shape = shapeOf(table, metadata, before);
      if ('faults' in shape) return shape;
      const rows: CbsRow[] = [];
      for await (const page of client.rows(table.id, filterOf(shape))) {
        // Not spread into `push`: a page of 100,000 arguments is more than a call takes.
        for (const row of page) rows.push(row);
        told({ doing: 'fetching', done: rows.length });
      }
      const { observations, refused, faults } = observationsIn(table, shape, metadata.codes[shape.periods]!, rows);
      if (observations.length === 0) faults.push(`none of its ${rows.length} rows is a figure of a place that is known here`);
      if (faults.length > 0) return { faults };
      return { label: `CBS ${table.id}`, observations, refused, shape };
    },
  };
}

/** `Measure eq 'M000352' and Geslacht eq 'T001038'`: the whole of every dimension, all places and periods. */
export function filterOf({ measures, whole }: Shape): string {
  const asked = measures.map(({ code }) => `Measure eq ${quoted(code)}`).join(' or ');
  const total = Object.entries(whole).map(([dimension, code]) => `${dimension} eq ${quoted(code)}`);
  return [measures.length > 1 ? `(${asked})` : asked, ...total].join(' and ');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
