/** What the handlers of votes share: their tools, finding the vote that is meant, and deciding on it. */
import type { AccountId, Reply } from '../../chat/ask.ts';
import { actions } from '../../chat/card.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Random } from '../../primitives/random.ts';
import type { Ended } from '../../region/admitted.ts';
import type { Deed } from '../../region/capability.ts';
import { refusal, say } from '../../region/cards.ts';
import type { Member, Visitor } from '../../region/people.ts';
import { saidOf } from '../board/board.ts';
import type { BoardRegister } from '../board/register.ts';
import type { ContributorRegister } from '../contributors/register.ts';
import { refusalInWords } from '../describing.ts';
import type { Register } from '../proposals/register.ts';
import type { Rule } from '../rule.ts';
import type { RuleRegister } from '../rules/register.ts';
import type { Decision, Refused } from '../vote.ts';
import type { VoteKeys } from '../vote-keys.ts';
import type { Kept, Later } from './box.ts';
import type { Boxes } from './boxes.ts';
import { type MinutesUrl, votesCard } from './cards.ts';
import type { PendingKeys } from './pending-keys.ts';
import type { Home, ReachTools } from './reaching.ts';
import type { Sources } from './rolls.ts';
import { voteWords } from './words/index.ts';

/** A moment as a person wrote it; two readings are asked back. */
export type MomentIn = (
  text: string,
  at: { now: Instant; timeZone: string; language: Language },
) => { at: Instant; hasTime: boolean } | { ambiguous: Instant[] } | undefined;

export type VoteTools = {
  boxes: Boxes;
  register: Register;
  /** Everybody in the region who takes part: stakeholders do not vote, and no company does through them alone. */
  members(region: string): Promise<Member[]>;
  timeZone(region: string): Promise<string>;
  linked: ReachTools['linked'];
  /** Whose account it is, from wherever they ask, and a workspace of their region; undefined when it is nobody's. */
  homeOf(account: AccountId): Promise<Home | undefined>;
  momentIn: MomentIn;
  random: Random;
  /** Where the keys of secret votes are kept; absent, there are no secret votes. */
  keys?: VoteKeys;
  /** Of keys that were made for votes that may not come. */
  pendingKeys: PendingKeys;
  /** The region's own rules. */
  rules: RuleRegister;
  contributors: ContributorRegister;
  board: BoardRegister;
  minutesUrl?: MinutesUrl;
};

/** Of whom the roll of a vote under this rule is made. */
export async function sourcesOf(tools: VoteTools, region: string, rule: Rule): Promise<Sources & { members: Member[] }> {
  const members = await tools.members(region);
  if (rule.voters === 'board') return { members, votes: saidOf(await tools.board.find(region)).votes };
  return { members, contributors: await tools.contributors.current(region) };
}

/** The vote of that number in the visitor's own region; none elsewhere. */
export async function meant(
  tools: VoteTools,
  { visitor, args }: Pick<Deed, 'visitor' | 'args'>,
): Promise<{ vote: Kept } | Ended> {
  const { language, workspace } = visitor;
  if (!workspace) return { ended: { card: refusal(visitor, 'follow') } };
  const number = Number(args.vote);
  const vote = Number.isSafeInteger(number) && number > 0 ? await tools.boxes.find(workspace.region, number) : undefined;
  if (vote) return { vote };
  const running = await runningIn(tools, workspace.region);
  return { ended: { card: votesCard(language, running, voteWords(language).unknownVote) } };
}

export async function runningIn({ boxes }: Pick<VoteTools, 'boxes'>, region: string): Promise<Kept[]> {
  return (await boxes.all(region)).filter(({ status }) => status === 'open');
}

/** The newest vote on a proposal: the running one, or else the last that was. */
export async function voteOn({ boxes }: Pick<VoteTools, 'boxes'>, region: string, proposal: number): Promise<Kept | undefined> {
  const on = (await boxes.all(region)).filter(({ motion }) => motion.proposal === proposal);
  return on.find(({ status }) => status === 'open') ?? on[0];
}

/** Many at once may change one vote; this often a decision is made anew on what it has become. */
const TRIES = 20;

/**
 * Decides on the vote as it is, and keeps what follows; anew when something else happened to it meanwhile.
 * @returns the vote as it is now, or why nothing was done
 */
export async function decided(
  { boxes }: Pick<VoteTools, 'boxes'>,
  { region, number }: Pick<Kept, 'region' | 'number'>,
  decide: (vote: Kept) => Decision,
): Promise<{ vote: Kept; changed: boolean } | (Refused & { vote: Kept })> {
  for (let tried = 0; tried < TRIES; tried++) {
    const vote = (await boxes.find(region, number))!;
    const decision = decide(vote);
    if ('refused' in decision) return { ...decision, vote };
    if (decision.length === 0) return { vote, changed: false };
    if (await boxes.append(vote, decision as Later[])) return { vote: (await boxes.find(region, number))!, changed: true };
  }
  throw new Error(`vote ${number} kept changing`);
}

export function refusedCard(visitor: Pick<Visitor, 'language'>, refused: Refused): Reply {
  const said = say(visitor.language, refusalInWords(refused, visitor.language));
  if (refused.refused !== 'joinedLater') return { card: said };
  const ask = actions({ label: voteWords(visitor.language).askVouching, action: 'region.vouch.ask', style: 'primary' });
  return { card: { ...said, blocks: [...said.blocks, ask] } };
}
