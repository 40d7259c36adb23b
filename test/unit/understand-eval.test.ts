import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../bot/conversation/plan.ts';
import { type Example, readExamples } from '../../infra/bundle/examples.ts';
import { learningCurve } from '../eval/curve.ts';
import { scoreReport } from '../eval/report.ts';
import { scoreOf } from '../eval/score.ts';
import { readSentences } from '../eval/sentences.ts';

/** The share of the words of two sentences that both have. */
const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
};
const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d']+/gu));
const said = (intent: Intent, text: string): Example => ({ text, lang: 'nl', intent, slots: {} });

describe('The evaluation', () => {
  it.each(['strangers.jsonl', 'unseen.jsonl', 'neighbours.jsonl', 'monitor-strangers.jsonl', 'monitor-neighbours.jsonl'])(
    'asks nothing in %s that the examples gave away',
    (name) => {
      const shown = readExamples().map(({ text }) => wordsIn(text));

      const strange = readSentences(new URL(`../eval/${name}`, import.meta.url).pathname);

      expect(strange.length).toBeGreaterThanOrEqual(70);
      expect(strange.filter(({ text }) => shown.some((one) => alike(one, wordsIn(text)) >= 0.75))).toEqual([]);
    },
  );

  it('shows how understanding grows with the examples', () => {
    const known = Array.from({ length: 40 }, (_, i) => [
      said('help', `hulp graag bij stap ${'abcdefgh'[i % 8]}${'klmno'[i % 5]}`),
      said('fund.status', `saldo van kas ${'abcdefgh'[i % 8]}${'klmno'[i % 5]}`),
    ]).flat();

    const curve = learningCurve(known, [said('help', 'hulp graag'), said('fund.status', 'saldo van de kas')]);

    expect(curve.map(({ share }) => share)).toEqual([0.125, 0.25, 0.5, 1]);
    expect(curve.map(({ examples }) => examples)).toEqual(curve.map(({ examples }) => examples).sort((a, b) => a - b));
    expect(curve.at(-1)).toEqual({ share: 1, examples: 80, intentAccuracy: 1 });
  });

  describe('of a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'streek-eval-')), 'sentences.jsonl');
    const linesOf = (...lines: object[]) => {
      writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
      return readSentences(file);
    };
    const got = { language: 'nl', confidence: 0.9, step: 'classifier', answered: true } as const;

    it('passes over what it does not know, and takes a slot that is null for one that was not said', () => {
      const [sentence] = linesOf({
        text: 'en 12?',
        intent: 'problem.show',
        slots: { problem: 12, amount: null, places: [] },
        region: 'CR12',
        now: '2026-11-23T09:00:00Z',
        source: 'a friend',
      });

      expect(sentence).toEqual({
        text: 'en 12?',
        intent: 'problem.show',
        slots: { problem: 12 },
        region: 'CR12',
        now: '2026-11-23T09:00:00.000Z',
      });
    });

    it('judges no slots and no language where none are given', () => {
      const [bare, full] = linesOf(
        { text: 'hulp', intent: 'help' },
        { text: '#3', intent: 'problem.show', lang: 'en', slots: { problem: 4 } },
      );

      const score = scoreOf([
        { example: bare!, got: { ...got, intent: 'help', slots: {} } },
        { example: full!, got: { ...got, intent: 'problem.show', slots: { problem: 3 } } },
      ]);

      expect(score).toMatchObject({
        intentAccuracy: 1,
        slotAccuracy: 0,
        languageAccuracy: 0,
        wrongAnswered: 0,
        anythingWrongAnswered: 1,
      });
    });

    it('says which line is no sentence', () => {
      expect(() => linesOf({ text: 'hulp', intent: 'help' }, { text: 'hulp', intent: 'rescue' })).toThrow(/:2 is no sentence/);
    });
  });

  it('says what each intent was taken for', () => {
    const got = { slots: {}, language: 'nl', confidence: 0.5, step: 'classifier', answered: false } as const;

    const report = scoreReport(
      'two',
      scoreOf([
        { example: said('help', 'hulp'), got: { ...got, intent: 'none' } },
        { example: said('none', 'hoi'), got: { ...got, intent: 'none' } },
      ]),
    );

    expect(report).toMatch(/help .* taken for none 1$/m);
    expect(report).not.toMatch(/none .* taken for/);
  });
});
