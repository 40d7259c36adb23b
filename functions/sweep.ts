/** Every few minutes: what a lost message or a dead letter left behind is queued again, and new shipped figures are kept. */
import { createApp } from '../bot/app/app.ts';
import { seedShipped } from '../bot/app/figures.ts';
import { once } from './http.ts';
import { scheduledPorts } from './scheduled-ports.ts';
import { silent } from './silent.ts';

const sweeping = once(async () => {
  const ports = scheduledPorts(process.env);
  return { table: ports.table, sweep: createApp({ ...ports, chat: silent }).sweep };
});

export async function handler(): Promise<void> {
  const { table, sweep } = await sweeping();
  await sweep();
  await seedShipped(table);
}
