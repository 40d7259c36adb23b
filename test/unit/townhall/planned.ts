/** A townhall and its guests, for tests. */
import type { Instant } from '../../../bot/primitives/instant.ts';
import { type Plan, planned, type Townhall } from '../../../bot/townhall/townhall.ts';

export const NOW = '2026-11-23T11:00:00.000Z' as Instant;
export const plan = (more: Partial<Plan> = {}): Plan => ({
  theme: 'Energie',
  at: '2027-03-18T18:30:00.000Z' as Instant,
  endsAt: '2027-03-18T20:30:00.000Z' as Instant,
  place: 'Grolsch Veste, Enschede',
  capacity: 10,
  rsvpBy: '2027-03-15T16:00:00.000Z' as Instant,
  ...more,
});
export const townhall = (more: Partial<Plan> = {}, region = 'twente'): Townhall =>
  planned(plan(more), { region, zone: 'Europe/Amsterdam', by: 'joost', at: NOW, draft: 'draft-1' });
