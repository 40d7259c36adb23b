/** The steps of understanding, joined with what the capabilities know: the monitor's catalogue, places and periods. */
import type { Model } from '../conversation/model.ts';
import { statisticsStep } from '../conversation/statistics.ts';
import { type Step, stepByStep, type Understand } from '../conversation/steps.ts';
import { createUnderstanding } from '../conversation/understand.ts';
import { CATALOGUE } from '../monitor/catalogue.ts';
import { findPeriod } from '../monitor/periods.ts';
import { findPlaces } from '../monitor/places-finding.ts';

/** @param languageModel where a key for one is set */
export function understandingOf(model: Model, languageModel?: Step): Understand {
  const statistics = statisticsStep({ indicators: CATALOGUE, findPlaces, findPeriod });
  return stepByStep([statistics, ...(languageModel ? [languageModel] : [])], createUnderstanding(model));
}

/** The region that a name stands for, when it stands for one only. */
export function codeOf(place: string): string | undefined {
  const [found, ...others] = findPlaces(place);
  return found && others.length === 0 && found.readings.length === 1 ? found.readings[0]!.code : undefined;
}
