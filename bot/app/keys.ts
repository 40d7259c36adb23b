/** The keys of secret votes, for the functions that hand them to `createApp`. */
export { voteKeys } from '../fund/vote-keys.ts';
