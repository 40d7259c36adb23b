/** What the handlers of problems share: their tools, and finding the problem that is meant. */
import type { Reply } from '../chat/ask.ts';
import type { Button, Card } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import { type Ended, joinedOr } from '../region/admitted.ts';
import { type Deed, isAloud } from '../region/capability.ts';
import type { Joined, Neighbour } from '../region/people.ts';
import { detailCard, problemCard, unknownCard } from './cards.ts';
import type { Meanings } from './meanings.ts';
import { type Actor, type Problem, wordsOf } from './problem.ts';
import type { Register } from './register.ts';

/** Finding similar problems by their words; made by `conversation`, handed in by `app`. */
export type Similarity = {
  scheme: number;
  vectorOf(words: string): number[];
  closest<Id>(words: string, among: readonly Candidate<Id>[], top: number): { id: Id; score: number; why: string[] }[];
  /** The words of the second that make it like the first. */
  shared(words: string, other: string): string[];
  /** From this score on two problems may well be the same. */
  alike: number;
};
type Candidate<Id> = { id: Id; text: string; vector?: readonly number[]; scheme?: number };

export function candidateOf(problem: Problem): Candidate<Problem> {
  return { id: problem, text: wordsOf(problem), vector: problem.vector, scheme: problem.vectorScheme };
}

export type Tools = {
  register: Register;
  /** What else can be made of a problem, as buttons; by other capabilities, handed in by `app`. */
  further?: (problem: Problem, language: Language) => Button[];
  similarity: Similarity;
  /** The same by what words mean, where there is a provider for it and nobody waits for a request. */
  meanings?: Meanings;
  /** A better title than the first sentence, where a model offers one; the person's words stay as they are. */
  drafting?: (words: string) => Promise<{ title: string } | undefined>;
};

/** The visitor as someone who takes part, or why not; after naming a company the same deed goes on. */
export function actorOr(deed: Deed, action: string): (Joined & { actor: Actor }) | Ended {
  const visitor = joinedOr(deed, action, 'take-part');
  if ('ended' in visitor) return visitor;
  return { ...visitor, actor: { member: visitor.member.id, company: visitor.member.company! } };
}

export function numberIn({ args }: Pick<Deed, 'args'>): number | undefined {
  const number = Number(args.problem);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

export async function meant(
  { register }: Pick<Tools, 'register'>,
  visitor: Neighbour,
  deed: Pick<Deed, 'args'>,
): Promise<{ problem: Problem; from: number[] } | Ended> {
  const number = numberIn(deed);
  if (number === undefined) return { ended: { card: unknownCard(visitor.language, undefined) } };
  const found = await register.resolve(visitor.workspace.region, number);
  return found ?? { ended: { card: unknownCard(visitor.language, number) } };
}

/** A problem as this person may see it; aloud in a channel, as everyone may. What it costs others is told in private only. */
export async function shownTo(
  tools: Pick<Tools, 'register' | 'further'>,
  visitor: Neighbour,
  deed: Pick<Deed, 'ask'>,
  { problem, from }: { problem: Problem; from: number[] },
): Promise<Card> {
  if (isAloud(deed)) return problemCard(visitor.language, problem, undefined, from);
  return detailed(tools, visitor, problem, from);
}

/** Redraws the card on which was pressed: the channel's in the channel's language, a person's own in theirs. */
export async function redrawn(
  tools: Pick<Tools, 'register' | 'further'>,
  visitor: Neighbour,
  deed: Pick<Deed, 'args'>,
  problem: Problem,
): Promise<Pick<Reply, 'replace'>> {
  if (deed.args.on === 'card') return { replace: problemCard(visitor.workspace.language, problem) };
  if (deed.args.on !== 'detail') return {};
  return { replace: await detailed(tools, visitor, problem) };
}

async function detailed(
  { register, further }: Pick<Tools, 'register' | 'further'>,
  visitor: Neighbour,
  problem: Problem,
  from: number[] = [],
): Promise<Card> {
  const contributions = await register.contributions(problem.region, problem.number);
  return detailCard(visitor, problem, contributions, from, further?.(problem, visitor.language));
}

export function companyOf(visitor: Joined): string {
  return visitor.member.company!.name;
}
