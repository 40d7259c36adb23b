/**
 * `npm run --silent ask -- "…" [--lang nl] [--region CR12] [--json]`: one question to the bot, without chat, key or network.
 * It is asked by a member of an otherwise empty region, in a table that is gone afterwards.
 */
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterwards } from '../../bot/app/afterwards.ts';
import { createApp } from '../../bot/app/app.ts';
import { seedShipped } from '../../bot/app/figures.ts';
import { memory } from '../../bot/app/memory.ts';
import type { Job, Ports } from '../../bot/app/ports.ts';
import { understandingOf } from '../../bot/app/understanding.ts';
import type { Ask } from '../../bot/chat/ask.ts';
import { type Card, plainText } from '../../bot/chat/card.ts';
import type { Chat } from '../../bot/chat/chat.ts';
import type { Plan } from '../../bot/conversation/plan.ts';
import { systemClock } from '../../bot/primitives/instant.ts';
import { isLanguage } from '../../bot/primitives/language.ts';
import { cryptoRandom } from '../../bot/primitives/random.ts';
import { dueList } from '../../bot/store/due-list.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { silent } from '../../functions/silent.ts';
import { loadModel } from '../bundle/model.ts';
import { startDynamoDB } from './dynamodb/index.ts';
import { ensureTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, region: { type: 'string', default: 'CR12' }, json: { type: 'boolean', default: false } },
});
const text = positionals.join(' ').trim();
if (!text) {
  console.error('Give a question: npm run --silent ask -- "laat de vraagstukken zien"');
  process.exit(1);
}
const lang = values.lang ?? 'nl';
if (!isLanguage(lang)) {
  console.error(`--lang takes nl or en, not “${lang}”.`);
  process.exit(1);
}

const engine = await startDynamoDB();
const client = new DynamoDBClient({
  endpoint: engine.endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
await ensureTable(client, 'ask');
const jobs: Job[] = [];
const said: Card[] = [];
let guessed: Plan | undefined;
const understand = understandingOf(loadModel());
const chat: Chat = { ...silent, answer: async (_origin, card) => void said.push(card) };
const table = dynamoTable({ client, name: 'ask' });
const queue: Ports['queue'] = { send: async (more) => void jobs.push(...more) };
const ports: Ports = {
  afterwards,
  table,
  clock: systemClock,
  random: cryptoRandom,
  chat,
  queue,
  schedule: dueList({ table, queue, clock: systemClock }),
  log: (level, message, details) => level === 'error' && console.error(message, details),
  async understand(words, context) {
    const understanding = await understand(words, { ...context, region: values.region });
    guessed = understanding.plan;
    return understanding;
  },
};
await seedShipped(ports.table);
const app = createApp(ports);
await app.answer(asked({ kind: 'form', action: 'region.founded', args: {}, values: founding(lang) }));
await app.answer(asked({ kind: 'command', text: `taal ${lang}` }));
const question = asked({ kind: 'text', text });
const { card } = await app.answer(question);
for (const job of jobs) await app.work(job);
const plan = guessed ?? (await memory(ports.table).last(question, systemClock.now()));
client.destroy();
await engine.close();

const cards = [card, ...said].filter((one) => one !== undefined);
const reply = cards.map(plainText).join('\n');
const figures = cards.flatMap(({ evidence }) => evidence?.figures ?? []);
if (values.json) console.log(JSON.stringify({ plan: plan ?? null, reply, figures }));
else {
  console.log(
    plan ? `${plan.intent} ${JSON.stringify(plan.slots)} (${plan.step}, ${plan.confidence.toFixed(2)})\n` : '(command)\n',
  );
  console.log(reply);
}

function founding(language: string): Record<string, string> {
  return { region: values.region, workspace: 'ask', person: 'ask', language };
}

function asked(of: object): Ask {
  const origin = {
    workspace: 'slack:ask',
    account: 'slack:ask:me',
    name: 'ask',
    conversation: { workspace: 'slack:ask', channel: 'ask' },
    surface: 'channel',
  };
  return { id: `ask-${cryptoRandom.hex(4)}`, at: systemClock.now(), origin, ...of } as Ask;
}
