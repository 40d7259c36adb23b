/** What a change of a townhall is worth at the end of the week, and how it is told then. */
import { bold } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Line, Told } from '../region/capability.ts';
import type { Change } from '../store/table.ts';
import { rsvpButtons, titleOf, whenInWords } from './cards.ts';
import { isHead } from './keys.ts';
import { liveWords } from './live/words/index.ts';
import { questionWords } from './questions/words/index.ts';
import type { Register } from './register.ts';
import { isAhead, type Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

export function townhallLines({ key, before, after }: Change): Line[] {
  const now = isHead(key) ? (after?.data as unknown as Townhall | undefined) : undefined;
  if (!now) return [];
  const was = before?.data as unknown as Townhall | undefined;
  const line = (subject: string, kind: Line['kind'], weight: number, to: Line['to'] = 'everyone'): Line => ({
    region: now.region,
    subject,
    id: String(now.number),
    kind,
    weight,
    themes: ['townhall'],
    to,
  });
  const lines: Line[] = [];
  if (was?.edition !== now.edition) lines.push(line('townhall', 'new', 85));
  else if (was.status !== 'calledOff' && now.status === 'calledOff') lines.push(line('townhall', 'decided', 85));
  else if (was.status !== 'over' && now.status === 'over') lines.push(line('townhall', 'decided', 85));
  else if (was.sequence !== now.sequence) lines.push(line('townhall', 'moved', 70));
  const waits = line('townhall-questions', 'needs-you', 60, 'coordinators');
  const [had, has] = [was?.questions.waiting ?? 0, now.questions.waiting];
  if (had === 0 && has > 0) lines.push(waits);
  if (had > 0 && has === 0) lines.push({ ...waits, gone: true });
  return lines;
}

/** As it stands by now. */
export async function townhallTold(
  { register }: { register: Pick<Register, 'find'> },
  { region, subject, id, kind }: Line,
  language: Language,
): Promise<Told | undefined> {
  if (subject !== 'townhall' && subject !== 'townhall-questions') return undefined;
  const townhall = await register.find(region, Number(id));
  if (!townhall) return undefined;
  const w = townhallWords(language);
  const title = titleOf(language, townhall);
  const args = { townhall: townhall.number };
  if (subject === 'townhall-questions') {
    if (townhall.questions.waiting === 0) return undefined;
    const { noticeWaiting, moderate } = questionWords(language);
    return { title, words: [noticeWaiting], buttons: [{ label: moderate, action: 'townhall.moderate', args }] };
  }
  const details = { label: w.details, action: 'townhall.show', args };
  if (townhall.status === 'calledOff')
    return { title, words: [bold(title), `: ${w.calledOffBecause(townhall.reason ?? '')}`], buttons: [details] };
  if (kind === 'decided' && townhall.status === 'over') {
    const live = liveWords(language);
    const minutes = { label: live.minutes, action: 'townhall.minutes', args };
    return { title, words: [bold(title), `: ${live.thanksFor(townhall.seats.present)}`], buttons: [minutes, details] };
  }
  if (kind === 'decided' || !isAhead(townhall)) return undefined;
  const [yes] = rsvpButtons(language, townhall);
  return {
    title,
    words: [bold(title), `: ${whenInWords(language, townhall.plan, townhall.zone)}`],
    buttons: [yes!, details],
  };
}
