/** The ports of what works after the answer: with the list of what is due, which no edge needs. */
import type { Ports } from '../bot/app/ports.ts';
import { dueList } from '../bot/store/due-list.ts';
import type { Environment } from './config.ts';
import { storePorts } from './ports.ts';

export function scheduledPorts(environment: Environment): Omit<Ports, 'chat'> {
  const ports = storePorts(environment);
  return { ...ports, schedule: dueList(ports) };
}
