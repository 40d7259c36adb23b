/** There is no such figure: why not, and the nearest thing there is, as buttons. */
import { actions, type Block, note, text } from '../../chat/card.ts';
import type { Answer } from '../answer/answer.ts';
import type { Question } from '../answer/question.ts';
import type { Level } from '../places.ts';
import { placeOf } from '../places-validity.ts';
import { asking, changedInstead } from './buttons.ts';
import type { Telling } from './telling.ts';

export function lackingBlocks(tell: Telling, answer: Answer): Block[] {
  const { w, name } = tell;
  const { question, indicator } = answer;
  const plain: Question = { indicator: question.indicator, places: question.places, operation: 'value' };
  const change = { label: w.change, action: 'monitor.change', args: { indicator: indicator.id }, opensForm: true };
  switch (answer.kind) {
    case 'no-figures':
      return [text(w.noFigures(name)), actions({ label: w.monitor, action: 'monitor.list' }, change)];
    case 'not-on-level': {
      return [
        text(w.notOnLevel(name, tell.place(answer.place), ...levelsIn(tell, answer))),
        actions(...instead(tell, answer, answer.place), change),
      ];
    }
    case 'not-of-place':
      return [text(w.notOfPlace(name, tell.place(answer.place))), actions(...instead(tell, answer, answer.place), change)];
    case 'not-in-period': {
      const { from, to } = question;
      const asked = answer.asked ? [answer.asked] : [from, to === from ? undefined : to].filter((one) => one !== undefined);
      const period = asked.map(tell.asked).join('–') || w.thatPeriod;
      return [
        text(w.notInPeriod(name, whose(tell, answer, answer.place), period, tell.spans(answer.periods))),
        actions(...other(tell, answer, answer.periods), changedInstead(tell, answer), change),
      ];
    }
    case 'no-two-periods':
      return [
        text(w.noTwoPeriods(name, whose(tell, answer, answer.place), tell.spans(answer.periods), since(tell, question))),
        actions(...other(tell, answer, answer.periods), changedInstead(tell, answer), change),
      ];
    case 'withheld': {
      const { place, period, reason = '' } = answer.figure;
      const why = w.reasons[reason] ?? w.reasons.Missing!;
      return [text(w.withheld(name, tell.place(place), tell.period(period), why)), actions(asking(w.latest, plain), change)];
    }
    default:
      return [text(w.tooFew(name)), actions(changedInstead(tell, answer), change)];
  }
}

const since = (tell: Telling, { from, to }: Question): string | undefined =>
  from !== undefined && from !== to ? tell.asked(from) : undefined;

/** Of a ranking it is about all places on the level. */
function whose({ w, place }: Telling, { question: { operation, level } }: Answer, of: string | undefined): string {
  return operation === 'rank' || of === undefined ? w.perLevel(w.levels[level ?? 'country']) : w.ofPlace(place(of));
}

/** The newest figure, or ranking, and how it went through time. */
function other({ w, period }: Telling, answer: Answer, periods: readonly string[]) {
  const { question } = answer;
  const { indicator, places, level, lowestFirst } = question;
  const [first] = periods;
  // From a year before there are figures: from the first that there is.
  const early = answer.kind === 'not-in-period' && question.from !== undefined && first !== undefined && question.from < first;
  const measured = question.byChange || question.operation === 'change';
  const since = early && measured && asking(w.since(period(first)), { ...question, from: first, to: undefined });
  if (question.operation === 'rank')
    return [since, periods.length > 0 && asking(w.latest, { indicator, places, operation: 'rank', level, lowestFirst })];
  return [
    since,
    periods.length > 0 && asking(w.latest, { indicator, places, operation: 'value' }),
    periods.length > 1 && asking(w.course, { indicator, places, operation: 'series' }),
  ];
}

const levelOf = (place: string): Level => placeOf(place)?.level ?? 'municipality';

/** The nearest place around it of which the sources do publish the indicator. */
export function around(place: string, indicator: Answer['indicator']): string | undefined {
  return placeOf(place)?.within.find((code) => indicator.levels.includes(levelOf(code)));
}

/** That there is none of the own region, above the figure of the place around it. */
export function notHereBlocks(tell: Telling, answer: Extract<Answer, { kind: 'not-on-level' }>): Block[] {
  const [, within] = instead(tell, answer, answer.place);
  return [note(tell.w.notOnLevel(tell.name, tell.place(answer.place), ...levelsIn(tell, answer))), actions(within)];
}

function levelsIn({ w }: Telling, { indicator, place }: Answer & { place: string }): [string, string] {
  const known = indicator.levels.map((level) => w.levels[level]);
  return [w.levels[levelOf(place)], [known.slice(0, -1).join(', '), known.at(-1)].filter(Boolean).join(w.or)];
}

/** The place around it that does have figures, and the places within it. */
function instead(tell: Telling, { indicator }: Answer, place: string) {
  const wider = around(place, indicator);
  const ask = { indicator: indicator.id, operation: 'value' } as const;
  const municipalities = indicator.levels.includes('municipality') && levelOf(place) !== 'municipality';
  return [
    wider !== undefined && asking(tell.place(wider), { ...ask, places: [wider] }),
    municipalities &&
      asking(`${tell.w.manyOf.municipality} ${tell.w.rankedWithin(tell.place(place))}`, {
        ...ask,
        places: [place],
        operation: 'rank',
        level: 'municipality',
      }),
  ];
}
