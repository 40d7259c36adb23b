/** The language model, where a key for one is set. Loaded only then: whoever has no key does not pay for it at a cold start. */
import type { Ports } from '../bot/app/ports.ts';
import type { CodeOf } from '../bot/conversation/selector/answer.ts';
import type { DraftStep, ProposalDraftStep } from '../bot/conversation/selector/draft.ts';
import type { ModelStep } from '../bot/conversation/selector/step.ts';
import { configOf, type Environment, ModelConfig } from './config.ts';

export type LanguageModel = { step: ModelStep; draft: DraftStep; draftProposal: ProposalDraftStep };

/** @param codeOf finds the region code of a place as typed
 *  @throws ConfigError naming what is wrong, and what to do about it */
export async function languageModel(
  environment: Environment,
  { clock, log, codeOf }: Pick<Ports, 'clock' | 'log'> & { codeOf?: CodeOf },
): Promise<LanguageModel | undefined> {
  const config = configOf(ModelConfig, environment);
  if (!config.OPENAI_API_KEY) return undefined;
  const [{ modelStep }, { draftStep, proposalDraftStep }] = await Promise.all([
    import('../bot/conversation/selector/step.ts'),
    import('../bot/conversation/selector/draft.ts'),
  ]);
  const options = {
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    model: config.OPENAI_MODEL,
    api: config.OPENAI_API,
    dataResidency: config.OPENAI_DATA_RESIDENCY,
    clock,
    log,
  };
  return { step: modelStep({ ...options, codeOf }), draft: draftStep(options), draftProposal: proposalDraftStep(options) };
}
