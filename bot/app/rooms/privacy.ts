/** Privacy, with all who may hold something of a person: what the app itself holds first, the region last. */
import { exportRegister } from '../../privacy/exports.ts';
import { privacyRooms } from '../../privacy/index.ts';
import type { Holder } from '../../privacy/tools.ts';
import type { Directory } from '../../region/directory.ts';
import type { Rooms } from '../../region/doors.ts';
import { consentOf } from '../feedback.ts';
import type { FrontPorts } from '../ports.ts';

/** @param holders the region the last of them */
export function privacy(ports: FrontPorts, people: Directory, holders: readonly Holder[]): Rooms {
  return privacyRooms({
    directory: people,
    holders: [consentOf(ports.table), ...holders],
    exports: exportRegister(ports.table),
    dataUrl: ports.dataUrl,
  });
}
