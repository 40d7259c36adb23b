/** The monitor, with what it needs of the ports. */
import { figureStore } from '../../monitor/figures/store.ts';
import { monitorRooms } from '../../monitor/index.ts';
import { ownRegister } from '../../monitor/own/register.ts';
import type { Rooms } from '../../region/doors.ts';
import type { FrontPorts } from '../ports.ts';

export function monitor(ports: FrontPorts): Rooms {
  return monitorRooms({
    table: ports.table,
    figures: figureStore(ports.table),
    own: ownRegister(ports.table),
    chartUrl: ports.chartUrl,
    sheetUrl: ports.sheetUrl,
    afterwards: ports.afterwards,
  });
}
