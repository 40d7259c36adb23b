/** The capabilities, each behind its door: what it needs of the ports and of the others is joined in `rooms/`. */
import { digestDoor } from '../digest/door.ts';
import { fundDoor } from '../fund/door.ts';
import { monitorDoor } from '../monitor/door.ts';
import { partnersDoor } from '../partners/door.ts';
import { privacyDoor } from '../privacy/door.ts';
import { problemsDoor } from '../problems/door.ts';
import type { Capability } from '../region/capability.ts';
import { type Directory, directory } from '../region/directory.ts';
import { regionDoor } from '../region/door.ts';
import { behind } from '../region/doors.ts';
import { townhallDoor } from '../townhall/door.ts';
import type { FrontPorts } from './ports.ts';

export function capabilitiesOf(ports: FrontPorts): { people: Directory; capabilities: Capability[] } {
  const people = directory(ports.table);
  const capabilities: Capability[] = [
    behind(problemsDoor, async () => (await import('./rooms/problems.ts')).problems(ports)),
    behind(partnersDoor, async () => (await import('./rooms/partners.ts')).partners(ports, people)),
    behind(fundDoor, async () => (await import('./rooms/fund.ts')).fund(ports, people)),
    behind(monitorDoor, async () => (await import('./rooms/monitor.ts')).monitor(ports)),
    behind(digestDoor, async () => (await import('./rooms/digest.ts')).digest(ports, people, () => capabilities)),
    behind(townhallDoor, async () => (await import('./rooms/townhall.ts')).townhall(ports, people)),
    behind(regionDoor, async () => (await import('./rooms/region.ts')).region(ports, people)),
  ];
  // The region stands last among those who forget a person.
  const privacy = behind(privacyDoor, async () => (await import('./rooms/privacy.ts')).privacy(ports, people, capabilities));
  return { people, capabilities: [...capabilities, privacy] };
}
