/** The words for days, months and stretches of time, Dutch and English side by side: people mix them. */

const WEEKDAYS = [
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'monday tuesday wednesday thursday friday saturday sunday',
].map((names) => names.split(' '));
const SHORT_WEEKDAYS = ['ma di wo do vr za zo', 'mon tue wed thu fri sat sun', 'maa din woe don vrij zat zon'].map((names) =>
  names.split(' '),
);
const MONTHS = [
  'januari februari maart april mei juni juli augustus september oktober november december',
  'january february march april may june july august september october november december',
  'jan feb mrt apr mei jun jul aug sept okt nov dec',
  'jan feb mar apr may jun jul aug sep oct nov dec',
].map((names) => names.split(' '));

const numbered = (lists: string[][]) =>
  new Map(lists.flatMap((names) => names.map((name, i): [string, number] => [name, i + 1])));

/** 1 is Monday, as in ISO 8601. */
const weekdays = numbered(WEEKDAYS);
/** Many are ordinary words as well ("do", "zo", "sun"): they are days only next to a date, a time or "op". */
export const shortWeekdays = numbered(SHORT_WEEKDAYS);
export const months = numbered(MONTHS);

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night' | 'close';

const PARTS: Record<string, DayPart> = {
  ochtend: 'morning',
  ochtends: 'morning',
  morgen: 'morning',
  morgens: 'morning',
  vroeg: 'morning',
  morning: 'morning',
  middag: 'afternoon',
  middags: 'afternoon',
  namiddag: 'afternoon',
  afternoon: 'afternoon',
  avond: 'evening',
  avonds: 'evening',
  evening: 'evening',
  nacht: 'night',
  nachts: 'night',
  night: 'night',
};

export const partOf = (word: string | undefined): DayPart | undefined =>
  word !== undefined && Object.hasOwn(PARTS, word) ? PARTS[word] : undefined;

/** "vrijdag", "Friday", "vrijdagmiddag". */
export function weekdayOf(word: string | undefined): { weekday: number; part?: DayPart } | undefined {
  if (word === undefined) return undefined;
  const whole = weekdays.get(word);
  if (whole) return { weekday: whole };
  const [, name = '', rest] = /^([a-z]+dag)([a-z]+)$/.exec(word) ?? [];
  const weekday = weekdays.get(name);
  const part = partOf(rest);
  return weekday && part ? { weekday, part } : undefined;
}

export type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'quarters' | 'years';

const UNITS: [Unit, string][] = [
  ['minutes', 'minuut minuten minuutjes minute minutes min mins'],
  ['hours', 'uur uren uurtje hour hours'],
  ['days', 'dag dagen day days etmaal dgn'],
  ['weeks', 'week weken weeks wk'],
  ['months', 'maand maanden month months'],
  ['quarters', 'kwartaal kwartalen quarter quarters'],
  ['years', 'jaar jaren year years'],
];
export const units = new Map(UNITS.flatMap(([unit, names]) => names.split(' ').map((name): [string, Unit] => [name, unit])));

const words = (list: string) => new Set(list.split(' '));
export const THIS = words('deze dit this');
export const COMING = words('komende komend aanstaande aankomende aankomend eerstvolgende coming upcoming');
export const NEXT = words('volgende volgend next');
export const PAST = words('vorige vorig afgelopen verleden last past previous');
export const END = words('eind einde end');
export const BEGIN = words('begin start beginning');
export const MIDDLE = words('half medio halverwege midden mid middle');
export const ARTICLE = words('de het the a an een');
export const OF = words('van of in');
/** What may stand between a day and its time. */
export const LINKS = words(
  'om rond omstreeks at around about uiterlijk by before voor tegen tot vanaf from op on de the in van is al until till tussen between',
);
/** A number after one of these is an hour of the clock, when nothing follows that it could count. */
export const CLOCK_LINKS = words(
  'om rond omstreeks at around by before voor tegen tot vanaf until till uiterlijk tussen between',
);
