/** Minutes outside any conversation. Apart from `createApp`, so that no edge carries what makes a document. */
export { type MinutesLinks, minutesLinks } from '../fund/minutes-link.ts';
