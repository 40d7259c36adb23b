/** Which model, where, and whether there is one at all: by configuration. And what it is told. */
import { describe, expect, it } from 'vitest';
import { INTENTS, Slots } from '../../bot/conversation/plan.ts';
import { PlanAnswer, planOf } from '../../bot/conversation/selector/answer.ts';
import { modelStep } from '../../bot/conversation/selector/step.ts';
import { instant } from '../../bot/primitives/instant.ts';
import { configOf, type Environment, ModelConfig } from '../../functions/config.ts';
import { languageModel } from '../../functions/model.ts';
import draft from '../../prompts/draft.json' with { type: 'json' };
import plan from '../../prompts/plan.json' with { type: 'json' };
import proposal from '../../prompts/proposal.json' with { type: 'json' };
import { planAnswer, startModelServer } from './model-server.ts';

const ports = { clock: { now: () => instant(0) }, log: () => undefined };
/** Each question by its schema's name. */
const answerOf = (asked: string) => {
  if (asked.includes('"name":"plan"')) return planAnswer('help');
  return asked.includes('"name":"proposal"') ? { title: 'Hekken', goal: 'Veiliger.' } : { title: 'Hekken', text: 'Kapot.' };
};
const withKey = (more: Environment): Environment => ({ OPENAI_API_KEY: 'a key for tests', ...more });

describe('The configuration', () => {
  it('without a key gives no model', async () => {
    expect(await languageModel({ OPENAI_MODEL: 'model-1', OPENAI_API_KEY: '' }, ports)).toBeUndefined();
  });

  it('with a key gives the step and the drafting help of that server, in its style', async () => {
    const server = await startModelServer();
    server.will(({ body }) => ({
      says: answerOf(JSON.stringify(body)),
    }));

    const model = await languageModel(
      withKey({ OPENAI_BASE_URL: server.baseUrl, OPENAI_API: 'chat', OPENAI_MODEL: 'model-2' }),
      ports,
    );
    const planned = await model!.step('wat kun je', {});
    const drafted = await model!.draft('de hekken zijn kapot');
    const proposed = await model!.draftProposal('nieuwe hekken graag');
    await server.close();

    expect([planned?.intent, drafted?.title, proposed?.goal]).toEqual(['help', 'Hekken', 'Veiliger.']);
    expect(server.sent.map(({ path, body }) => [path, body.model])).toEqual([
      ['/v1/chat/completions', 'model-2'],
      ['/v1/chat/completions', 'model-2'],
      ['/v1/chat/completions', 'model-2'],
    ]);
  });

  it.each([
    [{ OPENAI_BASE_URL: 'models' }, 'OPENAI_BASE_URL is wrong: leave it out for OpenAI itself'],
    [{ OPENAI_API: 'completions' }, 'OPENAI_API is wrong: leave it out for OpenAI itself; set it to chat'],
    [{ OPENAI_DATA_RESIDENCY: 'nl' }, 'OPENAI_DATA_RESIDENCY is wrong: leave it out, or set it to one of global, us, eu'],
    [
      { OPENAI_DATA_RESIDENCY: 'eu', OPENAI_BASE_URL: 'https://models.example/v1' },
      'OPENAI_DATA_RESIDENCY is wrong: leave it out, or set it to one of global, us, eu, ae, au, in, jp; with OPENAI_BASE_URL',
    ],
  ])('%o is refused, with what to do', (wrong, told) => {
    expect(() => configOf(ModelConfig, withKey(wrong))).toThrow(told);
  });
});

describe('The words go', () => {
  /** Where a message would have gone; nothing leaves this machine. */
  async function addressOf(of: Partial<Parameters<typeof modelStep>[0]>): Promise<string> {
    let address = '';
    const fetch = async (input: string | URL | Request) => {
      address = String(input);
      return new Response('{}', { status: 400 });
    };
    await modelStep({ apiKey: 'a key for tests', model: 'model-1', api: 'responses', ...ports, fetch, ...of })('hallo', {});
    return address;
  }

  it.each([
    [{}, 'https://api.openai.com/v1/responses'],
    [{ dataResidency: 'eu' }, 'https://eu.api.openai.com/v1/responses'],
    [{ dataResidency: 'eu', api: 'chat' }, 'https://eu.api.openai.com/v1/chat/completions'],
    [{ baseUrl: 'https://models.example/openai/v1' }, 'https://models.example/openai/v1/responses'],
  ] as const)('by %o to %s', async (options, address) => {
    expect(await addressOf(options)).toBe(address);
  });

  it('nowhere else, whatever the environment of the SDK says', async () => {
    process.env.OPENAI_BASE_URL = 'https://elsewhere.example/v1';
    const address = await addressOf({});
    delete process.env.OPENAI_BASE_URL;

    expect(address).toBe('https://api.openai.com/v1/responses');
  });
});

describe('The prompts', () => {
  it('have a version, and explain every intent and every slot, no other', () => {
    expect([plan.version, draft.version, proposal.version]).toEqual([1, 1, 1]);
    expect(Object.keys(plan.intents)).toEqual([...INTENTS]);
    expect(Object.keys(plan.slots).sort()).toEqual(Object.keys(Slots.shape).sort());
    expect(Object.keys(PlanAnswer.shape.slots.shape).sort()).toEqual(Object.keys(Slots.shape).sort());
  });

  it.each(plan.examples)('“$words” is an example that comes to its Plan', ({ words, last, intent, spoken, slots }) => {
    const answer = PlanAnswer.parse(planAnswer(intent, slots, spoken));
    const before = last ? { last: { ...planOf(answer, { text: words })!, slots: last.slots } } : {};

    const planned = planOf(answer, { text: words, codeOf: () => 'GM0164', ...before });

    expect(planned).toMatchObject({ intent, language: spoken });
    expect(Object.keys(planned!.slots).sort()).toEqual(Object.keys(slots).sort());
  });

  it.each(draft.examples)('“$words” is an example of a draft that fits its form', ({ title, text }) => {
    expect(title.length).toBeLessThanOrEqual(100);
    expect(text.length).toBeGreaterThan(20);
  });
});
