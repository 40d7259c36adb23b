/** The region, with what it needs of the ports and of the monitor: which place of its map a region is. */
import { areaCalled, placeWithLevel, readingsOf } from '../../monitor/area.ts';
import type { Directory } from '../../region/directory.ts';
import type { Rooms } from '../../region/doors.ts';
import { regionRooms } from '../../region/index.ts';
import { naming } from '../../region/naming.ts';
import type { FrontPorts } from '../ports.ts';

const AREA = { called: areaCalled, readings: readingsOf, name: placeWithLevel };

export function region(ports: FrontPorts, people: Directory): Rooms {
  return regionRooms({
    table: ports.table,
    directory: people,
    random: ports.random,
    named: naming(ports.chat.nameOf),
    area: AREA,
  });
}
