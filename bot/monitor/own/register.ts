/**
 * A region's own indicators, and files of figures that wait for a yes.
 *
 * | pattern                          | key                                     | requests            |
 * |----------------------------------|-----------------------------------------|---------------------|
 * | the region's own indicators      | REGION#<region> / INDICATORS            | 1                   |
 * | a file that waits for a yes      | BRING#<ask> / BRING, and PART#n, expire | 1, and 1 to write a part |
 *
 * What was read is kept, and not the file: what a person saw in the preview is what is stored, whatever becomes of the file.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { epochSeconds, type Instant, plusMinutes } from '../../primitives/instant.ts';
import { happened, type Item, type Table, type Value } from '../../store/table.ts';
import type { OwnIndicator } from './indicators.ts';
import type { OwnFigures } from './reading.ts';

/** Own indicators bear their region in their id: `own:<region>:<slug>`. */
export const isOwn = (indicator: string, region: string | undefined): boolean =>
  region !== undefined && indicator.startsWith(`own:${region}:`);

type Kept = Item & { indicators: OwnIndicator[]; version: number };
/** Of one item: DynamoDB takes 400 kB. */
const PART = 300_000;
const WAIT_MINUTES = 60;
const PARTS = 32;

export type Brought = Pick<OwnFigures, 'indicators' | 'observations'>;
type Waiting = Item & { region: string; account: string; parts: number; expires: Instant; settled?: boolean };

const indicatorsKey = (region: string) => ({ pk: `REGION#${region}`, sk: 'INDICATORS' });
const bringKey = (id: string) => ({ pk: `BRING#${id}`, sk: 'BRING' });
const partKey = (id: string, part: number) => ({ pk: `BRING#${id}`, sk: `PART#${String(part).padStart(3, '0')}` });

export type OwnRegister = ReturnType<typeof ownRegister>;

export function ownRegister(table: Table) {
  const find = async (region: string): Promise<Kept | undefined> => table.get<Kept>(indicatorsKey(region));

  /** From what they are now; two changes at once both happen. */
  async function change(region: string, next: (now: OwnIndicator[]) => OwnIndicator[]): Promise<void> {
    for (;;) {
      const now = await find(region);
      const put = {
        ...indicatorsKey(region),
        indicators: next(now?.indicators ?? []) as unknown as Value,
        version: (now?.version ?? 0) + 1,
      };
      const unchanged = now
        ? { if: '#version = :version', names: { version: 'version' }, values: { version: now.version } }
        : { if: 'attribute_not_exists(pk)' };
      if (await happened(table.write({ put, ...unchanged }))) return;
    }
  }

  return {
    indicators: async (region: string): Promise<OwnIndicator[]> => (await find(region))?.indicators ?? [],

    /** Adds them, or takes their newest unit and decimals. */
    keep: (region: string, brought: readonly OwnIndicator[]) =>
      change(region, (now) => [...new Map([...now, ...brought].map((one) => [one.id, one])).values()]),

    /** Its figures stay where they are, and nothing leads to them any more; brought in anew, it is as it was. */
    remove: (region: string, id: string) => change(region, (now) => now.filter((one) => one.id !== id)),

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

    async read(id: string): Promise<[Waiting | undefined, ...(Item & { bytes: string })[]]> {
      const { items } = await table.query<Item & { bytes: string }>({ pk: `BRING#${id}`, limit: PARTS });
      const bring = items.find(({ sk }) => sk === 'BRING') as unknown as Waiting | undefined;
      return [bring, ...items.filter(({ sk }) => sk.startsWith('PART#'))];
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
