/** What a short sentence means after an earlier one: an answer to a question, a correction, a follow-up, or "never mind". Pure. */
import type { Plan, Slots } from './plan.ts';
import { askedSlot, missingSlot, slotsOf } from './slots.ts';
import { onlyAmountIn } from './slots-amounts.ts';
import type { Context } from './steps.ts';

/** Reads the slots of a sentence; the monitor adds places and periods to those of `slots.ts`. */
export type ReadSlots = (intent: Plan['intent'], text: string, context: Context) => Slots;

const CANCEL =
  /^(?:nee,? )?(?:laat maar(?: zitten)?|annuleer|annuleren|vergeet (?:het|maar)|stop(?: maar)?|toch niet|never ?mind|cancel|forget (?:it|that)|drop it|no,? thanks?|nee,? dank (?:je|u)(?: wel)?|nee|no)$/;
/** "nee, 13", "ik bedoel 13", "and 13?", "what about 13?": what follows takes the place of what was said before. */
const INSTEAD =
  /^(?:(?:nee|no|nope|sorry|oeps|of|or|ik bedoel(?:de)?|i mean|i meant|not that one|niet die|maar|but|en|and|what about|how about|hoe zit het met|dan|then)[\s,:;.!-]+)+/;
/** A longer sentence stands on its own. */
const MOST_WORDS = 6;

/** "En Deventer?" is "deventer". */
export function withoutInstead(text: string): string {
  return bare(text).replace(INSTEAD, '');
}

/** "Laat maar": whatever came before, it ends there. */
export function isCancel(text: string): boolean {
  return CANCEL.test(bare(text));
}

/** "Nee, 6.000 euro", "12,5 mille graag": an amount for what was said before, and nothing else. Whole euro. */
export function amountAlone(text: string): number | undefined {
  return onlyAmountIn(withoutInstead(text));
}

/** Gives no Plan when the sentence stands on its own, whatever came before. */
export function dialogueStep(readSlots: ReadSlots = slotsOf): (text: string, context: Context) => Plan | undefined {
  return (text, context) => {
    const { last } = context;
    const said = bare(text);
    if (!last || said === '') return undefined;
    const rest = said.replace(INSTEAD, '');
    if (rest.split(/\s+/).length > MOST_WORDS) return undefined;
    const instead = rest !== said;
    const asked = askedSlot(last);
    if (!instead && !asked) return undefined;
    const slots = readSlots(last.intent, rest, context);
    const fits = asked && !instead ? asked in slots && addsTo(last, slots, asked) : Object.keys(slots).length > 0;
    return fits ? filled(last, slots) : undefined;
  };
}

/** A sentence that says something else of what was known already is no answer, but a question of its own. */
function addsTo({ slots: known }: Plan, slots: Slots, asked: string): boolean {
  const names = Object.keys(slots) as (keyof Slots)[];
  return names.every((name) => name === asked || known[name] === undefined || known[name] === slots[name]);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(/[.!?…]+$/u, '')
    .trim();
}

function filled(last: Plan, slots: Slots): Plan {
  const { question: _, ...rest } = last;
  const all = { ...last.slots, ...slots };
  const question = missingSlot(last.intent, all);
  return { ...rest, slots: all, ...(question && { question }) };
}
