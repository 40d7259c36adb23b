/** The indicators that a file names: the same name, however spelled, is the same indicator, with one unit. */
import { folded, wordsIn } from '../../primitives/folded.ts';
import { CATALOGUE } from '../catalogue.ts';
import { said, type Wrong } from './fault.ts';

/** An indicator that a region brought in itself. */
export type OwnIndicator = {
  /** `own:<region>:<slug>` */
  id: string;
  name: string;
  /** Empty: a bare number. */
  unit: string;
  /** Figures behind the comma. */
  decimals: number;
};

/** A region's own. More is a data set and no monitor. */
const MOST_INDICATORS = 50;
/** More decimals measure nothing. */
const MOST_DECIMALS = 6;

const slugOf = (name: string): string =>
  wordsIn(folded(name))
    .map(({ word }) => word)
    .join('-');

/** What the monitor itself calls its indicators. */
const TAKEN: ReadonlySet<string> = new Set(
  CATALOGUE.flatMap(({ id, name }) => [id.replaceAll('_', '-'), slugOf(name.nl), slugOf(name.en)]),
);

export type IndicatorBook = ReturnType<typeof indicatorBook>;

export function indicatorBook(region: string, known: readonly OwnIndicator[]) {
  const there = new Map(known.map((one) => [one.id, one]));
  const here = new Map<string, OwnIndicator>();
  /** As it was spelled, since most lines spell alike. */
  const spelled = new Map<string, string>();
  let added = 0;

  return {
    /** The id of the indicator of that name. @param unit undefined where the file has no column for it */
    idOf(name: string, unit: string | undefined): { id: string } | { wrong: Wrong; inUnit?: true } {
      const id = spelled.get(name) ?? `own:${region}:${slugOf(name)}`;
      spelled.set(name, id);
      const open = here.get(id) ?? opened(id, name, unit);
      if ('wrong' in open) return open;
      if (unit !== undefined && unit !== open.unit) {
        return { wrong: { fault: 'other-unit', said: said(unit), unit: open.unit }, inUnit: true };
      }
      return { id };
    },
    /** A figure of it was written with so many decimals. */
    shows(id: string, decimals: number): void {
      const indicator = here.get(id)!;
      indicator.decimals = Math.max(indicator.decimals, Math.min(decimals, MOST_DECIMALS));
    },
    named: (): OwnIndicator[] => [...here.values()],
  };

  function opened(id: string, name: string, unit: string | undefined): OwnIndicator | { wrong: Wrong } {
    const slug = slugOf(name);
    if (slug === '') return { wrong: { fault: 'no-name', said: said(name) } };
    if (TAKEN.has(slug)) return { wrong: { fault: 'known-indicator', said: said(name) } };
    const before = there.get(id);
    if (!before && there.size + added >= MOST_INDICATORS)
      return { wrong: { fault: 'too-many-indicators', most: MOST_INDICATORS } };
    if (!before) added += 1;
    const indicator = before ? { ...before } : { id, name, unit: unit ?? '', decimals: 0 };
    here.set(id, indicator);
    return indicator;
  }
}
