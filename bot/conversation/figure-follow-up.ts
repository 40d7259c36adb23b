/**
 * What a short sentence means after a statistics question: "sinds 2015?", "en Deventer?", "vergelijk met Enschede", "de ranglijst". All that
 * it does not name stays as it was. Pure.
 */
import { withoutInstead } from './dialogue.ts';
import type { Plan, Slots } from './plan.ts';
import type { StatisticsContext, StatisticsReading } from './statistics-reading.ts';
import type { Context } from './steps.ts';

/** A longer sentence stands on its own. */
const MOST_WORDS = 8;

type Read = (text: string, context: StatisticsContext) => StatisticsReading | undefined;

/** Gives no Plan when the sentence names an indicator, says something that is not known, or changes nothing. */
export function figureFollowUp(read: Read): (text: string, context: Context) => Plan | undefined {
  return (text, context) => {
    const { last } = context;
    if (last?.intent !== 'monitor.query' || last.question || !last.slots.indicator) return undefined;
    // With its question mark, which tells that something is asked.
    const rest = withoutInstead(text) + (/\?\s*$/.test(text) ? '?' : '');
    if (rest.split(/\s+/).length > MOST_WORDS) return undefined;
    const reading = read(rest, context);
    // Another indicator is a question of its own, or what the dialogue changes.
    if (!reading?.asked || reading.strange > 0 || reading.slots.indicator) return undefined;
    const { unclear } = reading;
    const slots: Slots = { ...reading.slots, ...(reading.orders && !reading.slots.operation && { operation: 'rank' }) };
    const named = placesNamed(reading, read(rest, { ...context, region: undefined }));
    if (!named && !unclear && !slots.from && !slots.to && !slots.operation) return undefined;
    const merged = { ...last.slots, ...periodOf(last.slots, slots), ...done(last.slots, slots, named) };
    if (!unclear) return { ...last, slots: known(merged) };
    const { places: _, ...others } = known(merged);
    return { ...last, slots: others, question: 'places' };
  };
}

/** Without the own region, which a comparison takes where only one place is named. */
function placesNamed({ slots, own }: StatisticsReading, elsewhere: StatisticsReading | undefined): string[] | undefined {
  const named = own ? [] : (slots.places ?? []);
  const alone = named.length > 1 ? named.filter((place) => elsewhere?.slots.places?.includes(place)) : named;
  return alone.length > 0 ? alone : undefined;
}

/** A period takes the place of the whole one before; a course of one year is none. */
function periodOf(before: Slots, { from, to, operation }: Slots): Pick<Slots, 'from' | 'to'> {
  if (from || to) return { from, to };
  const course = operation === 'series' || operation === 'change';
  return course && before.from === before.to ? { from: undefined, to: undefined } : {};
}

function done(before: Slots, { operation, level, from, to }: Slots, named: string[] | undefined): Partial<Slots> {
  const places = named ?? before.places;
  switch (operation) {
    case 'compare':
      return { operation, places: [...new Set([...(before.places ?? []), ...(named ?? [])])], level: undefined };
    case 'rank':
      return { operation, places, level: level ?? before.level };
    case 'series':
    case 'change':
      return { operation, places, level: undefined };
    default: {
      // Over several years it is a course; of one year it is none.
      const one = from === to;
      const now = before.operation ?? 'value';
      const single = now === 'value' || now === 'series';
      return { places, ...((from || to) && single && { operation: one ? 'value' : 'series' }) };
    }
  }
}

const known = (slots: Slots): Slots =>
  Object.fromEntries(
    Object.entries(slots).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
