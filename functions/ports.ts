/** The ports as they are on AWS, and on one machine with other addresses. Each function takes what it needs. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { FrontPorts, Job } from '../bot/app/ports.ts';
import { type Clock, systemClock } from '../bot/primitives/instant.ts';
import { cryptoRandom } from '../bot/primitives/random.ts';
import { dynamoTable } from '../bot/store/dynamo.ts';
import { sqsQueue } from '../bot/store/sqs.ts';
import { configOf, type Environment, StoreConfig } from './config.ts';
import { jsonLog } from './log.ts';

let hostClock = systemClock;

/** What time it is: the machine's own, unless the host of this process has another, such as that of a demo that jumps ahead. */
const clock: Clock = { now: () => hostClock.now() };

/** For the host of the functions, where that is not Lambda. Holds for all of them, whether made already or not. */
export function setClock(given: Clock): void {
  hostClock = given;
}

export function storePorts(environment: Environment): Omit<FrontPorts, 'chat'> {
  const config = configOf(StoreConfig, environment);
  const table = dynamoTable({ client: new DynamoDBClient(addressed(config.DYNAMODB_ENDPOINT)), name: config.TABLE_NAME });
  const queue = sqsQueue<Job>({ client: new SQSClient(addressed(config.SQS_ENDPOINT)), url: config.QUEUE_URL });
  return { table, queue, clock, random: cryptoRandom, log: jsonLog() };
}

/** An endpoint of one's own needs no account, but the SDK insists on a region and on signing. */
export function addressed(endpoint: string | undefined) {
  return endpoint ? { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {};
}
