/** Two sentences in front of a digest. A summary with a number that the digest has not is none; the digest goes without. */
import * as z from 'zod/mini';
import { inventsNumbers } from './invented.ts';
import { DIGEST_PROMPT, draftInput } from './prompts.ts';
import { modelProvider, type ProviderOptions } from './provider.ts';

export type SummaryStep = (digest: string) => Promise<string | undefined>;

const SummaryAnswer = z.strictObject({ summary: z.string() });
/** Addresses and mentions are no words of a digest: a title that talked the model round would lead everybody there. */
const LEADS_AWAY = /:\/\/|www\.|@|\b[\w-]+\.(?:nl|com|org|net|eu|io|be|de|info)\b/i;
/** Two sentences; what is longer is something else. */
const Fitting = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(500),
  z.refine((summary) => !LEADS_AWAY.test(summary)),
);

export function summaryStep(options: ProviderOptions): SummaryStep {
  const answerTo = modelProvider(options);
  return async (digest) => {
    const answer = await answerTo({ ...DIGEST_PROMPT, name: 'summary', schema: SummaryAnswer, input: draftInput(digest) });
    const summary = Fitting.safeParse(answer?.summary);
    if (!summary.success) return undefined;
    if (!inventsNumbers(digest, summary.data)) return summary.data;
    options.log('warn', 'the model gave no summary', { prompt: DIGEST_PROMPT.prompt, fault: 'numbers of its own' });
    return undefined;
  };
}
