/** What was filled in, as the content of a proposal; or a sentence for each field that is wrong. */
import type { Language } from '../../primitives/language.ts';
import { amountTyped } from './amount.ts';
import type { Draft } from './drafts.ts';
import { MAX_GOAL, MAX_NAME, MAX_TITLE } from './proposal.ts';
import type { Tools } from './tools.ts';
import { proposalWords } from './words/index.ts';

type Errors = Record<string, string>;
export type Filled = Draft & { amount: number };

/** @param unshown the goal that was too long for the form */
export async function filledIn(
  tools: Pick<Tools, 'amountIn' | 'problemOf'>,
  region: string,
  language: Language,
  values: Record<string, string>,
  unshown?: string,
): Promise<Filled | { errors: Errors }> {
  const w = proposalWords(language);
  const title = onOneLine(values.title, MAX_TITLE);
  const goal = [...(values.goal?.trim() ?? unshown ?? '')].slice(0, MAX_GOAL).join('');
  const applicant = onOneLine(values.applicant, MAX_NAME);
  const amount = amountTyped(values.amount ?? '', tools.amountIn);
  const coFunding = coFundingIn(tools, language, values);
  const problem = await problemIn(tools, region, language, values);
  const errors: Errors = { ...coFunding.errors, ...problem.errors };
  if (!title) errors.title = w.emptyTitle;
  if (!goal) errors.goal = w.emptyGoal;
  if ('fault' in amount) errors.amount = w.amountFault[amount.fault];
  if (Object.keys(errors).length > 0 || 'fault' in amount) return { errors };
  return {
    title,
    goal,
    amount: amount.amount,
    ...(applicant && { applicant }),
    ...(coFunding.coFunding && { coFunding: coFunding.coFunding }),
    ...(problem.problem && { problem: problem.problem }),
  };
}

function coFundingIn(
  { amountIn }: Pick<Tools, 'amountIn'>,
  language: Language,
  values: Record<string, string>,
): { coFunding?: Draft['coFunding']; errors?: Errors } {
  const w = proposalWords(language);
  const typed = values.coAmount?.trim() ?? '';
  const from = onOneLine(values.coFrom, MAX_NAME);
  if (!typed) return from ? { errors: { coAmount: w.coAmountNeeded } } : {};
  const read = amountTyped(typed, amountIn);
  if ('fault' in read) return { errors: { coAmount: w.amountFault[read.fault] } };
  return from ? { coFunding: { amount: read.amount, from } } : { errors: { coFrom: w.coFromNeeded } };
}

/** A merged problem's number leads to the one that it went into. */
async function problemIn(
  { problemOf }: Pick<Tools, 'problemOf'>,
  region: string,
  language: Language,
  values: Record<string, string>,
): Promise<{ problem?: number; errors?: Errors }> {
  const w = proposalWords(language);
  const typed = values.problem?.trim() ?? '';
  if (!typed) return {};
  const digits = /^#?\s*(\d{1,9})$/.exec(typed)?.[1];
  if (!digits) return { errors: { problem: w.problemNumber } };
  const problem = await problemOf(region, Number(digits));
  return problem ? { problem: problem.number } : { errors: { problem: w.problemUnknown(Number(digits)) } };
}

function onOneLine(typed: string | undefined, max: number): string {
  return [...(typed ?? '').replace(/\s+/g, ' ').trim()].slice(0, max).join('');
}
