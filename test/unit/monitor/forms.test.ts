/** The form in which a question is changed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodTyped } from '../../../bot/monitor/forms.ts';
import { findPeriod } from '../../../bot/monitor/periods.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';

const NOW = '2026-11-23T11:00:00.000Z' as Instant;
const years = fc.integer({ min: 1990, max: 2026 }).map(String);
const periods = fc.oneof(
  years,
  fc.tuple(years, fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4')).map(([year, quarter]) => `${year}${quarter}`),
);

test('The period in a form is read as what it stood for, in either language', () => {
  const bound = fc.option(periods, { nil: undefined });
  fc.assert(
    fc.property(bound, bound, fc.constantFrom('nl', 'en'), (one, other, language) => {
      const [from, to] = one && other && one > other ? [other, one] : [one, other];
      const typed = periodTyped(language, { from, to });

      const read = typed === undefined ? undefined : findPeriod(typed, NOW);

      expect({ from: read?.from, to: read?.to }).toEqual({ from, to });
    }),
  );
});
