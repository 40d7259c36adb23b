/** Answers as people see them. */
import { describe, expect, test } from 'vitest';
import { type Card, type Chart, plainText } from '../../../bot/chat/card.ts';
import type { Question } from '../../../bot/monitor/answer/question.ts';
import { answerCard } from '../../../bot/monitor/cards/answer.ts';
import { indicatorOf } from '../../../bot/monitor/catalogue.ts';
import { answered } from '../../../bot/monitor/tools.ts';
import { figuresOf, storeOf } from './store-of.ts';

const store = () =>
  storeOf(
    figuresOf(
      ['unemployment_rate', 'CR12', '2016', 5],
      ['unemployment_rate', 'CR12', '2017', 6],
      ['unemployment_rate', 'CR13', '2016', 5.1],
      ['unemployment_rate', 'CR13', '2017', 4.6],
      ['establishments', 'CR12', '2016', 100],
      ['establishments', 'CR12', '2017', 103],
      ['establishments', 'CR13', '2016', 100],
      ['establishments', 'CR13', '2017', 102],
    ),
  );

async function cardOf(question: Partial<Question> & Pick<Question, 'indicator'>): Promise<Card> {
  const full: Question = { places: ['CR12'], operation: 'value', ...question };
  return answerCard('nl', await answered({ figures: store() }, { question: full, indicator: indicatorOf(full.indicator)! }));
}

const chartIn = ({ blocks }: Card): Chart | undefined =>
  blocks.flatMap((block) => (block.type === 'chart' ? block.chart : []))[0];

describe('A ranking by growth', () => {
  const grown = (indicator: string) =>
    cardOf({ indicator, places: [], operation: 'rank', level: 'corop', byChange: true, from: '2016' });

  test('of a percentage is drawn in the percentage points in which it is told', async () => {
    const card = await grown('unemployment_rate');

    expect(plainText(card)).toContain('+1,0 procentpunt');
    expect(chartIn(card)).toMatchObject({ unit: 'procentpunt', decimals: 1, series: [{ values: [1, -0.5] }] });
  });

  test('of an amount is drawn in per cent', async () => {
    expect(chartIn(await grown('establishments'))).toMatchObject({ unit: '%', series: [{ values: [3, 2] }] });
  });
});
