/** Text from people, made fit to be shown: harmless in itself, and cut where a reader would cut it. */

/**
 * Control characters (all but tab and line feed) and bidirectional overrides. The former are refused or shown as boxes; the
 * latter turn round the words that stand *beside* a person's text. Right-to-left script itself needs none of them.
 */
const UNSHOWABLE = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** No cluster that a person can see as one sign is longer; what is, is a pile of combining marks. */
const LONGEST_GRAPHEME = 64;

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** As it was typed, less what cannot be shown. Half a surrogate pair becomes U+FFFD: it has no UTF-8. */
export function shown(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSHOWABLE, '').toWellFormed();
}

/** As `shown`, on one line: for titles and labels. */
export function shownOnOneLine(text: string): string {
  return shown(text).replace(/\s+/g, ' ').trim();
}

/** At most `max` UTF-16 units: cut after a whole word where there is one in the second half, never inside a grapheme. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const end = graphemeStart(text, max - 1);
  const head = text.slice(0, end);
  const atWord = /\s/.test(text.charAt(end)) ? end : head.search(/\s\S*$/);
  return `${head.slice(0, atWord > end / 2 ? atWord : end).trimEnd()}…`;
}

function graphemeStart(text: string, at: number): number {
  const start = graphemes.segment(text).containing(at)?.index ?? 0;
  if (at - start <= LONGEST_GRAPHEME) return start;
  const insidePair = text.codePointAt(at - 1)! > 0xffff;
  return insidePair ? at - 1 : at;
}
