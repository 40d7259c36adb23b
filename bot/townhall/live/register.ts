/**
 * What is kept of the meeting itself.
 *
 * | pattern              | key                                                      | requests                            |
 * |----------------------|----------------------------------------------------------|-------------------------------------|
 * | one poll             | TOWNHALL#<region>#<year> / POLL#<number>                 | 1                                   |
 * | press an option      | the same item, one conditional update that gives the new state | 1                             |
 * | polls of a townhall  | the same / POLL#                                         | 1                                   |
 * | say that one is there | the answer of that person, and the count in the head     | 1 read, 1 transaction               |
 *
 * Ballots stand in the poll's own item: a press is one write, and what it shows is what it wrote. At some 45 bytes each, 8,000 fit.
 */
import { happened, type Key, type Table, type Value } from '../../store/table.ts';
import { counting, headKey, type Kept, rsvpKey, value, versionIs } from '../keys.ts';
import type { Register } from '../register.ts';
import type { Rsvp } from '../seats.ts';
import type { Poll } from './holding.ts';

export type LiveRegister = ReturnType<typeof liveRegister>;

const TRIES = 40;
const keyOf = (region: string, year: number, number: number): Key => ({
  pk: headKey(region, year).pk,
  sk: `POLL#${String(number).padStart(2, '0')}`,
});
export const isPoll = ({ pk, sk }: Key): boolean => pk.startsWith('TOWNHALL#') && sk.startsWith('POLL#');

export function liveRegister(table: Table, townhalls: Pick<Register, 'find' | 'rsvpOf' | 'change'>) {
  async function find(region: string, year: number, number: number): Promise<Poll | undefined> {
    return (await table.get<Kept<Poll>>(keyOf(region, year, number)))?.data;
  }

  return {
    find,

    async polls(region: string, year: number): Promise<Poll[]> {
      const { pk } = headKey(region, year);
      return (await table.query<Kept<Poll>>({ pk, beginsWith: 'POLL#' })).items.map(({ data }) => data);
    },

    /** The one that runs, as the townhall says. */
    async running(region: string, year: number): Promise<Poll | undefined> {
      const poll = (await townhalls.find(region, year))?.poll;
      return poll === undefined ? undefined : find(region, year, poll);
    },

    /** Opens a poll under the next number, and closes the one before it: at any moment one runs. */
    async open<R extends string>(
      region: string,
      year: number,
      make: (number: number) => Poll | { refused: R },
    ): Promise<{ poll: Poll } | { refused: R | 'notLive' | 'unknown' }> {
      let poll: Poll | undefined;
      const done = await townhalls.change<R | 'notLive'>(
        region,
        year,
        (now) => {
          if (now.status !== 'live') return { refused: 'notLive' };
          const made = make((now.polls ?? 0) + 1);
          if ('refused' in made) return made;
          poll = made;
          return { ...now, polls: made.number, poll: made.number, facts: now.facts + 1, version: now.version + 1 };
        },
        (_next, now) => [
          { put: { ...keyOf(region, year, poll!.number), data: value(poll) }, if: 'attribute_not_exists(pk)' },
          ...(now.poll === undefined ? [] : [closing(region, year, now.poll)]),
        ],
      );
      return 'refused' in done ? done : { poll: poll! };
    },

    /** Closes the poll that runs. False: it did not. */
    async close(region: string, year: number, number: number): Promise<boolean> {
      const done = await townhalls.change<'notRunning'>(
        region,
        year,
        (now) => {
          if (now.poll !== number) return { refused: 'notRunning' };
          const { poll: _poll, ...rest } = now;
          return { ...rest, facts: now.facts + 1, version: now.version + 1 };
        },
        () => [closing(region, year, number)],
      );
      return !('refused' in done);
    },

    /**
     * One write, for one person, whichever of their accounts: another option replaces the first.
     * @param ids under which this person is or was known
     * @param option a whole number from 0
     * @throws ConditionFailed when it is closed, has no such option, or is what they chose already
     */
    async cast(region: string, year: number, number: number, ids: readonly string[], option: number): Promise<Poll> {
      const [who = '', ...former] = ids;
      const kept = await table.write<Kept<Poll>>({
        update: keyOf(region, year, number),
        expression: [
          'SET #data.#ballots.#who = :option, #data.#version = #data.#version + :one',
          ...(former.length > 0 ? [`REMOVE ${former.map((_, at) => `#data.#ballots.#was${at}`).join(', ')}`] : []),
        ].join(' '),
        if: `#data.#status = :open AND attribute_exists(#data.#options[${option}]) AND (attribute_not_exists(#data.#ballots.#who) OR #data.#ballots.#who <> :option)`,
        names: {
          data: 'data',
          ballots: 'ballots',
          options: 'options',
          who,
          version: 'version',
          status: 'status',
          ...Object.fromEntries(former.map((id, at) => [`was${at}`, id])),
        },
        values: { option, one: 1, open: 'open' } as Record<string, Value>,
      });
      return kept!.data;
    },

    /** Notes that somebody is there, once, whether they had said so before or not. */
    async present(
      region: string,
      year: number,
      person: Pick<Rsvp, 'who' | 'name' | 'company'>,
      at: Rsvp['at'],
    ): Promise<'noted' | 'before' | undefined> {
      for (let tried = 0; tried < TRIES; tried++) {
        const townhall = await townhalls.find(region, year);
        if (!townhall) return undefined;
        const was = await townhalls.rsvpOf(townhall, person.who);
        if (was?.presentAt) return 'before';
        const fresh = { edition: townhall.edition, ...person, guests: 0, seated: false, at };
        const rsvp: Rsvp = { ...(was ?? fresh), presentAt: at, version: (was?.version ?? 0) + 1 };
        const put = { ...rsvpKey(region, year, townhall.edition, person.who), data: value(rsvp) };
        const writes = [counting(townhall, { 'seats.present': 1 }), { put, ...versionIs(was?.version) }];
        if (await happened(table.transact(writes))) return 'noted';
      }
      throw new Error(`townhall ${year} kept changing`);
    },
  };
}

const closing = (region: string, year: number, number: number) => ({
  update: keyOf(region, year, number),
  expression: 'SET #data.#status = :closed, #data.#version = #data.#version + :one',
  if: 'attribute_exists(pk)',
  names: { data: 'data', status: 'status', version: 'version' },
  values: { closed: 'closed', one: 1 },
});
