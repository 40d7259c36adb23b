/**
 * Whether a table still is what it was. Found once by titles and units, held to by codes: a measure that is gone or means
 * something else, a dimension more or less, a period that is not understood, and nothing of the table is taken.
 */
import type { CbsCode, CbsMetadata } from './cbs.ts';
import type { CbsTable, Measure } from './tables.ts';

/** What a table was found to be, kept from its first import on. */
export type Shape = {
  measures: { indicator: string; code: string }[];
  regions?: string;
  periods: string;
  /** Of the other dimensions: the code that stands for all of it, with its spaces. */
  whole: { [dimension: string]: string };
};

/** One sentence for each thing that differs. */
export type Faults = { faults: string[] };

const PERIOD = /^\d{4}(JJ|KW|MM)\d\d$/;

/** @param before of an earlier import; absent at the first. A code that the table's definition names counts more. */
export function shapeOf(table: CbsTable, found: CbsMetadata, before?: Shape): Shape | Faults {
  const faults: string[] = [];
  const fault = (sentence: string): undefined => void faults.push(sentence);

  const regions = dimensionOf(found, 'GeoDimension', 'RegioS');
  const periods = dimensionOf(found, 'TimeDimension', 'Perioden');
  if (!periods) fault('it has no periods any more');
  if (!regions && !table.place) fault('it has no regions any more');
  if (regions && table.place) fault(`it has regions now (${regions}), and was of ${table.place} only`);

  const measures = table.measures.flatMap((measure) => {
    const code = codeOf(measure, found, before, fault);
    return code ? [{ indicator: measure.indicator, code }] : [];
  });
  const whole = wholeOf(
    table,
    found.dimensions.filter(({ id }) => id !== regions && id !== periods),
    found,
    before,
    fault,
  );
  const strange = (found.codes[periods ?? ''] ?? []).filter(({ code }) => !PERIOD.test(code.trim()));
  if (strange.length > 0) fault(`it has periods that are not understood: ${listed(strange.map(({ code }) => code.trim()))}`);

  if (faults.length > 0) return { faults };
  return { measures, ...(regions && { regions }), periods: periods!, whole };
}

function dimensionOf({ dimensions }: CbsMetadata, kind: string, id: string): string | undefined {
  return (dimensions.find((one) => one.kind === kind) ?? dimensions.find((one) => one.id === id))?.id;
}

type Tell = (sentence: string) => undefined;

function codeOf(measure: Measure, { measures }: CbsMetadata, before: Shape | undefined, fault: Tell): string | undefined {
  const named = `“${measure.title}” (${measure.unit})`;
  const known = measure.code ?? before?.measures.find(({ indicator }) => indicator === measure.indicator)?.code;
  const alike = measures.filter((one) => same(one.title, measure.title) && same(one.unit, measure.unit));
  if (known === undefined) {
    if (alike.length === 1) return alike[0]!.code;
    return fault(
      alike.length === 0
        ? `it has no measure ${named}; it has ${listed(measures.map(({ title, unit }) => `“${title.trim()}” (${unit})`))}`
        : `it has ${alike.length} measures ${named}: ${listed(alike.map(({ code }) => code))}`,
    );
  }
  const there = measures.find(({ code }) => code.trim() === known.trim());
  if (!there) {
    const now = alike.length > 0 ? `; ${named} is ${listed(alike.map(({ code }) => code))} now` : '';
    return fault(`measure ${known}, ${named}, is gone${now}`);
  }
  if (same(there.title, measure.title) && same(there.unit, measure.unit)) return there.code;
  return fault(`measure ${known} was ${named} and is “${there.title.trim()}” (${there.unit}) now`);
}

function wholeOf(
  { whole = {} }: CbsTable,
  others: CbsMetadata['dimensions'],
  { codes }: CbsMetadata,
  before: Shape | undefined,
  fault: Tell,
): Shape['whole'] {
  const chosen: Shape['whole'] = {};
  const wanted = new Map(Object.entries(whole));
  for (const { id, title } of others) {
    const name = [id, title].find((one) => wanted.has(one)) ?? [...wanted.keys()].find((one) => same(one, title));
    if (name === undefined) {
      fault(`it has a dimension ${id} (“${title.trim()}”) that it had not`);
      continue;
    }
    const known = before?.whole[id];
    const candidates = [known ?? wanted.get(name)!, wanted.get(name)!].flat();
    wanted.delete(name);
    // Once it is known by its code, no title leads to another one; a code that was written down since does.
    const by = known === undefined ? isCalled : hasCode;
    const total = (codes[id] ?? []).find((one) => candidates.some((candidate) => by(one, candidate)));
    if (total) chosen[id] = total.code;
    else fault(`of dimension ${id} it has no ${listed([...new Set(candidates.map((one) => one.trim()))])} any more`);
  }
  for (const name of wanted.keys()) fault(`dimension ${name} is gone`);
  return chosen;
}

const hasCode = ({ code }: CbsCode, name: string): boolean => code.trim() === name.trim();
const isCalled = (one: CbsCode, name: string): boolean => hasCode(one, name) || same(one.title, name);

/** "x 1 000" and "x 1000" are one unit. */
const same = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

const MOST_LISTED = 8;
function listed(all: readonly string[]): string {
  if (all.length === 0) return 'none';
  const more = all.length > MOST_LISTED ? ` and ${all.length - MOST_LISTED} more` : '';
  return all.slice(0, MOST_LISTED).join(', ') + more;
}
