import { inNumber } from '../../../primitives/in-number.ts';
import type { nl } from './nl.ts';

/** What is said of the effect of a fund, in English. */
export const en: typeof nl = {
  // why nothing can be estimated
  notANumber: (cells) => `These are not numbers: ${cells}. Correct them, with a point before the decimals.`,
  wrongCell: (unit, time, value) => `${unit} ${time} (“${value}”)`,
  duplicate: (cells) => `These are there more than once: ${cells}. Leave one of each.`,
  unknownTreated: (treated, units) =>
    units === '' ? `There are no figures of ${treated}.` : `${treated} is not in the figures. Choose one of these: ${units}.`,
  nothingBefore: (from, first) =>
    `The figures begin in ${first}; there is nothing before ${from} to compare with. Choose a later start.`,
  nothingAfter: (from, last) => `The figures end with ${last}; there are none yet from ${from} on. Choose an earlier start.`,
  unbalanced: (cells) => `These figures are missing: ${cells}. Add them, or leave that unit or period out.`,
  tooFewDonors: (donors) =>
    `A comparison needs at least two others; the number of others here is ${donors}. Add some that are comparable.`,
  more: (count) => `and ${count} more`,

  // the report
  title: (treated, from) => `Effect on ${treated} from ${from} on`,
  twinTitle: (donors) => `Synthetic twin, a mixture of ${inNumber(donors, 'other', 'others')}`,
  fit: (first, last, rmspe, percent) => `From ${first} up to ${last} the twin is ${rmspe} off (RMSPE), which is ${percent}.`,
  columns: ['period', 'actual', 'twin', 'gap'],
  start: (from) => `from ${from} on`,
  att: (value, percent) => `Mean gap since the start (ATT): ${value}, which is ${percent}.`,
  did: (value) => `Difference-in-differences with the plain mean of the others: ${value}.`,
  leaveOneOut: (low, without, high, otherwise) =>
    `Leaving out one of the twin each time: the mean gap runs from ${low} (without ${without}) to ${high} (without ${otherwise}).`,
  placebo: (rank, of, p, ratio) => `Placebo test: rank ${rank} of ${of} (p = ${p}; ratio of after to before: ${ratio}).`,
  perfect: 'infinite, the twin fits perfectly before',
  spread: (percent) => `Where nothing happened, a unit and its twin usually part by ${percent} after the start.`,
  detectable: (percent, up, down) =>
    `Minimum detectable effect: ${percent} of the outcome, on top of what is there (upwards more than ${up}, downwards more than ${down}).`,
  undetectable: {
    'too-few-units': 'With fewer than twenty units no effect at all can be demonstrated: the test then has no highest 5%.',
    'perfect-fit':
      'A minimum detectable effect cannot be given: before the start there are too few periods, so that every twin fits perfectly.',
    'no-outcome': 'A minimum detectable effect cannot be given: since the start the outcome is nought.',
  },
  shown:
    'Conclusion: demonstrably different from the twin. What made the difference this test does not say: all that has changed since and only here counts.',
  notShown: 'Conclusion: not demonstrable. A gap like this is found too often where nothing happened.',

  // the card
  heading: (region) => `Effect of the fund on the gross regional product of ${region}`,
  cardShown: 'Demonstrably different.',
  cardNotShown: 'Not demonstrable.',
  above: (region, from, percent, amount) =>
    `Since ${from} ${region} has been ${percent} (${amount} a year) above its twin of other regions, on average.`,
  below: (region, from, percent, amount) =>
    `Since ${from} ${region} has been ${percent} (${amount} a year) below its twin of other regions, on average.`,
  cardRank: (rank, of) => `The same was reckoned for all ${of} regions; by how far it strays, this one comes in place ${rank}.`,
  cardHighest: (highest) => `Demonstrable is only what comes in place 1${highest > 1 ? ` to ${highest}` : ''}.`,
  cardReservation: 'That does not prove that the fund did it: all that has changed since and only here counts.',
  cardDetectable: (percent, amount) => `Only an effect of more than ${percent} can be seen here: ${amount} a year.`,
  cardSmall: 'A fund of a few million euro a year cannot be seen in this, however well it works.',
  cardFund: (spent, percent) => `The fund spends ${spent} a year, ${percent} of what could be seen here.`,
  twinLabel: 'Twin',
  usualLabel: 'Usual gap where nothing happened',
  fitLabel: 'Gap before the start',
  chainTitle: 'What can be followed',
  chain: [
    'what the fund gave, in euros',
    'what others added, per euro of the fund',
    'what was made or done with it',
    'the project’s own indicator, against comparable regions',
  ],
  leverage: (spent, matched, each) => `${spent} of the fund, ${matched} of others: ${each} per euro of the fund`,
  chartTitle: (region) => `${region} and its twin`,
  chartTwin: 'Twin',
  chartAlt: (region, first, last, actual, twin, from) =>
    `Gross regional product of ${region} from ${first} to ${last}. In ${last} it was ${actual}, and ${twin} for the twin. The fund began in ${from}.`,
  method: (sources) =>
    `Synthetic control on the product at current prices, each region against its own mean from before the start. Source: ${sources}.`,
  provisional: (years) => `Provisional: ${years}.`,
};
