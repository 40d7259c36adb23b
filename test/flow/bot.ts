/** The whole bot as `npm start` runs it, in a process of its own, for tests that come in through its doors. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actsAt } from '../../infra/local/acts.ts';

const MAIN = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));

export type Bot = Awaited<ReturnType<typeof startBot>>;

type StartOptions = {
  /** Without the demo region. */
  empty?: boolean;
  /** A free one when not given. */
  port?: number;
  /** A first start is killed as soon as it tells this. */
  breakOffAt?: string;
};

export async function startBot({ empty, port = 0, breakOffAt }: StartOptions = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'streek-bot-'));
  const start = async (at: number) => run(begin(dir, at, empty ?? false));
  if (breakOffAt) await brokenOff(begin(dir, port, false), breakOffAt);
  let running = await start(port).catch(async (error: unknown) => {
    await rm(dir, { recursive: true, force: true });
    throw error;
  });

  return {
    dir,
    get url() {
      return running.url;
    },
    get acts() {
      return actsAt(running.url);
    },
    /** What it told on the way up. */
    told: () => running.told(),
    /** @param at another port than before; 0 for a free one */
    async restart(signal: NodeJS.Signals = 'SIGTERM', at = Number(new URL(running.url).port)) {
      await ended(running.process, signal);
      running = await start(at);
    },
    async stop() {
      await ended(running.process, 'SIGTERM');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

type Running = { process: ChildProcess; url: string; told(): string };

function begin(dir: string, port: number, empty: boolean): ChildProcess {
  const flags = ['--port', String(port), '--dir', dir, ...(empty ? ['--empty'] : [])];
  return spawn(process.execPath, [MAIN, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function run(child: ChildProcess): Promise<Running> {
  return new Promise((resolve, reject) => {
    const told = heard(child, (all) => {
      const url = /running: (http:\/\/localhost:\d+)/.exec(all)?.[1];
      if (url) resolve({ process: child, url, told });
    });
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}:\n${told()}`)));
  });
}

async function brokenOff(child: ChildProcess, at: string): Promise<void> {
  await new Promise<void>((resolve) => heard(child, (all) => all.includes(at) && resolve()));
  await ended(child, 'SIGKILL');
}

function heard(child: ChildProcess, each: (all: string) => unknown): () => string {
  let all = '';
  for (const pipe of [child.stdout!, child.stderr!]) {
    pipe.on('data', (part: Buffer) => {
      all += part;
      each(all);
    });
  }
  return () => all;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
