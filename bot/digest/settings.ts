/**
 * Who gets a digest, when, and of what.
 *
 * | pattern                              | key                                          | requests      |
 * |--------------------------------------|----------------------------------------------|---------------|
 * | one person's choice                  | DIGEST#<region> / SETTING#<member>           | 1             |
 * | choose; the slot begins with it      | both, in one transaction                     | 1             |
 * | everybody's choices                  | DIGEST#<region> / SETTING#                   | 1 a page      |
 * | the slots of a region (sweep)        | DIGEST#<region> / SLOT#                      | 1             |
 * | a slot's next moment                 | DIGEST#<region> / SLOT#<slot>                | 1             |
 *
 * A slot is one set moment, however many people chose it. A coordinator who chose nothing has the default slot.
 */
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import { happened, type Item, type Key, type Table, type Value } from '../store/table.ts';
import { type Slot, slotName } from './slot.ts';

export type Setting = Slot & {
  member: string;
  on: boolean;
  /** Absent: as everything else that they read. */
  language?: Language;
  themes: string[];
};

export type KeptSlot = Slot & {
  region: string;
  /** Its next moment. */
  next: Instant;
  /** When its digest before that was due; a machine that was off tells from there. */
  before?: Instant;
  /** Counts who chose it, so that it is not given up while somebody does. */
  chosen: number;
};

const poolKey = (region: string): string => `DIGEST#${region}`;
const settingKey = (region: string, member: string): Key => ({ pk: poolKey(region), sk: `SETTING#${member}` });
const slotKey = (region: string, slot: Slot): Key => ({ pk: poolKey(region), sk: `SLOT#${slotName(slot)}` });

type Kept<T> = Item & { data: T };

export const isSlot = ({ pk, sk }: Key): boolean => pk.startsWith('DIGEST#') && sk.startsWith('SLOT#');

export function settingsIn(table: Table) {
  async function slot(region: string, of: Slot): Promise<KeptSlot | undefined> {
    return (await table.get<Kept<KeptSlot>>(slotKey(region, of)))?.data;
  }

  return {
    async setting(region: string, member: string): Promise<Setting | undefined> {
      return (await table.get<Kept<Setting>>(settingKey(region, member)))?.data;
    },

    async all(region: string): Promise<Setting[]> {
      const found: Setting[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Kept<Setting>>({ pk: poolKey(region), beginsWith: 'SETTING#', after });
        found.push(...page.items.map(({ data }) => data));
        after = page.next;
      } while (after);
      return found;
    },

    /** Keeps the choice, and sees that its slot goes on. @param next the slot's next moment, where it is not there yet */
    async choose(region: string, setting: Setting, next: Instant): Promise<void> {
      const kept = { put: { ...settingKey(region, setting.member), data: setting as unknown as Value } };
      if (!setting.on) {
        await table.write(kept);
        return;
      }
      const { weekday, hour, minute, zone } = setting;
      for (;;) {
        const now = await slot(region, setting);
        const was: KeptSlot = now ?? { region, weekday, hour, minute, zone, next, chosen: 0 };
        if (await happened(table.transact([kept, putSlot({ ...was, chosen: was.chosen + 1 }, now)]))) return;
      }
    },

    /** A region's first slot. False: it has it. */
    async begin(of: KeptSlot): Promise<boolean> {
      return happened(table.write(putSlot(of, undefined)));
    },

    /** A slot in which nobody is left is given up at its next moment. */
    async forget(region: string, member: string): Promise<void> {
      await table.write({ delete: settingKey(region, member) });
    },

    slot,

    async slots(region: string): Promise<KeptSlot[]> {
      const { items } = await table.query<Kept<KeptSlot>>({ pk: poolKey(region), beginsWith: 'SLOT#' });
      return items.map(({ data }) => data);
    },

    /** On to the next moment, unless somebody did that already. */
    async advance(from: KeptSlot, next: Instant, before: Instant): Promise<void> {
      await happened(table.write(putSlot({ ...from, next, before }, from)));
    },

    /** Nobody is left in it; whoever chooses it at this very moment keeps it. */
    async giveUp(slot: KeptSlot): Promise<void> {
      await happened(table.write({ delete: slotKey(slot.region, slot), ...unchanged(slot) }));
    },
  };
}

function putSlot(slot: KeptSlot, was: KeptSlot | undefined) {
  const put = { ...slotKey(slot.region, slot), data: slot as unknown as Value };
  return { put, ...(was ? unchanged(was) : { if: 'attribute_not_exists(pk)' }) };
}

function unchanged({ next, chosen }: KeptSlot) {
  return {
    if: '#data.#next = :next AND #data.#chosen = :chosen',
    names: { data: 'data', next: 'next', chosen: 'chosen' },
    values: { next, chosen },
  };
}
