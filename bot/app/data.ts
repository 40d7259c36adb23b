/** What is held of a person as a file, outside any conversation. Apart from `createApp`: who serves it needs nothing else of the bot. */
import type { Edge } from '../chat/http.ts';
import { dataEdge } from '../privacy/data-edge.ts';
import type { DataLinks } from '../privacy/data-link.ts';
import { exportRegister } from '../privacy/exports.ts';
import type { Table } from '../store/table.ts';

export function dataDesk({ table, read }: { table: Table; read: DataLinks['read'] }): Edge {
  return dataEdge({ read, exports: exportRegister(table) });
}
