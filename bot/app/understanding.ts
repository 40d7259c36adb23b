/** The steps of understanding, joined with what the capabilities know: the monitor's catalogue, places and periods. */
import { dialogueStep, type ReadSlots } from '../conversation/dialogue.ts';
import type { Model } from '../conversation/model.ts';
import { slotsOf } from '../conversation/slots.ts';
import { statisticsStep } from '../conversation/statistics.ts';
import { indicatorIn, phrasesOf } from '../conversation/statistics-indicators.ts';
import { type Step, stepByStep, type Understand } from '../conversation/steps.ts';
import { createUnderstanding } from '../conversation/understand.ts';
import { CATALOGUE } from '../monitor/catalogue.ts';
import { findPeriod } from '../monitor/periods.ts';
import { findPlaces } from '../monitor/places-finding.ts';
import { folded, wordsIn } from '../primitives/folded.ts';

/** @param languageModel where a key for one is set */
export function understandingOf(model: Model, languageModel?: Step): Understand {
  const statistics = statisticsStep({ indicators: CATALOGUE, findPlaces, findPeriod });
  const steps = [dialogueStep(readSlots), statistics, ...(languageModel ? [languageModel] : [])];
  return stepByStep(steps, createUnderstanding(model));
}

const PHRASES = phrasesOf(CATALOGUE);

/** "En Enschede?", "nee, in 2020", "en de werkloosheid?": each part of a statistics question can be changed. */
const readSlots: ReadSlots = (intent, text, { now, region }) => {
  if (intent !== 'monitor.query') return slotsOf(intent, text);
  const places = findPlaces(text, region).flatMap(({ readings }) => (readings.length === 1 ? [readings[0]!.code] : []));
  const { from, to } = findPeriod(text, now) ?? {};
  const indicator = indicatorIn(
    wordsIn(folded(text))
      .map(({ word }) => word)
      .join(' '),
    PHRASES,
  )?.id;
  return { ...(indicator && { indicator }), ...(places.length > 0 && { places }), ...(from && { from }), ...(to && { to }) };
};

/** The region that a name stands for, when it stands for one only. */
export function codeOf(place: string): string | undefined {
  const [found, ...others] = findPlaces(place);
  return found && others.length === 0 && found.readings.length === 1 ? found.readings[0]!.code : undefined;
}
