/** Understanding in its order: a complete statistics question, then the model where there is one, then the classifier. */
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Plan, Understanding } from './plan.ts';

export type Context = {
  now: Instant;
  /** The person's preference. */
  language?: Language;
  /** The region from which is asked, as the monitor's code. */
  region?: string;
  /** The last Plan of this person in this thread. */
  last?: Plan;
};

/** Gives a Plan when it is sure of one; otherwise the next step has its turn. A step never throws. */
export type Step = (text: string, context: Context) => Plan | undefined | Promise<Plan | undefined>;

export type Understand = (text: string, context: Context) => Promise<Understanding>;

export function stepByStep(steps: readonly Step[], classifier: (text: string, context: Context) => Understanding): Understand {
  return async (text, context) => {
    const guessed = classifier(text, context);
    // Where a step cannot tell the language itself, the spelling does, with the person's own one as prior.
    const heard = { ...context, language: guessed.plan.language };
    for (const step of steps) {
      const plan = await step(text, heard);
      if (plan) return { plan, answered: true, alternatives: guessed.alternatives };
    }
    return guessed;
  };
}
