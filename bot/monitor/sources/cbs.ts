/**
 * Statistics Netherlands (CBS), by its OData v4 API: `{base}/CBS/<table>/Properties`, `/Dimensions`, `/MeasureCodes`,
 * `/<dimension>Codes` and `/Observations`, 100,000 rows a page. Codes may be padded with spaces; a row without a value says why.
 */
import * as z from 'zod/mini';
import { fetchJson, type Outside, SourceError } from './fetching.ts';

export const CBS_URL = 'https://datasets.cbs.nl/odata/v1';

const text = z.nullish(z.string());

const Properties = z.object({ Modified: z.string() });
const Dimension = z.object({ Identifier: z.string(), Title: text, Kind: text });
const MeasureCode = z.object({ Identifier: z.string(), Title: z.string(), Unit: text });
const Code = z.object({ Identifier: z.string(), Title: text, Status: text });
/** The dimensions are fields of the row, too, under their names. */
const Row = z.looseObject({ Measure: z.string(), Value: z.nullable(z.number()), ValueAttribute: text });
const pageOf = <T extends z.core.$ZodType>(one: T) =>
  z.object({ value: z.array(one), '@odata.nextLink': z.optional(z.nullable(z.string())) });

export type CbsRow = z.output<typeof Row>;
export type CbsCode = { code: string; title: string; status?: string };
export type CbsMetadata = {
  dimensions: { id: string; title: string; kind: string }[];
  measures: { code: string; title: string; unit: string }[];
  /** By dimension; `code` as it stands there, with its spaces. */
  codes: Readonly<Record<string, CbsCode[]>>;
};

export type Cbs = ReturnType<typeof cbs>;

/** More pages than any table has; a list of links that never ends is a fault of the source. */
const MOST_PAGES = 1_000;

export function cbs(base: string, outside: Outside) {
  const root = `${base.replace(/\/+$/, '').replace(/\/CBS$/, '')}/CBS`;

  async function read<T extends z.core.$ZodType>(schema: T, url: string): Promise<z.output<T>> {
    const parsed = z.safeParse(schema, await fetchJson(url, outside));
    if (!parsed.success) {
      const [{ path, message } = { path: [], message: '' }] = parsed.error.issues;
      throw new SourceError(`${url} has another form than it used to (${path.join('.')}: ${message}). What is stored stays.`);
    }
    return parsed.data;
  }

  async function* pages<T extends z.core.$ZodType>(one: T, url: string): AsyncGenerator<z.output<T>[]> {
    const schema = pageOf(one);
    let next: string | undefined = url;
    for (let page = 0; next; page++) {
      if (page === MOST_PAGES) throw new SourceError(`${url} has no end. What is stored stays.`);
      const { value, '@odata.nextLink': link }: z.output<typeof schema> = await read(schema, next);
      yield value as z.output<T>[];
      next = link ? linkFrom(next, link, root) : undefined;
    }
  }

  async function all<T extends z.core.$ZodType>(one: T, url: string): Promise<z.output<T>[]> {
    const found: z.output<T>[] = [];
    for await (const page of pages(one, url)) for (const each of page) found.push(each);
    return found;
  }

  return {
    async modified(table: string): Promise<string> {
      return (await read(Properties, `${root}/${table}/Properties`)).Modified;
    },

    async metadata(table: string): Promise<CbsMetadata> {
      const dimensions = await all(Dimension, `${root}/${table}/Dimensions`);
      const measures = await all(MeasureCode, `${root}/${table}/MeasureCodes`);
      const codes: Record<string, CbsCode[]> = {};
      for (const { Identifier } of dimensions) {
        const list = await all(Code, `${root}/${table}/${Identifier}Codes`);
        codes[Identifier] = list.map((one) => ({
          code: one.Identifier,
          title: one.Title ?? '',
          ...(one.Status && { status: one.Status }),
        }));
      }
      return {
        dimensions: dimensions.map(({ Identifier, Title, Kind }) => ({ id: Identifier, title: Title ?? '', kind: Kind ?? '' })),
        measures: measures.map(({ Identifier, Title, Unit }) => ({ code: Identifier, title: Title, unit: Unit ?? '' })),
        codes,
      };
    },

    rows(table: string, filter: string): AsyncGenerator<CbsRow[]> {
      return pages(Row, `${root}/${table}/Observations?$filter=${encodeURIComponent(filter)}`);
    },
  };
}

/** A link may be relative; and a stand-in passes on CBS's own, which is followed at the stand-in: no other host is asked. */
function linkFrom(from: string, link: string, root: string): string {
  const target = new URL(link, from);
  if (target.origin === new URL(from).origin) return target.href;
  const [, path] = target.href.split('/CBS/');
  if (path === undefined) throw new SourceError(`${from} goes on elsewhere, at ${target.origin}. What is stored stays.`);
  return `${root}/${path}`;
}
