/**
 * Where townhalls are kept, and who comes.
 *
 * | pattern                          | key                                                 | requests        |
 * |----------------------------------|-----------------------------------------------------|-----------------|
 * | a townhall, with its counts      | TOWNHALL#<region>#<year> / TOWNHALL                 | 1               |
 * | townhalls of a region            | gsi1 TOWNHALLS#<region>, latest year first          | 1               |
 * | what one person answered         | the same / RSVP#<edition>#<who>                     | 1               |
 * | answer                           | the two above, and their place on the waiting list  | 1 read, 1 transaction |
 * | the waiting list, in order       | the same / WAITING#<edition>#<order>                | 1               |
 * | a number for the waiting list     | the same / LINE#<edition>                           | 1               |
 * | who was invited personally       | the same / INVITED#<edition>#<role>                 | 1               |
 *
 * An answer is an item of its own, so that a house of any size fits; the head counts. Both are written together, on condition that
 * the counts still say what was decided on: however many press at once, no seat is given twice and nobody is lost.
 */
import { happened, type Item, type Table, type Write } from '../store/table.ts';
import {
  conditionOf,
  counting,
  headKey,
  type Kept,
  lineKey,
  rsvpKey,
  rsvpsOf,
  value,
  versionIs,
  waitingKey,
  waitingOf,
} from './keys.ts';
import { planDrafts } from './plan-drafts.ts';
import { type Answered, isWaiting, partyOf, type Rsvp } from './seats.ts';
import type { Townhall } from './townhall.ts';

export type Register = ReturnType<typeof register>;

/** Many may press at once; after so many tries the delivery comes again. */
const TRIES = 40;

export function register(table: Table) {
  async function find(region: string, year: number): Promise<Townhall | undefined> {
    return (await table.get<Kept<Townhall>>(headKey(region, year)))?.data;
  }

  async function rsvpOf({ region, number, edition }: Townhall, who: string): Promise<Rsvp | undefined> {
    return (await table.get<Kept<Rsvp>>(rsvpKey(region, number, edition, who)))?.data;
  }

  /** A number for the waiting list, drawn apart from the counts: who draws holds up nobody. One that is not used leaves a gap. */
  async function nextInLine({ region, number, edition }: Townhall): Promise<number> {
    const counted = await table.write<Item & { last: number }>({
      update: lineKey(region, number, edition),
      expression: 'ADD #last :one',
      names: { last: 'last' },
      values: { one: 1 },
    });
    return counted!.last;
  }

  return {
    drafts: planDrafts(table),
    find,
    rsvpOf,

    /** The latest first. A dozen years fit on a page. */
    async all(region: string): Promise<Townhall[]> {
      const page = await table.query<Kept<Townhall>>({ pk: `TOWNHALLS#${region}`, index: 'gsi1', descending: true, limit: 100 });
      return page.items.map(({ data }) => data);
    },

    /** The write that keeps a new townhall, on condition that the year has none, or the one that was called off. */
    keeping(next: Townhall, before: Townhall | undefined): Write {
      const put: Item = {
        ...headKey(next.region, next.number),
        gsi1pk: `TOWNHALLS#${next.region}`,
        gsi1sk: String(next.number),
        data: value(next),
      };
      return { put, ...versionIs(before?.version) };
    },

    /** Changes what a coordinator may change, from what it is now; counts go on meanwhile. */
    async change<R extends string>(
      region: string,
      year: number,
      decide: (now: Townhall) => Townhall | { refused: R },
      along: (next: Townhall, now: Townhall) => Write[] = () => [],
    ): Promise<{ townhall: Townhall; was: Townhall } | { refused: R | 'unknown' }> {
      for (;;) {
        const now = await find(region, year);
        if (!now) return { refused: 'unknown' };
        const next = decide(now);
        if ('refused' in next) return next;
        if (await happened(table.transact([changing(now, next), ...along(next, now)]))) return { townhall: next, was: now };
      }
    },

    /**
     * Answers for one person, from what is so now.
     * @returns what was decided last, with the townhall and the answer as they were when it was
     */
    async answer<R extends string>(
      region: string,
      year: number,
      who: string,
      decide: (now: Townhall, was: Rsvp | undefined) => Answered | { refused: R } | 'same',
    ): Promise<{ townhall: Townhall; was: Rsvp | undefined; outcome: Answered | { refused: R } | 'same' } | undefined> {
      let drawn: number | undefined;
      for (let tried = 0; tried < TRIES; tried++) {
        const townhall = await find(region, year);
        if (!townhall) return undefined;
        const was = await rsvpOf(townhall, who);
        const decided = decide(townhall, was);
        if (decided === 'same' || 'refused' in decided) return { townhall, was, outcome: decided };
        const waits = isWaiting(decided.rsvp) && decided.rsvp.order === undefined;
        if (waits) drawn ??= await nextInLine(townhall);
        const outcome = waits ? { ...decided, rsvp: { ...decided.rsvp, order: drawn! } } : decided;
        if (await happened(table.transact(answering(townhall, was, outcome)))) return { townhall, was, outcome };
      }
      throw new Error(`townhall ${year} kept changing`);
    },

    /** Everybody who answered, those who come and those who do not. */
    async rsvps({ region, number, edition }: Townhall): Promise<Rsvp[]> {
      const found: Rsvp[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Kept<Rsvp>>({ pk: headKey(region, number).pk, beginsWith: rsvpsOf(edition), after });
        found.push(...page.items.map(({ data }) => data));
        after = page.next;
      } while (after);
      return found;
    },

    /**
     * Gives free seats to those who wait, the first of them first. Done twice it does nothing more.
     * Who is first waits until their whole party fits: nobody passes them.
     */
    async moveUp(region: string, year: number, at: Rsvp['at']): Promise<void> {
      for (;;) {
        const townhall = await find(region, year);
        if (!townhall || townhall.seats.waiting === 0 || (townhall.status !== 'planned' && townhall.status !== 'live')) return;
        const { edition } = townhall;
        const { pk } = headKey(region, year);
        const [first] = (await table.query<Kept<{ who: string }>>({ pk, beginsWith: waitingOf(edition), limit: 1 })).items;
        const rsvp = first && (await rsvpOf(townhall, first.data.who));
        if (!rsvp || !isWaiting(rsvp)) return;
        const party = partyOf(rsvp);
        const room = (townhall.plan.capacity ?? Number.POSITIVE_INFINITY) - party;
        if (townhall.seats.taken > room) return;
        const holds = Number.isFinite(room)
          ? { if: '#data.#seats.#taken <= :room', names: { seats: 'seats', taken: 'taken' }, values: { room } }
          : {};
        const { order, ...rest } = rsvp;
        const next: Rsvp = { ...rest, seated: true, movedUpAt: at, version: rsvp.version + 1 };
        const counts = { 'seats.coming': 1, 'seats.taken': party, 'seats.waiting': -1, 'seats.wanted': -party };
        await happened(
          table.transact([
            counting(townhall, counts, holds),
            { put: { ...rsvpKey(region, year, edition, rsvp.who), data: value(next) }, ...versionIs(rsvp.version) },
            { delete: waitingKey(region, year, edition, order!) },
          ]),
        );
      }
    },

    /** A conditional write of a townhall's other items, together with the counts in its head. False: something was first. */
    async together(...writes: Write[]): Promise<boolean> {
      return happened(table.transact(writes));
    },
  };
}

