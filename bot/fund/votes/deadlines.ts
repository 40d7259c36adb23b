/** The moments of a vote, as people write them: read, and questioned where they are unclear or come when nobody is expected. */
import type { Field } from '../../chat/card.ts';
import { momentInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import { restAt } from '../../primitives/working-hours.ts';
import type { VoteTools } from './tools.ts';
import { voteWords } from './words/index.ts';

type Asked = { now: Instant; timeZone: string; language: Language };
type Tools = Pick<VoteTools, 'momentIn'>;

export function momentOf(tools: Tools, text: string, asked: Asked): Instant | { unclear: string } {
  const { timeZone, language } = asked;
  const w = voteWords(language);
  const found = tools.momentIn(text, asked);
  if (!found) return { unclear: w.unclearMoment };
  if ('ambiguous' in found) {
    const [one, other] = found.ambiguous.map((moment) => momentInWords(moment, language, timeZone));
    return { unclear: w.twoMoments(one!, other!) };
  }
  return found.hasTime ? found.at : { unclear: w.timeNeeded };
}

/** When a vote closes; at night, in the weekend or on a holiday only for who says that it may. */
export function deadlineOf(tools: Tools, values: Record<string, string>, asked: Asked): Instant | { unclear: string } {
  const at = momentOf(tools, values.deadline ?? '', asked);
  const { now, timeZone, language } = asked;
  // What has passed is refused for that, whatever the hour.
  if (typeof at === 'object' || at <= now || values.night === 'yes') return at;
  const rest = restAt(at, timeZone);
  if (!rest) return at;
  const w = voteWords(language);
  const why = rest === 'night' ? w.atNight : rest === 'weekend' ? w.onWeekend : w.onHoliday(rest[language]);
  return { unclear: w.quietDeadline(momentInWords(at, language, timeZone), why) };
}

/** Stands below the deadline, for the answer to that question. */
export function nightField(language: Language): Field {
  const w = voteWords(language);
  const options = [
    { value: 'no', label: w.no },
    { value: 'yes', label: w.yes },
  ];
  return { type: 'choice', name: 'night', label: w.fieldNight, options, value: 'no' };
}
