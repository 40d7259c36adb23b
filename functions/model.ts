/** The language model, where a key for one is set. Loaded only then: whoever has no key does not pay for it at a cold start. */
import type { Ports } from '../bot/app/ports.ts';
import type { CodeOf } from '../bot/conversation/selector/answer.ts';
import type { DraftStep, ProposalDraftStep } from '../bot/conversation/selector/draft.ts';
import type { Embedder } from '../bot/conversation/selector/embedding.ts';
import type { ModelStep } from '../bot/conversation/selector/step.ts';
import type { SummaryStep } from '../bot/conversation/selector/summary.ts';
import { configOf, type Environment, ModelConfig } from './config.ts';

export type LanguageModel = {
  step: ModelStep;
  draft: DraftStep;
  draftProposal: ProposalDraftStep;
  summarise: SummaryStep;
  meaning: Embedder;
};

/** @param codeOf finds the region code of a place as typed
 *  @throws ConfigError naming what is wrong, and what to do about it */
export async function languageModel(
  environment: Environment,
  { clock, log, codeOf }: Pick<Ports, 'clock' | 'log'> & { codeOf?: CodeOf },
): Promise<LanguageModel | undefined> {
  const config = configOf(ModelConfig, environment);
  if (!config.OPENAI_API_KEY) return undefined;
  const [{ modelStep }, { draftStep, proposalDraftStep }, { summaryStep }, { embedder }] = await Promise.all([
    import('../bot/conversation/selector/step.ts'),
    import('../bot/conversation/selector/draft.ts'),
    import('../bot/conversation/selector/summary.ts'),
    import('../bot/conversation/selector/embedding.ts'),
  ]);
  const where = {
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    dataResidency: config.OPENAI_DATA_RESIDENCY,
    clock,
    log,
  };
  const options = { ...where, model: config.OPENAI_MODEL, api: config.OPENAI_API };
  return {
    step: modelStep({ ...options, codeOf }),
    draft: draftStep(options),
    draftProposal: proposalDraftStep(options),
    summarise: summaryStep(options),
    meaning: embedder({ ...where, model: config.OPENAI_EMBEDDING_MODEL }),
  };
}
