/** Every few minutes: what a lost message or a dead letter left behind is queued again. */
import { createApp } from '../bot/app/app.ts';
import { once } from './http.ts';
import { storePorts } from './ports.ts';
import { silent } from './silent.ts';

const app = once(async () => createApp({ ...storePorts(process.env), chat: silent }));

export async function handler(): Promise<void> {
  const { sweep } = await app();
  await sweep();
}
