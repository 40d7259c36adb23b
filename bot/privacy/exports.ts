/**
 * What a person asked to have of themselves, for the hour in which they can fetch it.
 *
 * | pattern                     | key                                       | requests                 |
 * |-----------------------------|-------------------------------------------|--------------------------|
 * | one person's, whole         | DATA#<region>#<member> / PART#n, expires  | 1 for up to 100 parts    |
 * | take it away                | the same                                  | 1 a page, and 1 a part   |
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { epochSeconds, type Instant } from '../primitives/instant.ts';
import { idsOf, type Member } from '../region/people.ts';
import type { Item, Key, Table } from '../store/table.ts';

/** Characters of one item: DynamoDB takes 400 kB. */
const PART = 300_000;

/** Which export it is, for its address: another one takes its place. */
export type Exported = { region: string; member: string; id: string; parts: number };
type Part = Item & { export: string; bytes: string };

const dataKey = (region: string, member: string) => `DATA#${region}#${member}`;
const partKey = ({ region, member }: Pick<Exported, 'region' | 'member'>, part: number): Key => ({
  pk: dataKey(region, member),
  sk: `PART#${String(part).padStart(3, '0')}`,
});

export type Exports = ReturnType<typeof exportRegister>;

export function exportRegister(table: Table) {
  return {
    async keep(of: Omit<Exported, 'parts'>, text: string, expires: Instant): Promise<Exported> {
      const packed = deflateRawSync(text).toString('base64');
      const exported = { ...of, parts: Math.ceil(packed.length / PART) };
      for (let part = 0; part < exported.parts; part++) {
        const bytes = packed.slice(part * PART, (part + 1) * PART);
        await table.write({ put: { ...partKey(of, part), export: of.id, bytes, ttl: epochSeconds(expires) } });
      }
      return exported;
    },

    /** Undefined: another one took its place, or its person was forgotten. */
    async read(exported: Exported): Promise<string | undefined> {
      const keys = Array.from({ length: exported.parts }, (_, part) => partKey(exported, part));
      const parts = (await table.getAll<Part>(keys)).filter((part) => part.export === exported.id);
      if (parts.length !== exported.parts) return undefined;
      const packed = parts.sort((a, b) => (a.sk < b.sk ? -1 : 1)).map(({ bytes }) => bytes);
      return inflateRawSync(Buffer.from(packed.join(''), 'base64')).toString();
    },

    async forget(member: Member): Promise<void> {
      for (const id of idsOf(member)) {
        let after: string | undefined;
        do {
          const page = await table.query({ pk: dataKey(member.region, id), after });
          for (const { pk, sk } of page.items) await table.write({ delete: { pk, sk } });
          after = page.next;
        } while (after);
      }
    },
  };
}
