/**
 * Decks that were frozen for a meeting.
 *
 * | pattern       | key                                        | requests |
 * |---------------|--------------------------------------------|----------|
 * | a frozen deck | DECK#<region>#<year> / FROZEN#<instant>    | 1        |
 *
 * Packed: the history of every figure in it would otherwise be most of the 400 kB that an item may be.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { happened, type Item, type Key, type Table } from '../../store/table.ts';
import type { DeckData } from './deck-data.ts';

const LARGEST_BYTES = 4_000_000;

type Kept = Item & { packed: string };
/** Which of them: what an address names. */
export type FrozenDeck = { region: string; year: number; frozen: string };

const keyOf = ({ region, year, frozen }: FrozenDeck): Key => ({ pk: `DECK#${region}#${year}`, sk: `FROZEN#${frozen}` });

export function frozenDecks(table: Table) {
  return {
    /** Once: who freezes the same moment again changes nothing. @returns what an address names it by */
    async keep(data: DeckData): Promise<string> {
      const key = keyOf({ region: data.region.id, year: data.year, frozen: data.frozenAt });
      const packed = deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64');
      await happened(table.write({ put: { ...key, packed }, if: 'attribute_not_exists(pk)' }));
      return data.frozenAt;
    },
    async find(of: FrozenDeck): Promise<DeckData | undefined> {
      const kept = await table.get<Kept>(keyOf(of));
      if (!kept) return undefined;
      return JSON.parse(inflateRawSync(Buffer.from(kept.packed, 'base64'), { maxOutputLength: LARGEST_BYTES }).toString('utf8'));
    },
  };
}
