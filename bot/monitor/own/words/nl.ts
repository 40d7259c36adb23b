import { inNumber } from '../../../primitives/in-number.ts';
import { type Level, levelOf } from '../../places.ts';
import type { Column, Fault, Notation } from '../fault.ts';

type Of<Name extends Fault['fault']> = Extract<Fault, { fault: Name }>;
/** A sentence per kind of fault: what is wrong, and what to do. */
export type FaultWords = { [Name in Fault['fault']]: (of: Of<Name>) => string };

const COLUMNS: Record<Column, string> = {
  indicator: 'indicator',
  place: 'plaats',
  code: 'plaatscode',
  period: 'periode',
  value: 'waarde',
  unit: 'eenheid',
  source: 'bron',
  status: 'status',
};
const LEVELS: Record<Level, string> = {
  municipality: 'gemeente',
  corop: 'COROP-regio',
  province: 'provincie',
  landsdeel: 'landsdeel',
  country: 'land',
};
/** "PV26 (provincie)", so that the code says what it is of. */
const explained = (code: string): string => `${code} (${LEVELS[levelOf(code)]})`;
const NOTATIONS: Record<Notation, string> = { nl: '1.234,5', en: '1,234.5' };

/** Wat de lezer van eigen cijfers zegt. */
export const nl = {
  columns: COLUMNS,
  /** Where a fault stands. */
  at: (line: number, column?: string) => (column ? `Regel ${line}, kolom ${column}` : `Regel ${line}`),
  more: (count: number) => `En nog ${inNumber(count, 'fout', 'fouten')}.`,
  nothingKept: (count: number) =>
    count === 1
      ? 'Er klopt 1 ding niet in het bestand. Er is niets bewaard: verbeter het en stuur het opnieuw.'
      : `Er kloppen ${count} dingen niet in het bestand. Er is niets bewaard: verbeter ze en stuur het opnieuw.`,
  /** Where figures come from whose line does not say so. */
  ownSource: (region: string) => `eigen opgave ${region}`,
  sayNotation: 'Stuur het bestand opnieuw met “Nederlands” of “Engels” erbij, dan weet ik hoe de getallen geschreven zijn.',
  previewTitle: 'Klopt dit?',
  previewCount: (figures: number, added: number, changed: number, unchanged: number) =>
    `Het bestand bevat ${inNumber(figures, 'cijfer', 'cijfers')}: ${added} nieuw, ${changed} gewijzigd, ${unchanged} hetzelfde.`,
  previewLine: (figures: number, places: number, from: string, to: string, least: string, most: string) =>
    `${inNumber(figures, 'cijfer', 'cijfers')} van ${inNumber(places, 'plaats', 'plaatsen')}, ${from === to ? from : `${from} tot en met ${to}`}, van ${least} tot ${most}`,
  isNew: 'nieuw',
  previewFirst: 'De eerste cijfers',
  previewChanges: 'Dit wordt anders',
  previewIgnored: (columns: string) => `Niet gelezen: ${columns}.`,
  previewNote: 'Er is nog niets bewaard. Iedereen in de regio kan deze cijfers daarna vragen.',
  bring: 'Ja, bewaren',
  doNotBring: 'Nee',
  fault: {
    'not-text': () => 'dit is geen tekstbestand. Bewaar het blad als CSV en stuur dat.',
    workbook: () => 'dit is een rekenblad. Kies in Excel “Opslaan als”, CSV (UTF-8), en stuur dat bestand.',
    empty: () => 'er staan geen cijfers in. Zet op de eerste regel de kolomnamen en daaronder een cijfer per regel.',
    'too-many-lines': ({ most }) => `het bestand heeft meer dan ${most} regels. Verdeel het over meer bestanden.`,
    unreadable: () => 'vanaf hier is het bestand niet te lezen: een aanhalingsteken is niet gesloten, of de regel is te lang.',
    'columns-missing': ({ missing }) =>
      `er ontbreekt een kolom: ${missing.map((column) => COLUMNS[column]).join(', ')}. Noem de kolommen op de eerste regel.`,
    'column-twice': () => 'deze kolom staat er twee keer. Laat er een staan.',
    'too-many-cells': ({ columns }) =>
      `er staan meer cellen dan de ${columns} kolommen van de eerste regel. Zet tekst of een getal met het scheidingsteken erin tussen aanhalingstekens.`,
    missing: () => 'deze cel is leeg. Vul haar in, of haal de regel weg.',
    'too-long': ({ most }) => `dit is langer dan ${most} tekens. Maak het korter.`,
    'no-name': ({ said }) => `“${said}” is geen naam. Gebruik letters of cijfers.`,
    'known-indicator': ({ said }) => `“${said}” is al een indicator van de monitor. Geef uw eigen indicator een andere naam.`,
    'too-many-indicators': ({ most }) => `een regio heeft hoogstens ${most} eigen indicatoren. Haal deze weg.`,
    'unknown-place': ({ said, nearest }) =>
      nearest.length > 0
        ? `de plaats “${said}” ken ik niet. Bedoelt u ${nearest.join(' of ')}?`
        : `de plaats “${said}” ken ik niet. Gebruik de naam of de code van het CBS, zoals GM0153.`,
    'ambiguous-place': ({ said, codes }) =>
      `“${said}” kan meer plaatsen zijn: ${codes.map(explained).join(', ')}. Zet de code in de cel, of noem de kolom “gemeente” of “provincie”.`,
    'place-ended': ({ said, lastYear, into }) =>
      `“${said}” bestond tot en met ${lastYear}. Gebruik voor latere jaren ${into.join(' of ')}.`,
    'unknown-period': ({ said }) => `“${said}” is geen periode. Schrijf 2023, 2023Q2 of 2023-05.`,
    'period-ahead': ({ said }) => `“${said}” moet nog beginnen. Een verwachting is geen cijfer; haal de regel weg.`,
    'no-number': ({ said }) => `“${said}” is geen getal. Zet hier alleen het getal; de eenheid hoort in haar eigen kolom.`,
    'number-too-long': ({ said, most }) => `“${said}” heeft meer dan ${most} cijfers. Rond het af.`,
    'ambiguous-number': ({ said, nl, en }) =>
      `“${said}” kan ${written(nl)} zijn of ${written(en)}. Zeg welk van beide, of schrijf het zonder teken voor duizendtallen.`,
    'other-notation': ({ said, notation }) =>
      `“${said}” is anders geschreven dan de rest van de kolom (${NOTATIONS[notation]}). Schrijf alle getallen gelijk.`,
    'unknown-status': ({ said }) => `“${said}” is geen status. Schrijf definitief of voorlopig.`,
    'other-unit': ({ said, unit }) =>
      `de eenheid “${said}” is anders dan ${unit ? `“${unit}”` : 'leeg'}, die deze indicator al heeft. Een indicator heeft één eenheid.`,
    duplicate: ({ first }) => `dit cijfer staat al op regel ${first}. Laat er een staan.`,
  } satisfies FaultWords as FaultWords,
};

/** Without a sign for thousands, which is what the question is about. */
const written = (value: number): string => String(value).replace('.', ',');
