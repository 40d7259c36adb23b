/**
 * `npm run --silent review`: the sentences on which people voted, as JSON lines on standard output; of the table that
 * TABLE_NAME names, otherwise of the folder of `npm start` (`-- --dir PATH`), which must not be running.
 * `npm run review -- --accept FILE` adds reviewed lines to the examples of `prompts/examples`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { reviewedBefore } from '../../bot/app/feedback.ts';
import { type Clock, systemClock } from '../../bot/primitives/instant.ts';
import { dynamoTable } from '../../bot/store/dynamo.ts';
import { CLOCK_FILE, openClock } from './clock.ts';
import { startDynamoDB } from './dynamodb/index.ts';
import { accept, reviewLine } from './reviewed.ts';

const { values } = parseArgs({
  options: {
    accept: { type: 'string' },
    dir: { type: 'string', default: '.local' },
    examples: { type: 'string', default: new URL('../../prompts/examples/', import.meta.url).pathname },
  },
});

if (values.accept !== undefined) addReviewed(values.accept, values.examples);
else if (process.env.TABLE_NAME) await list(process.env.TABLE_NAME, process.env.DYNAMODB_ENDPOINT);
else await listLocal(values.dir);

function addReviewed(file: string, folder: string): void {
  if (!existsSync(file)) stop(`${file} is not there: first write the output of \`npm run --silent review\` to it.`);
  const { added, known, refused } = accept(readFileSync(file, 'utf8'), folder);
  if (refused.length > 0) stop(`Nothing was added:\n${refused.map((why) => `- ${why}`).join('\n')}`);
  console.log(`${added} added, ${known} known already. \`npm run eval\` shows what it does.`);
}

async function listLocal(dir: string): Promise<void> {
  const path = join(dir, 'table');
  if (!existsSync(path)) stop(`There is no table in ${path}: start once with \`npm start\`, or set TABLE_NAME.`);
  const engine = await startDynamoDB({ path }).catch((error: Error) => stop(error.message));
  try {
    await list('streek', engine.endpoint, openClock(join(dir, CLOCK_FILE)));
  } finally {
    await engine.close();
  }
}

async function list(name: string, endpoint: string | undefined, clock: Clock = systemClock): Promise<void> {
  // An endpoint of one's own needs no account, but the SDK insists on a region and on signing.
  const local = { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new DynamoDBClient(endpoint ? local : {});
  for await (const vote of reviewedBefore(dynamoTable({ client, name }), clock.now())) console.log(reviewLine(vote));
  client.destroy();
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
