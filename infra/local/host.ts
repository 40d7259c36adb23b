/** The whole bot on one machine: embedded table and queue, local Slack and Teams, and the very functions that run on AWS. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { seedShipped } from '../../bot/app/figures.ts';
import type { Log } from '../../bot/app/ports.ts';
import { epochMs } from '../../bot/primitives/instant.ts';
import { nextLook } from '../../bot/store/due-list.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { setClock } from '../../functions/ports.ts';
import { MODEL_FILE } from '../../functions/understanding-model.ts';
import { modelBytes } from '../bundle/model.ts';
import { paperFiles } from '../bundle/paper.ts';
import { pictureFiles } from '../bundle/picture.ts';
import { CLOCK_FILE, openClock } from './clock.ts';
import { startDynamoDB } from './dynamodb/index.ts';
import { passing } from './passing.ts';
import { addresses, startLocalPlatforms } from './platforms.ts';
import { pumpChanges } from './pumps/changes.ts';
import { settled } from './pumps/pump.ts';
import { pumpQueue } from './pumps/queue.ts';
import { startQueue } from './queue/index.ts';
import { localSecrets } from './secrets.ts';
import { listen } from './server.ts';
import { ensureTable } from './table.ts';
import { startVault } from './vault/index.ts';

const TABLE = 'streek';
const QUEUE = 'work';
const DUE_EVERY_MS = 60_000;
const SWEEP_EVERY_MS = 5 * 60_000;

export type Host = {
  url: string;
  /** Resolves when everything said so far is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type HostOptions = {
  /** Where all state is kept. */
  dir: string;
  port: number;
  /** A sentence for whoever waits. */
  told(what: string): void;
  log: Log;
};

