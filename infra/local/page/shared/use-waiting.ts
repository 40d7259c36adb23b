import { useEffect, useState } from 'react';

type Heard = { id: string; thread?: string };
type Expected = { place: string; since: string };

/**
 * Where an answer of Streek's is awaited: from what was said until anything of someone else's is newer.
 * @param others the messages that are not one's own
 * @param openThread called when the answer came in the thread of what was said, where it would else go unseen
 */
export function useWaiting(others: Heard[], openThread: (message: string) => void) {
  const [expected, setExpected] = useState<Expected>();
  const newest =
    others
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? '';
  const inThread = expected && others.some(({ id, thread }) => thread === expected.since && id > expected.since);

  useEffect(() => {
    if (!expected || !inThread) return;
    openThread(expected.since);
    setExpected(undefined);
  }, [expected, inThread, openThread]);

  return {
    waiting: (place: string): boolean => expected?.place === place && newest <= expected.since,
    /** @param since the message to which an answer is expected */
    expect: (place: string, since = newest): void => setExpected({ place, since }),
  };
}
