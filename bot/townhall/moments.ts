/** The moments that a townhall waits for: reminders in waking hours, and a free seat for who waits. */
import { type Instant, instant, plusMinutes } from '../primitives/instant.ts';
import { nextWakingHour } from '../primitives/working-hours.ts';
import type { Consequence, Due, WhenDue } from '../region/capability.ts';
import type { Item, Key } from '../store/table.ts';
import { isHead } from './keys.ts';
import { endsByItselfAt, lapse } from './live/holding.ts';
import { answer, isWaiting } from './seats.ts';
import type { Tools } from './tools.ts';
import { isAhead, type Townhall } from './townhall.ts';
import { freeze } from './year/freezing.ts';
import { freezesAt } from './year/year.ts';

const DAY_MINUTES = 24 * 60;
const REMINDERS = { week: 7, day: 1 } as const;

export const momentsOf = (item: Item): Due[] =>
  isHead(item) ? momentsIn(item.data as unknown as Townhall) : isFormer(item) ? [unitedMoment(item)] : [];

/** Two accounts turned out to be one person's: what was answered under both ids is one answer from then on. */
const isFormer = ({ pk, sk }: Key): boolean => pk.startsWith('REGION#') && sk.startsWith('FORMER#');

function unitedMoment({ pk, sk, data }: Item): Due {
  const region = pk.slice('REGION#'.length);
  const former = sk.slice('FORMER#'.length);
  const { member } = data as unknown as { member: string };
  return {
    name: `townhall/${region}/united/${former}`,
    about: 'townhall-united',
    at: instant(0),
    region,
    facts: { former, member },
  };
}

export function momentsIn({
  region,
  number,
  edition,
  plan,
  zone,
  status,
  plannedAt,
  changedAt,
  seats,
  frozenAt,
}: Townhall): Due[] {
  const moment = (what: string, about: string, at: Instant): Due => ({
    name: `townhall/${region}/${number}/${edition}/${what}`,
    about,
    at,
    region,
    facts: { number, edition },
  });
  if (status !== 'planned' && status !== 'live') return [];
  const reminders = Object.entries(REMINDERS).flatMap(([which, days]) => {
    const at = nextWakingHour(plusMinutes(plan.at, -days * DAY_MINUTES), zone);
    return at > plannedAt && at < plan.at ? [moment(`remind-${which}`, `townhall-remind-${which}`, at)] : [];
  });
  // By a name of its own each time, so that no seat waits for the next one to come free.
  const free = seats.waiting > 0 && seats.freed > 0 ? [moment(`free-${seats.freed}`, 'townhall-free', changedAt)] : [];
  // What was frozen by hand is not frozen again.
  const day = freezesAt({ plan, zone });
  const freeze = frozenAt || status === 'live' ? [] : [moment('freeze', 'townhall-freeze', day > plannedAt ? day : plannedAt)];
  return [...reminders, ...free, ...freeze, moment('end', 'townhall-end', endsByItselfAt({ plan }))];
}

export function whenDue(tools: Tools): Record<string, WhenDue> {
  return {
    'townhall-remind-week': (due) => remind(due),
    'townhall-remind-day': (due) => remind(due),
    'townhall-united': (due, now) => united(due, now),
    'townhall-end': async ({ region, facts }, now) => {
      const { poll } = (await tools.register.find(region, Number(facts.number))) ?? {};
      if (poll !== undefined) await tools.live.close(region, Number(facts.number), poll);
      await tools.register.change(region, Number(facts.number), (townhall) =>
        townhall.edition === facts.edition ? lapse(townhall, now) : { refused: 'notLive' },
      );
      return [];
    },
    'townhall-freeze': async ({ region, facts }, now) => {
      const townhall = await tools.register.find(region, Number(facts.number));
      if (townhall && townhall.edition === facts.edition && !townhall.frozenAt) await freeze(tools, townhall, now);
      return [];
    },
    'townhall-free': async ({ region, facts }, now) => {
      await tools.register.moveUp(region, Number(facts.number), now);
      return [];
    },
  };

  /** Their answer under the id that stays counts; what they said under the other one gives its seat back. */
  async function united({ region, facts }: Due, now: Instant): Promise<Consequence[]> {
    const [former, member] = [String(facts.former), String(facts.member)];
    for (const townhall of (await tools.register.all(region)).filter(isAhead)) {
      const own = await tools.register.rsvpOf(townhall, member);
      if (!own?.answer) continue;
      await tools.register.answer(region, townhall.number, former, (current, was) =>
        was?.answer && was.answer !== 'no'
          ? answer(current, was, { who: former, name: was.name, answer: 'no', guests: 0, at: now }, true)
          : 'same',
      );
    }
    return [];
  }

  /** Who said yes or maybe; who waits hears only of a seat. */
  async function remind({ region, facts, about, name, at }: Due): Promise<Consequence[]> {
    const townhall = await tools.register.find(region, Number(facts.number));
    if (townhall?.status !== 'planned' || townhall.edition !== facts.edition) return [];
    // It may have been moved since: then this moment is not its own any more.
    if (!momentsIn(townhall).some((one) => one.name === name && one.at === at)) return [];
    const rsvps = (await tools.register.rsvps(townhall)).filter(
      (rsvp) => !rsvp.byHand && (rsvp.answer === 'maybe' || (rsvp.answer === 'yes' && !isWaiting(rsvp))),
    );
    return rsvps.map(({ who }) => ({
      type: 'tell',
      region,
      notice: { key: `${name}/${at}/${who}`, about, facts: { number: townhall.number, who } },
      to: { member: who },
    }));
  }
}
