/** A document as somebody reads it: its lines, from top to bottom, with a bar between the cells of a row. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { minutesDocument } from '../../../bot/fund/document/document.ts';
import type { Subject } from '../../../bot/fund/document/telling.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import type { Language } from '../../../bot/primitives/language.ts';

const MEMBERS: Record<string, string> = { joost: 'Joost Meijer', anna: 'Anna de Vries' };

export function subject(vote: Vote, language: Language = 'nl'): Subject {
  return { vote, language, regionName: 'Twente', timeZone: 'Europe/Amsterdam', nameOf: (member) => MEMBERS[member] };
}

export function linesOf(vote: Vote, language: Language = 'nl'): string[] {
  return linesIn(minutesDocument(subject(vote, language)));
}

export function linesIn({ content }: Pick<TDocumentDefinitions, 'content'>): string[] {
  return lines(content);
}

type Node = { text?: unknown; stack?: unknown; columns?: unknown; ul?: unknown; table?: { body: unknown[][] } };

function lines(node: unknown): string[] {
  if (node === undefined || node === null) return [];
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(lines);
  const { text, stack, columns, ul, table } = node as Node;
  if (table) return table.body.map((row) => row.map((cell) => lines(cell).join('\n')).join(' | '));
  if (text !== undefined) return [[text].flat().flatMap(lines).join('')];
  return [stack, columns, ul].flatMap(lines);
}

/** The widths of every table's columns. */
export function widthsIn({ content }: Pick<TDocumentDefinitions, 'content'>): unknown[][] {
  const found: unknown[][] = [];
  JSON.stringify(content, (name, value) => {
    if (name === 'widths') found.push(value);
    return value;
  });
  return found;
}
