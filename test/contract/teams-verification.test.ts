/** Only what Teams itself sends, to us, now, reaches the app. */
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '../../bot/chat/http.ts';
import { teamsEdge } from '../../bot/chat/teams/edge.ts';
import { epochSeconds } from '../../bot/primitives/instant.ts';
import { type TeamsHarness, teamsHarness } from './teams-harness.ts';
import { APP_ID, ISSUER } from './teams-services.ts';

let teams: TeamsHarness;
beforeEach(async () => {
  teams = await teamsHarness();
});
afterEach(() => teams.close());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const hello = () => JSON.stringify(teams.message('direct', 'hallo'));

describe('a request from Teams', () => {
  it('is let in with a token of the issuer, for this app, signed by one of its keys', async () => {
    const response = await teams.deliver(teams.message('direct', 'hallo'));

    expect(response.status).toBe(200);
    expect(teams.asks).toHaveLength(1);
  });

  it('is let in when the clocks differ by less than five minutes, either way', async () => {
    const now = epochSeconds(teams.at());

    const late = await teams.deliver(teams.message('direct', 'hallo'), { exp: now - 290 });
    const early = await teams.deliver(teams.message('direct', 'hallo'), { nbf: now + 290 });

    expect([late.status, early.status]).toEqual([200, 200]);
  });
});

describe('a token is refused with 401, and the app hears nothing', () => {
  afterEach(() => expect(teams.asks).toEqual([]));

  it('when there is none, or something else in its place', async () => {
    const responses = [
      await teams.request(hello(), {}),
      await teams.request(hello(), { authorization: 'Basic c3RyZWVrOnN0cmVlaw==' }),
      await teams.request(hello(), { authorization: 'Bearer' }),
      await teams.request(hello(), { authorization: 'Bearer not.a.token' }),
    ];

    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it.each([
    ['for another app', { aud: 'another-app' }],
    ['of another issuer', { iss: 'https://sts.example' }],
    ['that has expired', { exp: -301 }],
    ['that is not valid yet', { nbf: 301 }],
    ['for another Connector', { serviceurl: 'https://smba.trafficmanager.net/emea/' }],
    ['that names no Connector', { serviceurl: undefined }],
    ['that never expires', { exp: undefined }],
  ])('when it is one %s', async (_what, claims) => {
    const now = epochSeconds(teams.at());
    const moved = Object.entries(claims).map(([name, value]) => [name, typeof value === 'number' ? now + value : value]);

    const response = await teams.deliver(teams.message('direct', 'hallo'), Object.fromEntries(moved));

    expect(response.status).toBe(401);
  });

  it('when it is signed with a key that only bears the right name', async () => {
    const response = await teams.request(hello(), bearer(await teams.services.token({}, {}, 'strangers')));

    expect(response.status).toBe(401);
  });

  it('when it is signed with nothing (alg none)', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: ISSUER, aud: APP_ID, exp: epochSeconds(teams.at()) + 60, serviceurl: teams.services.serviceUrl };

    const response = await teams.request(hello(), bearer(`${part({ alg: 'none', kid: 'ours' })}.${part(claims)}.`));

    expect(response.status).toBe(401);
  });

  it('when the public key was used as a shared secret (HS256)', async () => {
    const claims = { iss: ISSUER, aud: APP_ID, exp: epochSeconds(teams.at()) + 60, serviceurl: teams.services.serviceUrl };
    const forged = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'ours' });

    const response = await teams.request(hello(), bearer(await forged.sign(teams.services.publicModulus())));

    expect(response.status).toBe(401);
  });

  it.each([
    ['for other channels only', ['webchat']],
    ['for none', undefined],
  ])('when its key is endorsed %s', async (_what, endorsements) => {
    teams.services.state.endorsements = endorsements;

    const response = await teams.deliver(teams.message('direct', 'hallo'));

    expect(response.status).toBe(401);
  });

  it('when the activity is of another channel, though the key is endorsed for it', async () => {
    const response = await teams.deliver(teams.message('direct', 'hallo', { channelId: 'webchat' }));

    expect(response.status).toBe(401);
  });

  it('when the Connector is on a host that nobody allowed', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net.evil.example/';

    const response = await teams.deliver(teams.message('direct', 'hallo', { serviceUrl }), { serviceurl: serviceUrl });

    expect(response.status).toBe(401);
  });

  it('when it is a good token on a body that is not an activity: that is 400, as the sender is known', async () => {
    const good = bearer(await teams.services.token());
    const { conversation, ...homeless } = teams.message('direct', 'hallo');
    const bodies = ['', 'hallo', '{"type":', '[]', 'null', '{}', JSON.stringify(homeless), '"\ud800"'];

    const statuses = await Promise.all(bodies.map(async (body) => (await teams.request(body, good)).status));

    expect(statuses).toEqual(bodies.map(() => 400));
    expect(conversation).toBeDefined();
  });

  it('when an activity tells no tenant, or two different ones: 400 too', async () => {
    const none = teams.message('direct', 'hallo', { conversation: { id: 'a:1' }, channelData: {} });
    const two = teams.message('direct', 'hallo', { channelData: { tenant: { id: 'another' } } });

    const statuses = [(await teams.deliver(none)).status, (await teams.deliver(two)).status];

    expect(statuses).toEqual([400, 400]);
  });

  it('when it is too large or no JSON: 413 and 400, before the token is looked at', async () => {
    const large = await teams.request(new Uint8Array(MAX_BODY_BYTES + 1), {});
    const form = await teams.request(hello(), { 'content-type': 'application/x-www-form-urlencoded' });
    const none = await teams.request(hello(), { 'content-type': '' });

    expect([large.status, form.status, none.status]).toEqual([413, 400, 400]);
    expect(teams.services.seen.keySets).toBe(0);
  });
});

