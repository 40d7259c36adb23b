import { describe, expect, test } from 'vitest';
import { adaptiveCard } from '../../bot/chat/teams/render.ts';
import { wordsOfTeams } from '../../infra/local/acts.ts';
import { PICTURE, PRODUCT } from './charts.ts';
import { BRAM, card, ELLEN, TEAMS_CHANNEL, TENANT, teamsHouse, withCard } from './local-house.ts';

const REGIO = 'Regio Twente';
const withBody = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });

describe('the local Bot Connector', () => {
  test('the bot posts in a channel, answers in its thread, changes and takes back', async () => {
    const house = await teamsHouse();

    const posted = await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(card('Een vraagstuk')));
    const thread = encodeURIComponent(`${TENANT.channels[1]!.id};messageid=${posted.id}`);
    await house.connector('POST', `/${thread}/activities`, { type: 'message', text: 'in de draad' });
    const extra = await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, { type: 'message', text: 'weg ermee' });
    await house.connector('PUT', `/${TEAMS_CHANNEL}/activities/${posted.id}`, withCard(card('Een vraagstuk, 1 steun')));
    await house.connector('DELETE', `/${TEAMS_CHANNEL}/activities/${extra.id}`);

    const seen = await house.teams.messagesIn({ ...BRAM, conversation: REGIO });
    expect(seen.map((message) => [wordsOfTeams(message), message.thread])).toEqual([
      ['Een vraagstuk, 1 steun', undefined],
      ['in de draad', posted.id],
    ]);
  });

  test('a chat with one person is made once and needs an installation', async () => {
    const house = await teamsHouse();
    const body = { tenantId: TENANT.id, members: [{ id: ELLEN.user }], isGroup: false };

    const first = await house.connector('POST', '', body);
    const second = await house.connector('POST', '', body);
    await house.teams.uninstall({ ...ELLEN, scope: 'team' });
    const third = await house.connector('POST', '', body);

    expect(first).toMatchObject({ status: 201, id: second.id });
    expect(third).toMatchObject({ status: 403, error: { code: 'BotNotInConversationRoster' } });
  });

  test('without a good token the connector does nothing, and a wrong secret gives no token', async () => {
    const house = await teamsHouse();

    const refused = await fetch(`${house.platforms.teams(house.base).serviceUrl}v3/conversations/${TEAMS_CHANNEL}/activities`, {
      method: 'POST',
      headers: { authorization: 'Bearer forged' },
      body: JSON.stringify({ type: 'message', text: 'x' }),
    });
    const noToken = await house.teamsToken('a wrong secret');

    expect(refused.status).toBe(401);
    expect(noToken).toMatchObject({ status: 401, error: 'invalid_client' });
    expect(await house.teams.messagesIn({ ...BRAM, conversation: REGIO })).toEqual([]);
  });

  test.each([
    ['a card over 28 KB', 413, card('x'.repeat(29_000))],
    ['a version that Teams does not know', 400, { ...card('x'), version: '1.6' }],
    ['an element that Teams does not know', 400, card('x', { type: 'Hologram' })],
    [
      'an element whose fallback Teams does not know either',
      400,
      withBody({ type: 'Chart.Line', fallback: { type: 'Hologram' } }),
    ],
  ])('%s is refused', async (_what, status, content) => {
    const house = await teamsHouse();

    const refused = await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(content));

    expect(refused.status).toBe(status);
  });

  test('a chart is taken with what is shown in its place, and read as that', async () => {
    const house = await teamsHouse();
    const chart = adaptiveCard({ language: 'nl', blocks: [{ type: 'chart', chart: PRODUCT, image: PICTURE }] });

    await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(chart));

    const [seen] = await house.teams.messagesIn({ ...BRAM, conversation: REGIO });
    expect(wordsOfTeams(seen!)).toBe(PRODUCT.alt);
  });

  test('it can be made to say "wait", as often as asked', async () => {
    const house = await teamsHouse();
    await house.teams.fault({ operation: 'post', status: 429, times: 1, retryAfterSeconds: 3 });
    const send = () => house.connector('POST', `/${TEAMS_CHANNEL}/activities`, { type: 'message', text: 'x' });

    const statuses = [(await send()).status, (await send()).status];

    expect(statuses).toEqual([429, 201]);
  });
});
