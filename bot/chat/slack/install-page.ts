/** The page with which an installation ends: what happened, and what to do next. Dutch and English, as nobody knows yet who reads it. */
import type { HttpResponse } from '../http.ts';

type Paragraph = { nl: string; en: string };
type Said = { title: string; paragraphs: Paragraph[]; again?: boolean };

const REFUSALS: Record<'stale' | 'declined' | 'failed', Paragraph> = {
  stale: {
    nl: 'Deze toestemming is verlopen, al gebruikt, of in een andere browser begonnen. Begin opnieuw.',
    en: 'This approval has expired, was used already, or was begun in another browser. Start again.',
  },
  declined: {
    nl: 'Er is geen toestemming gegeven, dus Streek is niet toegevoegd.',
    en: 'No approval was given, so Streek was not added.',
  },
  failed: {
    nl: 'Slack gaf geen goed antwoord. Wacht een minuut en begin opnieuw.',
    en: 'Slack gave no proper answer. Wait a minute and start again.',
  },
};

/** @param name of the workspace or the organisation */
export function installedPage(name: string): HttpResponse {
  const where = name ? ` ${name}` : ' Slack';
  return page(200, {
    title: 'Streek',
    paragraphs: [
      {
        nl: `Streek staat nu in${where}. Open Slack: Streek heeft u een bericht gestuurd. Typ daarna /streek in het kanaal waarin uw regio bij elkaar komt.`,
        en: `Streek is now in${where}. Open Slack: Streek has sent you a message. Then type /streek in the channel where your region meets.`,
      },
    ],
  });
}

export function refusedPage(status: number, why: keyof typeof REFUSALS): HttpResponse {
  return page(status, { title: 'Streek', paragraphs: [REFUSALS[why]], again: true });
}

function page(status: number, { title, paragraphs, again }: Said): HttpResponse {
  const said = paragraphs.map(({ nl, en }) => `<p>${escaped(nl)}</p><p lang="en">${escaped(en)}</p>`).join('');
  const link = again ? '<p><a href="/slack/install">Opnieuw · Again</a></p>' : '';
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<body style="font:18px/1.6 system-ui;max-width:36rem;margin:4rem auto;padding:0 1rem"><h1>${title}</h1>${said}${link}</body></html>`,
  };
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
