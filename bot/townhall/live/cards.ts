/** The cards of the meeting itself: a poll with its result as it grows. */
import { actions, type Button, type Card, card, facts, heading, note, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { titleOf } from '../cards.ts';
import { questionWords } from '../questions/words/index.ts';
import type { Townhall } from '../townhall.ts';
import { countsOf, type Poll } from './holding.ts';
import { liveWords } from './words/index.ts';

export function pollCard(language: Language, poll: Poll): Card {
  const w = liveWords(language);
  const { year, number, options, status } = poll;
  return card(
    language,
    heading(w.pollHeading(poll.question)),
    facts(...countsOf(poll).map(({ label, count }) => ({ label, value: w.persons(count) }))),
    note(status === 'open' ? w.pollOpen : w.pollEnded),
    status === 'open' &&
      actions(
        ...options.map((label, option) => ({
          label,
          action: 'townhall.poll.cast',
          args: { townhall: year, poll: number, option, on: 'card' },
        })),
      ),
  );
}

/** For everybody, while it goes on and afterwards. */
export function liveButtons(language: Language, { number, status }: Townhall): Button[] {
  const w = liveWords(language);
  const args = { townhall: number };
  if (status === 'live') return [{ label: w.here, action: 'townhall.here', args, opensForm: true, style: 'primary' }];
  return status === 'over' ? [{ label: w.minutes, action: 'townhall.minutes', args }] : [];
}

/** For who runs it. */
export function runningButtons(language: Language, member: Member | undefined, { number, status, poll }: Townhall): Button[] {
  const w = liveWords(language);
  const args = { townhall: number };
  if (!may(member, 'run-region')) return [];
  if (status === 'planned') return [{ label: w.start, action: 'townhall.start', args, confirm: w.startSure }];
  if (status !== 'live') return [];
  return [
    { label: w.poll, action: 'townhall.poll', args, opensForm: true },
    ...(poll === undefined ? [] : [{ label: w.close, action: 'townhall.poll.close', args: { ...args, poll } }]),
    { label: w.end, action: 'townhall.end', args, confirm: w.endSure },
  ];
}

/** With what one can do next. */
export function thanksCard(language: Language, townhall: Townhall): Card {
  const w = liveWords(language);
  const args = { townhall: townhall.number };
  return card(
    language,
    text(w.thanks(titleOf(language, townhall)), ' ', w.thanksFor(townhall.seats.present)),
    text(w.thanksNext),
    actions(
      { label: w.minutes, action: 'townhall.minutes', args, style: 'primary' },
      { label: questionWords(language).list, action: 'townhall.questions', args },
    ),
  );
}