describe('the signing keys', () => {
  const unknown = async (kid: string) => teams.request(hello(), bearer(await teams.services.token({}, { kid })));

  it('are read once, however many requests come at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map(() => teams.deliver(teams.message('direct', 'hallo'))));

    expect(teams.services.seen.keySets).toBe(1);
  });

  it('are read again after 24 hours', async () => {
    await teams.deliver(teams.message('direct', 'hallo'));
    teams.later(24 * 3600 - 1);
    await teams.deliver(teams.message('direct', 'hallo'));
    const before = teams.services.seen.keySets;

    teams.later(1);
    await teams.deliver(teams.message('direct', 'hallo'));

    expect([before, teams.services.seen.keySets]).toEqual([1, 2]);
  });

  it('are read again for an unknown key at most hourly, so that a flood of made-up names costs nothing', async () => {
    await teams.deliver(teams.message('direct', 'hallo'));
    teams.later(3600);

    const responses = await Promise.all(Array.from({ length: 50 }, (_, i) => unknown(`made-up-${i}`)));
    for (let i = 0; i < 20; i += 1) responses.push(await unknown(`later-${i}`));

    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([401]));
    expect(teams.services.seen.keySets).toBe(2);
  });

  it('that cannot be read are answered with 503, and looked for again with the next request', async () => {
    teams.services.state.down = true;
    const down = await teams.deliver(teams.message('direct', 'hallo'));
    teams.services.state.down = false;

    const up = await teams.deliver(teams.message('direct', 'hallo'));

    expect([down.status, up.status]).toEqual([503, 200]);
  });
});

describe('the edge', () => {
  it.each(['', '  '])('refuses to start with an empty app id (%j)', (appId) => {
    const { services, chat, outbound } = teams;
    const options = { appId, issuer: services.issuer, chat, clock: outbound.clock, log: teams.log, answer: async () => ({}) };

    expect(() => teamsEdge(options)).toThrow(/TEAMS_APP_ID/);
  });

  it('takes POST only', async () => {
    const response = await teams.edge({ method: 'GET', path: '/api/messages', query: {}, headers: {}, body: new Uint8Array() });

    expect(response).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });
});
