import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const EFFECT = fileURLToPath(new URL('../../infra/local/effect.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'effect-'));
const DATA = join(folder, 'data.csv');
const WEST = ['--unit', 'region', '--time', 'year', '--value', 'product', '--treated', 'west', '--from', '2003'];

/** West is half north and half south, and five more from 2003 on; other columns are nobody's business. */
const ROWS = [
  'region,year,product,note',
  ...[1, 4, 2, 3].map((product, t) => `north,${2001 + t},${product},NA`),
  ...[5, 6, 8, 7].map((product, t) => `south,${2001 + t},${product},"a, b"`),
  ...[3, 5, 10, 10].map((product, t) => `west,${2001 + t},${product},`),
];
writeFileSync(DATA, ROWS.join('\n'));

function effect(...args: string[]): Promise<{ code: number; out: string; wrong: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [EFFECT, ...args], (error, out, wrong) => resolve({ code: Number(error?.code ?? 0), out, wrong }));
  });
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run effect', () => {
  it('gives the whole estimate as JSON', async () => {
    const { out } = await effect('--data', DATA, ...WEST, '--json');

    const found = JSON.parse(out);
    expect(found.weights.north).toBeCloseTo(0.5, 12);
    expect(found.weights.south).toBeCloseTo(0.5, 12);
    expect(Object.keys(found.gaps)).toEqual(['2001', '2002', '2003', '2004']);
    expect(found.gaps['2004']).toBeCloseTo(5, 12);
    expect(found).toMatchObject({
      treated: 'west',
      preRmspe: 0,
      // West went from 4 to 10; north stayed at 2.5, south went from 5.5 to 7.5.
      did: 5,
      placebo: { rank: 1, of: 3, p: 1 / 3, ratio: null, shown: false },
      minimumDetectableEffect: null,
      detectable: { why: 'too-few-units' },
      conclusion: 'not demonstrable',
    });
    expect(found.att).toBeCloseTo(5, 12);
    expect(found.leaveOneOut.map(({ without }: { without: string }) => without).sort()).toEqual(['north', 'south']);
  });

  it('gives a short report in Dutch, or in English', async () => {
    const { out: nl } = await effect('--data', DATA, ...WEST);
    const { out: en } = await effect('--data', DATA, ...WEST, '--lang', 'en');

    expect(nl).toContain('Effect bij west vanaf 2003');
    expect(nl).toMatch(/50,0% {2}north/);
    expect(nl).toContain('Gemiddeld verschil sinds het begin (ATT): 5,0000, dat is 50,0%.');
    expect(nl).toContain('van 2,5000 (zonder north) tot 7,5000 (zonder south).');
    expect(nl).toContain('Conclusie: niet aantoonbaar.');
    expect(en).toContain('Placebo test: rank 1 of 3 (p = 0.333;');
    expect(en).toContain('Conclusion: not demonstrable.');
  });

  it('reckons in per cent of each one’s own past when it is asked to', async () => {
    const { out } = await effect('--data', DATA, ...WEST, '--indexed', '--json');

    // North goes from 2.5 to 2.5 and south from 5.5 to 7.5; of west's own four, ten is 250 per cent.
    expect(JSON.parse(out).actual).toEqual({ 2001: 75, 2002: 125, 2003: 250, 2004: 250 });
  });

  it('names what is wrong with the figures, in the language that is asked for', async () => {
    const holed = join(folder, 'holed.csv');
    writeFileSync(holed, ROWS.filter((row) => !row.startsWith('south,2002')).join('\n'));

    const { code, wrong, out } = await effect('--data', holed, ...WEST, '--lang', 'en');

    expect(code).toBe(1);
    expect(wrong).toBe('These figures are missing: south 2002. Add them, or leave that unit or period out.\n');
    expect(out).toBe('');
  });

  it('says what is wrong with how it is called', async () => {
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, 'region,year,product\n');
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, 'region,year,product\nwest,2001\n');

    expect(await effect('--data', DATA)).toMatchObject({ code: 1, wrong: expect.stringContaining('--unit, --time, --value') });
    expect(await effect('--data', join(folder, 'none.csv'), ...WEST)).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('cannot be read'),
    });
    expect(await effect('--data', broken, ...WEST)).toMatchObject({ code: 1, wrong: expect.stringContaining('cannot be read') });
    expect(await effect('--data', empty, ...WEST)).toMatchObject({ code: 1, wrong: expect.stringContaining('has no rows') });
    expect(await effect('--data', DATA, ...WEST, '--unit', 'place')).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('has no column place. It has: region, year, product, note.'),
    });
    expect(await effect('--data', DATA, ...WEST, '--lang', 'fr')).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('nl or en'),
    });
    expect(await effect('--data', DATA, ...WEST, '--colour')).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('--colour'),
    });
  });
});
