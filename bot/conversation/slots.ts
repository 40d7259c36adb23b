/** The slots of a sentence, once it is known what the person wants. Only what is written is filled in; nothing is guessed. */
import type { Intent, Plan, Slots } from './plan.ts';
import { amountIn, bareAmountIn, hoursIn } from './slots-amounts.ts';
import { answerIn, choiceIn, kindsIn, languageIn } from './slots-choices.ts';
import { type Referent, referencesIn } from './slots-references.ts';
import { withDigits } from './words/numbers.ts';

type Shape = {
  /** What a number without a noun refers to. */
  refersTo?: Referent;
  /** Other slots that may be named. */
  takes?: readonly (keyof Slots)[];
  /** Without these there is nothing to do; the first that is missing is asked for. */
  needs?: readonly (keyof Slots)[];
  /** There is something to do without it, but it is asked for on the way: a bare answer is understood. */
  asks?: keyof Slots;
};

const SHAPES: Partial<Record<Intent, Shape>> = {
  'problem.show': { refersTo: 'problem', needs: ['problem'] },
  'problem.support': { refersTo: 'problem', takes: ['amount', 'hours'], needs: ['problem'] },
  'initiative.start': { takes: ['problem'] },
  'initiative.show': { refersTo: 'initiative', needs: ['initiative'] },
  'offer.register': { takes: ['kind', 'amount', 'hours', 'problem'] },
  'pledge.make': { refersTo: 'initiative', takes: ['kind', 'amount', 'hours'], needs: ['initiative'] },
  'pledge.withdraw': { refersTo: 'initiative' },
  'proposal.submit': { takes: ['amount', 'initiative', 'problem'], asks: 'amount' },
  'proposal.show': { refersTo: 'proposal', needs: ['proposal'] },
  'vote.open': { refersTo: 'proposal', needs: ['proposal'] },
  'vote.cast': { refersTo: 'proposal', takes: ['choice'], needs: ['proposal', 'choice'] },
  'vote.recuse': { refersTo: 'proposal', needs: ['proposal'] },
  'vote.status': { refersTo: 'proposal' },
  // Its slots are read by the statistics step, or asked for.
  'monitor.query': { needs: ['indicator'] },
  'townhall.rsvp': { takes: ['answer'], needs: ['answer'] },
  'settings.language': { takes: ['language'], needs: ['language'] },
};

/** What anyone could want to say fits in this; a longer text is cut, so that a reading never takes long. */
const MOST_CHARACTERS = 1_000;

export function slotsOf(intent: Intent, text: string): Slots {
  const shape = SHAPES[intent];
  if (!shape) return {};
  const written = withDigits(text.slice(0, MOST_CHARACTERS));
  const wanted = new Set<keyof Slots>([...(shape.takes ?? []), ...(shape.refersTo ? [shape.refersTo] : [])]);
  const amount = wanted.has('amount') ? amountIn(written) : undefined;
  const hours = wanted.has('hours') ? hoursIn(written) : undefined;
  const references = referencesIn(written, shape.refersTo);
  const bare = wanted.has('amount') && intent !== 'problem.support' && amount === undefined && hours === undefined;
  const found: Slots = {
    ...references,
    amount: amount ?? (bare ? bareAmountIn(withoutReferences(written, references)) : undefined),
    hours,
    choice: wanted.has('choice') ? choiceIn(written) : undefined,
    answer: wanted.has('answer') ? answerIn(written) : undefined,
    language: wanted.has('language') ? languageIn(written) : undefined,
  };
  if (wanted.has('kind')) found.kind = kindsIn(written, found);
  return Object.fromEntries(
    Object.entries(found).filter(([name, value]) => value !== undefined && wanted.has(name as keyof Slots)),
  );
}

function withoutReferences(written: string, references: Slots): string {
  return Object.values(references).reduce<string>((rest, value) => rest.replace(new RegExp(`\\b${value}\\b`), ' '), written);
}

/** The first slot without which the intent cannot be carried out. */
export function missingSlot(intent: Intent, slots: Slots): keyof Slots | undefined {
  return SHAPES[intent]?.needs?.find((name) => slots[name] === undefined);
}

/** What a bare answer would be an answer to. */
export function askedSlot({ intent, slots, question }: Pick<Plan, 'intent' | 'slots' | 'question'>): string | undefined {
  const asks = SHAPES[intent]?.asks;
  return question ?? (asks && slots[asks] === undefined ? asks : undefined);
}
