/**
 * Draws the two icons that Teams wants: three companies, joined. Run it (`node infra/manifests/teams/icons.ts`) after a change;
 * the test holds the committed files against it.
 */
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Icon = { size: number; ground: number; mark: number };

/** Colours as RGBA; the outline icon must be white on nothing. */
export const ICONS: Record<'color' | 'outline', Icon> = {
  color: { size: 192, ground: 0x0f5257ff, mark: 0xffffffff },
  outline: { size: 32, ground: 0xffffff00, mark: 0xffffffff },
};

/** In shares of the icon's size. */
const COMPANIES: Point[] = [
  [0.5, 0.27],
  [0.25, 0.69],
  [0.75, 0.69],
];
const COMPANY_RADIUS = 0.125;
const LINE_RADIUS = 0.03;

/** The pixels, row by row, four bytes each. */
export function pixelsOf({ size, ground, mark }: Icon): Uint8Array {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const covered = Math.min(1, Math.max(0, 0.5 - distance([(x + 0.5) / size, (y + 0.5) / size]) * size));
      pixels.writeUInt32BE(mix(ground, mark, covered), (y * size + x) * 4);
    }
  }
  return pixels;
}

/** To the edge of the mark: below zero inside it. */
function distance(from: Point): number {
  const discs = COMPANIES.map((company) => Math.hypot(from[0] - company[0], from[1] - company[1]) - COMPANY_RADIUS);
  const lines = COMPANIES.map(
    (company, index) => toLine(from, company, COMPANIES[(index + 1) % COMPANIES.length]!) - LINE_RADIUS,
  );
  return Math.min(...discs, ...lines);
}

function toLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function mix(one: number, other: number, share: number): number {
  const channel = (shift: number) => {
    const [from, to] = [(one >>> shift) & 0xff, (other >>> shift) & 0xff];
    return (Math.round(from + (to - from) * share) << shift) >>> 0;
  };
  return channel(24) + channel(16) + channel(8) + channel(0);
}

/** A PNG of 8-bit RGBA without filters (RFC 2083). */
function png(icon: Icon): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(icon.size, 0);
  header.writeUInt32BE(icon.size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const pixels = pixelsOf(icon);
  const rows = Array.from({ length: icon.size }, (_, y) => [
    Buffer.of(0),
    pixels.subarray(y * icon.size * 4, (y + 1) * icon.size * 4),
  ]);
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()))),
    chunk('IEND', Buffer.of()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

if (import.meta.main) {
  for (const [name, icon] of Object.entries(ICONS)) writeFileSync(new URL(`${name}.png`, import.meta.url), png(icon));
}
