/**
 * The address of an answer's figures as a CSV file. The figures themselves stand in it, signed, as a chart does in its own: whoever
 * opens it gets what was said then, and no table is read. Where they do not fit, there is no address.
 */
import { deflateRawSync } from 'node:zlib';
import { signing } from '../chat/signed.ts';
import type { Language } from '../primitives/language.ts';
import type { Figure } from './figures/figure.ts';

export const SHEET_PATH = '/figures/';
/** Longer addresses are cut by programs on the way. */
export const LONGEST_URL = 6_000;

/** By place instead of by name; names of sources and indicators once. The first number is the form's own. */
export type FoldedSheet = [
  1,
  Language,
  indicators: [id: string, name: string, unit: string][],
  sources: [source: string, retrieved: string][],
  rows: [indicator: number, source: number, place: string, period: string, value: number | null, provisional: boolean][],
];

/** How an indicator is called on the sheet. */
export type Named = { id: string; name: string; unit: string };
export type Sheet = { language: Language; indicators: readonly Named[]; figures: readonly Figure[] };

export type SheetLinks = {
  /** Undefined where the figures do not fit into an address. */
  urlOf(sheet: Sheet): string | undefined;
};

export function sheetLinks({ baseUrl, key }: { baseUrl: string; key: Uint8Array }): SheetLinks {
  const origin = baseUrl.replace(/\/+$/, '');
  const signed = signing(key);
  return {
    urlOf(sheet) {
      const text = deflateRawSync(JSON.stringify(foldedOf(sheet)), { level: 9 }).toString('base64url');
      const url = `${origin}${SHEET_PATH}${signed.sign(text)}.csv`;
      return url.length <= LONGEST_URL ? url : undefined;
    },
  };
}

function foldedOf({ language, indicators, figures }: Sheet): FoldedSheet {
  const sources = [
    ...new Map(
      figures.map(({ source, retrieved }) => [`${source} ${retrieved}`, [source, retrieved] as [string, string]]),
    ).values(),
  ];
  return [
    1,
    language,
    indicators.map(({ id, name, unit }) => [id, name, unit]),
    sources,
    figures.map(({ indicator, place, period, value, status, source, retrieved }) => [
      indicators.findIndex(({ id }) => id === indicator),
      sources.findIndex(([one, when]) => one === source && when === retrieved),
      place,
      period,
      value,
      status === 'provisional',
    ]),
  ];
}
