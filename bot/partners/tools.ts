/** What the handlers of this room share: their tools, and finding the initiative that is meant. */
import type { Reply } from '../chat/ask.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { type Ended, joinedOr, neighbourOr } from '../region/admitted.ts';
import type { Deed } from '../region/capability.ts';
import { refusal, say } from '../region/cards.ts';
import type { Joined, Neighbour, Visitor } from '../region/people.ts';
import { may } from '../region/rights.ts';
import type { Application, Origin, Places } from './around.ts';
import { type Actor, type Initiative, isStanding, mayTend } from './initiative.ts';
import { type Around, unknownCard } from './initiatives/cards.ts';
import type { Register } from './initiatives/register.ts';
import type { Readers } from './initiatives/said.ts';
import { initiativeWords } from './initiatives/words/index.ts';

export type Tools = {
  register: Register;
  /** The problem that a number leads to by now; answered by problems, handed in by `app`. */
  problemOf(region: string, number: number): Promise<Origin | undefined>;
  /** How a proposal to the fund stands; answered by the fund, handed in by `app`. */
  applicationOf(region: string, proposal: number): Promise<Application | undefined>;
  /** Members who hear of what becomes of that problem: who raised, supports or follows it. */
  concernedBy(region: string, problem: number): Promise<string[]>;
  readers: Readers;
  /** The initiative that words name: "initiatief 3". */
  initiativeIn(words: string): number | undefined;
  /** The problem that words name: "vraagstuk 12". */
  problemIn(words: string): number | undefined;
  places: Places;
  momentIn(
    words: string,
    at: { now: Instant; timeZone: string; language: Language },
  ): { at: Instant; matched: string } | { ambiguous: Instant[] } | undefined;
  timeZone(region: string): Promise<string>;
  /** A better title than the first sentence, where a model offers one; the person's words stay as they are. */
  drafting?: (words: string) => Promise<{ title: string } | undefined>;
};

/** Who may write an initiative; whoever has not joined may begin, and is asked for a company before it counts. */
export function writerOr(visitor: Visitor): Neighbour | Ended {
  const { member } = visitor;
  if (member && !may(member, 'take-part')) return { ended: { card: refusal(visitor, 'take-part') } };
  return neighbourOr(visitor);
}

/** The visitor as someone who takes part, or why not; after naming a company the same deed goes on. */
export function actorOr(deed: Deed, action: string): (Joined & { actor: Actor }) | Ended {
  const visitor = joinedOr(deed, action, 'take-part');
  if ('ended' in visitor) return visitor;
  const { kvk, name } = visitor.member.company!;
  return { ...visitor, actor: { member: visitor.member.id, company: { kvk, name } } };
}

export async function meant(
  tools: Pick<Tools, 'register'>,
  visitor: Neighbour,
  named: unknown,
): Promise<{ initiative: Initiative } | Ended> {
  const number = Number(named);
  if (!Number.isSafeInteger(number) || number < 1) return { ended: await which(tools, visitor) };
  const initiative = await tools.register.find(visitor.workspace.region, number);
  return initiative ? { initiative } : { ended: await which(tools, visitor, number) };
}

/** A number that leads nowhere, or none at all: those that are going on are offered. */
export async function which(
  { register }: Pick<Tools, 'register'>,
  visitor: Neighbour,
  number?: number,
  action?: { action: string; opensForm: boolean },
): Promise<Reply> {
  const all = await register.all(visitor.workspace.region);
  const standing = all.filter(action ? ({ status }) => status === 'open' : isStanding);
  return { card: unknownCard(visitor.language, number, standing, action) };
}

/** The initiative that is meant, when this visitor may change it and decide on its pledges. */
export async function tendedOr(
  tools: Pick<Tools, 'register'>,
  deed: Deed,
  action: string,
): Promise<{ visitor: Joined & { actor: Actor }; initiative: Initiative } | Ended> {
  const visitor = actorOr(deed, action);
  if ('ended' in visitor) return visitor;
  const found = await meant(tools, visitor, deed.args.initiative);
  if ('ended' in found) return found;
  if (mayTend(found.initiative, visitor.member, may(visitor.member, 'tend-initiatives'))) return { visitor, ...found };
  return { ended: { card: say(visitor.language, initiativeWords(visitor.language).tendersOnly) } };
}

export async function aroundOf(
  { problemOf, applicationOf, places }: Pick<Tools, 'problemOf' | 'applicationOf' | 'places'>,
  { region, problem, proposal }: Initiative,
): Promise<Around> {
  const [origin, application] = await Promise.all([
    problem === undefined ? undefined : problemOf(region, problem),
    proposal === undefined ? undefined : applicationOf(region, proposal),
  ]);
  return { places, ...(origin && { origin }), ...(application && { application }) };
}
