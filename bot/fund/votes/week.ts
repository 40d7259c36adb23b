/** What a change of a vote is worth at the end of the week: that it runs, when it closes, and for whom something is left to do. */
import { bold } from '../../chat/card.ts';
import { momentInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import type { Line, Told } from '../../region/capability.ts';
import type { Change } from '../../store/table.ts';
import { toRemind } from '../hands.ts';
import { type Box, isVote, type Kept } from './box.ts';
import type { Boxes } from './boxes.ts';
import { voteWords } from './words/index.ts';

/** Ballots change a vote as well, thousands of times: of those there is nothing to tell. */
export function voteLines({ key, before, after }: Change): Line[] {
  const vote = isVote(key) ? headOf(after) : undefined;
  if (!vote) return [];
  const was = headOf(before);
  if (was && was.status === vote.status && was.closesAt === vote.closesAt) return [];
  const line = (kind: Line['kind'], weight: number): Line => ({
    region: vote.region,
    subject: 'vote',
    id: String(vote.number),
    kind,
    weight,
    themes: ['fund'],
    to: 'everyone',
  });
  const closing = (at: Line['at']): Line => ({ ...line('closing', 95), at });
  const moved: Line[] = was && was.closesAt !== vote.closesAt ? [{ ...closing(was.closesAt), gone: true }] : [];
  if (vote.status === 'open') return [...moved, closing(vote.closesAt), ...(was ? [] : [line('new', 65)])];
  return [...moved, { ...closing(vote.closesAt), gone: true }, ...(vote.status === 'void' ? [line('decided', 70)] : [])];
}

/** The head of a vote; a box is a part of one. */
function headOf(item: Change['after']): Kept | undefined {
  const data = item?.data as unknown as Kept | Box | undefined;
  return data && 'motion' in data ? data : undefined;
}

export async function voteTold(
  { boxes }: { boxes: Pick<Boxes, 'find'> },
  line: Line,
  language: Language,
): Promise<Told | undefined> {
  const vote = line.subject === 'vote' ? await boxes.find(line.region, Number(line.id)) : undefined;
  if (!vote) return undefined;
  const w = voteWords(language);
  const { motion, status, closesAt, zone } = vote;
  const told = (...words: Told['words']): Told => ({
    title: motion.title,
    words,
    buttons: [{ label: w.show, action: 'vote.status', args: { proposal: motion.proposal } }],
  });
  const named = bold(w.title(motion.proposal, motion.title));
  if (line.kind === 'decided') return status === 'void' ? told(named, `: ${w.outcome.void}`) : undefined;
  if (status !== 'open') return undefined;
  const when = w.weekCloses(momentInWords(closesAt, language, zone));
  return { ...told(named, ` ${when}`), waitsFor: toRemind(vote) };
}
