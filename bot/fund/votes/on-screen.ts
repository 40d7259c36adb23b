/** The vote that runs, for a screen that everybody sees: only where its counts may be seen while it runs. */
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import { standingOf } from '../disclosure.ts';
import { CHOICES } from '../vote.ts';
import type { Boxes } from './boxes.ts';
import { runningIn } from './tools.ts';
import { voteWords } from './words/index.ts';

export type VoteOnScreen = { question: string; options: { label: string; count: number }[] };

/** The newest that can be voted on by now. */
export async function voteOnScreen(
  boxes: Boxes,
  region: string,
  language: Language,
  now: Instant,
): Promise<VoteOnScreen | undefined> {
  const w = voteWords(language);
  const running = await runningIn({ boxes }, region);
  for (const vote of running.filter(({ hidden, opensAt, closesAt }) => !hidden && opensAt <= now && now < closesAt)) {
    const { heads } = standingOf(await boxes.whole(vote)).total;
    if (!heads) continue;
    const { proposal, title } = vote.motion;
    return {
      question: w.title(proposal, title),
      options: CHOICES.map((choice) => ({ label: w.choices[choice], count: heads[choice] })),
    };
  }
  return undefined;
}
