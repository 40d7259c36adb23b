/** A townhall for calendars, as an independent library reads it. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { type Instant, instant } from '../../../bot/primitives/instant.ts';
import { calendarOf } from '../../../bot/townhall/calendar.ts';
import { calendarLinks } from '../../../bot/townhall/calendar-link.ts';
import { callOff, change, planned, type Townhall } from '../../../bot/townhall/townhall.ts';
import { NOW, plan, townhall } from './planned.ts';

const OF = { language: 'nl', regionName: 'Twente', host: 'streek.example' } as const;
const eventIn = (text: string): VEvent => {
  const events = Object.values(ical.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
  expect(events).toHaveLength(1);
  return events[0]!;
};

describe('The calendar of a townhall', () => {
  test('says when, where and what, under an id that stays', () => {
    const event = eventIn(calendarOf(townhall({ link: 'https://teams.example/1' }), OF));

    expect(event.summary).toBe('Townhall 2027: Energie (Twente)');
    expect(event.start.toISOString()).toBe('2027-03-18T18:30:00.000Z');
    expect(event.end?.toISOString()).toBe('2027-03-18T20:30:00.000Z');
    expect(event.location).toBe('Grolsch Veste, Enschede');
    expect(event.description).toContain('https://teams.example/1');
    expect(event.uid).toBe('townhall-twente-2027@streek.example');
    expect(Number(event.sequence)).toBe(0);
    expect(event.status).toBe('CONFIRMED');
    expect(event.method).toBe('PUBLISH');
  });

  test('is right on both sides of a change of the clock: half past seven is half past seven there', () => {
    for (const [day, utc] of [
      ['2027-03-26', '18:30'],
      ['2027-03-30', '17:30'],
      ['2027-10-29', '17:30'],
      ['2027-11-02', '18:30'],
    ]) {
      const at = DateTime.fromISO(`${day}T19:30`, { zone: 'Europe/Amsterdam' });
      const event = eventIn(calendarOf(townhall({ at: instant(at.toMillis()), endsAt: instant(at.toMillis() + 7_200_000) }), OF));

      expect(event.start.toISOString()).toBe(`${day}T${utc}:00.000Z`);
      expect(DateTime.fromJSDate(event.start, { zone: 'Europe/Amsterdam' }).toFormat('HH:mm')).toBe('19:30');
    }
  });

  test('replaces itself when the plan changes, and takes itself out when it is called off', () => {
    const moved = change(townhall(), plan({ at: '2027-03-25T18:30:00.000Z' as Instant }), 'Zaal bezet.', NOW) as Townhall;
    const off = callOff(moved, 'Storm; niemand kan komen.', NOW) as Townhall;
    const again = planned(plan(), { region: 'twente', zone: moved.zone, by: 'joost', at: NOW, draft: 'd' }, off);
    const events = [townhall(), moved, off, again].map((one) => eventIn(calendarOf(one, OF)));

    expect(events.map(({ sequence }) => Number(sequence))).toEqual([0, 1, 2, 3]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
    expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED', 'CONFIRMED']);
    expect(events[2]!.method).toBe('CANCEL');
    expect(events[2]!.description).toContain('Afgelast: Storm; niemand kan komen.');
  });

  test('holds whatever people write, without ever becoming another calendar (property)', () => {
    const words = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }));
    fc.assert(
      fc.property(words, words, (theme, place) => {
        const event = eventIn(calendarOf(townhall({ theme: `a ${theme}\r\nEND:VEVENT`, place: `b;,\\ ${place}` }), OF));
        expect(event.start.toISOString()).toBe('2027-03-18T18:30:00.000Z');
        expect(event.uid).toBe('townhall-twente-2027@streek.example');
      }),
      { numRuns: 100 },
    );
  });
});

describe('Its address', () => {
  const links = calendarLinks({ baseUrl: 'https://streek.example/', key: Buffer.alloc(32, 7) });
  const asked = { region: 'twente', number: 2027, language: 'en' } as const;

  test('gives back of which townhall, in which language, and is the same each time', () => {
    const url = links.urlOf(asked);

    expect(url).toMatch(/^https:\/\/streek\.example\/calendar\/[\w-]+\.[\w-]{22}\.ics$/);
    expect(links.read(new URL(url).pathname)).toEqual(asked);
    expect(links.urlOf(asked)).toBe(url);
  });

  test('is nobody’s to make or to change', () => {
    const path = new URL(links.urlOf(asked)).pathname;
    const others = calendarLinks({ baseUrl: 'https://streek.example', key: Buffer.alloc(32, 8) });

    expect(others.read(path)).toBeUndefined();
    expect(links.read(path.replace('.', 'A.'))).toBeUndefined();
    expect(links.read('/calendar/x.ics')).toBeUndefined();
  });
});
