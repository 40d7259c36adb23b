/**
 * What the statutes say of a region's board.
 *
 * | pattern                       | key                    | requests                     |
 * |-------------------------------|------------------------|------------------------------|
 * | the board, with its history   | BOARD#<region> / BOARD | 1                            |
 * | another version               | the same item          | 1 conditional write          |
 */
import { happened, type Item, type Key, type Table, type Value } from '../../store/table.ts';
import { type Board, NOTHING_SAID } from './board.ts';

const boardKey = (region: string): Key => ({ pk: `BOARD#${region}`, sk: 'BOARD' });

export type BoardRegister = ReturnType<typeof boardRegister>;

export function boardRegister(table: Table) {
  return {
    async find(region: string): Promise<Board> {
      return (await table.get<Item & { data: Board }>(boardKey(region)))?.data ?? NOTHING_SAID;
    },

    /** False: somebody else changed it meanwhile. */
    async keep(region: string, { versions, changes }: Board): Promise<boolean> {
      const data = { versions, changes: changes + 1 } as unknown as Value;
      const asRead =
        changes === 0
          ? { if: 'attribute_not_exists(pk)' }
          : { if: '#data.#changes = :changes', names: { data: 'data', changes: 'changes' }, values: { changes } };
      return happened(table.write({ put: { ...boardKey(region), data }, ...asRead }));
    },
  };
}
