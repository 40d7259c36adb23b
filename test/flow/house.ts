/**
 * The app on a real table (the embedded engine), with a chat that writes down what is said. For flows whose platforms do
 * not matter; those whose platforms do go through `bot.ts`, over signed HTTP.
 */
import { DescribeTableCommand, DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterwards } from '../../bot/app/afterwards.ts';
import { createApp } from '../../bot/app/app.ts';
import type { App, Job, Ports } from '../../bot/app/ports.ts';
import type { AccountId, Ask, AttachedFile, Conversation, MessageRef, Reply, WorkspaceId } from '../../bot/chat/ask.ts';
import { type Args, type Card, plainText } from '../../bot/chat/card.ts';
import type { Chat } from '../../bot/chat/chat.ts';
import { RateLimited, Unreachable } from '../../bot/chat/chat.ts';
import type { Understand } from '../../bot/conversation/steps.ts';
import { epochMs, type Instant, instant } from '../../bot/primitives/instant.ts';
import { changeOf } from '../../bot/store/changes.ts';
import { dueList, nextLook } from '../../bot/store/due-list.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { NotYet } from '../../bot/store/queue.ts';
import type { Item } from '../../bot/store/table.ts';
import { startDynamoDB } from '../../infra/local/dynamodb/index.ts';
import { ensureTable } from '../../infra/local/table.ts';
import { unexplained } from '../numerals.ts';

/** `at`: when it was posted. */
export type Said = { ref: MessageRef; key: string; card: Card; times: number; at: Instant };

export type House = Awaited<ReturnType<typeof openHouse>>;

const AWS = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

type Options = {
  /** Puts something between the app and its ports, for tests that break things. */
  change?: (ports: Ports) => Ports;
  understand?: Understand;
  /** When the story begins. */
  begins?: string;
  /** What fails is tried again, this often, and then given up, as the queue does; absent: it fails the test. */
  tries?: number;
  /** What is said is not looked through for numbers from nowhere: for whoever measures time. */
  unchecked?: boolean;
};

