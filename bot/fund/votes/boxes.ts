/**
 * The ballot box.
 *
 * | pattern                           | key                                       | requests                         |
 * |-----------------------------------|-------------------------------------------|----------------------------------|
 * | a vote of up to 100 voters, whole | VOTE#<region>#<number> / VOTE             | 1                                |
 * | cast a ballot                     | the same item, or its box: one conditional update that gives the new state | 1 |
 * | a bigger vote's boxes             | VOTE#<region>#<number>#<box> / BOX         | 1 for up to 100                  |
 * | whatever else happens to a vote   | the head, and the boxes that it concerns   | 1 transaction                    |
 * | votes of a region, newest first   | gsi1 VOTES#<region>                        | 1 a page                         |
 * | the next number (gaps may stay)   | REGION#<region> / COUNTER#vote             | 1                                |
 *
 * The roll, the closing time and the ballots stand in one item, so that a ballot is taken by one write whose condition is the law:
 * open, begun, before the closing millisecond, on the roll, not recused. Closing sets the status in the same item: nothing is
 * accepted after it, and nothing that was accepted is missed. A bigger electorate is spread over boxes by a hash of the voter, because
 * an item's size is paid for with every ballot.
 *
 * `facts` counts what happened to the vote besides ballots; a decision holds only while it is unchanged. Ballots do not raise it, so
 * that however many are cast at once, a recusal or an extension gets through.
 */
import type { Instant } from '../../primitives/instant.ts';
import { happened, type Item, type Key, type Table, type Value, type Write } from '../../store/table.ts';
import { evolve, opened, spent } from '../evolve.ts';
import type { Ballot, Fact, Vote } from '../vote.ts';
import { type Box, boxesFor, boxKey, boxOf, headKey, type Kept, type Later, split } from './box.ts';
import { changeOf } from './writing.ts';

type KeptItem<T> = Item & { data: T };

const counterKey = (region: string): Key => ({ pk: `REGION#${region}`, sk: 'COUNTER#vote' });

export type Boxes = ReturnType<typeof boxes>;

