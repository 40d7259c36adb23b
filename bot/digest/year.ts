/** What a region celebrated, for whoever tells about the year; never what somebody asked to keep quiet. */
import type { Instant } from '../primitives/instant.ts';
import type { Table } from '../store/table.ts';
import { celebrationsIn } from './celebrating/register.ts';

/** `names`: of the companies whose doing it was, those that said that they want to be named. */
type Told = { subject: string; number: number; at: Instant; names: string[] };

/** From a moment up to, and without, another; oldest first. */
export async function yearCelebrations(
  table: Table,
  region: string,
  { from, to }: { from: Instant; to: Instant },
): Promise<Told[]> {
  const celebrations = celebrationsIn(table);
  const told = (await celebrations.between(region, from, to)).filter(({ status }) => status === 'told');
  const kvks = told.flatMap(({ who }) => who.map(({ kvk }) => kvk));
  const naming = kvks.length > 0 ? await celebrations.naming(region, kvks) : new Map<string, boolean>();
  return told.map(({ subject, id, toldAt, tellAt, who }) => ({
    subject,
    number: Number(id),
    at: toldAt ?? tellAt,
    names: [...new Set(who.filter(({ kvk }) => naming.get(kvk)).map(({ company }) => company))],
  }));
}
