/** An Understanding as the commands print it. */
import type { Plan, Understanding } from '../../bot/conversation/plan.ts';

export type Understood = Pick<Plan, 'intent' | 'slots' | 'language' | 'confidence' | 'step'> & {
  /** False where the person would get buttons or a question. */
  answered: boolean;
};

export function understood({ plan, answered }: Understanding): Understood {
  const { intent, slots, language, step } = plan;
  return {
    intent,
    slots,
    language,
    confidence: Math.round(plan.confidence * 1000) / 1000,
    step,
    answered: answered && plan.question === undefined,
  };
}
