/** The Teams driver keeps the contract that every driver keeps. */
import type { HttpResponse } from '../../bot/chat/http.ts';
import { actionsOfCard, inputsOfCard, wordsOfCard } from '../../infra/local/reading.ts';
import { driverContract } from './driver-contract.ts';
import type { Act, DriverHarness, Place, Seen, Sent, Trouble } from './driver-harness.ts';
import { edgeOverHttp } from './edge-over-http.ts';
import { CHANNEL, CHAT, type Fields, PERSON, TENANT, type TeamsHarness, teamsHarness } from './teams-harness.ts';

type Card = Parameters<typeof wordsOfCard>[0];

const WORKSPACE = `teams:${TENANT}` as const;
const JSON_TYPE = 'application/json; charset=utf-8';
/** What the driver says when there is nothing else: Teams takes no empty answer to a press. */
const DONE = '✓';

driverContract('the Teams driver', async (): Promise<DriverHarness> => {
  const teams = await teamsHarness();
  const server = await edgeOverHttp(teams.edge, '/api/messages');
  const now = Math.floor(Date.parse(teams.at()) / 1000);
  const bearing = async (token: Promise<string>, act: Act): Promise<Sent> => sent(await activityOf(teams, act), await token);

  return {
    workspace: WORKSPACE,
    account: `${WORKSPACE}:${PERSON}`,
    conversationIn: (place) => conversationIn(teams, place),
    asks: teams.asks,
    willReply: teams.willReply,
    request: (act) => bearing(teams.services.token(), act),
    send: ({ headers, body }) => server.send(headers, body),
    seenAfter: (response) => seenIn(teams, response),
    badly: {
      unsigned: async (act) => ({ ...(await bearing(teams.services.token(), act)), headers: { 'content-type': JSON_TYPE } }),
      forged: (act) => bearing(teams.services.token({}, {}, 'strangers'), act),
      'for another app': (act) => bearing(teams.services.token({ aud: 'another-app' }), act),
      stale: (act) => bearing(teams.services.token({ exp: now - 301 }), act),
      'from the future': (act) => bearing(teams.services.token({ nbf: now + 301 }), act),
    },
    signed: async (body, type = JSON_TYPE) => ({
      body,
      headers: { 'content-type': type, authorization: `Bearer ${await teams.services.token()}` },
    }),
    chat: teams.chat,
    finds: false,
    provoke: (trouble) => void teams.services.state.trouble.push(troubleOf(trouble)),
    posts: () => postsIn(teams).length,
    waits: teams.waits,
    fileHost: { ...teams.services.files, elsewhere: teams.services.elsewhere },
    async close() {
      await server.close();
      await teams.close();
    },
  };
});

function sent(activity: Fields, token: string): Sent {
  return {
    body: Buffer.from(JSON.stringify(activity)),
    headers: { 'content-type': JSON_TYPE, authorization: `Bearer ${token}` },
  };
}

function conversationIn({ services: { serviceUrl } }: TeamsHarness, place: Place) {
  if (place === 'direct') return { workspace: WORKSPACE, channel: CHAT, serviceUrl };
  return { workspace: WORKSPACE, channel: CHANNEL, thread: '1700000000100', serviceUrl };
}

async function activityOf(teams: TeamsHarness, act: Act): Promise<Fields> {
  switch (act.do) {
    case 'say':
      if (!act.file) return teams.message(act.place, act.text);
      return teams.message(act.place, act.text, {
        ...(act.text === '' && { text: undefined }),
        attachments: [teams.dragged(act.file), { contentType: 'text/html', content: `<p>${act.text}</p>` }],
      });
    case 'press':
      if (!act.opensForm) return teams.execute(act.place, act.action, act.args);
      return teams.invoke(act.place, 'task/fetch', { data: { action: act.action, args: act.args } });
    case 'shortcut': {
      const messagePayload = { id: '1', body: { contentType: 'text', content: act.text } };
      return teams.invoke('channel', 'composeExtension/fetchTask', { commandId: act.action, messagePayload });
    }
    case 'invite':
      return teams.activity('installationUpdate', 'channel', { action: 'add' });
    case 'submit':
      return submissionOf(teams, act);
  }
}

/** The form is opened first, by a press: its dialog brings back what the driver gave it. */
async function submissionOf(teams: TeamsHarness, { form, place, values }: Extract<Act, { do: 'submit' }>): Promise<Fields> {
  teams.willReply({ form });
  const opened = await teams.deliver(teams.invoke(place, 'task/fetch', { data: { action: 'problem.edit', args: {} } }));
  teams.willReply({});
  teams.asks.length = 0;
  const dialog = dialogIn(JSON.parse(opened.body!))!;
  const [button] = actionsOfCard(dialog.card.content);
  const inputs = inputsOfCard(dialog.card.content);
  const filled = inputs.map(({ id }) => [id, Object.entries(values).find(([name]) => id.endsWith(name))?.[1] ?? '']);
  return teams.invoke(place, 'task/submit', { data: { ...button!.data, ...Object.fromEntries(filled) } });
}

type Dialog = { title: string; card: { content: Card } };
type Answered = { type?: string; value?: unknown; task?: { type: string; value: unknown } };

const dialogIn = ({ task }: Answered) => (task?.type === 'continue' ? (task.value as Dialog) : undefined);
const postsIn = (teams: TeamsHarness) =>
  teams.sent().filter(({ method, path }) => method === 'POST' && path.endsWith('/activities'));

function seenIn(teams: TeamsHarness, { body }: HttpResponse): Seen {
  const answer: Answered = body ? JSON.parse(body) : {};
  const posted = postsIn(teams).map(({ body: { attachments } }) => wordsOfCard((attachments as { content: Card }[])[0]!.content));
  const whispered = [answer.value, answer.task?.value].filter((words) => typeof words === 'string' && words !== DONE) as string[];
  const dialog = dialogIn(answer);
  const errors = dialog ? wordsUnderFields(dialog) : [];
  return {
    // In a channel a sentence in the answer is the presser's; that the card was posted says the sentence "it is in the conversation".
    said: posted.length > 0 ? posted : whispered,
    aloud: posted,
    redrawn: answer.type === 'application/vnd.microsoft.card.adaptive' ? [wordsOfCard(answer.value as Card)] : [],
    ...(dialog &&
      errors.length === 0 && { form: [dialog.title, ...inputsOfCard(dialog.card.content).map(({ label }) => label!)] }),
    errors,
  };
}

/** A sentence about what was filled in stands under its field, in the colour of a warning. */
function wordsUnderFields({ card: { content } }: Dialog): string[] {
  const warnings = (content.body as Fields[]).filter((part) => JSON.stringify(part).includes('"Attention"'));
  return warnings.map((part) => wordsOfCard({ ...content, body: [part] } as Card));
}

function troubleOf(trouble: Trouble) {
  const { times } = trouble;
  if ('busy' in trouble) return { status: 429, retryAfter: String(trouble.busy.retryAfterSeconds), times };
  if ('passing' in trouble) return { status: 502, times };
  return 'gone' in trouble ? { status: 404, times } : ({ hangUp: true, times } as const);
}