/** @throws PortTaken before anything is touched */
export async function startHost({ dir, port, told, log }: HostOptions): Promise<Host> {
  const server = await listen(port);
  told('Tabel en wachtrij openen');
  const secrets = localSecrets(dir);
  const clock = openClock(join(dir, CLOCK_FILE));
  setClock(clock);
  const table = process.env.DYNAMODB_ENDPOINT ? undefined : await startDynamoDB({ path: join(dir, 'table'), clock });
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? table!.endpoint;
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await ensureTable(client, TABLE);
  told('Cijfers klaarleggen');
  const kept = dynamoTable({ client, name: TABLE });
  await seedShipped(kept);
  const queue = await startQueue({ path: join(dir, 'queue'), clock, log });
  const vault = await startVault({ path: join(dir, 'vote-keys') });

  told('Nederlands en Engels leren');
  const understanding = join(dir, MODEL_FILE);
  writeFileSync(understanding, modelBytes());
  for (const [file, bytesOf] of Object.entries({ ...pictureFiles, ...paperFiles })) writeFileSync(join(dir, file), bytesOf());

  told('Slack en Teams openen');
  const platforms = await startLocalPlatforms({
    dir: join(dir, 'platforms'),
    edgeUrl: () => server.url,
    clock,
    pass: (minutes) => pass(minutes),
    signingSecret: secrets.slackSigningSecret,
    slackClient: { id: secrets.slackClientId, secret: secrets.slackClientSecret },
    teamsAppId: secrets.teamsAppId,
    teamsAppSecret: secrets.teamsAppSecret,
    log,
  });
  const teams = addresses.teams(server.url);
  Object.assign(process.env, {
    TABLE_NAME: TABLE,
    DYNAMODB_ENDPOINT: endpoint,
    QUEUE_URL: queue.url(QUEUE),
    SQS_ENDPOINT: queue.endpoint,
    SECRETS_ENDPOINT: vault.endpoint,
    UNDERSTANDING_MODEL: understanding,
    PICTURE_ASSETS: dir,
    PAPER_ASSETS: dir,
    PUBLIC_URL: server.url,
    TOKEN_KEY: secrets.tokenKey,
    SLACK_SIGNING_SECRET: secrets.slackSigningSecret,
    SLACK_CLIENT_ID: secrets.slackClientId,
    SLACK_CLIENT_SECRET: secrets.slackClientSecret,
    SLACK_API_URL: addresses.slackApiUrl(server.url),
    SLACK_AUTHORIZE_URL: addresses.slackAuthorizeUrl(server.url),
    TEAMS_APP_ID: secrets.teamsAppId,
    TEAMS_APP_SECRET: secrets.teamsAppSecret,
    TEAMS_APP_TENANT: 'streek.local',
    TEAMS_TOKEN_ISSUER: teams.issuer,
    TEAMS_OPENID_URL: teams.openIdUrl,
    TEAMS_LOGIN_URL: teams.loginUrl,
    TEAMS_SERVICE_HOSTS: teams.serviceHost,
    TEAMS_SERVICE_URL: teams.serviceUrl,
  });

  told('Functies laden');
  const [slackEdge, slackInstall, teamsEdge, chart, sheet, minutes, deck, ics, data, worker, changes, due, sweep, health] =
    await Promise.all([
      import('../../functions/slack-edge.ts'),
      import('../../functions/slack-install.ts'),
      import('../../functions/teams-edge.ts'),
      import('../../functions/chart.ts'),
      import('../../functions/sheet.ts'),
      import('../../functions/minutes.ts'),
      import('../../functions/deck.ts'),
      import('../../functions/ics.ts'),
      import('../../functions/data.ts'),
      import('../../functions/worker.ts'),
      import('../../functions/changes.ts'),
      import('../../functions/due.ts'),
      import('../../functions/sweep.ts'),
      import('../../functions/health.ts'),
    ]);
  server.serve(
    {
      'POST /slack/events': slackEdge.handler,
      'GET /slack/install': slackInstall.handler,
      'GET /slack/oauth_redirect': slackInstall.handler,
      'POST /api/messages': teamsEdge.handler,
      'GET /chart/{picture}': chart.handler,
      'HEAD /chart/{picture}': chart.handler,
      'GET /figures/{file}': sheet.handler,
      'GET /minutes/{file}': minutes.handler,
      'GET /deck/{file}': deck.handler,
      'GET /calendar/{file}': ics.handler,
      'GET /poll/{file}': ics.handler,
      'GET /data/{file}': data.handler,
      'GET /health': health.handler,
    },
    platforms.handle,
  );
  const checkpointPath = join(dir, 'changes.json');
  const pumps = [
    pumpChanges({ endpoint, table: TABLE, handler: changes.handler, log, checkpointPath }),
    pumpQueue({ queue, name: QUEUE, handler: worker.handler, log }),
  ];
  const chores = [
    regularly(DUE_EVERY_MS, due.handler, 'what is due was not queued'),
    regularly(SWEEP_EVERY_MS, sweep.handler, 'the sweep failed'),
  ];
  const allSettled = async () => {
    await platforms.settled();
    await settled(pumps);
  };
  const pass = passing({
    clock,
    async next() {
      const look = await nextLook(kept);
      const times = [look && epochMs(look), queue.upcoming(QUEUE)].filter((one) => one !== undefined);
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    async arrived() {
      await table?.expire();
      await due.handler();
      await allSettled();
    },
  });
  // What came due while the machine was off is not kept waiting.
  await due.handler();

  return {
    url: server.url,
    settled: allSettled,
    async close() {
      for (const chore of chores) clearInterval(chore);
      await server.close();
      for (const pump of pumps) await pump.close();
      await platforms.close();
      await queue.close();
      await vault.close();
      client.destroy();
      await table?.close();
    },
  };

  function regularly(everyMs: number, chore: () => Promise<void>, whenNot: string): NodeJS.Timeout {
    return setInterval(() => void chore().catch((error) => log('error', whenNot, { error: String(error) })), everyMs);
  }
}
