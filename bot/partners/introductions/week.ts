/**
 * What an introduction is worth at the end of the week: to who was asked and has not answered, that they were; to coordinators, without
 * names, that one led to something. What a side is told depends on nothing but what it did itself.
 */
import { bold } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Line, Told, Window } from '../../region/capability.ts';
import type { Change } from '../../store/table.ts';
import type { Initiative } from '../initiative.ts';
import { type Introduction, ledToSomething, SIDES, type Side, seenBy } from './introduction.ts';
import { introductionIn } from './register.ts';
import { introductionWords } from './words/index.ts';

type Reading = {
  introductions: { find(region: string, id: string): Promise<Introduction | undefined> };
  initiatives: { find(region: string, number: number): Promise<Initiative | undefined> };
};

export function introductionLines({ before, after }: Change): Line[] {
  const introduction = introductionIn(after);
  if (!introduction) return [];
  const was = introductionIn(before);
  const { region, id } = introduction;
  const common = { region, subject: 'introduction', id, themes: ['partners'] };
  const asked = SIDES.flatMap((side): Line[] => {
    if (waitsFor(introduction, side) === (was !== undefined && waitsFor(was, side))) return [];
    const to = { member: (was ?? introduction).parties[side].member };
    if (!to.member) return [];
    return [{ ...common, kind: 'needs-you', weight: 90, to, ...(!waitsFor(introduction, side) && { gone: true as const }) }];
  });
  const led = ledToSomething(introduction) && !(was && ledToSomething(was));
  return [...asked, ...(led ? [{ ...common, kind: 'decided' as const, weight: 55, to: 'coordinators' as const }] : [])];
}

/** Who has gone is asked nothing any more. */
function waitsFor({ asked, answers, parties }: Introduction, side: Side): boolean {
  return asked[side] !== undefined && !answers[side] && parties[side].member !== '';
}

export async function introductionTold(
  { introductions, initiatives }: Reading,
  { region, subject, id, kind, to }: Line,
  language: Language,
  window: Window,
): Promise<Told | undefined> {
  const introduction = subject === 'introduction' ? await introductions.find(region, id) : undefined;
  const initiative = introduction && (await initiatives.find(region, introduction.initiative));
  if (!introduction || !initiative) return undefined;
  const w = introductionWords(language);
  const { number, title } = initiative;
  const show = { label: w.showInitiative, action: 'initiative.show', args: { initiative: number } };
  if (kind === 'decided') return { title, words: [bold(w.line(number, title)), `: ${w.weekLed}`], buttons: [show] };
  const side = SIDES.find((one) => typeof to === 'object' && introduction.parties[one].member === to.member);
  // The question itself comes first, in waking hours.
  if (!side || introduction.asked[side]! > window.to || seenBy(introduction, side, window.to) !== 'asked') return undefined;
  const args = { introduction: id };
  return {
    title,
    words: [w.weekAsked(number, title)],
    buttons: [
      { label: w.yes, action: 'introduction.answer', args: { ...args, yes: true }, style: 'primary' },
      { label: w.no, action: 'introduction.answer', args: { ...args, yes: false } },
      { label: w.why, action: 'introduction.why', args },
    ],
  };
}
