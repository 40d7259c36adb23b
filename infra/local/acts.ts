/** People at the local platforms, for tests and for the demo's first start: `actsAt(base).slack.say({ … })`. */
import type { Instant } from '../../bot/primitives/instant.ts';
import { getJson, postJson } from './http-client.ts';
import type { Outcome } from './outcome.ts';
import { type SlackHands, slackHands } from './slack/hands.ts';
import { type TeamsHands, teamsHands } from './teams/hands.ts';

export { fieldsOfModal, wordsOfBlocks, wordsOfSlack, wordsOfTeams } from './reading.ts';

/** @param base where the local platforms are, e.g. `http://localhost:3000` */
export function actsAt(base: string): { slack: SlackHands; teams: TeamsHands; time: TimeHands } {
  return { slack: slackHands(base), teams: teamsHands(base), time: timeHands(base) };
}

type TimeHands = {
  now(): Promise<Instant>;
  /** Lets so many minutes go by: what comes due is done, each thing at its moment. Gives the time that it is then. */
  pass(minutes: number): Promise<Instant>;
};

function timeHands(base: string): TimeHands {
  const told = async (outcome: Outcome<{ now: Instant }>): Promise<Instant> => {
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome.now;
  };
  return {
    now: async () => told(await getJson(`${base}/local/clock`)),
    pass: async (minutes) => told(await postJson(`${base}/local/clock`, { minutes })),
  };
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
