/** Drafting help: a person's own words as a title and a text, in a form that they edit. Whoever has none starts from the words themselves. */
import * as z from 'zod/mini';
import { DRAFT_PROMPT, draftInput } from './prompts.ts';
import { modelProvider, type ProviderOptions } from './provider.ts';

export type Draft = { title: string; text: string };
export type DraftStep = (text: string) => Promise<Draft | undefined>;

const DraftAnswer = z.strictObject({ title: z.string(), text: z.string() });
/** What the forms take as a title, and far more than a draft of three paragraphs needs. */
const FittingDraft = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(5_000)),
});

export function draftStep(options: ProviderOptions): DraftStep {
  const answerTo = modelProvider(options);
  return async (text) => {
    const answer = await answerTo({ ...DRAFT_PROMPT, name: 'draft', schema: DraftAnswer, input: draftInput(text) });
    const draft = answer && FittingDraft.safeParse(answer);
    return draft?.success ? draft.data : undefined;
  };
}
