/** `npm run bench [-- --json]`: sizes and cold starts of the edges, side by side with the peers on npm. */
import { parseArgs } from 'node:util';
import { benchEdges, type EdgeBench } from './edges.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const edges = await benchEdges();
console.log(values.json ? JSON.stringify({ node: process.version, edges }, null, 2) : edges.map(report).join('\n\n'));

function report(bench: EdgeBench): string {
  const row = (name: string, bytes: number, { load, answer, status }: EdgeBench['ours']) =>
    `  ${name.padEnd(32)}${`${Math.round(bytes / 1000)} kB`.padStart(9)}${ms(load)}${ms(answer)}   ${status}`;
  return [
    `${bench.edge.padEnd(34)}     size      load    answer   status`,
    row('Streek', bench.bytes, bench.ours),
    row(bench.peerName, bench.peerBytes, bench.peer),
    `  ratio of loads ${bench.loadRatio.toFixed(2)}, of first answers ${bench.answerRatio.toFixed(2)}`,
  ].join('\n');
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`.padStart(10);
}
