import { useState } from 'react';

type Expected = { place: string; since: string };

/**
 * Where an answer of Streek's is awaited: from what was said until anything of someone else's is newer.
 * @param others the ids of the messages that are not one's own
 */
export function useWaiting(others: string[]): {
  waiting: (place: string) => boolean;
  expect: (place: string, since?: string) => void;
} {
  const [expected, setExpected] = useState<Expected>();
  const newest = others.toSorted().at(-1) ?? '';
  return {
    waiting: (place) => expected?.place === place && newest <= expected.since,
    expect: (place, since = newest) => setExpected({ place, since }),
  };
}
