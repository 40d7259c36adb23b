/** What the digest needs of the ports and of the others. */
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Line, Told, Window } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import type { Table } from '../store/table.ts';

export type Tools = {
  table: Table;
  directory: Directory;
  /** A line in the words of whose it is. */
  told(line: Line, language: Language, window: Window): Promise<Told | undefined>;
  /** A moment as people write it: of a slot only the time of the day is taken from it. */
  momentIn(
    text: string,
    at: { now: Instant; timeZone: string; language: Language },
  ): { at: Instant; hasTime: boolean } | { ambiguous: Instant[] } | undefined;
  /** Two sentences in front, where there is a model for it; never waited for inside a request. */
  summarising?: (digest: string) => Promise<string | undefined>;
  /** Whether the second text has a number that the first has not. */
  inventsNumbers(words: string, draft: string): boolean;
};
