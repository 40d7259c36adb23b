/** The Slack driver keeps the contract that every driver keeps. */
import { randomUUID } from 'node:crypto';
import { signSlack } from '../../bot/chat/slack/signature.ts';
import { epochSeconds } from '../../bot/primitives/instant.ts';
import { wordsOfBlocks } from '../../infra/local/reading.ts';
import type { SlackBlock } from '../../infra/local/slack/desk.ts';
import { driverContract } from './driver-contract.ts';
import type { Act, DriverHarness, Place, Seen, Trouble } from './driver-harness.ts';
import { edgeOverHttp } from './edge-over-http.ts';
import { CHANNEL, DIRECT, type Fields, PERSON, SECRET, type SlackHarness, slackHarness, WORKSPACE } from './slack-harness.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';

driverContract('the Slack driver', async (): Promise<DriverHarness> => {
  const slack = await slackHarness();
  const server = await edgeOverHttp(slack.edge, '/slack/events');
  const now = () => epochSeconds(slack.at());

  async function bytesOf(act: Act): Promise<{ body: Uint8Array; type: string }> {
    const payload = await payloadOf(slack, act);
    if ('event' in payload) return { body: Buffer.from(JSON.stringify(payload)), type: 'application/json' };
    return { body: Buffer.from(new URLSearchParams({ payload: JSON.stringify(payload) }).toString()), type: FORM_TYPE };
  }
  const signedAt =
    (seconds: number, secret = SECRET) =>
    async (act: Act) => {
      const { body, type } = await bytesOf(act);
      return { body, headers: { 'content-type': type, ...signSlack(secret, body, seconds) } };
    };

  return {
    workspace: WORKSPACE,
    account: `${WORKSPACE}:${PERSON}`,
    conversationIn,
    asks: slack.asks,
    willReply: slack.willReply,
    request: (act) => signedAt(now())(act),
    send: ({ headers, body }) => server.send(headers, body),
    seenAfter: ({ body }) => seenIn(slack, body ? JSON.parse(body) : {}),
    badly: {
      unsigned: async (act) => {
        const { body, type } = await bytesOf(act);
        return { body, headers: { 'content-type': type } };
      },
      forged: signedAt(now(), 'another secret'),
      'of another body': async (act) => {
        const { headers } = await signedAt(now())(act);
        const { body } = await bytesOf(act);
        return { headers, body };
      },
      stale: signedAt(now() - 301),
      'from the future': signedAt(now() + 301),
    },
    signed: async (body, type = 'application/json') => ({
      body,
      headers: { 'content-type': type, ...signSlack(SECRET, body, now()) },
    }),
    chat: slack.chat,
    finds: true,
    provoke: (trouble) => void slack.services.state.trouble.push(troubleOf(trouble)),
    posts: () => slack.services.told('chat.postMessage').length,
    waits: slack.waits,
    fileHost: { ...slack.services.files, elsewhere: slack.services.elsewhere },
    async close() {
      await server.close();
      await slack.close();
    },
  };
});

/** A mention is answered in the thread that it heads. What was pressed and filled in stands in the channel itself. */
function conversationIn(place: Place) {
  return { workspace: WORKSPACE, channel: place === 'channel' ? CHANNEL : DIRECT };
}

async function payloadOf(slack: SlackHarness, act: Act): Promise<Fields> {
  switch (act.do) {
    case 'say':
      if (!act.file) return slack.message(act.place, act.text);
      return slack.message(act.place, act.text, { subtype: 'file_share', files: [slack.dragged(act.file)] });
    case 'press':
      return slack.press(act.place, act.action, act.args);
    case 'shortcut':
      return slack.shortcut('channel', act.text, act.action);
    case 'invite':
      return slack.event({ type: 'member_joined_channel', user: 'U1STREEK', channel: CHANNEL, inviter: PERSON });
    case 'submit':
      return submissionOf(slack, act);
  }
}

/** The form is opened first, by a press: its modal brings back what the driver gave it. */
async function submissionOf(slack: SlackHarness, { form, place, values }: Extract<Act, { do: 'submit' }>): Promise<Fields> {
  slack.willReply({ form });
  await slack.deliver(slack.press(place, 'problem.edit', {}));
  slack.willReply({});
  const opened = slack.opened();
  slack.asks.length = 0;
  slack.services.calls.length = 0;
  return slack.submission({ ...opened, id: `V${randomUUID()}` }, values);
}

function seenIn({ services }: SlackHarness, body: Fields): Seen {
  const message = (of: Fields) => (of.blocks ? wordsOfBlocks(of.blocks as SlackBlock[]) : String(of.text));
  const responses = services.told('respond').filter(({ replace_original }) => replace_original !== true);
  const whispers = [...responses.filter((one) => one.response_type === 'ephemeral'), ...services.told('chat.postEphemeral')];
  const aloud = [...responses.filter((one) => one.response_type === 'in_channel'), ...services.told('chat.postMessage')];
  const view = (services.told('views.open')[0]?.view ?? body.view) as Fields | undefined;
  const home = services.told('views.publish')[0]?.view as Fields | undefined;
  return {
    said: [...whispers, ...aloud].map(message),
    aloud: aloud.map(message),
    redrawn: services
      .told('respond')
      .filter(({ replace_original }) => replace_original === true)
      .map(message),
    ...(view && { form: formIn(view) }),
    errors: Object.values((body.errors ?? {}) as Record<string, string>),
    ...(home && { home: message(home) }),
  };
}

function formIn({ title, blocks }: Fields): string[] {
  const inputs = (blocks as Fields[]).filter(({ type }) => type === 'input');
  return [title, ...inputs.map(({ label }) => label)].map((words) => (words as { text: string }).text);
}

function troubleOf(trouble: Trouble) {
  const { times } = trouble;
  if ('busy' in trouble) return { status: 429, retryAfter: String(trouble.busy.retryAfterSeconds), times };
  if ('passing' in trouble) return { status: 503, times };
  return 'gone' in trouble ? { error: 'is_archived', times } : ({ hangUp: true, times } as const);
}
