/**
 * A chore that is done every so often, never twice at a time. It keeps no process alive.
 * @returns stops it; resolves when the chore that was running is done.
 */
export function every(ms: number, chore: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(chore).catch((error: Error) => process.emitWarning(error));
  }, ms);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
