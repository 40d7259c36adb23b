/** What the model may say, and the Plan that it comes to. Nothing else of an answer reaches the bot. */
import * as z from 'zod/mini';
import type { Language } from '../../primitives/language.ts';
import { INTENTS, Plan, Slots } from '../plan.ts';
import { missingSlot } from '../slots.ts';
import { withDigits } from '../words/numbers.ts';

/** The provider's strict mode knows no optional fields: what was not said is null. */
export const PlanAnswer = z.strictObject({
  intent: z.enum(INTENTS),
  spoken: z.nullable(z.enum(['nl', 'en'])),
  slots: z.strictObject({
    problem: z.nullable(z.int()),
    initiative: z.nullable(z.int()),
    proposal: z.nullable(z.int()),
    choice: z.nullable(z.enum(['for', 'against', 'abstain'])),
    amount: z.nullable(z.int()),
    hours: z.nullable(z.number()),
    kind: z.nullable(z.array(z.enum(['time', 'money', 'network']))),
    answer: z.nullable(z.enum(['yes', 'no', 'maybe'])),
    language: z.nullable(z.enum(['nl', 'en'])),
    indicator: z.nullable(z.string()),
    places: z.nullable(z.array(z.string())),
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    operation: z.nullable(z.enum(['value', 'series', 'change', 'compare', 'rank'])),
    level: z.nullable(z.enum(['municipality', 'corop', 'province'])),
  }),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;

/**
 * One number for every answer: what models say of their own certainty is not calibrated. Nine in ten is the target for sentences
 * nobody has seen; it is there to be read, for no threshold is held against it, and what writes asks for a yes anyhow.
 */
export const MODEL_CONFIDENCE = 0.9;

/** The code of a place as typed; undefined when it is none, or more than one. */
export type CodeOf = (place: string) => string | undefined;

export type Heard = { text: string; language?: Language; last?: Plan; codeOf?: CodeOf };

/** Undefined when a slot does not fit the contract, or names a place that nobody knows: another step may do better. */
export function planOf({ intent, spoken, slots }: PlanAnswer, { text, language = 'nl', last, codeOf }: Heard): Plan | undefined {
  const { places, ...rest } = said(slots);
  if (![rest.from, rest.to].every(isPeriod)) return undefined;
  // Of the last Plan the model saw the codes themselves, and may repeat them in a follow-up.
  const codes = places?.map((place) => (last?.slots.places?.includes(place) ? place : codeOf?.(place)));
  const known = Slots.safeParse({ ...heardNumbers(rest, text, last), ...(codes && { places: codes }) });
  if (!known.success) return undefined;
  const question = missingSlot(intent, known.data);
  const plan = { intent, language: spoken ?? language, confidence: MODEL_CONFIDENCE, step: 'model', slots: known.data };
  const checked = Plan.safeParse({ ...plan, ...(question && { question }) });
  return checked.success ? checked.data : undefined;
}

/** `2022` or `2023Q1`, or not said. */
const isPeriod = (period: string | undefined) => period === undefined || /^\d{4}(Q[1-4])?$/.test(period);

type Said = { [Name in keyof PlanAnswer['slots']]?: NonNullable<PlanAnswer['slots'][Name]> };

function said(slots: PlanAnswer['slots']): Said {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== null));
}

const REFERENCES = ['problem', 'initiative', 'proposal'] as const;

/** A number of a problem, an initiative or a proposal that the person did not say, now or just before, is made up: it goes. */
function heardNumbers<Slot extends Said>(slots: Slot, text: string, last: Plan | undefined): Slot {
  const heard = new Set(withDigits(text).match(/\d+/g)?.map(Number));
  const invented = REFERENCES.filter((name) => {
    const number = slots[name];
    return number !== undefined && !heard.has(number) && last?.slots[name] !== number;
  });
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !invented.some((one) => one === name))) as Slot;
}
