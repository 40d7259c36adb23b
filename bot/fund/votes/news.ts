/** What a change of a vote means to others: its card, its outcome in every place where somebody could vote. */
import type { Card } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Consequence, Notice } from '../../region/capability.ts';
import type { Change } from '../../store/table.ts';
import { type Box, isVote, type Kept } from './box.ts';
import { voteCard } from './cards.ts';
import type { VoteTools } from './tools.ts';

const isHead = (data: Kept | Box | undefined): data is Kept => data !== undefined && 'motion' in data;
const dataOf = (item: Change['after']): Kept | Box | undefined => item?.data as unknown as Kept | Box | undefined;

export function followVote({ key, before, after }: Change): Consequence[] {
  const now = isVote(key) ? dataOf(after) : undefined;
  if (!now) return [];
  const { region, number } = now;
  const refresh: Consequence = { type: 'refresh', region, subject: 'vote', number };
  const was = dataOf(before);
  if (!isHead(now) || !hasEnded(now) || (isHead(was) && hasEnded(was))) return [refresh];
  const notice: Notice = { key: `vote-outcome/${region}/${number}`, about: 'vote-outcome', facts: { number } };
  return [refresh, { type: 'tell', region, notice, to: { everywhere: true, only: now.workspaces } }];
}

const hasEnded = ({ status, outcome }: Kept): boolean => status === 'void' || outcome !== undefined;

export async function outcomeNotice(
  tools: VoteTools,
  { facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  const vote = await tools.boxes.find(region, Number(facts.number));
  return vote && voteCard(language, vote, tools.minutesUrl);
}
