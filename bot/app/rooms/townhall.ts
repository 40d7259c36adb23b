/** The townhall, with what it needs of the ports and of the other rooms. */
import { momentIn } from '../../conversation/dates.ts';
import type { Directory } from '../../region/directory.ts';
import type { Rooms } from '../../region/doors.ts';
import { townhallRooms } from '../../townhall/index.ts';
import { register } from '../../townhall/register.ts';
import type { FrontPorts } from '../ports.ts';

export function townhall(ports: FrontPorts, people: Directory): Rooms {
  return townhallRooms({
    register: register(ports.table),
    members: (region) => people.members(region),
    timeZone: async (region) => (await people.region(region))?.timeZone ?? 'Europe/Amsterdam',
    momentIn,
    random: ports.random,
    calendarUrl: ports.calendarUrl,
  });
}
