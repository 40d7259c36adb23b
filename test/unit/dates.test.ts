/** Dates and deadlines as people type them. It is Wednesday 25 November 2026, eleven in the morning in Enschede. */
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { momentIn } from '../../bot/conversation/dates.ts';
import type { Instant } from '../../bot/primitives/instant.ts';
import type { Language } from '../../bot/primitives/language.ts';

const timeZone = 'Europe/Amsterdam';
const NOW = '2026-11-25T10:00:00.000Z';

/** Read as on the region's clocks: `2026-11-27 17:00`, or a day alone when no time is said; readings of equal weight with "or". */
function read(text: string, language: Language, now = NOW): string {
  const moment = momentIn(text, { now: now as Instant, timeZone, language });
  if (!moment) return 'nothing';
  const local = (at: Instant, format: string) => DateTime.fromISO(at, { zone: timeZone }).toFormat(format);
  if ('ambiguous' in moment) return moment.ambiguous.map((at) => local(at, 'yyyy-MM-dd HH:mm')).join(' or ');
  return local(moment.at, moment.hasTime ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd');
}

type Said = [text: string, means: string][];

describe('A day in Dutch', () => {
  it.each<Said[number]>([
    ['vandaag', '2026-11-25'],
    ['morgen', '2026-11-26'],
    ['overmorgen', '2026-11-27'],
    ['kan het overmorgen al?', '2026-11-27'],
    ['goede morgen allemaal', 'nothing'],
    ['goedemorgen', 'nothing'],
    ['vrijdag', '2026-11-27'],
    ['Vóór vrijdag graag', '2026-11-27'],
    ['op maandag', '2026-11-30'],
    ['woensdag', '2026-11-25'],
    ['aanstaande dinsdag', '2026-12-01'],
    ['komende zaterdag', '2026-11-28'],
    ['deze vrijdag', '2026-11-27'],
    ['volgende dinsdag', '2026-12-01'],
    ['volgende vrijdag', '2026-11-27 00:00 or 2026-12-04 00:00'],
    ['volgende week', '2026-11-30'],
    ['volgende week woensdag', '2026-12-02'],
    ['volgende week op woensdag', '2026-12-02'],
    ['woensdag volgende week', '2026-12-02'],
    ['deze week vrijdag', '2026-11-27'],
    ['vrijdag over een week', '2026-12-04'],
    ['dit weekend', '2026-11-28'],
    ['volgend weekend', '2026-12-05'],
    ['volgende maand', '2026-12-01'],
    ['volgend jaar', '2027-01-01'],
    ['over twee weken', '2026-12-09'],
    ['over 10 dagen', '2026-12-05'],
    ['over een week', '2026-12-02'],
    ['over een maand', '2026-12-25'],
    ['over anderhalve week', '2026-12-06'],
    ['over een half jaar', '2027-05-25'],
    ['binnen 3 dagen', '2026-11-28'],
    ['over twee weken vrijdag', '2026-12-11'],
    ['twee weken vanaf nu', '2026-12-09'],
    ['eind van de maand', '2026-11-30'],
    ['eind van de week', '2026-11-27'],
    ['einde van het jaar', '2026-12-31'],
    ['eind volgende maand', '2026-12-31'],
    ['eind volgende week', '2026-12-04'],
    ['begin volgende week', '2026-11-30'],
    ['begin december', '2026-12-01'],
    ['half december', '2026-12-15'],
    ['medio januari', '2027-01-15'],
    ['eind februari', '2027-02-28'],
    ['eind dit kwartaal', '2026-12-31'],
    ['3 december', '2026-12-03'],
    ['drie december', '2026-12-03'],
    ['3 dec.', '2026-12-03'],
    ['op de 3e van december', '2026-12-03'],
    ['vijfentwintig december', '2026-12-25'],
    ['eenentwintigste december', '2026-12-21'],
    ['donderdag 3 december', '2026-12-03'],
    ['do 3 december', '2026-12-03'],
    ['3 december 2027', '2027-12-03'],
    ['3 maart', '2027-03-03'],
    ['25 november', '2026-11-25'],
    ['24 november', '2027-11-24'],
    ['29 februari', '2028-02-29'],
    ['31 februari', 'nothing'],
    ['vrijdag 3 december', '2026-11-27 00:00 or 2026-12-03 00:00'],
    ['3-12', '2026-12-03'],
    ['3/12', '2026-12-03'],
    ['uiterlijk 3-12 inleveren', '2026-12-03'],
    ['3-12-2026', '2026-12-03'],
    ['3-12-26', '2026-12-03'],
    ['2026-12-03', '2026-12-03'],
    ['de 15e', '2026-12-15'],
    ['de 28e', '2026-11-28'],
    ['vrijdag of maandag', '2026-11-27 00:00 or 2026-11-30 00:00'],
    ['op vr', '2026-11-27'],
    ['na het weekend', '2026-11-30'],
    ['over 3 dgn', '2026-11-28'],
  ])('“%s” is %s', (text, means) => {
    expect(read(text, 'nl')).toBe(means);
  });
});

describe('A day in English', () => {
  it.each<Said[number]>([
    ['today', '2026-11-25'],
    ['tomorrow', '2026-11-26'],
    ['the day after tomorrow', '2026-11-27'],
    ['by Friday', '2026-11-27'],
    ['on Fri', '2026-11-27'],
    ['before Monday please', '2026-11-30'],
    ['next Tuesday', '2026-12-01'],
    ['next Friday', '2026-11-27 00:00 or 2026-12-04 00:00'],
    ['this Friday', '2026-11-27'],
    ['next week', '2026-11-30'],
    ['Wednesday next week', '2026-12-02'],
    ['next week Wednesday', '2026-12-02'],
    ['Friday week', '2026-12-04'],
    ['a week from Friday', '2026-12-04'],
    ['in two weeks', '2026-12-09'],
    ['two weeks from now', '2026-12-09'],
    ["in three days' time", '2026-11-28'],
    ['within 3 days', '2026-11-28'],
    ['this weekend', '2026-11-28'],
    ['next month', '2026-12-01'],
    ['the end of the month', '2026-11-30'],
    ['by the end of the week', '2026-11-27'],
    ['end of next month', '2026-12-31'],
    ['early next week', '2026-11-30'],
    ['mid January', '2027-01-15'],
    ['December 3', '2026-12-03'],
    ['December 3rd, 2027', '2027-12-03'],
    ['the third of December', '2026-12-03'],
    ['3 May', '2027-05-03'],
    ['you may come', 'nothing'],
    ['December twenty-first', '2026-12-21'],
    ['Thursday 3 December', '2026-12-03'],
    ['the 15th', '2026-12-15'],
    ['3/12', '2026-12-03 00:00 or 2027-03-12 00:00'],
    ['13/1', '2027-01-13'],
    ['2026-12-03', '2026-12-03'],
    ['the Friday after next', '2026-12-04'],
    ['a week on Monday', '2026-12-07'],
    ['in a fortnight', '2026-12-09'],
    ['after the weekend', '2026-11-30'],
    ['the sun is out', 'nothing'],
    ['over 3 weeks of work', 'nothing'],
    ['last Friday', 'nothing'],
    ['two weeks ago', 'nothing'],
  ])('“%s” is %s', (text, means) => {
    expect(read(text, 'en')).toBe(means);
  });
});

describe('A time in Dutch', () => {
  it.each<Said[number]>([
    ['vrijdag 17 uur', '2026-11-27 17:00'],
    ['vrijdag om 17.30', '2026-11-27 17:30'],
    ['vrijdag 17u', '2026-11-27 17:00'],
    ['vr. 17u30', '2026-11-27 17:30'],
    ['vrijdag om half drie', '2026-11-27 14:30'],
    ['vrijdag om half 3', '2026-11-27 14:30'],
    ['half een morgen', '2026-11-26 12:30'],
    ['kwart voor vier', '2026-11-25 15:45'],
    ['kwart over negen', '2026-11-26 09:15'],
    ['tien over drie', '2026-11-25 15:10'],
    ['tien voor half vier', '2026-11-25 15:20'],
    ['5 over half 3', '2026-11-25 14:35'],
    ['morgenochtend', '2026-11-26 09:00'],
    ['morgenmiddag', '2026-11-26 14:00'],
    ['vanavond', '2026-11-25 19:00'],
    ['vanavond om 8 uur', '2026-11-25 20:00'],
    ['vrijdagmiddag', '2026-11-27 14:00'],
    ['vrijdag morgen', '2026-11-27 09:00'],
    ['vrijdagavond 8 uur', '2026-11-27 20:00'],
    ["morgen om 7 uur 's avonds", '2026-11-26 19:00'],
    ["morgen om 5 uur 's ochtends", '2026-11-26 05:00'],
    ['om 5 uur', '2026-11-25 17:00'],
    ['om 9 uur', '2026-11-26 09:00'],
    ['vandaag om 9 uur', '2026-11-25 21:00'],
    ['17 uur', '2026-11-25 17:00'],
    ['morgen om 5', '2026-11-26 17:00'],
    ['om half drie op vrijdag', '2026-11-27 14:30'],
    ['vrijdag hebben we om 16 uur overleg', '2026-11-27 16:00'],
    ['3 december om 20:00', '2026-12-03 20:00'],
    ['3-12 om 17 uur', '2026-12-03 17:00'],
    ['aanstaande dinsdag, 10.30 uur', '2026-12-01 10:30'],
    ['vrijdag van 9 tot 11 uur', '2026-11-27 09:00'],
    ['vrijdag 9:00-11:00', '2026-11-27 09:00'],
    ['over twee uur', '2026-11-25 13:00'],
    ['over een half uur', '2026-11-25 11:30'],
    ['over anderhalf uur', '2026-11-25 12:30'],
    ['over een kwartier', '2026-11-25 11:15'],
    ['over 20 minuten', '2026-11-25 11:20'],
    ['vrijdag einde dag', '2026-11-27 17:00'],
    ['vrijdag middernacht', '2026-11-28 00:00'],
    ['vrijdag 24:00', '2026-11-28 00:00'],
    ['vrijdag rond een uur of vijf', '2026-11-27 17:00'],
    ['vrijdagmiddag tussen 2 en 4', '2026-11-27 14:00'],
    ['tussen 2 en 4 mensen', 'nothing'],
    ['woensdag 10 uur', '2026-12-02 10:00'],
    ['woensdag 17 uur', '2026-11-25 17:00'],
    ['ik heb 20 uur per week', 'nothing'],
    ['wij bieden 5 uur hulp', 'nothing'],
    ['om 5 redenen', 'nothing'],
    ['een half miljoen', 'nothing'],
    ['2-3 mensen', 'nothing'],
    ['wij zijn 24/7 open', 'nothing'],
    ['€ 17.30', 'nothing'],
    ['vorige week vrijdag', 'nothing'],
    ['gisteren om 17 uur', 'nothing'],
    ['vorige week vrijdag om half drie', 'nothing'],
    ['25:61', 'nothing'],
  ])('“%s” is %s', (text, means) => {
    expect(read(text, 'nl')).toBe(means);
  });
});

describe('A time in English', () => {
  it.each<Said[number]>([
    ['the day after tomorrow at 5pm', '2026-11-27 17:00'],
    ['half past two', '2026-11-25 14:30'],
    ['Friday at half two', '2026-11-27 14:30'],
    ['quarter to three', '2026-11-25 14:45'],
    ['Friday at five to six', '2026-11-27 17:55'],
    ['five to ten people', 'nothing'],
    ['twenty past four', '2026-11-25 16:20'],
    ['tomorrow noon', '2026-11-26 12:00'],
    ['Friday midnight', '2026-11-28 00:00'],
    ['next Tuesday at 10', '2026-12-01 10:00'],
    ['Friday 5 p.m.', '2026-11-27 17:00'],
    ['12am on Friday', '2026-11-27 00:00'],
    ['Friday at five', '2026-11-27 17:00'],
    ["tomorrow at 9 o'clock", '2026-11-26 09:00'],
    ['tomorrow morning', '2026-11-26 09:00'],
    ['Friday afternoon at 3', '2026-11-27 15:00'],
    ['3 in the afternoon on Friday', '2026-11-27 15:00'],
    ['tonight at 8', '2026-11-25 20:00'],
    ['9 tonight', '2026-11-25 21:00'],
    ['in 30 mins', '2026-11-25 11:30'],
    ['Friday between 2 and 4', '2026-11-27 14:00'],
    ['this afternoon', '2026-11-25 14:00'],
    ['by 5pm tomorrow', '2026-11-26 17:00'],
    ['Friday by close of business', '2026-11-27 17:00'],
    ['in an hour', '2026-11-25 12:00'],
    ['in half an hour', '2026-11-25 11:30'],
    ['in 90 minutes', '2026-11-25 12:30'],
    ['December 3 at 17:00', '2026-12-03 17:00'],
    ['we work 9 to 5', 'nothing'],
    ['at 5 companies', 'nothing'],
    ['I have 2 hours', 'nothing'],
  ])('“%s” is %s', (text, means) => {
    expect(read(text, 'en')).toBe(means);
  });
});

describe('What has passed', () => {
  const fridayEvening = '2026-11-27T19:00:00.000Z';
  it.each<Said[number]>([
    ['vrijdag', '2026-12-04'],
    ['vrijdag 17 uur', '2026-12-04 17:00'],
    ['vrijdag 21 uur', '2026-11-27 21:00'],
    ['by Friday', '2026-12-04'],
    ['27 november', '2026-11-27'],
    ['om 17 uur', '2026-11-28 17:00'],
  ])('on a Friday evening “%s” is %s', (text, means) => {
    expect(read(text, 'nl', fridayEvening)).toBe(means);
  });

  it('a Friday at noon still has its own Friday ahead', () => {
    expect(read('vrijdag', 'nl', '2026-11-27T11:00:00.000Z')).toBe('2026-11-27');
  });
});

describe('Summer time', () => {
  const at = (text: string, now: string) => momentIn(text, { now: now as Instant, timeZone, language: 'nl' });

  it('an hour that does not exist gives the first moment after it', () => {
    expect(at('28 maart 02:30', NOW)).toMatchObject({ at: '2027-03-28T01:00:00.000Z' });
  });

  it('an hour that comes twice gives the earlier one', () => {
    expect(at('31 oktober 2027 om 02:30', NOW)).toMatchObject({ at: '2027-10-31T00:30:00.000Z' });
  });

  it('a day and a week later is the same hour on the clock', () => {
    expect(at('maandag 17 uur', '2027-03-26T10:00:00.000Z')).toMatchObject({ at: '2027-03-29T15:00:00.000Z' });
  });

  it('a day is the day of the region, not of Greenwich', () => {
    expect(at('morgen', '2026-11-25T23:30:00.000Z')).toMatchObject({ at: '2026-11-26T23:00:00.000Z' });
  });
});

describe('The words that say it', () => {
  it('are given back as they were typed', () => {
    const moment = momentIn('Zullen we Vrijdagmiddag om hálf drie afspreken?', { now: NOW as Instant, timeZone, language: 'nl' });

    expect(moment).toEqual({ at: '2026-11-27T13:30:00.000Z', hasTime: true, matched: 'Vrijdagmiddag om hálf drie' });
  });

  it('are found in a later sentence, and not mixed with another one', () => {
    const moment = momentIn('Dat is mooi! Kan het vrijdag? Ik ben er om 17 uur.', {
      now: NOW as Instant,
      timeZone,
      language: 'nl',
    });

    expect(moment).toMatchObject({ hasTime: false, matched: 'vrijdag' });
  });
});
