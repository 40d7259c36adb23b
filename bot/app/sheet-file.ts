/** Serves an answer's figures as a file. */
export { sheetEdge } from '../monitor/sheet-edge.ts';
