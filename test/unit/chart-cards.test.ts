/** A chart on a card: what each platform makes of it. */
import { describe, expect, test } from 'vitest';
import { type Card, type Chart, card, chart, plainText, text } from '../../bot/chat/card.ts';
import { slackHome, slackMessage, slackMessages } from '../../bot/chat/slack/render.ts';
import { adaptiveCard } from '../../bot/chat/teams/render.ts';
import { chartOf, PICTURE, PRODUCT } from './charts.ts';

type Json = Record<string, unknown>;

const charted = (...charts: Chart[]): Card => card('nl', ...charts.map((one) => chart(one, PICTURE)));
const inSlack = (of: Card) => slackMessages(of)[0].blocks as unknown as Json[];
const inTeams = (of: Card) => adaptiveCard(of).body as Json[];
const typesOf = (blocks: Json[]) => blocks.map(({ type }) => type);
const gap: Chart = { ...PRODUCT, series: [{ name: 'Twente', values: [21_345, null, 21_450] }] };

describe('A chart', () => {
  test('is told in words to who cannot see it', () => {
    expect(plainText(card('nl', text('Zo ging het.'), chart(PRODUCT)))).toBe(`Zo ging het.\n${PRODUCT.alt}`);
    expect(slackMessage(charted(PRODUCT)).text).toBe(PRODUCT.alt);
    expect(adaptiveCard(charted(PRODUCT)).fallbackText).toBe(PRODUCT.alt);
  });

  test('of which no value is known is left out', () => {
    const unknown = { ...PRODUCT, series: [{ name: 'Twente', values: [null, null, null] }] };
    expect(card('nl', chart(unknown), chart({ ...PRODUCT, series: [] })).blocks).toEqual([]);
  });

  test('is drawn with values as precise as they are told', () => {
    const rate = chartOf(1, 2, { decimals: 1, series: [{ name: 'Twente', values: [3.449_999, -0.25] }] });
    expect(JSON.stringify(inSlack(charted(rate)))).toContain('"value":3.4}');
    expect(JSON.stringify(inTeams(charted(rate)))).toContain('"y":3.4}');
  });

  test.each([
    ['has more series than fit', chartOf(7, 3)],
    ['has more categories than fit', chartOf(1, 31)],
    ['has a gap', gap],
    ['has two series of one name', chartOf(2, 1, { series: [1, 2].map((n) => ({ name: 'Utrecht', values: [n] })) })],
    ['has a category twice', { ...PRODUCT, categories: ['2018', '2019', '2019'] }],
    ['has a series without a name', chartOf(1, 1, { series: [{ name: ' ', values: [1] }] })],
  ])('that %s is a picture, and without one in words: nothing of it gets lost', (_, one) => {
    const pictured = charted(one);
    const told = card('nl', chart(one));

    expect(inSlack(pictured)).toEqual([{ type: 'image', image_url: PICTURE, alt_text: one.alt }]);
    expect(inTeams(pictured)).toMatchObject([{ type: 'Image', url: PICTURE, altText: one.alt }]);
    expect(inSlack(told)).toMatchObject([{ type: 'context', elements: [{ text: one.alt }] }]);
    expect(inTeams(told)).toMatchObject([{ type: 'RichTextBlock', inlines: [{ text: one.alt }] }]);
  });
});

