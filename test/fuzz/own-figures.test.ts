/** Any bytes are answered by the reader of own figures: whole figures or faults, and never an exception. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OwnFigures, type Refusal, readOwnFigures } from '../../bot/monitor/own/reading.ts';
import { sentenceOf } from '../../bot/monitor/own/report.ts';
import { instant } from '../../bot/primitives/instant.ts';

const NOW = instant(Date.parse('2026-11-23T09:00:00.000Z'));
const read = (bytes: Uint8Array, notation?: 'nl' | 'en') =>
  readOwnFigures(bytes, { region: 'r', source: 's', now: NOW, notation });

const sensible = fc.constantFrom(
  ...[
    'indicator',
    'plaats',
    'periode',
    'waarde',
    'code',
    'eenheid',
    'bron',
    'status',
    'Leegstand',
    'Enschede',
    'GM0153',
    'Utrecht',
  ],
  ...['2022', '2023Q2', 'mei 2023', '7', '1.234', '1,5', '-3', 'definitief', 'sep=', '=1+1', '__proto__', 'constructor', ''],
);
const cell = fc.oneof({ weight: 5, arbitrary: sensible }, fc.string({ unit: 'binary', maxLength: 12 }));
const sign = fc.constantFrom(';', ',', '\t', '\n', '\r\n', '"', ' ');
const almost = fc
  .array(fc.tuple(cell, fc.oneof({ weight: 4, arbitrary: fc.constant(';') }, sign)), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));
const headed = almost.map((rest) => `indicator;plaats;periode;waarde;status\n${rest}`);
const encoded = fc
  .tuple(fc.oneof(almost, headed), fc.constantFrom('utf8' as const, 'utf16le' as const, 'latin1' as const))
  .map(([text, encoding]) => new Uint8Array(Buffer.from(text, encoding)));
const bytes = fc.oneof(fc.uint8Array({ maxLength: 2_000 }), encoded);

/** @throws when the outcome is neither */
function checkOutcome(outcome: OwnFigures | Refusal): void {
  if (!outcome.ok) {
    expect(outcome.count).toBeGreaterThan(0);
    expect(outcome.faults.length).toBe(outcome.count);
    for (const fault of outcome.faults) {
      expect(fault.line).toBeGreaterThan(0);
      for (const language of ['nl', 'en'] as const) expect(sentenceOf(fault, language)).toMatch(/^(Regel|Line) \d+.*: .*[.?]$/s);
    }
    return;
  }
  const ids = new Set(outcome.indicators.map(({ id }) => id));
  const figures = outcome.observations.map(({ indicator, place, period }) => `${indicator} ${place} ${period}`);
  expect(outcome.observations.length).toBeGreaterThan(0);
  expect(new Set(figures).size).toBe(figures.length);
  for (const { indicator, place, period, value } of outcome.observations) {
    expect(ids).toContain(indicator);
    expect(place).toMatch(/^(GM\d{4}|CR\d\d|PV\d\d|LD\d\d|NL01)$/);
    expect(period).toMatch(/^\d{4}(Q[1-4]|M\d\d)?$/);
    expect(Number.isFinite(value)).toBe(true);
  }
}

test('any bytes are figures or faults, never an exception', () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom(undefined, 'nl' as const, 'en' as const), (file, notation) =>
      checkOutcome(read(file, notation)),
    ),
    { numRuns: 5_000 },
  );
});

test('well-made rows are all read, in any order of columns and with any separator', () => {
  const row = fc.record({
    indicator: fc.constantFrom('Leegstand', 'Stages', 'Cafés; terrassen'),
    plaats: fc.constantFrom('Enschede', 'GM0141', 'Twente'),
    periode: fc.integer({ min: 1990, max: 2025 }).map(String),
    waarde: fc.integer({ min: 0, max: 999 }).map((value) => `${value},5`),
  });
  const rows = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 40,
    selector: ({ indicator, plaats, periode }) => indicator + plaats + periode,
  });
  const order = fc.shuffledSubarray(['indicator', 'plaats', 'periode', 'waarde'] as const, { minLength: 4 });
  fc.assert(
    fc.property(rows, order, fc.constantFrom(';', ',', '\t'), (all, columns, separator) => {
      const lines = [columns, ...all.map((one) => columns.map((column) => one[column]))];
      const text = lines.map((cells) => cells.map((words) => `"${words}"`).join(separator)).join('\r\n');

      const outcome = read(new TextEncoder().encode(text));

      expect(outcome.ok && outcome.observations.map(({ value }) => value)).toEqual(
        all.map(({ waarde }) => Number(waarde.replace(',', '.'))),
      );
    }),
  );
});
