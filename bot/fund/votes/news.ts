/** What a change of a vote means to others: its card, its outcome in every place where somebody could vote. */
import type { Card } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Consequence, Notice } from '../../region/capability.ts';
import type { Change } from '../../store/table.ts';
import { type Box, isVote, type Kept } from './box.ts';
import { voteCard } from './cards.ts';
import { comingOn, tellUnreached } from './reaching.ts';
import type { VoteTools } from './tools.ts';

const isHead = (data: Kept | Box | undefined): data is Kept => data !== undefined && 'motion' in data;
const dataOf = (item: Change['after']): Kept | Box | undefined => item?.data as unknown as Kept | Box | undefined;

export async function followVote(tools: VoteTools, { key, before, after }: Change): Promise<Consequence[]> {
  const now = isVote(key) ? dataOf(after) : undefined;
  if (!now) return [];
  const { region, number } = now;
  const refresh: Consequence = { type: 'refresh', region, subject: 'vote', number };
  if (!isHead(now)) return [refresh];
  const was = dataOf(before) as Kept | undefined;
  const justEnded = hasEnded(now) && !(was && hasEnded(was));
  // A change that brings nobody needs no look at who is where.
  const coming = was && now.trace.length === was.trace.length ? new Set<string>() : comingOn(await tools.boxes.whole(now), was);
  const own = await tellUnreached(tools, now, coming, 'vote-card');
  if (!justEnded) return [refresh, ...own];
  const notice: Notice = { key: `vote-outcome/${region}/${number}`, about: 'vote-outcome', facts: { number } };
  const voters = new Set(Object.keys((await tools.boxes.whole(now)).roll));
  const outcomes = await tellUnreached(tools, now, voters, 'vote-outcome');
  return [refresh, ...own, { type: 'tell', region, notice, to: { everywhere: true, only: now.workspaces } }, ...outcomes];
}

const hasEnded = ({ status, outcome }: Kept): boolean => status === 'void' || outcome !== undefined;

/** The card of a running vote, for one who sees it in no channel. */
export async function cardNotice(
  tools: VoteTools,
  { facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  const vote = await tools.boxes.find(region, Number(facts.number));
  return vote && voteCard(language, vote, tools.minutesUrl, 'own');
}

export async function outcomeNotice(
  tools: VoteTools,
  { facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  const vote = await tools.boxes.find(region, Number(facts.number));
  return vote && voteCard(language, vote, tools.minutesUrl);
}