/** What differs is written; counts and the version go on by themselves. */
function changing(now: Townhall, next: Townhall): Write {
  const { seats, version: _version, questions: _questions, ...rest } = next;
  const before = now as Record<string, unknown>;
  const set = Object.entries(rest).filter(([name, data]) => JSON.stringify(before[name]) !== JSON.stringify(data));
  const gone = Object.keys(now).filter((name) => !(name in next));
  const freed = seats.freed - now.seats.freed;
  const { capacity } = next.plan;
  const named = [...set.map(([name]) => name), ...gone];
  return {
    update: headKey(now.region, now.number),
    expression: [
      `SET ${[
        '#data.#version = #data.#version + :one',
        '#data.#seats.#freed = #data.#seats.#freed + :freed',
        ...set.map(([name]) => `#data.#${name} = :${name}`),
      ].join(', ')}`,
      ...(gone.length > 0 ? [`REMOVE ${gone.map((name) => `#data.#${name}`).join(', ')}`] : []),
    ].join(' '),
    if: `#data.#facts = :was${capacity === undefined ? '' : ' AND #data.#seats.#taken <= :capacity'}`,
    names: {
      data: 'data',
      version: 'version',
      seats: 'seats',
      freed: 'freed',
      facts: 'facts',
      ...(capacity !== undefined && { taken: 'taken' }),
      ...Object.fromEntries(named.map((name) => [name, name])),
    },
    values: {
      one: 1,
      freed,
      was: now.facts,
      ...(capacity !== undefined && { capacity }),
      ...Object.fromEntries(set.map(([name, data]) => [name, value(data)])),
    },
  };
}

function answering(townhall: Townhall, was: Rsvp | undefined, { rsvp, change, holds }: Answered): Write[] {
  const { region, number, edition } = townhall;
  const counts = Object.fromEntries(Object.entries(change).map(([name, count]) => [`seats.${name}`, count]));
  const queued = isWaiting(was) ? waitingKey(region, number, edition, was!.order!) : undefined;
  const queue = isWaiting(rsvp) ? waitingKey(region, number, edition, rsvp.order!) : undefined;
  return [
    counting(townhall, counts, conditionOf(holds)),
    { put: { ...rsvpKey(region, number, edition, rsvp.who), data: value(rsvp) }, ...versionIs(was?.version) },
    ...(queue && queue.sk !== queued?.sk ? [{ put: { ...queue, data: { who: rsvp.who } }, if: 'attribute_not_exists(pk)' }] : []),
    ...(queued && queued.sk !== queue?.sk ? [{ delete: queued }] : []),
  ];
}
