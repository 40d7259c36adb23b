/** How well a set of sentences was understood. All shares lie between 0 and 1. */
import { isDeepStrictEqual } from 'node:util';
import type { Understood } from '../../infra/local/understood.ts';
import type { Sentence } from './sentences.ts';

export type Outcome = { example: Sentence; got: Understood };

export type Score = {
  sentences: number;
  intentAccuracy: number;
  /** Intent and every slot right, of the sentences that say which they have. */
  slotAccuracy: number;
  languageAccuracy: number;
  answered: number;
  /** Of what was answered. */
  wrongAnswered: number;
  /** Of what was answered and says which slots it has: intent or a slot wrong. */
  anythingWrongAnswered: number;
  perIntent: Record<string, { sentences: number; right: number; answered: number; wrongAnswered: number }>;
  /** Of the sentences in which the slot was written and the intent was understood. */
  perSlot: Record<string, { sentences: number; right: number }>;
  /** `expected > got`, most frequent first. */
  confusions: [string, number][];
};

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const answered = outcomes.filter(({ got }) => got.answered);
  return {
    sentences: outcomes.length,
    intentAccuracy: share(outcomes, intentRight),
    slotAccuracy: share(outcomes.filter(withSlots), allRight),
    languageAccuracy: share(
      outcomes.filter(({ example }) => example.lang !== undefined),
      ({ example, got }) => example.lang === got.language,
    ),
    answered: share(outcomes, ({ got }) => got.answered),
    wrongAnswered: share(answered, (outcome) => !intentRight(outcome)),
    anythingWrongAnswered: share(answered.filter(withSlots), (outcome) => !allRight(outcome)),
    perIntent: perIntent(outcomes),
    perSlot: perSlot(outcomes),
    confusions: confusions(outcomes),
  };
}

const intentRight = ({ example, got }: Outcome): boolean => example.intent === got.intent;
const withSlots = ({ example }: Outcome): boolean => example.slots !== undefined;
const allRight = (outcome: Outcome): boolean =>
  intentRight(outcome) && isDeepStrictEqual({ ...outcome.got.slots }, { ...outcome.example.slots });

function share<T>(all: readonly T[], counts: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(counts).length / all.length;
}

function perIntent(outcomes: readonly Outcome[]): Score['perIntent'] {
  const groups = Map.groupBy(outcomes, ({ example }) => example.intent);
  const rows = [...groups].sort().map(([intent, group]) => {
    const answered = group.filter(({ got }) => got.answered);
    return [
      intent,
      {
        sentences: group.length,
        right: share(group, intentRight),
        answered: answered.length / group.length,
        wrongAnswered: share(answered, (outcome) => !intentRight(outcome)),
      },
    ];
  });
  return Object.fromEntries(rows);
}

function perSlot(outcomes: readonly Outcome[]): Score['perSlot'] {
  const rows: Score['perSlot'] = {};
  for (const { example, got } of outcomes.filter(intentRight)) {
    for (const [name, value] of Object.entries(example.slots ?? {})) {
      const row = rows[name] ?? { sentences: 0, right: 0 };
      rows[name] = row;
      row.sentences++;
      if (isDeepStrictEqual(value, got.slots[name as keyof typeof got.slots])) row.right++;
    }
  }
  for (const row of Object.values(rows)) row.right /= row.sentences;
  return rows;
}

function confusions(outcomes: readonly Outcome[]): Score['confusions'] {
  const wrong = outcomes.filter((outcome) => !intentRight(outcome));
  const groups = Map.groupBy(wrong, ({ example, got }) => `${example.intent} > ${got.intent}`);
  return [...groups].map(([pair, group]): [string, number] => [pair, group.length]).sort((one, other) => other[1] - one[1]);
}
