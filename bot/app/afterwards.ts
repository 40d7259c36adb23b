/** What takes longer than a request: apart from `createApp`, so that no edge carries it. */
export { afterwards } from '../monitor/afterwards.ts';
