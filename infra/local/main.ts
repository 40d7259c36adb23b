/** `npm start`: Streek on one machine. `-- --port N`, `-- --empty` (without the demo region), `-- --dir PATH` (where state is kept). */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Log } from '../../bot/app/ports.ts';
import { playDemo } from './demo.ts';
import { type Host, startHost } from './host.ts';
import { PortTaken } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    empty: { type: 'boolean', default: false },
    dir: { type: 'string', default: '.local' },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`--port takes a number from 0 to 65535, not “${values.port}”.`);

/** What became of the first start: an interrupted demo is played anew, anything else is kept. */
const marker = join(values.dir, 'start.json');
type Start = { demo: boolean; complete: boolean };
let start = existsSync(marker) ? (JSON.parse(readFileSync(marker, 'utf8')) as Start) : undefined;
if (start?.demo && !start.complete) {
  console.log('De vorige start brak af voor de demo klaar was; ik begin opnieuw.');
  rmSync(values.dir, { recursive: true, force: true });
  start = undefined;
}

const began = performance.now();
const told = (what: string) => console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s  ${what}`);
/** The functions' log is for files and machines; on a terminal only what is wrong is worth a line. */
const log: Log = (level, message, details) => {
  if (level !== 'info') console.error(`[${level}] ${message} ${details ? JSON.stringify(details) : ''}`);
};

try {
  console.log('Streek start …');
  mkdirSync(values.dir, { recursive: true });
  const host = await startHost({ dir: values.dir, port, told, log });
  if (!start) await firstStart(host);
  console.log(
    `\nStreek draait / Streek is running: ${host.url}\nStoppen / Stop: Ctrl+C. De stand blijft bewaard in ${values.dir}.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void host.close().then(() => process.exit(0)));
  }
} catch (error) {
  if (error instanceof PortTaken) stop(error.message);
  throw error;
}

async function firstStart(host: Host): Promise<void> {
  const demo = !values.empty;
  const keep = (complete: boolean) => writeFileSync(marker, JSON.stringify({ demo, complete } satisfies Start));
  keep(!demo);
  if (!demo) return;
  await playDemo(host.url, (what, done, of) => told(`Demo ${done}/${of}: ${what}`));
  await host.settled();
  keep(true);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
