/** The whole bot as `npm start` runs it, in a process of its own, for tests that come in through its doors. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actsAt } from '../../infra/local/acts.ts';

const MAIN = new URL('../../infra/local/main.ts', import.meta.url).pathname;

export type Bot = Awaited<ReturnType<typeof startBot>>;

/** @param options.empty without the demo region. @param options.port for a restart on the same address. */
export async function startBot(options: { empty?: boolean } = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'streek-bot-'));
  const extra = options.empty ? ['--empty'] : [];
  let running = await run(dir, 0, extra);

  return {
    dir,
    url: running.url,
    acts: actsAt(running.url),
    /** What it told on the way up. */
    told: () => running.told(),
    async restart(signal: NodeJS.Signals = 'SIGTERM') {
      await ended(running.process, signal);
      running = await run(dir, Number(new URL(running.url).port), extra);
    },
    async stop() {
      await ended(running.process, 'SIGTERM');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

type Running = { process: ChildProcess; url: string; told(): string };

function run(dir: string, port: number, extra: string[]): Promise<Running> {
  const child = spawn(process.execPath, [MAIN, '--port', String(port), '--dir', dir, ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  return new Promise((resolve, reject) => {
    const hear = (part: Buffer) => {
      out += part;
      const url = /running: (http:\/\/localhost:\d+)/.exec(out)?.[1];
      if (url) resolve({ process: child, url, told: () => out });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}:\n${out}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
