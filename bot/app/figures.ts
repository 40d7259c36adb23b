/** The monitor's figures outside any conversation. Apart from `createApp`, so that no edge carries the shipped ones. */
export { seedShipped } from '../monitor/figures/seeding.ts';
