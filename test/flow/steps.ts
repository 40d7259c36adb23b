/** Steps of a process that is made to be killed: one before and one after every call of every function of a port. */
export function counting() {
  let left = Number.POSITIVE_INFINITY;
  const step = () => {
    if (--left === 0) process.kill(process.pid, 'SIGKILL');
  };
  return {
    /** From now on, dies at the step of this number. */
    dieAt(steps: number): void {
      left = steps;
    },
    counted<T extends object>(port: T): T {
      return new Proxy(port, {
        get(target, name) {
          const part = Reflect.get(target, name);
          if (typeof part !== 'function') return part;
          return async (...args: unknown[]) => {
            step();
            const result = await part.apply(target, args);
            step();
            return result;
          };
        },
      });
    },
  };
}
