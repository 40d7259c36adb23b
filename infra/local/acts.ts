/** People at the local platforms, for tests and for the demo's first start: `actsAt(base).slack.say({ … })`. */
import { type SlackHands, slackHands } from './slack/hands.ts';
import { type TeamsHands, teamsHands } from './teams/hands.ts';

export { fieldsOfModal, wordsOfBlocks, wordsOfSlack, wordsOfTeams } from './reading.ts';

/** @param base where the local platforms are, e.g. `http://localhost:3000` */
export function actsAt(base: string): { slack: SlackHands; teams: TeamsHands } {
  return { slack: slackHands(base), teams: teamsHands(base) };
}

const LOOK_AGAIN_MS = 20;

/** Looks again until there is something to see. @throws when there is nothing within `withinMs`, with what was seen last. */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  isThere: (seen: Seen) => boolean,
  withinMs = 5000,
): Promise<Seen> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms; seen last: ${JSON.stringify(seen).slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
