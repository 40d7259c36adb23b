/** The text in a file's bytes, however the program that made it wrote letters down. */

/** `workbook`: an Excel or LibreOffice file. */
export type NoText = { fault: 'workbook' } | { fault: 'not-text' };

/** What spreadsheet programs save when it is not CSV: a zip (xlsx, ods) or the older binary form (xls). */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS: readonly [mark: readonly number[], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Enough to tell how letters are written. */
const LOOKED_AT = 1_000;
/** Of every other byte: in UTF-16 nearly all of ours are zero on one side, in other encodings none is. */
const MOSTLY = 0.7;
/** No text has these. (Tab, line feed and carriage return are fine; Ctrl+Z ended files once.) */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u0019\u001b-\u001f]/;

/** UTF-8 (with or without its mark), UTF-16, or else Windows-1252, the way of older Excels; lines end with a line feed. */
export function textIn(bytes: Uint8Array): { text: string } | { wrong: NoText } {
  if (WORKBOOKS.some((mark) => beginsWith(bytes, mark))) return { wrong: { fault: 'workbook' } };
  const text = decoded(bytes);
  if (CONTROL.test(text)) return { wrong: { fault: 'not-text' } };
  return { text: text.replace(/\r\n?/g, '\n').trimEnd() };
}

function decoded(bytes: Uint8Array): string {
  const marked = UTF16_MARKS.find(([mark]) => beginsWith(bytes, mark));
  const wide = marked?.[1] ?? unmarkedWide(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A file that says that it is UTF-8 stays so, with � for what is not.
    return new TextDecoder(beginsWith(bytes, UTF8_MARK) ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

/** UTF-16 without its mark. */
function unmarkedWide(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, LOOKED_AT);
  if (head.length < 2 || head.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const most = (head.length / 2) * MOSTLY;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1] === 0 ? 'utf-16be' : undefined;
}

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
