/** Whatever is sent to the Slack edge, it answers; and only what was signed, as it was signed, gets past it. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { slackEdge } from '../../bot/chat/slack/edge.ts';
import { isSigned, signSlack } from '../../bot/chat/slack/signature.ts';
import { instant } from '../../bot/primitives/instant.ts';

const SECRET = 'a signing secret for tests';
const NOW = 1_795_424_400;
const RUNS = 2_000;

const bytes = fc.uint8Array({ maxLength: 300 });
const requestOf = (body: Uint8Array, headers: Record<string, string>) => ({
  method: 'POST',
  path: '/slack/events',
  query: {},
  headers,
  body,
});

test('whatever the bytes, the second and the secret are, what was signed is found to be signed', () => {
  fc.assert(
    fc.property(bytes, fc.string({ minLength: 1 }), fc.integer({ min: -300, max: 300 }), (body, secret, skew) => {
      expect(isSigned(secret, requestOf(body, signSlack(secret, body, NOW + skew)), NOW)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('one bit changed in the body, and it was not signed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), (body, at) => {
      const headers = signSlack(SECRET, body, NOW);
      const changed = Uint8Array.from(body);
      changed[at % body.length]! ^= 1 << (at % 8);
      expect(isSigned(SECRET, requestOf(changed, headers), NOW)).toBe(false);
    }),
    { numRuns: RUNS },
  );
});

test('any other signature or time is refused, of whatever length and script', () => {
  const signature = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^v0=[0-9a-f]{64}$/));
  const time = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.constantFrom('NaN', '1e9', '-0', 'Infinity', `${NOW} `, `+${NOW}`),
  );
  fc.assert(
    fc.property(bytes, signature, time, (body, given, timestamp) => {
      const headers = { 'x-slack-signature': given, 'x-slack-request-timestamp': timestamp };
      expect(isSigned(SECRET, requestOf(body, headers), NOW)).toBe(false);
    }),
    { numRuns: RUNS },
  );
});

/** Payloads that are almost Slack's: the right names with anything under them. */
const anything = fc.jsonValue({ maxDepth: 3 });
const almost = fc.record(
  {
    type: fc.constantFrom(
      'event_callback',
      'block_actions',
      'view_submission',
      'view_closed',
      'message_action',
      'url_verification',
    ),
    event_id: fc.oneof(fc.constant('Ev1'), anything),
    event_time: fc.oneof(fc.constant(NOW), anything),
    api_app_id: fc.oneof(fc.constant('A1'), anything),
    team_id: fc.oneof(fc.constant('T1'), anything),
    authorizations: anything,
    event: fc.oneof(
      fc.record({
        type: fc.constantFrom('message', 'app_mention', 'app_home_opened'),
        channel: anything,
        item: anything,
        user: anything,
        subteam: anything,
      }),
      anything,
    ),
    user: fc.oneof(fc.record({ id: fc.constant('U1'), team_id: anything }), anything),
    team: anything,
    channel: anything,
    view: anything,
    actions: anything,
    message: anything,
    trigger_id: anything,
  },
  { requiredKeys: ['type'] },
);

test('the edge answers garbage with a status, signed or not, and never throws', async () => {
  const nobody = vi.fn(async () => undefined);
  const edge = slackEdge({
    signingSecret: SECRET,
    api: { url: 'http://127.0.0.1:9/', tokenOf: nobody },
    chat: {
      post: async (to) => ({ ...to, message: '1' }),
      update: async () => {},
      direct: async () => ({ workspace: 'slack:T1', channel: 'D1' }),
      answer: async () => undefined,
      home: async () => {},
      find: async () => undefined,
      nameOf: async () => undefined,
      described: async (file) => file,
      download: async () => new Uint8Array(),
    },
    installed: { sharing: async () => {}, remove: async () => {} },
    answer: async () => ({}),
    clock: { now: () => instant(NOW * 1000) },
    log: () => {},
  });
  const body = fc.oneof(
    bytes,
    almost.map((value) => new TextEncoder().encode(JSON.stringify(value))),
  );
  const form = almost.map((value) => new TextEncoder().encode(`payload=${encodeURIComponent(JSON.stringify(value))}`));
  const sent = fc.oneof(
    fc.tuple(fc.constant('application/json'), body),
    fc.tuple(fc.constant('application/x-www-form-urlencoded'), fc.oneof(bytes, form)),
  );

  await fc.assert(
    fc.asyncProperty(sent, fc.boolean(), async ([type, given], signed) => {
      const headers = signed
        ? signSlack(SECRET, given, NOW)
        : { 'x-slack-signature': 'v0=0', 'x-slack-request-timestamp': String(NOW) };
      const { status } = await edge(requestOf(given, { 'content-type': type, ...headers }));
      // 401 also for the same bytes twice: those are a replay.
      expect(signed ? [200, 400, 401, 404] : [401]).toContain(status);
    }),
    { numRuns: RUNS },
  );
});