export async function openHouse(options: Options = {}) {
  let now = Date.parse(options.begins ?? '2026-11-23T11:00:00.000Z');
  const clock = { now: () => instant(now) };
  const engine = await startDynamoDB({ clock });
  const client = new DynamoDBClient({ ...AWS, endpoint: engine.endpoint });
  await ensureTable(client, 'streek');
  let drawn = 0;
  const jobs: Job[] = [];
  /** Jobs that wait in the queue for their time. */
  let delayed: { job: Job; at: number }[] = [];
  /** All that people wrote and filled in: their own numbers may come back to them. */
  const written: string[] = [];
  /** No reply of any test says a number of the bot's own making. */
  const honest = (card: Card | undefined): void => {
    const invented = card && !options.unchecked ? unexplained(card, written) : [];
    if (invented.length > 0) throw new Error(`numbers from nowhere: ${invented.join(', ')}\n${plainText(card!)}`);
  };
  const { chat, said, files } = recordingChat(honest, () => instant(now));
  const table = dynamoTable({ client, name: 'streek' });
  const queue: Ports['queue'] = {
    send: async (more, delaySeconds = 0) => {
      if (delaySeconds > 0) delayed.push(...more.map((job) => ({ job, at: now + delaySeconds * 1_000 })));
      else jobs.push(...more);
    },
  };
  const plain: Ports = {
    table,
    clock,
    random: {
      hex: (bytes) =>
        (++drawn * 7919)
          .toString(16)
          .padStart(bytes * 2, '0')
          .repeat(2)
          .slice(-bytes * 2),
    },
    chat,
    queue,
    schedule: dueList({ table, queue, clock }),
    understand: options.understand,
    afterwards,
    log: () => undefined,
  };
  const ports = options.change?.(plain) ?? plain;
  const bot = createApp(ports);
  const app: App = {
    ...bot,
    async answer(ask) {
      written.push(JSON.stringify(ask));
      const reply = await bot.answer(ask);
      for (const card of [reply.card, reply.replace, reply.home]) honest(card);
      return reply;
    },
  };
  const failures = new Map<Job, number>();
  const dead: Job[] = [];
  const feed = await openFeed(engine.endpoint, client);
  let asked = 0;

  return {
    app,
    plain,
    jobs,
    /** What was given up. */
    dead,
    said,
    /** What can be fetched, by its address: bytes, or why not. */
    files,
    feed,
    now: clock.now,
    /** The clock jumps; what came due meanwhile is done, late and in order, when the house settles. */
    later: (minutes: number) => {
      now += minutes * 60_000;
    },
    /** Time goes by: everything that comes due is done at its very moment. */
    async pass(minutes: number): Promise<void> {
      const end = now + minutes * 60_000;
      await settle();
      for (let next = await nextMoment(); next <= end; next = await nextMoment()) {
        now = Math.max(now, next);
        await settle();
      }
      now = Math.max(now, end);
      await settle();
    },
    /** The whole table, for whoever looks for what should not be in it. */
    async items(): Promise<Item[]> {
      const found: Item[] = [];
      let from: ScanCommandOutput['LastEvaluatedKey'];
      do {
        const page: ScanCommandOutput = await client.send(new ScanCommand({ TableName: 'streek', ExclusiveStartKey: from }));
        found.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
        from = page.LastEvaluatedKey;
      } while (from);
      return found;
    },
    person: (account: AccountId, name = 'Someone') => personOf(account, name),
    settle,
    take,
    async close() {
      client.destroy();
      await engine.close();
    },
  };

  async function nextMoment(): Promise<number> {
    const look = await nextLook(table);
    return Math.min(look ? epochMs(look) : Number.POSITIVE_INFINITY, ...delayed.map(({ at }) => at));
  }

  /** Takes the next job whose time has come: what waited for its time first, the earliest of it first. */
  function take(): Job | undefined {
    const [due] = delayed.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    if (!due) return jobs.shift();
    delayed = delayed.filter((one) => one !== due);
    return due.job;
  }

  /** Everything that follows from what was done, and what is due by now: the change feed, then the jobs, until nothing is left. */
  async function settle(): Promise<void> {
    await plain.schedule.send();
    for (let round = 0; round < 50; round++) {
      const changes = await feed();
      if (changes.length > 0) await app.changed(changes);
      const job = take();
      if (job) await worked(job);
      else if (changes.length === 0) return;
      else continue;
      round = 0;
    }
  }

  async function worked(job: Job): Promise<void> {
    try {
      await app.work(job);
    } catch (error) {
      if (!(error instanceof NotYet) && !(error instanceof RateLimited)) return failed(job, error);
      now += 1000 * (error instanceof NotYet ? error.delaySeconds : error.retryAfterSeconds);
      jobs.push(job);
    }
  }

  function failed(job: Job, error: unknown): void {
    if (!options.tries) throw error;
    const tried = (failures.get(job) ?? 0) + 1;
    failures.set(job, tried);
    if (tried < options.tries) jobs.push(job);
    else dead.push(job);
  }

  function personOf(account: AccountId, name: string) {
    const workspace = account.slice(0, account.lastIndexOf(':')) as WorkspaceId;
    const origin = (channel: string, surface: 'channel' | 'direct' | 'home' = 'channel') => ({
      workspace,
      account,
      name,
      conversation: { workspace, channel },
      surface,
    });
    const ask = (rest: object, channel = 'region', surface: 'channel' | 'direct' | 'home' = 'channel'): Ask =>
      ({ id: `ask-${++asked}`, at: instant(now), origin: origin(channel, surface), ...rest }) as Ask;
    return {
      account,
      command: (text: string) => app.answer(ask({ kind: 'command', text })),
      say: (text: string, channel = 'region') => app.answer(ask({ kind: 'text', text }, channel)),
      /** Drags files into their own chat with the bot, with or without words. */
      send: (files: AttachedFile[], text = '') => app.answer(ask({ kind: 'text', text, files }, 'own', 'direct')),
      press: (action: string, args: Args = {}) => app.answer(ask({ kind: 'press', action, args })),
      submit: (action: string, values: Record<string, string>, args: Args = {}) =>
        app.answer(ask({ kind: 'form', action, args, values })),
      home: () => app.answer(ask({ kind: 'home' }, 'home', 'home')),
      shortcut: (text: string) => app.answer(ask({ kind: 'shortcut', action: 'problem.raise', text })),
      deliver: (delivery: Ask) => app.answer(delivery),
      ask,
    };
  }
}

