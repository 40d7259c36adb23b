/** All that stands of a townhall in the table, for whoever looks for the traces of one person. */
import { GONE } from '../region/people.ts';
import { happened, type Item, type Key, type Table, type Value, type Write } from '../store/table.ts';
import { conditionOf, counting, headKey, rsvpKey, versionIs, waitingKey } from './keys.ts';
import type { Poll } from './live/holding.ts';
import { isPoll } from './live/register.ts';
import type { Question } from './questions/question.ts';
import { isQuestion, isSecond } from './questions/register.ts';
import { isWaiting, type Rsvp, vacate } from './seats.ts';
import type { Townhall } from './townhall.ts';

type Kept<T> = Item & { data: T };

export type Traces = ReturnType<typeof traces>;

export function traces(table: Table) {
  return {
    /** A person's own: what they answered, asked, seconded and chose. */
    async of(region: string, year: number, ids: readonly string[]) {
      const items = (await whole(region, year)) as Kept<never>[];
      const at = <T>(is: (key: Key) => boolean) => items.filter(is) as Kept<T>[];
      const named =
        (prefix: string) =>
        ({ sk }: Key) =>
          sk.startsWith(prefix);
      return {
        rsvps: at<Rsvp>(named('RSVP#'))
          .map(({ data }) => data)
          .filter(({ who }) => ids.includes(who)),
        questions: at<Question>(isQuestion)
          .map(({ data }) => data)
          .filter(({ by, answer }) => ids.includes(by) || ids.includes(answer?.by ?? '')),
        seconds: at<{ who: string }>(isSecond)
          .filter(({ data }) => ids.includes(data.who))
          .map(({ pk, sk }): Key => ({ pk, sk })),
        polls: at<Poll>(isPoll)
          .map(({ data }) => data)
          .filter(({ ballots }) => ids.some((id) => Object.hasOwn(ballots, id))),
        invitations: at<{ by: string }>(named('INVITED#'))
          .filter(({ data }) => ids.includes(data.by))
          .map(({ pk, sk }): Key => ({ pk, sk })),
      };
    },

    /** Takes an answer away, with what it counts for. What is over, or was planned anew, keeps its counts. */
    async vacate(region: string, year: number, rsvp: Rsvp): Promise<void> {
      const key = rsvpKey(region, year, rsvp.edition, rsvp.who);
      for (;;) {
        const townhall = (await table.get<Kept<Townhall>>(headKey(region, year)))?.data;
        const was = (await table.get<Kept<Rsvp>>(key))?.data;
        if (!townhall || !was) return;
        const isAhead = townhall.edition === was.edition && (townhall.status === 'planned' || townhall.status === 'live');
        const { change, holds } = vacate(townhall.seats, was);
        const counts = Object.fromEntries(Object.entries(change).map(([name, count]) => [`seats.${name}`, count]));
        const writes: Write[] = [
          { delete: key, ...versionIs(was.version) },
          ...(isAhead ? [counting(townhall, counts, conditionOf(holds))] : []),
          ...(isWaiting(was) ? [{ delete: waitingKey(region, year, was.edition, was.order!) }] : []),
        ];
        if (await happened(table.transact(writes))) return;
      }
    },

    async remove(key: Key): Promise<void> {
      await table.write({ delete: key });
    },

    async disclaim(invitation: Key): Promise<void> {
      const by = { expression: 'SET #data.#by = :gone', names: { data: 'data', by: 'by' }, values: { gone: GONE.member } };
      await happened(table.write({ update: invitation, ...by, if: 'attribute_exists(pk)' }));
    },

    /** The ballot counts, under nobody's id. */
    async unnameBallot({ region, year, number }: Poll, ids: readonly string[]): Promise<void> {
      const { pk } = headKey(region, year);
      const key = (await whole(region, year)).find((item) => isPoll(item) && (item as Kept<Poll>).data.number === number);
      if (!key) return;
      for (;;) {
        const now = (await table.get<Kept<Poll>>({ pk, sk: key.sk }))?.data;
        if (!now || !ids.some((id) => Object.hasOwn(now.ballots, id))) return;
        const data = { ...now, ballots: nameless(now.ballots, ids), version: now.version + 1 } as unknown as Value;
        if (await happened(table.write({ put: { pk, sk: key.sk, data }, ...versionIs(now.version) }))) return;
      }
    },
  };

  async function whole(region: string, year: number): Promise<Item[]> {
    const { pk } = headKey(region, year);
    const found: Item[] = [];
    let after: string | undefined;
    do {
      const page = await table.query({ pk, after });
      found.push(...page.items);
      after = page.next;
    } while (after);
    return found;
  }
}

function nameless(ballots: Poll['ballots'], ids: readonly string[]): Poll['ballots'] {
  let free = 1;
  const name = (): string => {
    while (Object.hasOwn(ballots, `${GONE.member}-${free}`)) free++;
    return `${GONE.member}-${free++}`;
  };
  return Object.fromEntries(Object.entries(ballots).map(([who, option]) => [ids.includes(who) ? name() : who, option]));
}
