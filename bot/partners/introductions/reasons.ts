/** Reasons in words, in the language of who reads them. */
import type { Card } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { euroInWords } from '../../primitives/money.ts';
import type { Reason } from '../matching/reason.ts';
import { kindsInWords, type PlaceName, themesInWords } from '../offers/cards.ts';
import { stating } from '../stating.ts';
import type { Side } from './introduction.ts';
import { introductionWords } from './words/index.ts';

export function reasonInWords(reason: Reason, side: Side, language: Language, placeName: PlaceName): string {
  const w = introductionWords(language).reason;
  switch (reason.part) {
    case 'kind':
      return w.kind[side](kindsInWords(reason.kinds, language));
    case 'theme':
      return (reason.near ? w.themeNear : w.theme)(themesInWords([reason.theme], language));
    case 'distance':
      return reason.km === 0 ? w.sameTown : w.distance(reason.km);
    case 'area':
      return w.area(placeName(reason.place, language));
    case 'money':
      return w.money(euroInWords(reason.most / 100, language));
    case 'hours':
      return w.hours[side](reason.hours);
    case 'words':
      return w.words(reason.words.join(', '));
    case 'backed':
      return w.backed(reason.problem);
    case 'hand':
      return w.hand;
  }
}

/** A card that names reasons: distances are measured, hours and amounts are the person's own in other units. */
export function withReasons(card: Card, reasons: readonly Reason[]): Card {
  const distances = reasons.flatMap((reason) => (reason.part === 'distance' ? [reason.km] : []));
  const offered = reasons.flatMap((reason) => {
    if (reason.part === 'money') return [reason.most / 100];
    return reason.part === 'hours' ? [reason.hours] : [];
  });
  return stating(stating(card, 'distance', distances), 'offered', offered);
}
