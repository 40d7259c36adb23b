/** Plans that wait for a coordinator's yes. A plan has no number to be given: its year is its number. */
import { draftsIn, type Kept } from '../region/drafts.ts';
import type { Table } from '../store/table.ts';
import type { Sketch } from './townhall.ts';

export type KeptSketch = Kept<{ sketch: Sketch }>;

export const planDrafts = (table: Table) => draftsIn<{ sketch: Sketch }>(table, 'TOWNHALL', 'townhall');
