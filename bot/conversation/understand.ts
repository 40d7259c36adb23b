/** From a sentence to a Plan without a model: a classifier picks the intent, rules read the slots. */
import type { Language } from '../primitives/language.ts';
import { scoresOf, softmax } from './classifier.ts';
import { featuresOf } from './features.ts';
import { languageOf } from './language.ts';
import type { Model } from './model.ts';
import type { Intent, Plan, Slots, Understanding } from './plan.ts';
import { missingSlot, slotsOf } from './slots.ts';
import { type StatisticsContext, type StatisticsReading, sensesOf } from './statistics-reading.ts';

/** Reads a statistics question, also one with words that nobody knows. */
type ReadQuestion = (text: string, context: StatisticsContext) => StatisticsReading | undefined;

export type Understand = (text: string, context: StatisticsContext) => Understanding;

const MOST_BUTTONS = 3;
/** A reading less likely than this is no button: it would only puzzle. */
const LEAST_LIKELY = 0.02;

export function createUnderstanding(model: Model, readQuestion: ReadQuestion): Understand {
  return (text, context) => {
    const asked = readQuestion(text, context);
    const features = featuresOf(text, sensesOf(asked));
    const language = languageOf(model.languages, text, context.language);
    const chances = softmax(scoresOf(model.intents, features), model.temperature);
    const ranked = [...model.intents.labels.entries()].sort(([one], [other]) => chances[other]! - chances[one]!);
    const planOf = ([at, intent]: [number, Intent]): Plan => {
      const { slots, question } = (intent === 'monitor.query' && asked) || asWritten(intent, text);
      return { intent, language, confidence: chances[at]!, step: 'classifier', slots, ...(question && { question }) };
    };
    const meaningful = /[\p{Letter}\p{Number}]/u.test(text);
    if (!meaningful) return nothingSaid(language);
    const plan = planOf(ranked[0]!);
    const likely = ranked.filter(([at, intent]) => intent !== 'none' && chances[at]! >= LEAST_LIKELY);
    const answered = plan.confidence >= (plan.intent === 'monitor.query' ? sureOfQuestion(model, plan, asked) : model.threshold);
    return { plan, answered, alternatives: likely.slice(0, MOST_BUTTONS).map(planOf) };
  };
}

/** From which confidence on a Plan is acted on as a statistics question. */
function sureOfQuestion(model: Model, { question, slots }: Plan, reading: StatisticsReading | undefined): number {
  // Of a period that was said and not understood the latest figure is no answer, and what is stated is not asked.
  if (!reading?.asked || question === 'from') return Number.POSITIVE_INFINITY;
  // What is asked back is no answer: for that, likelier than all the rest is sure enough.
  if (question === 'places') return 0;
  return slots.indicator ? model.questionThreshold : model.threshold;
}

function asWritten(intent: Intent, text: string): { slots: Slots; question?: string } {
  const slots = slotsOf(intent, text);
  return { slots, question: missingSlot(intent, slots) };
}

/** Empty, or only signs and emoji: surely nothing for us. */
function nothingSaid(language: Language): Understanding {
  return { plan: { intent: 'none', language, confidence: 1, step: 'classifier', slots: {} }, answered: true, alternatives: [] };
}
