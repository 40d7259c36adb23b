/** Deliveries as networks make them: twice, late, out of order, all at once; through the signed doors of a running bot. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signSlack } from '../../bot/chat/slack/signature.ts';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
}, 90_000);
afterAll(() => bot?.stop());

const [BOARD, PARK] = WORLD.slack as [(typeof WORLD.slack)[0], (typeof WORLD.slack)[0]];
const TEAM = WORLD.teams[0]!;
const YOUSSEF = { tenant: TEAM.id, user: TEAM.people.find(({ name }) => name.startsWith('Youssef'))!.aadObjectId };

it('every accepted support is stored exactly once, whatever the deliveries do', { timeout: 60_000 }, async () => {
  const number = 4;
  const pressers = [
    { workspace: BOARD, user: 'U0MARLOES' },
    { workspace: BOARD, user: 'U0HENK' },
    { workspace: PARK, user: 'U0FEMKE' },
  ];
  const deliveries = pressers.flatMap(({ workspace, user }) =>
    [0, 1, 2, 3].map((again) => () => press(workspace, user, number, again)),
  );
  const teams = [0, 1, 2].map(() => () => bot.acts.teams.say({ ...YOUSSEF, conversation: 'direct', text: `steun ${number}` }));

  const answers = await Promise.all(shuffled([...deliveries, ...teams]).map((deliver) => deliver()));

  for (const answer of answers) if (answer instanceof Response) expect(answer.status).toBe(200);
  // Rik raised it; three companies in Slack and one in Teams have it too.
  await eventually(
    () => bot.acts.slack.messagesIn({ workspace: BOARD.id, user: 'U0JOOST', channel: 'regio-twente' }),
    (messages) =>
      messages.some(
        (message) => wordsOfSlack(message).includes(`#${number} `) && wordsOfSlack(message).includes('5 bedrijven hebben dit'),
      ),
    10_000,
  );
  await eventually(
    () => bot.acts.teams.messagesIn({ ...YOUSSEF, conversation: 'Regio Twente' }),
    (messages) =>
      messages.some(
        (message) => wordsOfTeams(message).includes(`#${number} `) && wordsOfTeams(message).includes('5 bedrijven hebben dit'),
      ),
    10_000,
  );
});

it('a replayed, unsigned, stale or future request is refused and changes nothing', async () => {
  const body = payload(PARK, 'U0RIK', 1, 'trigger-replay');
  const now = Math.floor(Date.now() / 1000);
  const before = await countOf(1);

  const first = await send(body, headersFor(body, now));
  const replayed = await send(body, headersFor(body, now));
  const stale = await send(body, headersFor(body, now - 600));
  const future = await send(body, headersFor(body, now + 600));
  const unsigned = await send(body, {});
  const forged = await send(body.replace('problem', 'prolbem'), headersFor(body, now));

  expect(first.status).toBe(200);
  expect([replayed, stale, future, unsigned, forged].map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  await eventually(
    () => countOf(1),
    (count) => count === before + 1,
  );
});

it('what is too large, of another kind or not readable gets 413 or 400', async () => {
  const now = Math.floor(Date.now() / 1000);
  const large = `payload=${'x'.repeat(1_000_001)}`;
  const broken = 'payload=%7Bnot-json';

  expect((await send(large, headersFor(large, now))).status).toBe(413);
  expect((await send(broken, headersFor(broken, now))).status).toBe(400);
  expect((await send('<a/>', { ...headersFor('<a/>', now), 'content-type': 'text/xml' })).status).toBe(400);
  expect(
    (await fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }))
      .status,
  ).toBe(401);
});

async function countOf(number: number): Promise<number> {
  const messages = await bot.acts.slack.messagesIn({ workspace: BOARD.id, user: 'U0JOOST', channel: 'regio-twente' });
  const card = messages.map(wordsOfSlack).find((words) => words.includes(`#${number} `))!;
  return Number(/(\d+) bedrij/.exec(card)![1]);
}

function press(workspace: typeof BOARD, user: string, number: number, again: number): Promise<Response> {
  const body = payload(workspace, user, number, `trigger-${user}-${again}`);
  return send(body, headersFor(body, Math.floor(Date.now() / 1000)));
}

function payload(workspace: typeof BOARD, user: string, number: number, trigger: string): string {
  const channel = workspace.channels[0]!;
  const pressed = {
    type: 'block_actions',
    trigger_id: trigger,
    team: { id: workspace.id, domain: workspace.domain },
    user: { id: user, username: user, team_id: workspace.id },
    channel: { id: channel.id, name: channel.name },
    container: { type: 'message', message_ts: '1.1', channel_id: channel.id },
    message: { type: 'message', ts: '1.1' },
    actions: [
      {
        type: 'button',
        action_id: 'problem.support#0.0',
        block_id: 'b',
        value: JSON.stringify({ problem: number }),
        action_ts: '1.2',
      },
    ],
  };
  return new URLSearchParams({ payload: JSON.stringify(pressed) }).toString();
}

function headersFor(body: string, seconds: number): Record<string, string> {
  const { slackSigningSecret } = JSON.parse(readFileSync(join(bot.dir, 'secrets.json'), 'utf8')) as {
    slackSigningSecret: string;
  };
  return signSlack(slackSigningSecret, body, seconds) as unknown as Record<string, string>;
}

function send(body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${bot.url}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
}

function shuffled<T>(of: T[]): T[] {
  return of
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
