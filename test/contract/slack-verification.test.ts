/** Only what Slack itself sends, to us, now and once, reaches the app. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '../../bot/chat/http.ts';
import { slackEdge } from '../../bot/chat/slack/edge.ts';
import { signSlack } from '../../bot/chat/slack/signature.ts';
import { epochSeconds } from '../../bot/primitives/instant.ts';
import { SECRET, type SlackHarness, slackHarness } from './slack-harness.ts';

let slack: SlackHarness;
beforeEach(async () => {
  slack = await slackHarness();
});
afterEach(() => slack.close());

const hello = () => JSON.stringify(slack.message('direct', 'hallo'));
const nowSeconds = () => epochSeconds(slack.at());
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a request from Slack', () => {
  it('is let in with the signature of its bytes', async () => {
    const response = await slack.signed(hello());

    expect([response.status, slack.asks.length]).toEqual([200, 1]);
  });

  it('is let in when it says in which characters it is written', async () => {
    const response = await slack.signed(hello(), { 'content-type': 'application/json; charset=utf-8' });

    expect([response.status, slack.asks.length]).toEqual([200, 1]);
  });

  it.each([-300, 300])('is let in when the clocks differ by %i seconds', async (seconds) => {
    const body = hello();

    const response = await slack.request(body, signSlack(SECRET, body, nowSeconds() + seconds));

    expect([response.status, slack.asks.length]).toEqual([200, 1]);
  });

  it('that checks our address is answered with its challenge', async () => {
    const response = await slack.deliver({ type: 'url_verification', token: 'old', challenge: '3eZbrw1a' });

    expect(response).toMatchObject({ status: 200, body: '3eZbrw1a' });
    expect(slack.asks).toEqual([]);
  });
});

describe('a request is refused with 401, and the app hears nothing', () => {
  afterEach(() => expect(slack.asks).toEqual([]));

  it('when it is not signed, or only half', async () => {
    const body = hello();
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = signSlack(SECRET, body, nowSeconds());
    const responses = [
      await slack.request(body, {}),
      await slack.request(body, { 'x-slack-signature': signature! }),
      await slack.request(body, { 'x-slack-request-timestamp': timestamp! }),
      await slack.request(body, { 'x-slack-signature': '', 'x-slack-request-timestamp': timestamp! }),
    ];

    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('when it is signed with another secret', async () => {
    const body = hello();

    const response = await slack.request(body, signSlack('another secret', body, nowSeconds()));

    expect(response.status).toBe(401);
  });

  it('when a byte of it is not what was signed', async () => {
    const headers = signSlack(SECRET, hello(), nowSeconds());

    const response = await slack.request(hello().replace('hallo', 'hello'), headers);

    expect(response.status).toBe(401);
  });

  it('when its time is not what was signed', async () => {
    const body = hello();
    const headers = { ...signSlack(SECRET, body, nowSeconds() - 600), 'x-slack-request-timestamp': String(nowSeconds()) };

    expect((await slack.request(body, headers)).status).toBe(401);
  });

  it.each([-301, 301, -86_400, 86_400])('when it was signed %i seconds from now', async (seconds) => {
    const body = hello();

    const response = await slack.request(body, signSlack(SECRET, body, nowSeconds() + seconds));

    expect(response.status).toBe(401);
  });

  it('before anything in it is read', async () => {
    const response = await slack.request('no JSON at all', { 'x-slack-signature': 'v0=00', 'x-slack-request-timestamp': '1' });

    expect(response.status).toBe(401);
  });
});

describe('a replay', () => {
  it('of a request that was answered is refused, and reaches nobody', async () => {
    const body = hello();
    const headers = signSlack(SECRET, body, nowSeconds());
    await slack.request(body, headers);
    slack.later(200);

    const response = await slack.request(body, headers);

    expect([response.status, slack.asks.length]).toEqual([401, 1]);
  });

  it('that Slack marks as its own retry is answered, and nothing is done again', async () => {
    const body = hello();
    const headers = signSlack(SECRET, body, nowSeconds());
    await slack.request(body, headers);

    const response = await slack.request(body, { ...headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });

    expect([response.status, slack.asks.length]).toEqual([200, 1]);
  });

  it('of a request that failed is a second chance', async () => {
    const body = hello();
    const headers = signSlack(SECRET, body, nowSeconds());
    slack.willReply(() => Promise.reject(new Error('the table is gone')));
    const failed = await slack.request(body, headers);
    slack.willReply({});

    const retried = await slack.request(body, { ...headers, 'x-slack-retry-num': '1' });

    expect([failed.status, retried.status, slack.asks.length]).toEqual([500, 200, 2]);
    expect(slack.asks[0]!.id).toBe(slack.asks[1]!.id);
  });

  it('is still refused when it was signed as far ahead as is allowed', async () => {
    const body = hello();
    const headers = signSlack(SECRET, body, nowSeconds() + 300);
    await slack.request(body, headers);
    slack.later(600);

    expect((await slack.request(body, headers)).status).toBe(401);
  });
});

describe('what is no request of Slack’s', () => {
  afterEach(() => expect(slack.asks).toEqual([]));

  it('is 413 when it is too large and 400 when it is of another type, before the signature is looked at', async () => {
    const statuses = [
      (await slack.request(new Uint8Array(MAX_BODY_BYTES + 1), {})).status,
      (await slack.request(hello(), { 'content-type': 'text/plain' })).status,
      (await slack.request(hello(), { 'content-type': '' })).status,
      (await slack.request(hello(), { 'content-type': 'multipart/form-data; boundary=x' })).status,
    ];

    expect(statuses).toEqual([413, 400, 400, 400]);
  });

  it('is 405 when it is no POST', async () => {
    const response = await slack.edge({ method: 'GET', path: '/slack/events', query: {}, headers: {}, body: new Uint8Array() });

    expect(response).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it.each([
    '',
    'hallo',
    '{"type":',
    '[]',
    'null',
    '7',
    '{}',
    '{"type":"event_callback"}',
    '{"type":"event_callback","event":null}',
  ])('is 400 when its signature is right and it is no payload: %j', async (body) => {
    expect((await slack.signed(body)).status).toBe(400);
  });

  it('is 400 when it is no text', async () => {
    expect((await slack.signed(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400);
  });

  it.each([
    '',
    'payload=',
    'payload=%7B',
    'payload=null',
    'payload=%7B%22type%22%3A%22block_actions%22%7D',
    'command=%2Fstreek',
    '%',
    'a=b',
  ])('is 400 when it is a form without a payload of Slack’s: %j', async (body) => {
    expect((await slack.signed(body, FORM)).status).toBe(400);
  });

  it('is 400 when an id could be taken for two', async () => {
    const response = await slack.deliver(slack.command('direct', 'hallo', { team_id: 'T1:U1' }));

    expect(response.status).toBe(400);
  });

  it('is 404 when it is a command of another app', async () => {
    expect((await slack.deliver(slack.command('direct', 'hallo', { command: '/other' }))).status).toBe(404);
  });
});

it.each(['', '  '])('the edge refuses to start with an empty signing secret (%j)', (signingSecret) => {
  const { chat, clock, log, services } = slack;
  const api = { url: services.apiUrl, tokenOf: async () => undefined };
  const installed = { sharing: async () => {}, remove: async () => {} };

  expect(() => slackEdge({ signingSecret, api, chat, installed, clock, log, answer: async () => ({}) })).toThrow(
    /SLACK_SIGNING_SECRET/,
  );
});
