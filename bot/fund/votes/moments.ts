/** The moments that a vote waits for: its end, the end of its deliberation, and when voters are reminded. Pure. */
import { dayIn } from '../../primitives/dates.ts';
import { type Instant, plusMinutes } from '../../primitives/instant.ts';
import { workingMoment } from '../../primitives/working-hours.ts';
import type { Due } from '../../region/capability.ts';
import type { Item } from '../../store/table.ts';
import { isVote, type Kept } from './box.ts';

/** Before the close, in hours; the earliest first. */
const REMIND = { none: [], day: [24], both: [24, 3] } as const;

export function momentsOf(item: Item): Due[] {
  return isVote(item) && item.sk === 'VOTE' ? momentsIn(item.data as unknown as Kept) : [];
}

/** The end stays listed when it has come: so what follows from it is done, however often a try is broken off. */
export function momentsIn(vote: Kept): Due[] {
  const { region, number, status, closesAt, opensAt, openedAt } = vote;
  const moment = (what: string, about: string, at: Instant): Due => ({
    name: `vote/${region}/${number}/${what}`,
    about,
    at,
    region,
    facts: { number },
  });
  const voided = vote.trace.find((fact) => fact.type === 'voided');
  const end = moment('end', 'vote-end', voided && voided.at < closesAt ? voided.at : closesAt);
  if (status !== 'open') return [end];
  return [
    end,
    ...(opensAt > openedAt ? [moment('opens', 'vote-opens', opensAt)] : []),
    ...remindersOf(vote).map(({ before, at }) => moment(`remind-${before}`, 'vote-reminder', at)),
  ];
}

type Reminder = { before: number; at: Instant };

/**
 * At night nobody is reminded: in the morning, where that is in time. Nor on a day of rest: on the working day before it, once,
 * unless nobody could vote by then, or the vote was extended only after it.
 */
function remindersOf({ reminders, closesAt, opensAt, trace, zone }: Kept): Reminder[] {
  const since = trace.reduce((last, fact) => (fact.type === 'extended' && fact.at > last ? fact.at : last), opensAt);
  const kept: Reminder[] = [];
  for (const before of REMIND[reminders]) {
    const wanted = plusMinutes(closesAt, -60 * before);
    const at = workingMoment(wanted, zone);
    const again = at < wanted && kept.some((one) => dayIn(zone, one.at) === dayIn(zone, at));
    if (at > since && at < closesAt && !again) kept.push({ before, at });
  }
  return kept;
}
