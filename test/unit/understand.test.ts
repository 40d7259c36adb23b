import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { classifierOf } from '../../bot/app/understanding.ts';
import { decodeModel, encodeModel, type Model } from '../../bot/conversation/model.ts';
import { INTENTS, Plan, type Understanding } from '../../bot/conversation/plan.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { isHeldBack, readExamples, readJsonLines } from '../../infra/bundle/examples.ts';
import { loadModel } from '../../infra/bundle/model.ts';
import { understood } from '../../infra/local/understood.ts';
import { scoreOf } from '../eval/score.ts';

let model: Model;
let understand: (text: string) => Understanding;

function heardBy(model: Model): typeof understand {
  const classifier = classifierOf(model);
  return (text) => classifier(text, { now: systemClock.now() });
}

beforeAll(() => {
  model = loadModel();
  understand = heardBy(model);
});

describe('What somebody wants is understood without a model provider', () => {
  it.each([
    ['onze drukkerij krijgt geen offsetdrukkers meer', 'problem.raise', 'nl'],
    ['We cannot find any toolmakers in this area', 'problem.raise', 'en'],
    ['welke vraagstukken staan er open', 'problem.list', 'nl'],
    ['let me see problem 23', 'problem.show', 'en'],
    ['wij steunen vraagstuk 19 van harte', 'problem.support', 'nl'],
    ['please speak English with me', 'settings.language', 'en'],
  ] as const)('"%s" is %s', (text, intent, language) => {
    const { plan } = understand(text);

    expect(plan).toMatchObject({ intent, language, step: 'classifier' });
  });

  it('takes small talk for none of its business', () => {
    const { plan, answered } = understand('fijn weekend, tot maandag allemaal');

    expect({ intent: plan.intent, answered }).toEqual({ intent: 'none', answered: true });
  });

  it('offers up to three readings, the likeliest first, and never "none"', () => {
    const { alternatives } = understand('iets met geld en een plan');

    const chances = alternatives.map(({ confidence }) => confidence);
    expect(alternatives.length).toBeGreaterThan(0);
    expect(alternatives.length).toBeLessThanOrEqual(3);
    expect(chances).toEqual([...chances].sort((one, other) => other - one));
    expect(alternatives.map(({ intent }) => intent)).not.toContain('none');
  });

  it('does not act on what it is unsure of', () => {
    const { answered } = understand('zwaluw marmer fietsband');

    expect(answered).toBe(false);
  });

  it('asks for the number when a problem is to be shown and none is named', () => {
    const { plan } = understand('toon het vraagstuk');

    expect(plan).toMatchObject({ intent: 'problem.show', question: 'problem' });
  });
});

describe('Whatever is typed, there is an answer', () => {
  const odd: [string, string][] = [
    ['nothing', ''],
    ['only spaces', ' \n\t '],
    ['only emoji', '🎉🎉👍🏽'],
    ['20,000 letters', 'a'.repeat(20_000)],
    ['20,000 characters of words', 'vraagstuk 12 '.repeat(1_540)],
    ['20,000 digits', '1'.repeat(20_000)],
    ['code', '```ts\nconst x: number = await fetch("https://example.org");\n```'],
    ['a link', 'https://example.org/a?b=c#12'],
    ['another alphabet', 'Мы не можем найти сотрудников, 我们找不到员工, لا نجد عمالا'],
    ['half a surrogate pair', 'vraagstuk \ud83d'],
  ];

  it.each(odd)('%s', (_name, text) => {
    const { plan } = understand(text);

    expect(Plan.safeParse(plan).success).toBe(true);
  });

  it('silence and emoji are surely nothing for the bot', () => {
    for (const text of ['', '🎉🎉', '?!']) {
      expect(understand(text)).toMatchObject({ plan: { intent: 'none', confidence: 1 }, alternatives: [] });
    }
  });

  it('any text gives a valid Plan', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { plan, alternatives } = understand(text);
        return [plan, ...alternatives].every((one) => Plan.safeParse(one).success);
      }),
    );
  });

  it('a text of 20,000 characters takes no longer than a person notices', () => {
    const text = 'wij krijgen geen monteurs en de N35 staat vast, vraagstuk 12! '.repeat(320);

    const started = performance.now();
    for (let i = 0; i < 10; i++) understand(text);

    expect((performance.now() - started) / 10).toBeLessThan(100);
  });
});

describe('The examples', () => {
  const examples = readExamples();

  it('are at least forty for each intent and language, and 150 of what is not meant for the bot', () => {
    const count = (intent: string, lang: string) => examples.filter((one) => one.intent === intent && one.lang === lang).length;

    const few = INTENTS.flatMap((intent) => ['nl', 'en'].map((lang) => `${intent} ${lang}: ${count(intent, lang)}`)).filter(
      (line) => Number(line.split(': ')[1]) < 40,
    );
    expect(few).toEqual([]);
    expect(count('none', 'nl') + count('none', 'en')).toBeGreaterThanOrEqual(150);
  });

  it('say nothing twice', () => {
    const texts = examples.map(({ text }) => text.toLowerCase());

    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  it('are held back for a fifth, by what they say and not by where they stand', () => {
    const share = examples.filter(isHeldBack).length / examples.length;

    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.23);
    expect(isHeldBack({ text: ' Toon vraagstuk 12 ' })).toBe(isHeldBack({ text: 'toon vraagstuk 12' }));
  });
});

describe('How good it is', () => {
  const score = (examples: ReturnType<typeof readExamples>) =>
    scoreOf(examples.map((example) => ({ example, got: understood(understand(example.text)) })));

  it('on the sentences that were held back: five in six right, and almost nothing wrong though answered', () => {
    const { intentAccuracy, languageAccuracy, wrongAnswered, answered } = score(readExamples().filter(isHeldBack));

    expect(intentAccuracy).toBeGreaterThan(0.84);
    expect(languageAccuracy).toBeGreaterThan(0.96);
    expect(answered).toBeGreaterThan(0.55);
    expect(wrongAnswered).toBeLessThan(0.04);
  });

  it('on sentences in another voice: nine in ten right', () => {
    const unseen = readJsonLines(new URL('../eval/unseen.jsonl', import.meta.url).pathname);

    const { intentAccuracy, slotAccuracy, wrongAnswered } = score(unseen);

    expect(intentAccuracy).toBeGreaterThan(0.88);
    expect(slotAccuracy).toBeGreaterThan(0.85);
    expect(wrongAnswered).toBeLessThan(0.03);
  });
});

describe('The model as a file', () => {
  it('is below two megabytes and answers as before', () => {
    const bytes = encodeModel(model);
    const again = heardBy(decodeModel(bytes));

    expect(bytes.length).toBeLessThan(2_000_000);
    expect(again('dit speelt bij ons ook, vraagstuk 4')).toEqual(understand('dit speelt bij ons ook, vraagstuk 4'));
  });

  it('is refused when it was cut off', () => {
    const bytes = encodeModel(model);

    expect(() => decodeModel(bytes.subarray(0, bytes.length - 10))).toThrow('build it again');
  });
});
