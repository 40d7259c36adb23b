/** The indicators that a file names: the same name, however spelled, is the same indicator, with one unit. */
import { folded, wordsIn } from '../../primitives/folded.ts';
import { CATALOGUE } from '../catalogue.ts';
import { said, type Wrong } from './fault.ts';

/** An indicator that a region brought in itself. */
export type OwnIndicator = {
  /** `own:<region>:<slug>`; `own:<region>:<slug>~2` where figures in another unit still lie under the first. */
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

export const sameName = (one: OwnIndicator, other: OwnIndicator): boolean => slugOf(one.name) === slugOf(other.name);

/** What the monitor itself calls its indicators. */
const TAKEN: ReadonlySet<string> = new Set(
  CATALOGUE.flatMap(({ id, name }) => [id.replaceAll('_', '-'), slugOf(name.nl), slugOf(name.en)]),
);

export type IndicatorBook = ReturnType<typeof indicatorBook>;

/** @param removed what the region had once: the figures still lie under these ids, in these units */
export function indicatorBook(region: string, known: readonly OwnIndicator[] = [], removed: readonly OwnIndicator[] = []) {
  const there = new Map(known.map((one) => [slugOf(one.name), one]));
  /** By slug. */
  const here = new Map<string, OwnIndicator>();
  /** As it was spelled, since most lines spell alike. */
  const byId = new Map<string, OwnIndicator>();
  const spelled = new Map<string, string>();
  let added = 0;

  return {
    /** The id of the indicator of that name. @param unit undefined where the file has no column for it */
    idOf(name: string, unit: string | undefined): { id: string } | { wrong: Wrong; inUnit?: true } {
      const slug = spelled.get(name) ?? slugOf(name);
      spelled.set(name, slug);
      const open = here.get(slug) ?? opened(slug, name, unit);
      if ('wrong' in open) return open;
      if (unit !== undefined && unit !== open.unit) {
        return { wrong: { fault: 'other-unit', said: said(unit), unit: open.unit }, inUnit: true };
      }
      return { id: open.id };
    },
    /** A figure of it was written with so many decimals. */
    shows(id: string, decimals: number): void {
      const indicator = byId.get(id)!;
      indicator.decimals = Math.max(indicator.decimals, Math.min(decimals, MOST_DECIMALS));
    },
    named: (): OwnIndicator[] => [...here.values()],
  };

  function opened(slug: string, name: string, unit: string | undefined): OwnIndicator | { wrong: Wrong } {
    if (slug === '') return { wrong: { fault: 'no-name', said: said(name) } };
    if (TAKEN.has(slug)) return { wrong: { fault: 'known-indicator', said: said(name) } };
    const before = there.get(slug);
    if (!before && there.size + added >= MOST_INDICATORS)
      return { wrong: { fault: 'too-many-indicators', most: MOST_INDICATORS } };
    if (!before) added += 1;
    const indicator = before ? { ...before } : anew(slug, name, unit ?? '');
    here.set(slug, indicator);
    byId.set(indicator.id, indicator);
    return indicator;
  }

  /** As it was, when it was removed under this unit; under another unit apart from the figures of then. */
  function anew(slug: string, name: string, unit: string): OwnIndicator {
    const then = removed.filter((one) => slugOf(one.name) === slug);
    const same = then.find((one) => one.unit === unit);
    if (same) return { ...same };
    const id = `own:${region}:${slug}`;
    return { id: then.length === 0 ? id : `${id}~${then.length + 1}`, name, unit, decimals: 0 };
  }
}
