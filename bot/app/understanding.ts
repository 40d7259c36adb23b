/** The steps of understanding, joined with what the capabilities know: the monitor's catalogue, places and periods. */
import { dialogueStep, type ReadSlots } from '../conversation/dialogue.ts';
import { figureFollowUp } from '../conversation/figure-follow-up.ts';
import type { Model } from '../conversation/model.ts';
import { slotsOf } from '../conversation/slots.ts';
import { statisticsStep } from '../conversation/statistics.ts';
import { statisticsReader } from '../conversation/statistics-reading.ts';
import { type Step, stepByStep, type Understand } from '../conversation/steps.ts';
import { createUnderstanding } from '../conversation/understand.ts';
import { SPOKEN } from '../monitor/catalogue-spoken.ts';
import { findPeriod } from '../monitor/periods.ts';
import { findPlaces } from '../monitor/places-finding.ts';
import { instant } from '../primitives/instant.ts';

/** Of a sentence, what it says of figures. */
export const readQuestion = statisticsReader({ indicators: SPOKEN, findPlaces, findPeriod });

/** @param languageModel where a key for one is set */
export function understandingOf(model: Model, languageModel?: Step): Understand {
  const steps = [
    figureFollowUp(readQuestion),
    dialogueStep(readSlots),
    statisticsStep(readQuestion),
    ...(languageModel ? [languageModel] : []),
  ];
  const classifier = classifierOf(model);
  for (const text of REHEARSED) classifier(text, { now: instant(0) });
  return stepByStep(steps, classifier);
}

/** Said to itself while loading, so that what is compiled and read at first use is ready before the first person speaks. */
const REHEARSED = [
  'Hoeveel procent steeg de gemiddelde huizenprijs in Almelo vergeleken met de rest van het land sinds het eerste kwartaal van 2015?',
  'which region had the highest unemployment over the last five years',
  'we pledge € 500 and eight hours to initiative 3',
  'ik stem tegen voorstel 12',
];

/** The last step by itself. */
export const classifierOf = (model: Model) => createUnderstanding(model, readQuestion);

/** "En Enschede?", "nee, in 2020", "en de werkloosheid?": of a statistics question one thing can be changed. */
const readSlots: ReadSlots = (intent, text, context) => {
  if (intent !== 'monitor.query') return slotsOf(intent, text);
  const { slots, own } = readQuestion(text, context) ?? { slots: {}, own: false };
  const { indicator, from, to } = slots;
  const places = own ? undefined : slots.places;
  // What is asked to compare with joins what was named before.
  const { question, slots: before } = context.last ?? { slots: {} };
  const both = question === 'places' && before.operation === 'compare' && places ? [...places, ...(before.places ?? [])] : places;
  return { ...(indicator && { indicator }), ...(both && { places: both }), ...(from && { from }), ...(to && { to }) };
};

/** The region that a name stands for, when it stands for one only. */
export { onePlaceIn as codeOf } from '../monitor/area.ts';
