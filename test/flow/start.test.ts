/** What whoever types `npm start` meets. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

let bot: Bot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

const JOOST = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'regio-twente' };
const BRAM = { tenant: WORLD.teams[0]!.id, user: WORLD.teams[0]!.people[1]!.aadObjectId, conversation: 'Regio Twente' };

describe('npm start', { timeout: 90_000 }, () => {
  it('tells how far it is, and ends with where to go', async () => {
    bot = await startBot();

    expect(bot.told()).toMatch(
      /Tabel en wachtrij openen[\s\S]*Demo 0\/12[\s\S]*Demo 12\/12: Klaar[\s\S]*running: http:\/\/localhost:\d+/,
    );
    expect(await (await fetch(`${bot.url}/health`)).json()).toEqual({ ok: true });
  });

  it('says that a port is taken, and names --port', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;

    const starting = startBot({ port });

    await expect(starting).rejects.toThrow(
      `Port ${port} is taken. Stop what runs there, or choose another one: npm start -- --port ${port + 1}`,
    );
    taken.close();
  });

  it('starts empty when asked, and a region is founded by hand', async () => {
    bot = await startBot({ empty: true });
    const { slack } = bot.acts;
    await slack.install(JOOST);

    await slack.command({ ...JOOST, text: 'vraagstukken' });
    await eventually(
      () => slack.messagesIn(JOOST),
      (messages) => messages.some((message) => wordsOfSlack(message).includes('hoort nog bij geen regio')),
    );
    await slack.press({ ...JOOST, label: 'Regio oprichten' });
    await slack.submit({ ...JOOST, values: { region: 'Salland', workspace: 'Board', person: 'Joost', language: 'nl' } });

    await eventually(
      () => slack.messagesIn(JOOST),
      (messages) => messages.some((message) => wordsOfSlack(message).includes('Regio Salland is opgericht')),
    );
  });

  it('begins the demo anew when it was broken off', async () => {
    bot = await startBot({ breakOffAt: 'Demo 5/12' });

    expect(bot.told()).toContain('Demo 12/12: Klaar');
  });

  it('goes on where it was after being killed, also on another port: every card still follows', async () => {
    bot = await startBot();

    await bot.restart('SIGKILL', 0);
    await bot.acts.slack.command({ ...JOOST, text: 'steun 4' });

    const inTeams = await eventually(
      () => bot!.acts.teams.messagesIn(BRAM),
      (messages) => messages.some((message) => /^#4 [\s\S]*2 bedrijven hebben dit/.test(wordsOfTeams(message))),
      // What was being sent when it died is free again after the time that a send may take.
      40_000,
    );
    expect(inTeams.filter((message) => wordsOfTeams(message).startsWith('#4 '))).toHaveLength(1);
  });
});
