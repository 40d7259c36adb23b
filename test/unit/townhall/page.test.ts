/** The page: alone, safe, and with the contrast that a hall needs. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAPTERS } from '../../../bot/townhall/deck/deck-data.ts';
import { ACCENT, ACCENT_IN_DARK, DARK, LIGHT, NIGHT } from '../../../bot/townhall/deck/look.ts';
import { deckPage, POLICY } from '../../../bot/townhall/deck/web/page.ts';
import { anyDeck } from './any-deck.ts';
import { FULL, IN_ENGLISH, NOTHING, YEAR } from './examples.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('The page of a deck', () => {
  test.each([
    ['a year', YEAR],
    ['a year in English', IN_ENGLISH],
    ['nothing yet', NOTHING],
    ['very much', FULL],
  ])('needs nothing from anywhere, and runs only what it was made with: %s', (_, data) => {
    const page = deckPage(data);
    const [style] = /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(page)!;
    const [script] = /(?<=<script>)[\s\S]*?(?=<\/script>)/.exec(page)!;

    expect(page).not.toMatch(/\s(?:src|href|style|on\w+)=|url\(|@import|<link|<img|<iframe/);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(POLICY).toContain(`style-src ${hashOf(style)}`);
    expect(POLICY).toContain(`script-src ${hashOf(script)}`);
    expect(POLICY).toContain("default-src 'none'");
  });

  test('says in which language it is, and names each slide for who cannot see it', () => {
    const page = deckPage(IN_ENGLISH);

    expect(page).toContain('<html lang="en">');
    expect(page).toContain('aria-label="1 of 15: Twente"');
    expect(page).toContain('aria-label="Gross regional product per inhabitant (euro per inhabitant). Twente: 2012 31,200,');
  });

  test('shows what people typed as words, never as markup', () => {
    fc.assert(
      fc.property(anyDeck, (data) => {
        const page = deckPage(data);
        expect(page.match(/<script/g)).toHaveLength(1);
        expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        expect(page.match(/<section /g)!.length).toBe(page.match(/<\/section>/g)!.length);
      }),
      { numRuns: 40 },
    );
  });

  test('asks nobody how a poll stands unless it was told where', () => {
    expect(deckPage(YEAR)).not.toContain('data-poll="');
    expect(deckPage({ ...YEAR, poll: '/poll/abc?a=1&b=2' })).toContain('data-poll="/poll/abc?a=1&amp;b=2"');
  });
});

/** WCAG 2.2, success criterion 1.4.3. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r, g, b] = [0, 2, 4].map((n) => {
      const part = Number.parseInt(colour.slice(n, n + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
  return (more! + 0.05) / (less! + 0.05);
}

describe('The colours', () => {
  test.each(CHAPTERS)('of %s can be read on paper, on a card and in the dark', (chapter) => {
    for (const ground of [LIGHT.paper, LIGHT.panel]) expect(contrast(ACCENT[chapter], ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [DARK.paper, DARK.panel]) expect(contrast(ACCENT_IN_DARK[chapter], ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ACCENT_IN_DARK[chapter], NIGHT.panel)).toBeGreaterThanOrEqual(4.5);
  });

  test('of all other words as well', () => {
    for (const { paper, panel, ink, quiet } of [LIGHT, DARK, NIGHT]) {
      for (const ground of [paper, panel]) {
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
        expect(contrast(quiet, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const { paper, good, bad } of [LIGHT, DARK]) {
      expect(contrast(good, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(bad, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
