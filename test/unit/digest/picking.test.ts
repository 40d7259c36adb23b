/** From the lines of a week to what one reader is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byWeight, isQuiet, LONG, merged, partsFor, type Reader, SHORT, type Worded } from '../../../bot/digest/picking.ts';
import { LINE_KINDS, type Line } from '../../../bot/region/capability.ts';

const line = (id: string, kind: Line['kind'], weight = 50, more: Partial<Line> = {}): Line => ({
  region: 'r',
  subject: 'problem',
  id,
  kind,
  weight,
  themes: ['problems'],
  to: 'everyone',
  ...more,
});
const worded = (id: string, kind: Line['kind'], more: Partial<Worded> = {}): Worded => ({
  ...line(id, kind),
  title: `Titel ${id}`,
  words: [`woorden ${id}`],
  buttons: [],
  ...more,
});
const member: Reader = { member: 'm1', kvk: '00000001', coordinator: false, themes: [] };
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

describe('Of one subject', () => {
  it('the strongest is told: what was raised and solved in one week is solved', () => {
    const told = merged([line('1', 'new'), line('1', 'moved'), line('1', 'decided')]);

    expect(told.map(({ kind }) => kind)).toEqual(['decided']);
  });

  it('of two of a kind the newest is told', () => {
    expect(merged([line('1', 'decided', 60), line('1', 'decided', 35)])).toEqual([line('1', 'decided', 35)]);
  });

  it('what is to be celebrated, and what waits for somebody, stand beside what else is told of it', () => {
    const told = merged([line('1', 'decided', 90), line('1', 'celebrate', 100), line('1', 'needs-you', 95)]);

    expect(told.map(({ kind }) => kind)).toEqual(['celebrate', 'needs-you', 'decided']);
  });

  it('whatever happened, each subject is told at most once as news, heaviest first', () => {
    const anyLine = fc
      .record({ id: fc.integer({ min: 1, max: 5 }).map(String), kind: fc.constantFrom(...LINE_KINDS), weight: fc.nat(100) })
      .map(({ id, kind, weight }) => line(id, kind, weight));
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const told = merged(lines);
        const news = told.filter(({ kind }) => kind !== 'celebrate' && kind !== 'needs-you');
        expect(new Set(ids(news)).size).toBe(news.length);
        expect(byWeight(told)).toEqual(told);
      }),
    );
  });
});

describe('A reader', () => {
  it('is told five lines, one to celebrate, and how much more there is', () => {
    const lines = [...'12345678'].map((id) => worded(id, 'new'));

    const parts = partsFor(member, [worded('9', 'celebrate'), worded('9', 'decided'), ...lines], SHORT);

    expect(ids(parts.news)).toEqual(['1', '2', '3', '4', '5']);
    expect(parts.celebrate?.id).toBe('9');
    expect(parts.more).toBe(3);
  });

  it('who wants all of it turns the pages, and misses no line', () => {
    const lines = [...Array(30)].map((_, i) => worded(String(i + 1), 'new'));
    const pages = [0, 1, 2].map((page) => partsFor(member, [worded('99', 'celebrate'), ...lines], LONG, page));

    expect(pages.flatMap(({ news }) => ids(news))).toEqual(ids(lines));
    expect(pages.map(({ more }) => more)).toEqual([18, 6, 0]);
    expect(pages.map(({ celebrate }) => celebrate?.id)).toEqual(['99', undefined, undefined]);
  });

  it('who runs no region is told nothing that is for coordinators, nor what is for somebody else', () => {
    const lines = [worded('1', 'new', { to: 'coordinators' }), worded('2', 'needs-you', { to: { member: 'm2' } })];

    expect(isQuiet(partsFor(member, lines, SHORT))).toBe(true);
    expect(ids(partsFor({ ...member, coordinator: true }, lines, SHORT).news)).toEqual(['1']);
    expect(ids(partsFor({ ...member, member: 'm2' }, lines, SHORT).needs)).toEqual(['2']);
  });

  it.each([
    ['their company', ['00000001']],
    ['themselves', ['m1']],
  ])('has a vote among what is asked of them while it waits for %s', (_, waitsFor) => {
    const vote = worded('3', 'closing', { waitsFor });

    expect(ids(partsFor(member, [vote], SHORT).needs)).toEqual(['3']);
    expect(ids(partsFor({ member: 'm9', coordinator: true, themes: [] }, [vote], SHORT).news)).toEqual(['3']);
  });

  it('with topics of their own hears of those parts, of those words in a title, and of what waits for them whatever it is', () => {
    const lines = [
      worded('1', 'new', { themes: ['fund'] }),
      worded('2', 'new', { title: 'Geen ENERGIE op het park' }),
      worded('3', 'new', { title: 'Geen monteurs' }),
      worded('4', 'closing', { title: 'Iets anders', waitsFor: ['m1'] }),
    ];

    const parts = partsFor({ ...member, themes: ['fund', 'énergie'] }, lines, SHORT);

    expect(ids(parts.news)).toEqual(['1', '2']);
    expect(ids(parts.needs)).toEqual(['4']);
  });
});
