/**
 * The deck as one page that presents itself: by keyboard, by touch, on a telephone, on paper. Nothing is fetched from anywhere: letters
 * are the reader's own, charts are in it, and its policy allows nothing else.
 */
import { createHash } from 'node:crypto';
import type { DeckData } from '../deck-data.ts';
import { nameOf, slides } from '../slides.ts';
import { deckWords } from '../words/index.ts';
import { escaped } from './escaped.ts';
import { SCRIPT } from './script.ts';
import { slideHtml } from './slide-html.ts';
import { STYLE } from './style.ts';

const allowed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only this style sheet and this script run; a live poll is asked of whoever served the page. */
export const POLICY = [
  "default-src 'none'",
  `style-src ${allowed(STYLE)}`,
  `script-src ${allowed(SCRIPT)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ICONS: Record<string, string> = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  all: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  print: 'M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z',
};

export function deckPage(data: DeckData): string {
  const { language, year } = data;
  const w = deckWords(language);
  const all = slides(data);
  const button = (act: string, name: string) =>
    `<button type="button" data-act="${act}" aria-label="${name}" title="${name}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[act]}"/></svg></button>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${escaped(POLICY)}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escaped(w.subject(nameOf(data), year))}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="deck" aria-label="${escaped(w.page.help)}">
${all.map((slide, at) => slideHtml(slide, at, all.length, language)).join('\n')}
</main>
<nav class="bar-of-buttons">${[
    button('previous', w.page.previous),
    button('next', w.page.next),
    button('all', w.page.overview),
    button('full', w.page.fullScreen),
    button('print', w.page.print),
  ].join('')}</nav>
<p class="status" role="status" aria-live="polite"></p>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
