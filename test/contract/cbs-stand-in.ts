/** A small CBS on this machine: its OData v4 API with made-up tables, pages and filters, and the troubles that it has on a bad day. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Row = Record<string, string | number | null>;
export type StandInTable = {
  modified: string;
  dimensions: { Identifier: string; Title: string; Kind: string }[];
  measures: { Identifier: string; Title: string; Unit: string }[];
  /** By dimension. */
  codes: Record<string, { Identifier: string; Title: string; Status?: string }[]>;
  rows: Row[];
};

/** Each stands for one answer that goes wrong, in the order in which they are asked for. */
export type Trouble = 'down' | 'busy' | 'cut off' | 'repairs' | 'hangs up' | 'silent' | 'fine';

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

export async function startStandIn(
  tables: Record<string, StandInTable>,
  options: { pageSize?: number; linkOrigin?: string } = {},
) {
  const { pageSize = 4 } = options;
  const asked: string[] = [];
  const troubles: Trouble[] = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url!));
    const trouble = troubles.shift() ?? 'fine';
    if (trouble === 'silent') return;
    if (trouble === 'hangs up') return void request.socket.destroy();
    if (trouble === 'down') return void response.writeHead(503).end('Service Unavailable');
    if (trouble === 'busy') return void response.writeHead(429, { 'retry-after': '7' }).end();
    if (trouble === 'repairs') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Onderhoud</h1>');
    answer(request, response, trouble === 'cut off');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer({ url: path }: IncomingMessage, response: ServerResponse, cutOff: boolean): void {
    const { pathname, searchParams } = new URL(path!, url);
    const [, id, what] = /^\/CBS\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    const table = id ? tables[id] : undefined;
    const found = table && what ? partOf(table, id!, what, searchParams) : undefined;
    if (!found) return void response.writeHead(404).end();
    const body = JSON.stringify(found);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(cutOff ? body.slice(0, body.length / 2) : body);
  }

  function partOf(table: StandInTable, id: string, what: string, query: URLSearchParams): object | undefined {
    if (what === 'Properties') return { Identifier: id, Modified: table.modified };
    if (what === 'Dimensions') return { value: table.dimensions };
    if (what === 'MeasureCodes') return { value: table.measures };
    if (what.endsWith('Codes')) {
      const codes = table.codes[what.slice(0, -'Codes'.length)];
      return codes && { value: codes };
    }
    if (what !== 'Observations') return undefined;
    const rows = table.rows.filter((row) => holds(query.get('$filter')!, row));
    const skip = Number(query.get('$skip') ?? 0);
    const next = new URL(`${options.linkOrigin ?? url}/CBS/${id}/Observations`);
    next.searchParams.set('$filter', query.get('$filter')!);
    next.searchParams.set('$skip', String(skip + pageSize));
    return {
      value: rows.slice(skip, skip + pageSize),
      ...(skip + pageSize < rows.length && { '@odata.nextLink': next.href }),
    };
  }

  return {
    url,
    tables,
    /** What was asked for, oldest first. */
    asked,
    troubles,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `A eq 'x' and (B eq 'y' or B eq 'z')`. */
function holds(filter: string, row: Row): boolean {
  return filter.split(' and ').every((part) =>
    part
      .replace(/^\(|\)$/g, '')
      .split(' or ')
      .some((test) => {
        const [, field, value] = /^(\w+) eq '(.*)'$/.exec(test)!;
        return row[field!] === value!.replaceAll("''", "'");
      }),
  );
}

const REGIONS = { Identifier: 'RegioS', Title: "Regio's", Kind: 'GeoDimension' };
const PERIODS = { Identifier: 'Perioden', Title: 'Perioden', Kind: 'TimeDimension' };

/** House prices as CBS has them: years, a status for each, padded codes, and nulls that say why. */
export function housePrices(): StandInTable {
  const price = (place: string, year: string, value: number | null, attribute = 'None'): Row => ({
    Measure: 'M001534',
    ValueAttribute: attribute,
    Value: value,
    StringValue: null,
    RegioS: place,
    Perioden: `${year}JJ00`,
  });
  return {
    modified: '2026-02-17T00:00:00+01:00',
    dimensions: [REGIONS, PERIODS],
    measures: [{ Identifier: 'M001534', Title: 'Gemiddelde verkoopprijs ', Unit: 'euro' }],
    codes: {
      RegioS: ['NL01  ', 'PV23  ', 'GM0153', 'GM1992', 'GM0530', 'GM0190'].map((code) => ({ Identifier: code, Title: code })),
      Perioden: [
        { Identifier: '2023JJ00', Title: '2023', Status: 'Definitief' },
        { Identifier: '2024JJ00', Title: '2024', Status: 'NaderVoorlopig' },
        { Identifier: '2025JJ00', Title: '2025', Status: 'Voorlopig' },
      ],
    },
    rows: [
      price('NL01  ', '2023', 416_153),
      price('NL01  ', '2024', 450_985),
      price('NL01  ', '2025', 479_527),
      price('GM0153', '2023', 321_000),
      price('GM0153', '2024', 345_393),
      price('GM0153', '2025', null, 'Confidential'),
      price('GM1992', '2023', 400_000),
      price('GM0530', '2023', null, 'Impossible'),
      price('GM0190', '2023', null, 'Impossible'),
      price('GM0190', '2024', null, 'Impossible'),
    ],
  };
}

/** Vacancies: quarters in thousands, by branch, under a code that only its title and unit give away. */
export function vacancies(): StandInTable {
  const open = (branch: string, place: string, period: string, value: number): Row => ({
    Measure: 'M000117',
    ValueAttribute: 'None',
    Value: value,
    BedrijfstakkenBranchesSBI2008: branch,
    RegioS: place,
    Perioden: period,
  });
  return {
    modified: '2026-08-14T06:30:00+02:00',
    dimensions: [
      { Identifier: 'BedrijfstakkenBranchesSBI2008', Title: 'Bedrijfstakken/branches (SBI 2008)', Kind: 'Dimension' },
      REGIONS,
      PERIODS,
    ],
    measures: [
      { Identifier: 'M000117', Title: 'Openstaande vacatures', Unit: 'x 1 000' },
      { Identifier: 'M000118', Title: 'Ontstane vacatures', Unit: 'x 1 000' },
    ],
    codes: {
      BedrijfstakkenBranchesSBI2008: [
        { Identifier: 'T001081   ', Title: 'A-U Alle economische activiteiten' },
        { Identifier: '350000', Title: 'F Bouwnijverheid' },
      ],
      RegioS: [{ Identifier: 'PV23  ', Title: 'Overijssel (PV)' }],
      Perioden: [
        { Identifier: '2026KW01', Title: '2026 1e kwartaal', Status: 'Definitief' },
        { Identifier: '2026KW02', Title: '2026 2e kwartaal', Status: 'Voorlopig' },
        { Identifier: '2026JJ00', Title: '2026', Status: 'Voorlopig' },
      ],
    },
    rows: [
      open('T001081   ', 'PV23  ', '2026KW01', 27.3),
      open('T001081   ', 'PV23  ', '2026KW02', 26.1),
      open('T001081   ', 'PV23  ', '2026JJ00', 26.7),
      open('350000', 'PV23  ', '2026KW01', 2.8),
      { ...open('T001081   ', 'PV23  ', '2026KW01', 99), Measure: 'M000118' },
    ],
  };
}
