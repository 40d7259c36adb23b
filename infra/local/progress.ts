/** How far a long command is, for who waits: a bar that moves on a terminal, a line now and then elsewhere. Never on standard output. */

const WIDTH = 30;
/** A line each time so much of the whole is done, where lines cannot be drawn over. */
const LINE_EVERY = 0.25;

export type Progress = {
  /** @param of of how many; absent: nobody knows yet. */
  told(what: string, done: number, of?: number): void;
  /** Clears the bar. */
  end(): void;
};

export function progressOn(out: NodeJS.WriteStream = process.stderr): Progress {
  let last = '';
  return {
    told(what, done, of) {
      if (out.isTTY) {
        out.write(`\r\x1b[K${of ? `${bar(done / of)} ` : ''}${what}${of ? ` ${done}/${of}` : done ? ` ${done}` : ''}`);
        return;
      }
      const line = of ? `${what}: ${Math.floor(done / of / LINE_EVERY) * LINE_EVERY * 100} %` : what;
      if (line !== last) out.write(`${line}\n`);
      last = line;
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K');
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return `[${'█'.repeat(full)}${' '.repeat(WIDTH - full)}]`;
}