export type Person = ReturnType<House['person']>;

export function wordsOf(reply: Reply): string {
  return [reply.card, reply.replace, reply.home]
    .filter((one): one is Card => one !== undefined)
    .map(plainText)
    .join('\n');
}

export function buttonsOf(card: Card | undefined) {
  return (card?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.buttons : []));
}

/** A region with one workspace and its coordinator, and a second workspace linked to it in the way people do it. */
export async function foundTwente(house: House) {
  const joost = house.person('slack:TA:joost', 'Joost');
  await joost.submit('region.founded', { region: 'Twente', workspace: 'Board', person: 'Joost', language: 'nl' });
  await joost.submit('region.joined', { person: 'Joost', name: 'Parkbeheer', kvk: '00000001', municipality: 'Enschede' });
  const bram = house.person('teams:tb:bram', 'Bram');
  const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await joost.press('region.link')))![0];
  await bram.submit('region.redeemed', { code, workspace: 'Industrie', language: 'en' });
  await joost.press('region.approve', { workspace: 'teams:tb' });
  await bram.submit('region.joined', { person: 'Bram', name: 'Kunststof', kvk: '00000002', municipality: 'Almelo' });
  await house.settle();
  const join = async (account: AccountId, kvk: string) => {
    const person = house.person(account, account.split(':')[2]);
    await person.submit('region.joined', { person: account, name: `Bedrijf ${kvk}`, kvk, municipality: 'Hengelo' });
    return person;
  };
  return { joost, bram, join };
}

/** Raises a problem by form and gives its number. */
export async function raised(house: House, person: Person, title: string): Promise<number> {
  const reply = await person.submit('problem.written', { title, text: title });
  const confirm = buttonsOf(reply.card).find(({ action }) => action === 'problem.confirm');
  const outcome = confirm ? await person.press('problem.confirm', confirm.args) : reply;
  await house.settle();
  return Number(/\d+/.exec(wordsOf(outcome))![0]);
}

function recordingChat(
  honest: (card: Card) => void,
  now: () => Instant,
): { chat: Chat; said: Said[]; files: Map<string, Uint8Array | Error> } {
  const said: Said[] = [];
  const files = new Map<string, Uint8Array | Error>();
  const post = async (to: Conversation, card: Card, key: string): Promise<MessageRef> => {
    honest(card);
    const ref = { ...to, message: `m${said.length + 1}` };
    said.push({ ref, key, card, times: 1, at: now() });
    return ref;
  };
  const chat: Chat = {
    post,
    update: async (ref, card) => {
      const one = said.find((message) => message.ref.message === ref.message)!;
      honest(card);
      one.card = card;
      one.times++;
    },
    direct: async (account) => ({
      workspace: account.slice(0, account.lastIndexOf(':')) as WorkspaceId,
      channel: `dm-${account}`,
    }),
    together: async (accounts) => ({
      workspace: accounts[0]!.slice(0, accounts[0]!.lastIndexOf(':')) as WorkspaceId,
      channel: `together-${accounts.join('+')}`,
    }),
    answer: async (origin, card, key) => post(origin.conversation, card, key),
    home: async () => undefined,
    find: async (_where, key) => said.find((message) => message.key === key)?.ref,
    nameOf: async (account) => `Name of ${account}`,
    described: async (file) => ({ ...file, name: file.name || `${file.id}.csv`, url: file.url ?? file.id }),
    async download({ url = '' }) {
      const found = files.get(url) ?? new Unreachable('no such file');
      if (found instanceof Error) throw found;
      return found;
    },
  };
  return { chat, said, files };
}

/** Reads the change feed on from where it was. */
async function openFeed(endpoint: string, client: DynamoDBClient) {
  const streams = new DynamoDBStreamsClient({ ...AWS, endpoint });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'streek' }));
  const shard = { StreamArn: Table!.LatestStreamArn!, ShardId: 'shardId-00000000000000000000-00000001' };
  let { ShardIterator: at } = await streams.send(new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' }));
  return async () => {
    const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator: at }));
    at = NextShardIterator;
    return Records.map((record) => changeOf(record as DynamoDBRecord));
  };
}
