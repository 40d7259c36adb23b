/**
 * A region's own indicators, and files of figures that wait for a yes.
 *
 * | pattern                          | key                                     | requests            |
 * |----------------------------------|-----------------------------------------|---------------------|
 * | the region's own indicators      | REGION#<region> / INDICATORS            | 1                   |
 * | a file that waits for a yes      | BRING#<ask> / BRING, and PART#n, expire | 1 a page, and 1 to write a part |
 *
 * What was read is kept, and not the file: what a person saw in the preview is what is stored, whatever becomes of the file.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { epochSeconds, type Instant, plusMinutes } from '../../primitives/instant.ts';
import { happened, type Item, type Table, type Value } from '../../store/table.ts';
import { type OwnIndicator, sameName } from './indicators.ts';
import type { OwnFigures } from './reading.ts';

/** Own indicators bear their region in their id: `own:<region>:<slug>`. */
export const isOwn = (indicator: string, region: string | undefined): boolean =>
  region !== undefined && indicator.startsWith(`own:${region}:`);

type Indicators = {
  indicators: OwnIndicator[];
  /** Those that were taken away. Their figures are still there, so that none may come under their ids in another unit. */
  removed: OwnIndicator[];
};
type Kept = Item & Partial<Indicators> & { version: number };
/** Of one item: DynamoDB takes 400 kB. */
const PART = 300_000;
const WAIT_MINUTES = 60;

export type Brought = Pick<OwnFigures, 'indicators' | 'observations'>;
type Part = Item & { bytes: string };
type Waiting = Item & { region: string; account: string; parts: number; expires: Instant; settled?: boolean };

const indicatorsKey = (region: string) => ({ pk: `REGION#${region}`, sk: 'INDICATORS' });
const bringKey = (id: string) => ({ pk: `BRING#${id}`, sk: 'BRING' });
const partKey = (id: string, part: number) => ({ pk: `BRING#${id}`, sk: `PART#${String(part).padStart(3, '0')}` });

const decimalsOf = (id: string, of: readonly OwnIndicator[]): number => of.find((one) => one.id === id)?.decimals ?? 0;

export type OwnRegister = ReturnType<typeof ownRegister>;

export function ownRegister(table: Table) {
  async function book(region: string): Promise<Indicators & { version: number }> {
    const { indicators = [], removed = [], version = 0 } = (await table.get<Kept>(indicatorsKey(region))) ?? {};
    return { indicators, removed, version };
  }

  /** From what they are now; two changes at once both happen. @returns false when `next` gave nothing, and nothing changed */
  async function change(region: string, next: (now: Indicators) => Indicators | undefined): Promise<boolean> {
    for (;;) {
      const { version, ...now } = await book(region);
      const after = next(now);
      if (!after) return false;
      const put = { ...indicatorsKey(region), ...(after as unknown as Record<string, Value>), version: version + 1 };
      const unchanged =
        version > 0
          ? { if: '#version = :version', names: { version: 'version' }, values: { version } }
          : { if: 'attribute_not_exists(pk)' };
      if (await happened(table.write({ put, ...unchanged }))) return true;
    }
  }

  return {
    indicators: async (region: string): Promise<OwnIndicator[]> => (await book(region)).indicators,
    book,

    /** @returns false, and keeps none, when one has come under the same name or id with another unit since they were read */
    keep: (region: string, brought: readonly OwnIndicator[]) =>
      change(region, ({ indicators, removed }) => {
        const known = [...indicators, ...removed];
        if (brought.some((one) => known.some((other) => one.id === other.id && one.unit !== other.unit))) return undefined;
        if (brought.some((one) => indicators.some((other) => one.id !== other.id && sameName(one, other)))) return undefined;
        const kept = brought.map((one) => ({ ...one, decimals: Math.max(one.decimals, decimalsOf(one.id, indicators)) }));
        return {
          indicators: [...new Map([...indicators, ...kept].map((one) => [one.id, one])).values()],
          removed: removed.filter(({ id }) => !brought.some((one) => one.id === id)),
        };
      }),

    /** Its figures stay where they are, and nothing leads to them any more; brought in anew in its unit, it is as it was. */
    remove: (region: string, id: string) =>
      change(region, ({ indicators, removed }) => ({
        indicators: indicators.filter((one) => one.id !== id),
        removed: [...removed, ...indicators.filter((one) => one.id === id)],
      })),

    async wait(id: string, of: { region: string; account: string; brought: Brought; at: Instant }): Promise<void> {
      const packed = deflateRawSync(JSON.stringify(of.brought)).toString('base64');
      const expires = plusMinutes(of.at, WAIT_MINUTES);
      const ttl = epochSeconds(expires);
      const parts = Math.ceil(packed.length / PART);
      for (let part = 0; part < parts; part++) {
        await table.write({ put: { ...partKey(id, part), bytes: packed.slice(part * PART, (part + 1) * PART), ttl } });
      }
      await table.write({ put: { ...bringKey(id), region: of.region, account: of.account, parts, expires, ttl } });
    },

    /** What waits under this id for this region, unless it was dealt with or has expired. */
    async waiting(id: string, region: string, now: Instant): Promise<Brought | undefined> {
      const [bring, ...parts] = await this.read(id);
      if (!bring || bring.region !== region || bring.settled || bring.expires <= now || parts.length !== bring.parts)
        return undefined;
      const packed = parts.map(({ bytes }) => bytes).join('');
      return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as Brought;
    },

    /** A page of the table holds but a few parts. */
    async read(id: string): Promise<[Waiting | undefined, ...Part[]]> {
      const items: Item[] = [];
      let after: string | undefined;
      do {
        const page = await table.query({ pk: `BRING#${id}`, after });
        items.push(...page.items);
        after = page.next;
      } while (after);
      const bring = items.find(({ sk }) => sk === 'BRING') as Waiting | undefined;
      return [bring, ...(items.filter(({ sk }) => sk.startsWith('PART#')) as Part[])];
    },

    async settle(id: string): Promise<void> {
      await table.write({
        update: bringKey(id),
        expression: 'SET #settled = :yes',
        if: 'attribute_exists(pk)',
        names: { settled: 'settled' },
        values: { yes: true },
      });
    },
  };
}
