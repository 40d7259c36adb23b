/** A chart on a card: what each platform makes of it. */
import { describe, expect, test } from 'vitest';
import { type Chart, card, chart, plainText, text } from '../../bot/chat/card.ts';
import { slackMessage } from '../../bot/chat/slack/render.ts';
import { adaptiveCard } from '../../bot/chat/teams/render.ts';

const PICTURE = 'https://streek.example/chart/a.png';
const growth: Chart = {
  kind: 'line',
  title: 'Bruto regionaal product, Twente',
  categories: ['2018', '2019', '2020'],
  series: [{ name: 'Twente', values: [21_345, 22_100, null] }],
  unit: 'mln euro',
  decimals: 0,
  alt: 'Twente: 2018 21.345, 2019 22.100, 2020 onbekend (mln euro)',
};

describe('A chart', () => {
  test('is told in words to who cannot see it', () => {
    expect(plainText(card('nl', text('Zo ging het.'), chart(growth)))).toBe(`Zo ging het.\n${growth.alt}`);
  });

  test('of which no value is known is left out', () => {
    const unknown = { ...growth, series: [{ name: 'Twente', values: [null, null, null] }] };
    expect(card('nl', chart(unknown), chart({ ...growth, series: [] })).blocks).toEqual([]);
  });

  test('that cannot be drawn and has no picture is said in full', () => {
    const seven = Array.from({ length: 7 }, (_, n) => ({ name: `Regio ${n}`, values: [1, 2, n] }));
    const many = card('nl', chart({ ...growth, series: seven }));
    expect(slackMessage(many).blocks).toMatchObject([{ type: 'context', elements: [{ text: growth.alt }] }]);
    expect(JSON.stringify(adaptiveCard(many).body)).toContain(growth.alt);
  });

  test('has its picture where it cannot be drawn', () => {
    const seven = Array.from({ length: 7 }, (_, n) => ({ name: `Regio ${n}`, values: [1, 2, n] }));
    const many = card('nl', chart({ ...growth, series: seven }, PICTURE));
    expect(slackMessage(many).blocks).toEqual([{ type: 'image', image_url: PICTURE, alt_text: growth.alt }]);
    expect(JSON.stringify(adaptiveCard(many).body)).toContain(PICTURE);
  });
});
