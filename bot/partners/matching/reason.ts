/** Why two were thought to fit, as facts; put in words when they are read, in the reader's language. */
import type { Kind } from '../kinds.ts';
import type { Theme } from '../themes.ts';

export type Reason =
  /** What is needed and offered alike. */
  | { part: 'kind'; kinds: Kind[] }
  /** `near`: not the same theme, but of the same chapter. */
  | { part: 'theme'; theme: Theme; near?: true }
  /** As the crow flies between municipalities; 0: in the same one. */
  | { part: 'distance'; km: number }
  /** It takes place in the area that one's own municipality lies in. */
  | { part: 'area'; place: string }
  /** One's own maximum, in whole cents. */
  | { part: 'money'; most: number }
  /** Hours a month that one offers. */
  | { part: 'hours'; hours: number }
  /** Roles, doors and other words in common. */
  | { part: 'words'; words: string[] }
  /** One's company supported the problem behind it. */
  | { part: 'backed'; problem: number }
  /** A coordinator thought of it. */
  | { part: 'hand' };

export type Part = Reason['part'];
