/**
 * Statistics questions without a model: a catalogue of indicators × places × periods. The step answers only what is complete and said
 * in words it knows; one word that it does not know, and the next step has its turn, which may still read the same slots.
 */
import type { Plan } from './plan.ts';
import type { StatisticsContext, StatisticsReading } from './statistics-reading.ts';

/** The share of its Plans that was right on its first sight of test/eval/statistics.jsonl (80 of 83), rounded down. */
const CONFIDENCE = 0.96;

type Read = (text: string, context: StatisticsContext) => StatisticsReading | undefined;

/** @param read as `statisticsReader` makes it */
export function statisticsStep(read: Read): (text: string, context: StatisticsContext) => Plan | undefined {
  return (text, context) => {
    const reading = read(text, context);
    if (!reading?.asked || reading.strange > 0) return undefined;
    if (reading.question && reading.question !== 'places') return undefined;
    const { slots, question, language = context.language ?? 'nl' } = reading;
    return {
      intent: 'monitor.query',
      language,
      confidence: CONFIDENCE,
      step: 'statistics',
      slots,
      ...(question && { question }),
    };
  };
}
