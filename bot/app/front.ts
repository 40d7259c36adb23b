/** The part of the bot that answers inside a request: all that an edge carries. */
import { answering } from './answering.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { App, FrontPorts } from './ports.ts';

export function createFront(ports: FrontPorts): Pick<App, 'answer'> {
  const { people, capabilities } = capabilitiesOf(ports);
  return { answer: answering(ports, people, capabilities).answer };
}
