import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Block, Card } from '../../bot/chat/card.ts';
import { slackHome, slackMessage, slackMessages } from '../../bot/chat/slack/render.ts';
import { adaptiveCard } from '../../bot/chat/teams/render.ts';
import { complaintsAbout, everyNode } from './card-adaptive.ts';
import { homeSchema, messageSchema } from './card-block-kit.ts';
import { anyCard, anyText, hugeCard } from './card-trees.ts';

const accepts = (schema: z.ZodType, drawn: unknown) => expect(schema.safeParse(drawn).error).toBeUndefined();

describe('any card', () => {
  test('is a message that Slack accepts, also the second time', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        for (const message of slackMessages(card)) if (message) accepts(messageSchema, message);
      }),
      { numRuns: 400 },
    );
  });

  test('is an App Home that Slack accepts', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        accepts(homeSchema, slackHome(card));
      }),
      { numRuns: 150 },
    );
  });

  test('is an Adaptive Card that Teams accepts', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(complaintsAbout(adaptiveCard(card))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a card of three hundred blocks and sixty buttons', () => {
  test('is accepted by Slack, with all of its buttons', () => {
    fc.assert(
      fc.property(hugeCard, (card) => {
        const message = slackMessage(card);
        accepts(messageSchema, message);
        accepts(homeSchema, slackHome(card));
        expect(typesIn(message.blocks).filter((type) => type === 'button')).toHaveLength(60);
      }),
      { numRuns: 10 },
    );
  });

  test('is accepted by Teams, with all of its buttons', () => {
    fc.assert(
      fc.property(hugeCard, (card) => {
        const drawn = adaptiveCard(card);
        expect(complaintsAbout(drawn)).toEqual([]);
        expect(typesIn(drawn).filter((type) => /^Action.(Execute|Submit)$/.test(type))).toHaveLength(60);
      }),
      { numRuns: 10 },
    );
  });
});

describe("a person's text", () => {
  const places: Record<string, (words: string) => Block> = {
    text: (words) => ({ type: 'text', inlines: [words] }),
    note: (words) => ({ type: 'note', inlines: [words] }),
    quote: (words) => ({ type: 'quote', text: words }),
    'list item': (words) => ({ type: 'list', items: [[words]] }),
    fact: (words) => ({ type: 'facts', facts: [{ label: '', value: words }] }),
    'bold text': (words) => ({ type: 'text', inlines: [{ bold: words }] }),
  };

  test.each(Object.entries(places))('in a %s is shown as it was typed, up to where it is cut', (_, place) => {
    fc.assert(
      fc.property(anyText, (words) => {
        const card: Card = { language: 'nl', blocks: [place(words)] };
        expectVerbatim(textsIn(slackMessage(card).blocks).join(''), words);
        expectVerbatim(textsIn(adaptiveCard(card).body).join('').replace(/^•/, ''), words);
      }),
      { numRuns: 300 },
    );
  });
});

/** What no one can see, or what would turn round the text beside it, is the only thing that may be missing. */
function expectVerbatim(drawn: string, typed: string) {
  const visible = typed.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
  const expected = visible.trim() === '' ? '' : visible.toWellFormed();
  if (drawn === expected) return;
  expect(drawn.endsWith('…')).toBe(true);
  expect(expected.startsWith(drawn.slice(0, -1))).toBe(true);
  expect(drawn.length).toBeGreaterThan(1000);
}

function textsIn(drawn: unknown): string[] {
  return [...everyNode(drawn)].map((node) => node.text).filter((text) => typeof text === 'string');
}

function typesIn(drawn: unknown): string[] {
  return [...everyNode(drawn)].map((node) => String(node.type));
}
