import { inNumber } from '../../../primitives/in-number.ts';
import type { ContributorWords } from './nl.ts';

/** The words of the contributors: preview, list, what is wrong. */
export const en: ContributorWords = {
  files: 'a CSV file of contributors (KvK number, name, area, class, WOZ value)',
  previewTitle: 'Contributors in this file',
  previewNote:
    'Nothing has been kept yet. Keeping replaces the whole list; the former one can be put back. Votes that are running keep their own roll.',
  keep: 'Yes, keep them',
  decline: 'No',
  kept: 'The list of contributors has been kept.',
  keptAlready: 'This list is in force already.',
  notKept: 'All right, I keep nothing.',
  gone: 'This list is waiting no more. Send the file again.',
  changed: 'The list has been changed meanwhile. Look at it and try again.',
  title: 'Contributors',
  none: 'There is no list of contributors. Drag a CSV file into your own chat with Streek, with columns for KvK number, name, area, class (user or owner) and WOZ value in whole euro.',
  since: (name, day) => `Kept by ${name} on ${day}`,
  companies: 'Companies',
  companiesIn: (companies, lines) => `${inNumber(companies, 'company', 'companies')}, on ${inNumber(lines, 'line', 'lines')}`,
  reach: 'In Streek',
  reached: (here, away) => `${here}; out of reach here: ${away}`,
  areas: 'Areas',
  classes: 'Groups',
  inArea: (area, companies) => `${area}: ${inNumber(companies, 'company', 'companies')}`,
  inClass: (name, companies, woz) => `${name}: ${inNumber(companies, 'company', 'companies')}, ${woz} WOZ value together`,
  className: { users: 'users', owners: 'owners' },
  noClass: 'without a group',
  more: (areas) => `and ${inNumber(areas, 'more area', 'more areas')}`,
  ignored: (names) => `Not read: ${names}`,
  secret: 'What a company pays for is seen by nobody else.',
  remove: 'Take it away',
  removeSure: 'The list is then in force no more. It can be put back.',
  removed: 'The list of contributors is in force no more.',
  restore: 'Put the former list back',
  restored: 'The former list is in force again.',
  nothingToRestore: 'There is no former list.',
  undo: 'Undo',

  nothingKept: (count) =>
    count === 1
      ? 'One thing in this list is wrong. Nothing has been kept; correct it and send the file again.'
      : `${count} things in this list are wrong. Nothing has been kept; correct them and send the file again.`,
  moreFaults: (count) => `And ${count} more.`,
  at: (line, column) => (column ? `Line ${line}, column ${column}` : `Line ${line}`),
  fault: {
    empty: () => 'there are no companies in the file.',
    unreadable: () => 'from here on the file cannot be read; perhaps a quotation mark is missing.',
    'column-twice': () => 'this column is there twice.',
    missing: () => 'nothing is filled in.',
    'too-long': () => 'that is too long.',
    'too-many-lines': ({ most }) => `the file has more than ${most} lines.`,
    'no-name-column': () => 'a column with the name of the company is needed.',
    'no-kvk': ({ said }) => `“${said}” is no KvK number of 8 digits; a spreadsheet may leave out a nought in front.`,
    'no-woz': ({ said }) => `“${said}” is no WOZ value in whole euro.`,
  },
};
