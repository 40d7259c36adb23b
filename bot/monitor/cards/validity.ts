/** Municipalities that are no more, or were not yet: said with the answer, with a way to what they belong to. */
import { actions, type Block, note } from '../../chat/card.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Answer } from '../answer/answer.ts';
import { beganIn, formerPlace, wentInto } from '../places-validity.ts';
import { asking } from './buttons.ts';
import type { Telling } from './telling.ts';

export function validityNotes(tell: Telling, { question }: Answer): Block[] {
  const { w, language } = tell;
  return question.places.flatMap((place) => {
    const former = formerPlace(place);
    const began = beganIn(place);
    if (former) {
      const into = former.into.map(tell.place).join(w.and);
      return [note(w.ended(former.name, dayInWords(former.until as Instant, language), into))];
    }
    // A municipality that began within what was asked has a shorter past than its neighbours.
    const early = question.operation !== 'value' || (question.from ?? '9999') < (began ?? '');
    const before = wentInto(place).map(({ name }) => name);
    return began && early && before.length > 0 ? [note(w.began(tell.place(place), began, before.join(', ')))] : [];
  });
}

/** The same question of the municipality that came after. */
export function validityButtons(tell: Telling, { question }: Answer): Block {
  const successors = question.places.flatMap((place) => formerPlace(place)?.into ?? []);
  return actions(...successors.map((place) => asking(tell.place(place), { ...question, places: [place] })));
}