describe('A chart in Slack', () => {
  test('is drawn by Slack itself, with its unit along the axis', () => {
    expect(inSlack(charted(chartOf(1, 2, { kind: 'bar' })))).toEqual([
      {
        type: 'data_visualization',
        title: 'Bruto regionaal product',
        chart: {
          type: 'bar',
          series: [
            {
              name: 'Regio 1',
              data: [
                { label: '2000', value: 1000 },
                { label: '2001', value: 1100 },
              ],
            },
          ],
          axis_config: { categories: ['2000', '2001'], y_label: 'mln euro' },
        },
      },
    ]);
  });

  test('of six series and twenty categories still is', () => {
    expect(typesOf(inSlack(charted(chartOf(6, 20))))).toEqual(['data_visualization']);
    expect(typesOf(inSlack(charted(chartOf(6, 21))))).toEqual(['image']);
  });

  test('with a name that Slack would cut is a picture', () => {
    const named = chartOf(1, 1, { series: [{ name: 'Agglomeratie Leiden en Bollenstreek', values: [1] }] });
    expect(typesOf(inSlack(charted(named)))).toEqual(['image']);
  });

  test('has a title of at most fifty characters, cut at a word', () => {
    const [block] = inSlack(charted({ ...PRODUCT, title: 'Bruto regionaal product per inwoner in lopende prijzen' }));
    expect(block!.title).toBe('Bruto regionaal product per inwoner in lopende…');
  });

  test('is drawn twice in a message, the third is a picture', () => {
    expect(typesOf(inSlack(charted(PRODUCT, gap, PRODUCT, PRODUCT)))).toEqual([
      'data_visualization',
      'image',
      'data_visualization',
      'image',
    ]);
  });

  test('gives way to its picture when the message would be too long, and no word is cut for it', () => {
    const long = 'a sentence of six words. '.repeat(100);
    const blocks = inSlack(card('en', chart(chartOf(6, 20), PICTURE), ...[1, 2, 3, 4].map(() => text(long))));
    expect(typesOf(blocks)).toEqual(['image', 'rich_text', 'rich_text', 'rich_text', 'rich_text']);
    expect(JSON.stringify(blocks)).not.toContain('…');
  });

  test('is a picture at home and wherever we do not hear whether Slack takes it', () => {
    expect(typesOf(slackHome(charted(PRODUCT)).blocks as unknown as Json[])).toEqual(['image']);
    expect(typesOf(slackMessage(charted(PRODUCT)).blocks as unknown as Json[])).toEqual(['image']);
  });

  test('has a second message ready for when Slack refuses the first: one step safer', () => {
    const [, afterDrawn] = slackMessages(charted(PRODUCT));
    const [, afterPictured] = slackMessages(charted(gap));
    const [, withoutPicture] = slackMessages(card('nl', chart(PRODUCT)));
    expect(afterDrawn!.blocks).toMatchObject([{ type: 'image' }]);
    expect(afterPictured!.blocks).toMatchObject([{ type: 'context', elements: [{ text: gap.alt }] }]);
    expect(withoutPicture!.blocks).toMatchObject([{ type: 'context', elements: [{ text: PRODUCT.alt }] }]);
  });

  test('is why there is a second message: other cards have none', () => {
    expect(slackMessages(card('nl', text('Er zijn drie vraagstukken.')))[1]).toBeUndefined();
    expect(slackMessages(card('nl', chart(gap)))[1]).toBeUndefined();
  });
});

describe('A chart in Teams', () => {
  test('of lines is a Chart.Line, whose picture is shown where a client does not know charts', () => {
    expect(inTeams(charted(chartOf(2, 2)))).toEqual([
      {
        type: 'Chart.Line',
        title: 'Bruto regionaal product',
        yAxisTitle: 'mln euro',
        colorSet: 'categorical',
        data: [
          {
            legend: 'Regio 1',
            values: [
              { x: '2000', y: 1000 },
              { x: '2001', y: 1100 },
            ],
          },
          {
            legend: 'Regio 2',
            values: [
              { x: '2000', y: 2000 },
              { x: '2001', y: 2100 },
            ],
          },
        ],
        fallback: { type: 'Image', url: PICTURE, altText: PRODUCT.alt, size: 'Stretch', msTeams: { allowExpand: true } },
      },
    ]);
  });

  test('of bars is a Chart.VerticalBar, of several series a grouped one', () => {
    expect(inTeams(charted(chartOf(1, 2, { kind: 'bar' })))).toMatchObject([
      {
        type: 'Chart.VerticalBar',
        data: [
          { x: '2000', y: 1000 },
          { x: '2001', y: 1100 },
        ],
      },
    ]);
    expect(inTeams(charted(chartOf(3, 2, { kind: 'bar' })))).toMatchObject([
      { type: 'Chart.VerticalBar.Grouped', data: [{ legend: 'Regio 1' }, { legend: 'Regio 2' }, { legend: 'Regio 3' }] },
    ]);
  });

  test('without a picture falls back to its words', () => {
    expect(inTeams(card('nl', chart(PRODUCT)))).toMatchObject([
      { type: 'Chart.Line', fallback: { type: 'RichTextBlock', inlines: [{ text: PRODUCT.alt }] } },
    ]);
  });
});
