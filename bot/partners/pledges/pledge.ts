/** A pledge (toezegging): what a company promises to one initiative. Facts and pure questions about them. */
import type { Instant } from '../../primitives/instant.ts';
import type { Kind, MoneyForm } from '../kinds.ts';

/** What is promised; at least one kind. */
export type Given = {
  /** Hours a month. */
  time?: { hours: number };
  /** Whole cents. */
  money?: { amount: number; form?: MoneyForm };
  network?: { doors: string[] };
};

/** Holds for the pledges that are made firm together, this one among them. */
export type Condition = {
  /** At least so much money in all, in whole cents. */
  money?: number;
  /** At least so many other companies. */
  others?: number;
};

export type Pledge = Given & {
  company: { kvk: string; name: string };
  by: string;
  /** When it was made, or changed last. */
  at: Instant;
  /** Absent: without any condition. */
  condition?: Condition;
  /** Other companies see neither the name nor what it promises. */
  anonymous?: true;
};

/** By KvK number: one company, one pledge. */
export type Pledges = Record<string, Pledge>;

export function kindsOf({ time, money, network }: Given): Kind[] {
  return [time && 'time', money && 'money', network && 'network'].filter((kind): kind is Kind => Boolean(kind));
}

/** In the order in which they were made; those of one moment by KvK number, so that everybody reads the same. */
export function inOrder(pledges: Pledges): Pledge[] {
  return Object.values(pledges).sort((one, other) => compare(one.at, other.at) || compare(one.company.kvk, other.company.kvk));
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
