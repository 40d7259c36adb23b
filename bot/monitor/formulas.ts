/**
 * A spreadsheet runs a cell that begins with one of these as a formula, also out of a CSV file ("CSV Injection", owasp.org).
 * An apostrophe in front makes it text, and is not shown.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/;

/** Text that no spreadsheet runs. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** As it was before it was guarded. */
export function unguarded(text: string): string {
  return text.replace(GUARDED, '');
}
