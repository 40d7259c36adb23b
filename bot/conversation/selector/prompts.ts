/** What the model is told, made from `prompts/`, and what it sees of a person: their words, and what was last understood of them. */
import digest from '../../../prompts/digest.json' with { type: 'json' };
import draft from '../../../prompts/draft.json' with { type: 'json' };
import plan from '../../../prompts/plan.json' with { type: 'json' };
import proposal from '../../../prompts/proposal.json' with { type: 'json' };
import type { Plan } from '../plan.ts';

/** What anyone could want to say fits in this; the rest is not sent. */
const MOST_CHARACTERS = 2_000;

export const PLAN_PROMPT = { prompt: `plan ${plan.version}`, instructions: planInstructions() };
export const DRAFT_PROMPT = { prompt: `draft ${draft.version}`, instructions: draftInstructions(draft) };
export const DIGEST_PROMPT = { prompt: `digest ${digest.version}`, instructions: draftInstructions(digest) };
export const PROPOSAL_PROMPT = { prompt: `proposal ${proposal.version}`, instructions: draftInstructions(proposal) };

function planInstructions(): string {
  const examples = plan.examples.map(({ words, last, ...answer }) => [{ words, last }, answer] as const);
  return told(plan.instructions, ['Intents:', ...listed(plan.intents), 'Slots:', ...listed(plan.slots)], examples);
}

function draftInstructions({ instructions, examples }: { instructions: string[]; examples: { words: string }[] }): string {
  return told(
    instructions,
    [],
    examples.map(({ words, ...answer }) => [{ words }, answer] as const),
  );
}

function told(rules: string[], lists: string[], examples: (readonly [object, object])[]): string {
  const shown = examples.map(([input, answer]) => `${JSON.stringify(input)} → ${JSON.stringify(answer)}`);
  return [...rules, ...lists, 'Examples, with only the slots that are not null:', ...shown].join('\n');
}

function listed(meanings: Record<string, string>): string[] {
  return Object.entries(meanings).map(([name, meaning]) => `- ${name}: ${meaning}`);
}

/** As JSON, so that no words can end the field in which they stand. Of the last Plan only what was wanted, not how it was read. */
export function planInput(text: string, last?: Plan): string {
  return JSON.stringify({ words: cut(text), last: last ? { intent: last.intent, slots: last.slots } : null });
}

export function draftInput(text: string): string {
  return JSON.stringify({ words: cut(text) });
}

function cut(text: string): string {
  return [...text].slice(0, MOST_CHARACTERS).join('').toWellFormed();
}
