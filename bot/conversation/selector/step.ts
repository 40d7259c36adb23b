/** Step three of understanding: a language model chooses among the intents. It sees no figures and nobody else's text, and it never writes. */
import type { Plan } from '../plan.ts';
import type { Context } from '../steps.ts';
import { type CodeOf, PlanAnswer, planOf } from './answer.ts';
import { PLAN_PROMPT, planInput } from './prompts.ts';
import { modelProvider, type ProviderOptions } from './provider.ts';

export type ModelStep = (text: string, context: Pick<Context, 'language' | 'last'>) => Promise<Plan | undefined>;

/** @param codeOf finds the region code of a place as typed; without it, sentences that name places are left to other steps. */
export function modelStep({ codeOf, ...options }: ProviderOptions & { codeOf?: CodeOf }): ModelStep {
  const answerTo = modelProvider(options);
  return async (text, { language, last }) => {
    const answer = await answerTo({ ...PLAN_PROMPT, name: 'plan', schema: PlanAnswer, input: planInput(text, last) });
    if (!answer) return undefined;
    const plan = planOf(answer, { text, language, last, codeOf });
    if (!plan) options.log('warn', 'the model gave no plan', { prompt: PLAN_PROMPT.prompt, fault: 'wrong slots' });
    return plan;
  };
}
