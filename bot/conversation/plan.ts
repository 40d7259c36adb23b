/** The Plan: what a person wants, whoever made it out. Intents and slots are a public contract (`ask` and `eval` print them). */
import * as z from 'zod/mini';

export const INTENTS = [
  'problem.raise',
  'problem.list',
  'problem.show',
  'problem.support',
  'initiative.start',
  'initiative.list',
  'initiative.show',
  'offer.register',
  'pledge.make',
  'pledge.withdraw',
  'proposal.submit',
  'proposal.list',
  'proposal.show',
  'vote.open',
  'vote.cast',
  'vote.recuse',
  'vote.status',
  'round.show',
  'fund.status',
  'monitor.query',
  'monitor.list',
  'townhall.show',
  'townhall.rsvp',
  'townhall.ask',
  'digest.show',
  'digest.subscribe',
  'digest.unsubscribe',
  'settings.language',
  'privacy.export',
  'privacy.forget',
  'help',
  'none',
] as const;

export type Intent = (typeof INTENTS)[number];

const wholeNumber = z.int().check(z.nonnegative());

export const Slots = z.strictObject({
  problem: z.optional(wholeNumber),
  initiative: z.optional(wholeNumber),
  proposal: z.optional(wholeNumber),
  choice: z.optional(z.enum(['for', 'against', 'abstain'])),
  /** Whole euro. */
  amount: z.optional(wholeNumber),
  hours: z.optional(z.number().check(z.nonnegative())),
  kind: z.optional(z.array(z.enum(['time', 'money', 'network']))),
  answer: z.optional(z.enum(['yes', 'no', 'maybe'])),
  language: z.optional(z.enum(['nl', 'en'])),
  /** Catalogue id of the monitor. */
  indicator: z.optional(z.string()),
  /** Region codes: `CR12`, `GM0153`, `PV23`, `NL01`. */
  places: z.optional(z.array(z.string())),
  /** `2022` or `2023Q1`; absent is the latest. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  operation: z.optional(z.enum(['value', 'series', 'change', 'compare', 'rank'])),
  level: z.optional(z.enum(['municipality', 'corop', 'province'])),
});
export type Slots = z.infer<typeof Slots>;

export const Plan = z.strictObject({
  intent: z.enum(INTENTS),
  language: z.enum(['nl', 'en']),
  /** Between 0 and 1: the share of Plans like this that is right. */
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  /** Which of the four steps made it. */
  step: z.enum(['command', 'statistics', 'model', 'classifier']),
  slots: Slots,
  /** At most one question back, by the name of the slot that is missing. */
  question: z.optional(z.string()),
});
export type Plan = z.infer<typeof Plan>;

/** What understanding gives: the likeliest Plan, and whether to act on it or to offer the likeliest few as buttons. */
export type Understanding = {
  plan: Plan;
  /** False below the threshold: the person gets `alternatives` as buttons instead. */
  answered: boolean;
  /** Up to three likeliest readings, best first, never `none`. */
  alternatives: Plan[];
};
