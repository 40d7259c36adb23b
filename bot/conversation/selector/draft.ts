/** Drafting help: a person's own words as a title and a text, in a form that they edit. Whoever has none starts from the words themselves. */
import * as z from 'zod/mini';
import { inventsNumbers } from './invented.ts';
import { DRAFT_PROMPT, draftInput, PROPOSAL_PROMPT } from './prompts.ts';
import { modelProvider, type ProviderOptions, type Question } from './provider.ts';

export type Draft = { title: string; text: string };
export type DraftStep = (text: string) => Promise<Draft | undefined>;

/** For a proposal to the fund. What is asked for is money, and the model has no say in how much. */
export type ProposalDraft = { title: string; goal: string };
export type ProposalDraftStep = (text: string) => Promise<ProposalDraft | undefined>;

const DraftAnswer = z.strictObject({ title: z.string(), text: z.string() });
/** What the forms take as a title, and far more than a draft of three paragraphs needs. */
const Title = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const Body = z.string().check(z.trim(), z.minLength(1), z.maxLength(5_000));
const FittingDraft = z.object({ title: Title, text: Body });

const ProposalAnswer = z.strictObject({ title: z.string(), goal: z.string() });
const FittingProposal = z.object({ title: Title, goal: Body });

export function draftStep(options: ProviderOptions): DraftStep {
  return drafting({ ...DRAFT_PROMPT, name: 'draft', schema: DraftAnswer }, FittingDraft, options);
}

export function proposalDraftStep(options: ProviderOptions): ProposalDraftStep {
  return drafting({ ...PROPOSAL_PROMPT, name: 'proposal', schema: ProposalAnswer }, FittingProposal, options);
}

/** A draft with a number that the person did not say is none. */
function drafting<Draft extends Record<string, string>>(
  question: Omit<Question<z.ZodMiniType>, 'input'>,
  fitting: z.ZodMiniType<Draft>,
  options: ProviderOptions,
): (text: string) => Promise<Draft | undefined> {
  const answerTo = modelProvider(options);
  return async (text) => {
    const answer = await answerTo({ ...question, input: draftInput(text) });
    const draft = fitting.safeParse(answer);
    if (!draft.success) return undefined;
    if (!inventsNumbers(text, Object.values(draft.data).join('\n'))) return draft.data;
    options.log('warn', 'the model gave no draft', { prompt: question.prompt, fault: 'numbers of its own' });
    return undefined;
  };
}
