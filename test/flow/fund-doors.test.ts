/** The fund's rules, contributors and board through the signed doors of a running bot, set in Slack and in Teams alike. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, wordsOfSlack, wordsOfTeams } from '../../infra/local/acts.ts';
import type { Dragged } from '../../infra/local/http-client.ts';
import { WORLD } from '../../infra/local/world.ts';
import { type Bot, startBot } from './bot.ts';

const SLACK = { workspace: 'T0TWENTE', user: 'U0JOOST', channel: 'direct' };
const tenant = WORLD.teams[0]!;
const TEAMS = { tenant: tenant.id, user: tenant.people.find(({ name }) => name.startsWith('Bram'))!.aadObjectId };

/** Somebody's own chat with the bot. */
type Chat = {
  say(text: string, files?: Dragged[]): Promise<unknown>;
  press(label: string): Promise<unknown>;
  submit(values: Record<string, string>): Promise<unknown>;
  said(): Promise<string[]>;
};

let bot: Bot;
let people: Record<'Slack' | 'Teams', Chat>;
beforeAll(async () => {
  bot = await startBot();
  people = { Slack: inSlack(), Teams: inTeams() };
  await people.Slack.say('leden');
  await hears('Slack', 'Bram Lansingh');
  // The first of the members is Bram.
  await people.Slack.press('Rol wijzigen');
  await people.Slack.submit({ role: 'coordinator' });
  await hears('Slack', 'Bram Lansingh is nu coördinator');
}, 90_000);
afterAll(() => bot?.stop());

function inSlack(): Chat {
  const { slack } = bot.acts;
  return {
    say: async (text, files) => made(await slack.say({ ...SLACK, text, files })),
    press: async (label) => made(await slack.press({ ...SLACK, label })),
    submit: async (values) => made(await slack.submit({ ...SLACK, values })),
    said: async () => (await slack.messagesIn(SLACK)).map((message) => wordsOfSlack(message)),
  };
}

function inTeams(): Chat {
  const { teams } = bot.acts;
  const at = { ...TEAMS, conversation: 'direct' };
  return {
    say: async (text, files) => made(await teams.say({ ...at, text, files })),
    press: async (label) => made(await teams.press({ ...at, label })),
    submit: async (inputs) => made(await teams.submit({ ...TEAMS, inputs })),
    said: async () => (await teams.messagesIn(at)).map((message) => wordsOfTeams(message)),
  };
}

function hears(platform: 'Slack' | 'Teams', words: string | RegExp): Promise<string> {
  return eventually(
    async () => (await people[platform].said()).filter((said) => said.match(words)),
    (found) => found.length > 0,
  ).then((found) => found.at(-1)!);
}

function made<T extends { ok: boolean }>(outcome: T): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const other = { Slack: 'Teams', Teams: 'Slack' } as const;

describe.each(['Slack', 'Teams'] as const)('what a coordinator sets in %s', (platform) => {
  const me = () => people[platform];

  it('of the rules, everybody reads on the other side', async () => {
    const share = { Slack: '4/7', Teams: '5/9' }[platform];
    await me().say('stemregels');
    await hears(platform, 'Bestuursbesluit');
    await me().press('Wijzigen');
    await me().submit({ majority: 'fraction', fraction: share, castingVote: 'no', proxies: '0' });
    await hears(platform, `ten minste ${share}`);
    await people[other[platform]].say('stemregels');

    expect(await hears(other[platform], `ten minste ${share}`)).toContain(
      `Versie ${{ Slack: 2, Teams: 3 }[platform]}, geldt sinds`,
    );
  });

  it('of the contributors comes out of a file, after a yes, and is seen by the other coordinator', async () => {
    const woz = { Slack: '310.000', Teams: '420.000' }[platform];
    const content = `KvK;Naam;Gebied;Groep;WOZ\n00001001;Parkmanagement Twente;Centrum;gebruiker;${woz}\n`;
    await me().say('', [{ name: 'lijst.csv', content, type: 'text/csv' }]);
    await hears(platform, new RegExp(`Bijdrageplichtigen uit dit bestand[\\s\\S]*${woz}`));
    await me().press('Ja, bewaren');
    await hears(platform, new RegExp(`De lijst van bijdrageplichtigen is bewaard[\\s\\S]*${woz}`));
    await people[other[platform]].say('bijdrageplichtigen');

    expect(await hears(other[platform], new RegExp(`^Bijdrageplichtigen\\n[\\s\\S]*${woz}`))).toContain('gebruikers: 1 bedrijf');
  });
});