export function boxes(table: Table) {
  async function head(region: string, number: number): Promise<Kept | undefined> {
    return (await table.get<KeptItem<Kept>>(headKey(region, number)))?.data;
  }

  async function whole(kept: Kept): Promise<Kept> {
    if (kept.boxes === 0) return kept;
    const keys = Array.from({ length: kept.boxes }, (_, box) => boxKey(kept.region, kept.number, box));
    const all = (await table.getAll<KeptItem<Box>>(keys)).map(({ data }) => data);
    if (all.length !== kept.boxes) throw new Error(`vote ${kept.number}: ${all.length} of ${kept.boxes} boxes`);
    return {
      ...kept,
      roll: Object.assign({}, ...all.map(({ roll }) => roll)),
      recusals: { ...kept.recusals, ...Object.assign({}, ...all.map(({ recusals }) => recusals)) },
      ballots: Object.assign({}, ...all.map(({ ballots }) => ballots)),
      version: all.reduce((sum, { version }) => sum + version, kept.version),
    };
  }

  return {
    async find(region: string, number: number): Promise<Kept | undefined> {
      const kept = await head(region, number);
      return kept && whole(kept);
    },

    async all(region: string): Promise<Kept[]> {
      const found: Kept[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<KeptItem<Kept>>({ pk: `VOTES#${region}`, index: 'gsi1', descending: true, after });
        found.push(...page.items.map(({ data }) => data));
        after = page.next;
      } while (after);
      return found;
    },

    whole,

    /** A number of its own, whatever becomes of it: people know a vote by its proposal. */
    async newNumber(region: string): Promise<number> {
      const counted = await table.write<Item & { last: number }>({
        update: counterKey(region),
        expression: 'ADD #last :one',
        names: { last: 'last' },
        values: { one: 1 },
      });
      return counted!.last;
    },

    /**
     * Makes a vote ready under a number of its own: its boxes stand, and the write that is left makes it a vote. Whoever finds the
     * head finds them all; without it nobody finds them.
     * @param first the facts of `openVote`
     */
    async prepare([first, ...rest]: readonly Fact[], about: Pick<Kept, 'zone' | 'workspaces' | 'reminders'>): Promise<Write> {
      if (first?.type !== 'opened') throw new Error('a vote begins with its opening');
      const { region, number } = first.opening;
      const vote = (rest as Exclude<Fact, { type: 'opened' }>[]).reduce<Vote>(evolve, opened(first.opening));
      const count = boxesFor(Object.keys(vote.roll).length);
      const kept: Kept = { ...vote, ...(count > 0 && { roll: {}, ballots: {} }), boxes: count, facts: 0, version: 1, ...about };
      // Together, not one after the other: somebody waits for the form to close.
      const parts = split(vote, count, about.zone);
      await Promise.all(
        parts.map((box, at) => table.write({ put: { ...boxKey(region, number, at), data: box as unknown as Value } })),
      );
      const put = {
        ...headKey(region, number),
        gsi1pk: `VOTES#${region}`,
        gsi1sk: String(number).padStart(8, '0'),
        data: kept as unknown as Value,
      };
      return { put, if: 'attribute_not_exists(pk)' };
    },

    /**
     * One conditional write; gives what it was written into, as it is now.
     * @throws ConditionFailed with the item, when the law's condition does not hold
     */
    async cast(
      at: { region: string; number: number; boxes: number },
      voter: string,
      ballot: Ballot,
      as: { final: boolean; key?: string; since?: Instant | undefined },
    ): Promise<Kept | Box> {
      const key = at.boxes === 0 ? headKey(at.region, at.number) : boxKey(at.region, at.number, boxOf(voter, at.boxes));
      const written = await table.write<KeptItem<Kept | Box>>({
        update: key,
        expression: 'SET #data.#ballots.#voter = :ballot, #data.#version = #data.#version + :one',
        if: [
          '#data.#status = :open AND #data.#opens <= :at AND #data.#closes > :at',
          'attribute_exists(#data.#roll.#voter) AND attribute_not_exists(#data.#recusals.#voter)',
          // Who came to the company when the vote ran already does not speak for it, unless somebody vouched for them.
          ...(as.since ? ['#data.#opened >= :since'] : []),
          // What the button said of the vote is checked here, so that nobody has to read it first.
          '#data.#rule.#ballot = :mode',
          as.key === undefined ? '#data.#secret = :no' : '#data.#publicKey = :key',
          as.final ? 'attribute_not_exists(#data.#ballots.#voter)' : unlike(ballot),
        ].join(' AND '),
        names: {
          data: 'data',
          ballots: 'ballots',
          voter,
          version: 'version',
          status: 'status',
          opens: 'opensAt',
          closes: 'closesAt',
          roll: 'roll',
          recusals: 'recusals',
          rule: 'rule',
          ballot: 'ballot',
          ...(as.since && { opened: 'openedAt' }),
          ...(as.key === undefined ? { secret: 'secret' } : { publicKey: 'publicKey' }),
          ...(!as.final && ballot.choice && { choice: 'choice' }),
        },
        values: {
          ballot: ballot as unknown as Value,
          one: 1,
          open: 'open',
          at: ballot.at,
          mode: as.final ? 'final' : 'changeable',
          ...(as.since && { since: as.since }),
          ...(as.key === undefined ? { no: false } : { key: as.key }),
          ...(!as.final && ballot.choice && { choice: ballot.choice }),
        },
      });
      return written!.data;
    },

    /** Writes what was decided, unless something else happened to the vote meanwhile: then it is to be decided anew. */
    async append(vote: Kept, facts: readonly Later[]): Promise<boolean> {
      const next = facts.reduce<Vote>(evolve, vote);
      return happened(table.transact(writesOf(vote, next)));
    },

    /** Sealed ballots that were cast while the vote was made void. */
    async strip(vote: Kept): Promise<void> {
      await table.transact(writesOf(vote, { ...vote, ballots: spent(vote.ballots) }));
    },
  };

  /** The head, and each box in which something changed. */
  function writesOf(vote: Kept, next: Vote): Write[] {
    const { region, number, boxes: count } = vote;
    const own = count === 0 ? undefined : [];
    const headWrite = changeOf(headKey(region, number), vote, next, own, vote.facts);
    const inBoxes = Array.from({ length: count }, (_, at) => {
      const voters = Object.keys({ ...vote.roll, ...next.roll }).filter((voter) => boxOf(voter, count) === at);
      return changeOf(boxKey(region, number, at), vote, next, voters);
    });
    return [headWrite, ...inBoxes].filter((write) => write !== undefined);
  }
}

/** A repeated press changes nothing. Sealed, nobody can see whether it repeats: then it replaces. */
function unlike({ choice }: Ballot): string {
  return choice
    ? '(attribute_not_exists(#data.#ballots.#voter) OR #data.#ballots.#voter.#choice <> :choice)'
    : '#data.#status = :open';
}
