/** What was counted and what came of it, as far as it may be told. */
import { findingInWords } from '../describing.ts';
import { entitled } from '../hands.ts';
import type { Result, Scope, Sum, Vote } from '../vote.ts';
import type { Column } from './look.ts';
import type { Telling } from './telling.ts';
import type { Words } from './words/index.ts';

export function resultOf({ outcome, status }: Vote): Result {
  return status === 'void' || !outcome ? 'void' : outcome.result;
}

/** "58 van 87 voor; 58 nodig; marge 0: gehaald", one for each requirement. */
export function findingsOf({ vote, language }: Telling): string[] {
  return (vote.outcome?.findings ?? []).map((finding) => findingInWords(vote, finding, language));
}

/** @returns undefined when nothing was counted */
export function countTable({ vote, language, w, count, weight }: Telling) {
  const { outcome, rule } = vote;
  if (!outcome) return undefined;
  const scopes: [name: string, Scope][] = [
    [Object.keys(outcome.classes).length > 0 ? w.allClasses : w.total, outcome.total],
    ...Object.entries(outcome.classes).map(([one, scope]): [string, Scope] => [capitalised(rule.classes[one]![language]), scope]),
  ];
  const columns: Column[] = [
    { title: w.counted, width: 'rest' },
    ...w.columns.map((title) => ({ title, width: rule.weight === 'none' ? 60 : 68, right: true })),
  ];
  const weighed = rule.weight === 'none' ? undefined : w.byWeight[rule.weight];
  const body = scopes.flatMap(([name, scope]) => [
    [name, ...heads(scope, count, w)],
    ...(weighed && scope.weight ? [[weighed(name), ...sums(scope.weight, weight)]] : []),
  ]);
  const notes = [
    ...(scopes.some(([, { heads }]) => !heads) ? [w.withheldWhy] : []),
    ...(outcome.total.entitled > entitled(vote).length ? [w.severalClasses] : []),
  ];
  return { columns, body, notes };
}

function heads({ entitled: all, cast, heads: sum }: Scope, count: (value: number) => string, w: Words): string[] {
  return sum ? sums(sum, count) : [count(all), count(cast), w.withheld, w.withheld, w.withheld];
}

function sums(sum: Sum, number: (value: number) => string): string[] {
  const cast = sum.for + sum.against + sum.abstain;
  return [sum.entitled, cast, sum.for, sum.against, sum.abstain].map(number);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
