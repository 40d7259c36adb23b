import type { Language } from '../../primitives/language.ts';
import type { PanelRefusal } from './panel.ts';
import { effectWords } from './words/index.ts';

/** So many faults are named; of the others only how many there are. */
const NAMED = 8;

/** Why nothing was estimated, and what to do about it. */
export function refusalInWords(
  refusal: PanelRefusal,
  language: Language,
  names: (unit: string) => string = (unit) => unit,
): string {
  const w = effectWords(language);
  const few = (said: readonly string[]): string =>
    [...said.slice(0, NAMED), ...(said.length > NAMED ? [w.more(said.length - NAMED)] : [])].join(', ');
  const spots = (all: readonly { unit: string; time: string }[]): string =>
    few(all.map(({ unit, time }) => `${names(unit)} ${time}`));
  switch (refusal.kind) {
    case 'not-a-number':
      return w.notANumber(few(refusal.cells.map(({ unit, time, value }) => w.wrongCell(names(unit), time, value))));
    case 'duplicate':
      return w.duplicate(spots(refusal.cells));
    case 'unknown-treated':
      return w.unknownTreated(names(refusal.treated), few(refusal.units.map(names)));
    case 'nothing-before':
      return w.nothingBefore(refusal.from, refusal.first);
    case 'nothing-after':
      return w.nothingAfter(refusal.from, refusal.last);
    case 'unbalanced':
      return w.unbalanced(spots(refusal.missing));
    case 'too-few-donors':
      return w.tooFewDonors(refusal.donors);
  }
}
