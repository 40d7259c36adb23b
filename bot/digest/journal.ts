/**
 * What is worth telling of a region, by the week in which it happened: so that a digest costs as much as happened, however long the
 * region's history is.
 *
 * | pattern                                 | key                                                              | requests        |
 * |-----------------------------------------|------------------------------------------------------------------|-----------------|
 * | write a line, the newest of its day     | JOURNAL#<region>#<week> / <day>#<kind>#<subject>/<id>, expires   | 1               |
 * | the lines of some days                  | the same, between two days                                       | 1 a week        |
 * | write or take back what waits for a yes | JOURNAL#<region>#open / <subject>/<id>#<for whom>                | 1               |
 * | what waits for somebody                 | the same                                                         | 1               |
 *
 * Days and weeks are the region's own. Written by the change feed, which may only put: what is taken back stays as `gone` for a while.
 * A change that comes again, or late, undoes nothing newer (`order`).
 */
import { dayIn } from '../primitives/dates.ts';
import { epochSeconds, type Instant, plusMinutes } from '../primitives/instant.ts';
import type { Line } from '../region/capability.ts';
import { happened, type Item, type Key, type Table, type Value } from '../store/table.ts';
import { nameless } from './celebrating/celebration.ts';
import { type Days, dayAfter, weekOfDay, weeksIn } from './slot.ts';

/** A year's townhall looks back on all of them. */
export const KEPT_MINUTES = 400 * 24 * 60;

/** A line as it was written: `at` is when it happened, or happens. */
export type Written = Line & { at: Instant };
/** A line with when its change was made, and text that grows with every change. */
export type Fresh = { line: Line; at: Instant; order: string };

export function journalIn(table: Table) {
  return {
    /** Each once, however often its change comes. */
    async keep(fresh: readonly Fresh[], zone: string): Promise<void> {
      const newest = new Map(fresh.map((one) => [keyText(keyOf(one, zone)), one]));
      await Promise.all([...newest.values()].map((one) => table.write(put(one, zone))).map(happened));
    },

    /** @param days of which `closing` lines may lie ahead */
    async lines(region: string, days: Days): Promise<Written[]> {
      const pages = weeksIn(days).map((week) =>
        everything(table, { pk: weekKey(region, week), from: days.from, to: days.until }),
      );
      return (await Promise.all(pages)).flat();
    },

    /** Nothing waits for these members any more, and no line of these weeks names them. */
    async forget(region: string, weeks: readonly string[], members: readonly string[]): Promise<void> {
      const open = await itemsIn(table, { pk: weekKey(region, 'open') });
      const theirs = open.filter(({ data: { to } }) => typeof to === 'object' && members.includes(to.member));
      for (const { pk, sk } of theirs) await table.write({ delete: { pk, sk } });
      // That somebody joined is told under their own id.
      const told = (await Promise.all(weeks.map((week) => itemsIn(table, { pk: weekKey(region, week) })))).flat();
      for (const item of told) {
        const { who, subject, id } = item.data;
        if (subject === 'member' && members.includes(id)) await table.write({ delete: { pk: item.pk, sk: item.sk } });
        if (!who?.some(({ member }) => members.includes(member))) continue;
        const data = { ...item.data, who: who.map((one) => nameless(one, members)) };
        // What was told anew meanwhile stays as it is.
        const asRead = { if: '#order = :order', names: { order: 'order' }, values: { order: item.order } };
        await happened(table.write({ put: { ...item, data: data as unknown as Value }, ...asRead }));
      }
    },

    async waiting(region: string): Promise<Written[]> {
      return everything(table, { pk: weekKey(region, 'open') });
    },
  };
}

const weekKey = (region: string, week: string): string => `JOURNAL#${region}#${week}`;
const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`;

function keyOf({ line, at }: Fresh, zone: string): Key {
  const { region, subject, id, kind, to } = line;
  if (kind === 'needs-you') {
    return { pk: weekKey(region, 'open'), sk: `${subject}/${id}#${typeof to === 'object' ? to.member : to}` };
  }
  const day = dayIn(zone, line.at ?? at);
  return { pk: weekKey(region, weekOfDay(day)), sk: `${day}#${kind}#${subject}/${id}` };
}

function put(fresh: Fresh, zone: string) {
  const { line, at, order } = fresh;
  const data = { ...line, at: line.at ?? at };
  // What waits for somebody stays until it is gone; everything else is history.
  const expires = line.kind !== 'needs-you' || line.gone;
  return {
    put: {
      ...keyOf(fresh, zone),
      data: data as unknown as Value,
      order,
      ...(expires && { ttl: epochSeconds(plusMinutes(data.at, KEPT_MINUTES)) }),
    },
    if: 'attribute_not_exists(pk) OR #order < :order',
    names: { order: 'order' },
    values: { order },
  };
}

type KeptLine = Item & { data: Written; order: string };

async function itemsIn(table: Table, query: Parameters<Table['query']>[0]): Promise<KeptLine[]> {
  const found: KeptLine[] = [];
  let after: string | undefined;
  do {
    const page = await table.query<KeptLine>({ ...query, after });
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

async function everything(table: Table, query: Parameters<Table['query']>[0]): Promise<Written[]> {
  return (await itemsIn(table, query)).map(({ data }) => data).filter(({ gone }) => !gone);
}

/** A week ahead: what closes by then is told. */
export function ahead(today: string): Days {
  return { from: today, until: dayAfter(today, 7) };
}
