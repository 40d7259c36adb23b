/**
 * What the bundles leave out of Bolt and teams-ai is never needed: the routers, bundled as the edges are, answer everything that
 * the platforms send just as they do from their sources. A stub that is called throws, so a missing part cannot go unseen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HttpResponse, plain } from '../../bot/chat/http.ts';
import * as slackSource from '../../bot/chat/slack/router.ts';
import type { TeamsActivity } from '../../bot/chat/teams/activity.ts';
import * as teamsSource from '../../bot/chat/teams/router.ts';
import { bundleModule } from '../../infra/bundle/bundle.ts';
import { STUBS } from '../../infra/bundle/stubs.ts';

type SlackPayload = Parameters<slackSource.Route>[0];

const folder = mkdtempSync(join(tmpdir(), 'streek-routers-'));
let slack: typeof slackSource;
let teams: typeof teamsSource;

beforeAll(async () => {
  slack = await bundled('slack');
  teams = await bundled('teams');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundled<Module>(platform: string): Promise<Module> {
  const entry = fileURLToPath(new URL(`../../bot/chat/${platform}/router.ts`, import.meta.url));
  const bundle = await bundleModule(entry, join(folder, platform), STUBS);
  return (await import(pathToFileURL(join(bundle.folder, 'index.mjs')).href)) as Module;
}

describe('Bolt, bundled', () => {
  const person = { id: 'U1', name: 'gerda', team_id: 'T1' };
  const interaction = { team: { id: 'T1' }, user: person, trigger_id: 't.1', api_app_id: 'A1' };
  const message = { type: 'message', ts: '1700000000.000100', user: 'U2', text: 'geen monteurs' };
  const view = { id: 'V1', type: 'modal', callback_id: 'problem.raise', private_metadata: '', state: { values: {} } };
  const event = (more: object) => ({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: 'Ev1',
    event_time: 1_700_000_000,
    event: { user: 'U1', channel: 'C1', ts: message.ts, ...more },
  });

  test.each([
    ['a mention', 'said', event({ type: 'app_mention', text: '<@U9> help' })],
    ['a direct message', 'said', event({ type: 'message', channel_type: 'im', text: 'help' })],
    ['an opened App Home', 'homeOpened', event({ type: 'app_home_opened', tab: 'home' })],
    ['an arrival in a channel', 'arrived', event({ type: 'member_joined_channel', channel_type: 'C' })],
    ['an uninstallation', 'left', event({ type: 'app_uninstalled' })],
    ['a slash command', 'commanded', { command: '/streek', team_id: 'T1', user_id: 'U1', channel_id: 'C1', text: 'help' }],
    [
      'a pressed button',
      'pressed',
      { ...interaction, type: 'block_actions', channel: { id: 'C1' }, message, actions: [{ type: 'button', action_id: 'a' }] },
    ],
    [
      'a message shortcut',
      'shortcutUsed',
      { ...interaction, type: 'message_action', callback_id: 'problem.raise', channel: { id: 'C1' }, message },
    ],
    ['a filled-in form', 'submitted', { ...interaction, type: 'view_submission', view }],
  ])('takes %s to the hand that it is for', async (_, hand, payload) => {
    const fromSource = await played(slackSource, payload);
    const fromBundle = await played(slack, payload);
    expect(fromSource.called).toEqual([hand]);
    expect(fromBundle).toEqual(fromSource);
  });

  async function played({ slackRouter }: typeof slackSource, payload: object) {
    const called: string[] = [];
    const hands = handsThat(called, { commanded: { text: 'hulp' }, submitted: { response_action: 'clear' } });
    const answer = await slackRouter(hands as slackSource.Hands, () => {})(payload as SlackPayload, false);
    return { called, answer };
  }
});

describe('teams-ai, bundled', () => {
  const activity = (more: object) => ({
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:1', aadObjectId: 'b7d3f9aa-0000-4000-8000-000000000009', name: 'Gerda' },
    recipient: { id: '28:bot' },
    conversation: { id: '19:c@thread.tacv2', conversationType: 'channel', tenantId: 'T' },
    channelData: { tenant: { id: 'T' } },
    ...more,
  });
  const invoke = (name: string, value: object) => activity({ type: 'invoke', name, value });
  const card = { action: { type: 'Action.Execute', verb: 'problem.support', data: {} }, trigger: 'manual' };
  const messageAction = { commandId: 'problem.raise', commandContext: 'message', messagePayload: {}, data: {} };

  test.each([
    ['a message', 'said', activity({ type: 'message', text: 'help' })],
    ['an installation', 'presence', activity({ type: 'installationUpdate', action: 'add' })],
    ['a pressed button', 'pressed', invoke('adaptiveCard/action', card)],
    ['an asked dialog', 'dialogAsked', invoke('task/fetch', { data: { action: 'problem.raise' } })],
    ['a filled-in dialog', 'dialogSubmitted', invoke('task/submit', { data: { action: 'problem.raise' } })],
    ['a message action', 'actionUsed', invoke('composeExtension/fetchTask', messageAction)],
    ['a filled-in message action', 'actionSubmitted', invoke('composeExtension/submitAction', messageAction)],
  ])('takes %s to the hand that it is for', async (_, hand, payload) => {
    const fromSource = await played(teamsSource, payload);
    const fromBundle = await played(teams, payload);
    expect(fromSource.called).toEqual([hand]);
    expect(fromBundle).toEqual(fromSource);
  });

  test('tells who sends an invoke that nobody answers so', async () => {
    const unknown = invoke('fileConsent/invoke', {});
    expect(await played(teams, unknown)).toEqual({ called: [], answer: plain(501) });
  });

  async function played({ teamsRouter }: typeof teamsSource, payload: object) {
    const called: string[] = [];
    const words = {
      pressed: 'gedaan',
      dialogAsked: 'ga zitten',
      dialogSubmitted: 'klaar',
      actionUsed: 'kies',
      actionSubmitted: 'ja',
    };
    const hands = handsThat(called, words);
    const answer: HttpResponse = await teamsRouter(hands as teamsSource.Hands)(payload as unknown as TeamsActivity);
    return { called, answer };
  }
});

/** Hands that say they were called, and give back what is given here. */
function handsThat(called: string[], give: Record<string, unknown>): unknown {
  return new Proxy(
    {},
    {
      get: (_, hand: string) => async () => {
        called.push(hand);
        return give[hand];
      },
    },
  );
}
