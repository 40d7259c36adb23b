/**
 * A key pair is made before the vote that it is for: whoever opens the vote may still be refused, or die. So it is noted first that the
 * pair is to be destroyed, and the note goes in the very write that makes the vote. Nobody but the worker destroys a key; it takes
 * the note first, and after that no vote can be made of it any more.
 *
 * | pattern                                | key                                   | requests                     |
 * |----------------------------------------|---------------------------------------|------------------------------|
 * | a key that is to go, unless a vote comes | REGION#<region> / VOTEKEY#<number>  | 1                            |
 * | those of a region (sweep)              | the same, by prefix                   | 1 a page                     |
 */
import { type Instant, plusMinutes } from '../../primitives/instant.ts';
import type { Due } from '../../region/capability.ts';
import { happened, type Item, type Key, type Table, type Write } from '../../store/table.ts';

/** Longer than any opening takes. */
const WAIT_MINUTES = 15;

type Note = Item & { region: string; number: number; at: Instant; taken?: boolean };

const PREFIX = 'VOTEKEY#';
const noteKey = (region: string, number: number): Key => ({
  pk: `REGION#${region}`,
  sk: `${PREFIX}${String(number).padStart(8, '0')}`,
});

/** The moment at which this item's key goes; of other items none. */
export function keyDue(item: Item): Due[] {
  return item.pk.startsWith('REGION#') && item.sk.startsWith(PREFIX) ? [dueOf(item as Note)] : [];
}

function dueOf({ region, number, at }: Note): Due {
  return { name: `vote-key/${region}/${number}`, about: 'vote-key', at, region, facts: { number } };
}

export type PendingKeys = ReturnType<typeof pendingKeys>;

export function pendingKeys(table: Table) {
  return {
    /** Before the pair is made. */
    async note(region: string, number: number, now: Instant): Promise<void> {
      await table.write({ put: { ...noteKey(region, number), region, number, at: plusMinutes(now, WAIT_MINUTES) } });
    },

    /** Goes with the write that makes the vote: its key stays, and the vote is not made when the key is about to go. */
    used(region: string, number: number): Write {
      return {
        delete: noteKey(region, number),
        if: 'attribute_exists(pk) AND attribute_not_exists(#taken)',
        names: { taken: 'taken' },
      };
    },

    /** No vote came of it: its key goes now. */
    async refused(region: string, number: number, now: Instant): Promise<void> {
      await table.write({ put: { ...noteKey(region, number), region, number, at: now, taken: true } });
    },

    /** From here on no vote can be made with this key. False: a vote stands, or it was done with before. */
    take: (region: string, number: number): Promise<boolean> =>
      happened(
        table.write({
          update: noteKey(region, number),
          expression: 'SET #taken = :yes',
          if: 'attribute_exists(pk)',
          names: { taken: 'taken' },
          values: { yes: true },
        }),
      ),

    async done(region: string, number: number): Promise<void> {
      await table.write({ delete: noteKey(region, number) });
    },

    async due(region: string): Promise<Due[]> {
      const found: Due[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Note>({ pk: `REGION#${region}`, beginsWith: PREFIX, after });
        found.push(...page.items.map(dueOf));
        after = page.next;
      } while (after);
      return found;
    },
  };
}
