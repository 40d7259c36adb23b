/** Every minute: what is due within the next quarter of an hour is queued, each with the delay that has it done to the second. */
import { once } from './http.ts';
import { scheduledPorts } from './scheduled-ports.ts';

const ports = once(async () => scheduledPorts(process.env));

export async function handler(): Promise<void> {
  const { schedule } = await ports();
  await schedule.send();
}
