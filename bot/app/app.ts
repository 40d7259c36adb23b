/** The whole bot: the capabilities joined, behind a few small ports. */
import { answering } from './answering.ts';
import { capabilitiesOf } from './capabilities.ts';
import { conversing } from './conversing.ts';
import { delivery } from './delivery.ts';
import { dues } from './dues.ts';
import { offering } from './files.ts';
import { following } from './following.ts';
import type { App, Ports } from './ports.ts';
import { working } from './working.ts';

export function createApp(ports: Ports): App {
  const { people, capabilities } = capabilitiesOf(ports);
  const front = answering(ports, people, capabilities);
  const moments = dues(ports, people, capabilities);
  const back = following(ports, people, capabilities, moments);
  const talk = conversing(ports, front, offering(ports, capabilities));
  return {
    answer: front.answer,
    work: working(ports, people, capabilities, talk, delivery(ports), moments),
    changed: back.changed,
    sweep: back.sweep,
  };
}
