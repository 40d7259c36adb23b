/** The digest, with what it needs of the ports, and the lines of all the others in their words. */
import { momentIn } from '../../conversation/dates.ts';
import { inventsNumbers } from '../../conversation/selector/invented.ts';
import { digestRooms } from '../../digest/index.ts';
import type { Capability } from '../../region/capability.ts';
import type { Directory } from '../../region/directory.ts';
import type { Rooms } from '../../region/doors.ts';
import type { FrontPorts } from '../ports.ts';

export function digest({ table, summarising }: FrontPorts, directory: Directory, others: () => Capability[]): Rooms {
  return digestRooms({
    table,
    directory,
    summarising,
    momentIn,
    inventsNumbers,
    async told(line, language, window) {
      for (const capability of others()) {
        const told = await capability.line?.(line, language, window);
        if (told) return told;
      }
      return undefined;
    },
  });
}
