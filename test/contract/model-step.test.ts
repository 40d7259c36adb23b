/** The model step against a provider that answers, errs and hangs, in both of OpenAI's styles. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../bot/conversation/plan.ts';
import { MODEL_CONFIDENCE } from '../../bot/conversation/selector/answer.ts';
import { modelStep } from '../../bot/conversation/selector/step.ts';
import { instant } from '../../bot/primitives/instant.ts';
import { type Conduct, type ModelServer, personIn, planAnswer, startModelServer } from './model-server.ts';

const WORDS = 'de boekhouding van Zwaluwstaart lekt, nummer 12 speelt bij ons ook';

let server: ModelServer;
let lines: unknown[];
let now: number;
beforeEach(async () => {
  server = await startModelServer();
  lines = [];
  now = Date.parse('2026-11-23T11:00:00.000Z');
});
afterEach(() => server.close());

const stepBy = (api: 'responses' | 'chat', more: Partial<Parameters<typeof modelStep>[0]> = {}) =>
  modelStep({
    apiKey: 'a key for tests',
    baseUrl: server.baseUrl,
    model: 'model-1',
    api,
    clock: { now: () => instant(now) },
    log: (...line) => void lines.push(line),
    ...more,
  });

const LAST: Plan = { intent: 'problem.show', language: 'nl', confidence: 1, step: 'command', slots: { problem: 7 } };

describe.each(['responses', 'chat'] as const)('By %s', (api) => {
  it('an answer becomes a Plan of this step', async () => {
    server.will({ says: planAnswer('problem.support', { problem: 12 }) });

    const plan = await stepBy(api)(WORDS, { language: 'en' });

    expect(plan).toEqual({
      intent: 'problem.support',
      language: 'nl',
      confidence: MODEL_CONFIDENCE,
      step: 'model',
      slots: { problem: 12 },
    });
    expect(server.sent[0]!.path).toBe(api === 'chat' ? '/v1/chat/completions' : '/v1/responses');
  });

  it('the provider is told not to store anything, which model, and a strict schema', async () => {
    server.will({ says: planAnswer('help') });

    await stepBy(api)(WORDS, {});

    const { body, authorization } = server.sent[0]!;
    expect(body).toMatchObject({ store: false, model: 'model-1' });
    expect(authorization).toBe('Bearer a key for tests');
    expect(JSON.stringify(body)).toContain('"strict":true');
  });

  it('the provider sees the words, cut, and the last Plan’s intent and slots, and nothing else of the person', async () => {
    server.will({ says: planAnswer('help') });

    await stepBy(api)(`${'é'.repeat(2_000)}END`, { language: 'nl', last: { ...LAST, confidence: 0.123 } });

    expect(personIn(server.sent[0]!)).toEqual({
      words: 'é'.repeat(2_000),
      last: { intent: 'problem.show', slots: { problem: 7 } },
    });
  });

  const odd: [string, Conduct, string][] = [
    ['refuses', { refuses: true }, 'refused'],
    ['breaks off', { breaksOff: '{"intent":"problem.su' }, 'truncated'],
    ['gives no JSON', { mumbles: 'Sure, here is the plan.' }, 'unreadable'],
    ['gives other JSON', { says: { hello: 1 } }, 'unreadable'],
    ['gives an intent that there is not', { says: planAnswer('table.drop') }, 'unreadable'],
    ['gives a slot that there is not', { says: planAnswer('help', { member: 'anna' }) }, 'unreadable'],
    ['gives a negative amount', { says: planAnswer('pledge.make', { amount: -5 }) }, 'wrong slots'],
    ['names a place that nobody knows', { says: planAnswer('monitor.query', { places: ['Atlantis'] }) }, 'wrong slots'],
    ['gives a period in words', { says: planAnswer('monitor.query', { from: 'vorig jaar' }) }, 'wrong slots'],
    ['refuses the words before its model sees them', { status: 400, code: 'content_filter' }, 'refused'],
    ['gives a web page', { page: '<html>' }, 'unreadable'],
    ['is too busy', { status: 429, headers: { 'retry-after-ms': '1' } }, 'status 429'],
    ['is broken', { status: 500, headers: { 'retry-after-ms': '1' } }, 'status 500'],
    ['does not accept the key', { status: 401 }, 'status 401'],
    ['hangs up', { hangsUp: true }, 'unreachable'],
  ];
  it.each(odd)('a provider that %s gives no Plan, and a line in the log without the words', async (_, conduct, fault) => {
    server.will(conduct);

    const plan = await stepBy(api)(WORDS, {});

    expect(plan).toBeUndefined();
    expect(lines).toEqual([['warn', expect.any(String), { prompt: 'plan 1', fault }]]);
    expect(JSON.stringify(lines)).not.toContain('Zwaluwstaart');
  });

  it.each<[string, Conduct]>([
    ['hangs', { hangs: true }],
    ['hangs in the middle of its answer', { stalls: true }],
    ['asks to wait half a minute', { status: 429, headers: { 'retry-after': '30' } }],
  ])('a provider that %s is left when its time is up, the second attempt included', async (_, conduct) => {
    server.will(conduct);
    const started = performance.now();

    const plan = await stepBy(api, { attemptMs: 200, budgetMs: 300 })(WORDS, {});

    expect(plan).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(JSON.stringify(lines)).toContain('too late');
  });

  it('after one failure it is tried once more within the same message', async () => {
    server.will(() =>
      server.sent.length === 1 ? { status: 503, headers: { 'retry-after-ms': '1' } } : { says: planAnswer('help') },
    );

    expect(await stepBy(api)(WORDS, {})).toMatchObject({ intent: 'help' });
    expect(server.sent).toHaveLength(2);
  });
});

describe('What the model says', () => {
  const plannedFrom = async (answer: object, text: string, context: Parameters<ReturnType<typeof modelStep>>[1] = {}) => {
    server.will({ says: answer });
    return stepBy('responses', { codeOf: (place) => (place === 'Hengelo' ? 'GM0164' : undefined) })(text, context);
  };

  it('of a number that nobody named goes, and is asked for', async () => {
    const plan = await plannedFrom(planAnswer('problem.support', { problem: 99 }), 'dat speelt bij ons ook');

    expect(plan).toMatchObject({ slots: {}, question: 'problem' });
  });

  it.each(['steun twaalf', 'support #12', 'nr. 12 graag'])('of a number in “%s” stays', async (text) => {
    expect((await plannedFrom(planAnswer('problem.support', { problem: 12 }), text))?.slots).toEqual({ problem: 12 });
  });

  it('of a number named just before stays', async () => {
    const plan = await plannedFrom(planAnswer('problem.support', { problem: 7 }), 'ja dat hebben wij ook', { last: LAST });

    expect(plan?.slots).toEqual({ problem: 7 });
  });

  it('of places becomes their codes', async () => {
    const plan = await plannedFrom(planAnswer('monitor.query', { places: ['Hengelo'] }), 'hoeveel inwoners heeft Hengelo');

    expect(plan?.slots.places).toEqual(['GM0164']);
  });

  it('of places that stood in the last Plan as codes keeps them', async () => {
    const last: Plan = { ...LAST, intent: 'monitor.query', slots: { indicator: 'population', places: ['CR12'] } };
    const answer = planAnswer('monitor.query', { indicator: 'population', places: ['CR12'], from: '2020', to: '2020' });

    const plan = await plannedFrom(answer, 'en in 2020?', { last });

    expect(plan?.slots).toEqual({ indicator: 'population', places: ['CR12'], from: '2020', to: '2020' });
  });

  it('of no language leaves the person theirs', async () => {
    expect((await plannedFrom(planAnswer('help', {}, null), '?', { language: 'en' }))?.language).toBe('en');
  });
});

describe('A provider that is down', () => {
  const broken: Conduct = { status: 500, headers: { 'retry-after-ms': '1' } };

  it('is left alone after three failures in a minute, and tried by one message after half a minute', async () => {
    const step = stepBy('responses');
    server.will(broken);
    for (let message = 0; message < 3; message++) await step(WORDS, {});
    const tries = server.sent.length;

    await step(WORDS, {});
    expect(server.sent).toHaveLength(tries);

    now += 30_000;
    server.will({ says: planAnswer('help') });
    const [one, other] = await Promise.all([step(WORDS, {}), step(WORDS, {})]);
    expect([one?.intent, other]).toEqual(['help', undefined]);
    expect((await step(WORDS, {}))?.intent).toBe('help');
  });

  it('that is still down after the rest, rests again', async () => {
    const step = stepBy('responses');
    server.will(broken);
    for (let message = 0; message < 3; message++) await step(WORDS, {});
    now += 30_000;
    await step(WORDS, {});
    const tries = server.sent.length;

    now += 29_000;
    await step(WORDS, {});

    expect(server.sent).toHaveLength(tries);
  });

  it('now and then, less than three times a minute, is asked on', async () => {
    const step = stepBy('responses');
    server.will(broken);
    for (let message = 0; message < 6; message++) {
      now += 31_000;
      await step(WORDS, {});
    }

    server.will({ says: planAnswer('help') });
    expect((await step(WORDS, {}))?.intent).toBe('help');
  });

  it('is not what one person’s refused words are taken for', async () => {
    const step = stepBy('responses');
    server.will({ refuses: true });
    for (let message = 0; message < 5; message++) await step(WORDS, {});

    server.will({ says: planAnswer('help') });
    expect((await step(WORDS, {}))?.intent).toBe('help');
  });
});
