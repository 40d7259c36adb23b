/**
 * Where people's offers and preferences are kept.
 *
 * | pattern                              | key                                                      | requests              |
 * |--------------------------------------|----------------------------------------------------------|-----------------------|
 * | one person's offers and preferences  | PARTNER#<region>#<member> / PROFILE                      | 1                     |
 * | who offers a kind for a theme        | SHELF#<region>#<kind>#<theme> / <area>#<asked>#<member>  | 1 or 2 a shelf, and 1 |
 * | whose turn comes first               | gsi1 TURNS#<region>, from <turn>#<member>                | 1                     |
 *
 * What is kept of an introduction with a person stands beside their profile (`introductions/register.ts`).
 */

import { draftsIn, type Kept as KeptIn } from '../../region/drafts.ts';
import type { Member } from '../../region/people.ts';
import { ConditionFailed, type Item, type Key, type Table, type Value, type Write } from '../../store/table.ts';
import { type OfferContent, type Profile, uniteWith } from './offer.ts';
import { memberAt, placeOn, type Shelf, shelvesOf } from './shelves.ts';

export type Draft = OfferContent;
export type KeptDraft = KeptIn<Draft>;
type Kept<T> = Item & { data: T };

export const partnerKey = (region: string, member: string): string => `PARTNER#${region}#${member}`;
const profileKey = (region: string, member: string): Key => ({ pk: partnerKey(region, member), sk: 'PROFILE' });
const shelfKey = (region: string, shelf: Shelf): string => `SHELF#${region}#${shelf}`;
/** The sweep looks after those whose turn comes first; the others are found when theirs does. */
const TURNS_LOOKED_AFTER = 200;

export function profileIn(item: Item | undefined): Profile | undefined {
  return item?.sk === 'PROFILE' && item.pk.startsWith('PARTNER#') ? (item as Kept<Profile>).data : undefined;
}

export type OfferRegister = ReturnType<typeof offerRegister>;

export function offerRegister(table: Table) {
  async function find(region: string, member: string): Promise<Profile | undefined> {
    return (await table.get<Kept<Profile>>(profileKey(region, member)))?.data;
  }

  return {
    drafts: draftsIn<Draft>(table, 'OFFER-DRAFT', 'offer'),
    find,

    /**
     * Changes a profile from what it is now, and where it stands on the shelves; two changes at once both happen.
     * @param fresh what it is when there is none yet; absent: nothing is changed then
     * @param along what is written with it, all or nothing
     * @throws ConditionFailed when what goes along may not be written
     */
    async change<R extends object>(
      region: string,
      member: string,
      fresh: Profile | undefined,
      decide: (now: Profile) => Profile | R,
      along: Write[] = [],
    ): Promise<Profile | R | undefined> {
      for (;;) {
        const kept = await find(region, member);
        const now = kept ?? fresh;
        if (!now) return undefined;
        const decided = decide(now);
        if (!('offers' in decided)) return decided;
        if (decided === now) return now;
        const next = { ...decided, version: now.version + 1 };
        if (await written([profilePut(next, kept), ...shelving(kept, next), ...along])) return next;
      }
    },

    /**
     * A person's profile, with what they told before their accounts were united: that comes along, and the rest is theirs by now.
     * @param member who they are, and were
     */
    async of({ region, id, was = [] }: Pick<Member, 'region' | 'id' | 'was'>): Promise<Profile | undefined> {
      for (const before of was) {
        const old = await find(region, before);
        if (!old) continue;
        await this.change<never>(region, id, { ...old, member: id, offers: [], last: 0, version: 0 }, (profile) =>
          uniteWith(profile, old),
        );
        await this.forget(region, before);
      }
      return find(region, id);
    },

    /** Those on these shelves, who stand in the area first; of each shelf so many and no more. */
    async on(region: string, shelves: Shelf[], area: string | undefined, most: number): Promise<Profile[]> {
      const found = new Set<string>();
      for (const shelf of shelves) {
        if (found.size >= most) break;
        const pk = shelfKey(region, shelf);
        const near = area ? await table.query({ pk, beginsWith: `${area}#`, limit: most, eventual: true }) : { items: [] };
        const all = near.items.length < most ? await table.query({ pk, limit: most, eventual: true }) : { items: [] };
        for (const { sk } of [...near.items, ...all.items]) if (found.size < most) found.add(memberAt(sk));
      }
      const keys = [...found].map((member) => profileKey(region, member));
      const items = new Map((await table.getAll<Kept<Profile>>(keys)).map((item) => [item.pk, item.data]));
      return keys.flatMap(({ pk }) => items.get(pk) ?? []);
    },

    async nextTurns(region: string): Promise<Profile[]> {
      const page = await table.query<Kept<Profile>>({ pk: `TURNS#${region}`, index: 'gsi1', limit: TURNS_LOOKED_AFTER });
      return page.items.map(({ data }) => data);
    },

    /** Takes a person off every shelf, with all that they told. False: there was nothing. */
    async forget(region: string, member: string): Promise<boolean> {
      for (;;) {
        const kept = await find(region, member);
        if (!kept) return false;
        const gone: Write = { delete: profileKey(region, member), ...unchanged(kept) };
        if (await written([gone, ...shelving(kept, undefined)])) return true;
      }
    },
  };

  /** False: somebody else changed the profile meanwhile. */
  async function written(writes: Write[]): Promise<boolean> {
    try {
      await table.transact(writes);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed && error.index === 0) return false;
      throw error;
    }
  }
}

function profilePut(next: Profile, was: Profile | undefined): Write {
  const put: Item = {
    ...profileKey(next.region, next.member),
    ...(next.turn && { gsi1pk: `TURNS#${next.region}`, gsi1sk: `${next.turn}#${next.member}` }),
    data: next as unknown as Value,
  };
  return was ? { put, ...unchanged(was) } : { put, if: 'attribute_not_exists(pk)' };
}

const unchanged = ({ version }: Profile) => ({
  if: '#data.#version = :was',
  names: { data: 'data', version: 'version' },
  values: { was: version },
});

/** Puts where a person stands now, and takes away where they stood. */
function shelving(was: Profile | undefined, next: Profile | undefined): Write[] {
  const [before, after] = [keysOf(was), keysOf(next)];
  const gone = [...before].filter(([id]) => !after.has(id)).map(([, key]): Write => ({ delete: key }));
  const come = [...after].filter(([id]) => !before.has(id)).map(([, key]): Write => ({ put: { ...key } }));
  return [...gone, ...come];
}

function keysOf(profile: Profile | undefined): Map<string, Key> {
  if (!profile) return new Map();
  return new Map(
    shelvesOf(profile).map((shelf) => {
      const key = { pk: shelfKey(profile.region, shelf), sk: placeOn(profile) };
      return [`${key.pk} ${key.sk}`, key];
    }),
  );
}
