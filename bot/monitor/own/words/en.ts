import { inNumber } from '../../../primitives/in-number.ts';
import { type Level, levelOf } from '../../places.ts';
import type { Column, Notation } from '../fault.ts';
import type { nl } from './nl.ts';

const COLUMNS: Record<Column, string> = {
  indicator: 'indicator',
  place: 'place',
  code: 'place code',
  period: 'period',
  value: 'value',
  unit: 'unit',
  source: 'source',
  status: 'status',
};
const LEVELS: Record<Level, string> = {
  municipality: 'municipality',
  corop: 'COROP region',
  province: 'province',
  landsdeel: 'part of the country',
  country: 'country',
};
/** "PV26 (provincie)", so that the code says what it is of. */
const explained = (code: string): string => `${code} (${LEVELS[levelOf(code)]})`;
const NOTATIONS: Record<Notation, string> = { nl: '1.234,5', en: '1,234.5' };

/** What the reader of own figures says. */
export const en: typeof nl = {
  columns: COLUMNS,
  at: (line, column) => (column ? `Line ${line}, column ${column}` : `Line ${line}`),
  more: (count) => `And ${inNumber(count, 'more fault', 'more faults')}.`,
  nothingKept: (count) =>
    count === 1
      ? 'There is 1 fault in the file. Nothing was kept: correct it and send the file again.'
      : `There are ${count} faults in the file. Nothing was kept: correct them and send the file again.`,
  ownSource: (region) => `${region}’s own figures`,
  sayNotation: 'Send the file again with “Dutch” or “English” beside it; then I know how the numbers are written.',
  previewTitle: 'Is this right?',
  previewCount: (figures, added, changed, unchanged) =>
    `The file holds ${inNumber(figures, 'figure', 'figures')}: ${added} new, ${changed} changed, ${unchanged} the same.`,
  previewLine: (figures, places, from, to, least, most) =>
    `${inNumber(figures, 'figure', 'figures')} of ${inNumber(places, 'place', 'places')}, ${from === to ? from : `${from} to ${to}`}, from ${least} to ${most}`,
  isNew: 'new',
  previewFirst: 'The first figures',
  previewChanges: 'This will change',
  previewIgnored: (columns) => `Not read: ${columns}.`,
  previewNote: 'Nothing has been kept yet. Afterwards everybody in the region can ask for these figures.',
  bring: 'Yes, keep them',
  doNotBring: 'No',
  fault: {
    'not-text': () => 'this is no text file. Save the sheet as CSV and send that.',
    workbook: () => 'this is a workbook. In Excel choose “Save as”, CSV (UTF-8), and send that file.',
    empty: () => 'there are no figures in it. Put the names of the columns on the first line, and a figure on each line below.',
    'too-many-lines': ({ most }) => `the file has more than ${most} lines. Split it into several files.`,
    unreadable: () => 'from here on the file cannot be read: a quotation mark is not closed, or the line is too long.',
    'columns-missing': ({ missing }) =>
      `a column is missing: ${missing.map((column) => COLUMNS[column]).join(', ')}. Name the columns on the first line.`,
    'column-twice': () => 'this column is there twice. Leave one of them.',
    'too-many-cells': ({ columns }) =>
      `there are more cells than the ${columns} columns of the first line. Put text or a number that has the separator in it between quotation marks.`,
    missing: () => 'this cell is empty. Fill it in, or remove the line.',
    'too-long': ({ most }) => `this is longer than ${most} characters. Make it shorter.`,
    'no-name': ({ said }) => `“${said}” is no name. Use letters or digits.`,
    'known-indicator': ({ said }) => `“${said}” is an indicator of the monitor already. Give your own indicator another name.`,
    'too-many-indicators': ({ most }) => `a region has at most ${most} indicators of its own. Remove this one.`,
    'unknown-place': ({ said, nearest }) =>
      nearest.length > 0
        ? `I do not know the place “${said}”. Do you mean ${nearest.join(' or ')}?`
        : `I do not know the place “${said}”. Use the name or code of Statistics Netherlands, such as GM0153.`,
    'ambiguous-place': ({ said, codes }) =>
      `“${said}” may be several places: ${codes.map(explained).join(', ')}. Put the code in the cell, or head the column “municipality” or “province”.`,
    'place-ended': ({ said, lastYear, into }) => `“${said}” existed until ${lastYear}. For later years use ${into.join(' or ')}.`,
    'unknown-period': ({ said }) => `“${said}” is no period. Write 2023, 2023Q2 or 2023-05.`,
    'period-ahead': ({ said }) => `“${said}” has yet to begin. An expectation is no figure; remove the line.`,
    'no-number': ({ said }) => `“${said}” is no number. Put only the number here; the unit has a column of its own.`,
    'number-too-long': ({ said, most }) => `“${said}” has more than ${most} digits. Round it.`,
    'ambiguous-number': ({ said, nl, en }) =>
      `“${said}” may be ${nl} or ${en}. Say which of the two, or write it without a sign for thousands.`,
    'other-notation': ({ said, notation }) =>
      `“${said}” is written in another way than the rest of the column (${NOTATIONS[notation]}). Write all numbers alike.`,
    'unknown-status': ({ said }) => `“${said}” is no status. Write definitive or provisional.`,
    'other-unit': ({ said, unit }) =>
      `the unit “${said}” is not ${unit ? `“${unit}”` : 'empty'}, which this indicator has already. An indicator has one unit.`,
    duplicate: ({ first }) => `this figure is on line ${first} already. Leave one of them.`,
  },
};
