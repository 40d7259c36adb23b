/** The board as people read it: who has how many votes, who chairs, and what held before. */
import { actions, type Block, bold, type Card, card, type Field, type Form, heading, list, note, text } from '../../chat/card.ts';
import { dayInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import type { Member } from '../../region/people.ts';
import { type Board, chairIn, cutsIn, saidOf, type Version, votesOf } from './board.ts';
import { boardWords } from './words/index.ts';

type Shown = { language: Language; board: Board; members: readonly Member[] };

/** @param of `changing`: the reader may; `counting`: a rule in force counts by these votes; `done`: what was just done */
export function boardCard(
  { language, board, members }: Shown,
  { changing, counting, done }: { changing: boolean; counting: boolean; done?: string },
): Card {
  const w = boardWords(language);
  const said = saidOf(board);
  const { chair, gone } = chairIn(said, members);
  const lines = members.map((member) => [
    w.line(member.name, votesOf(said, member)),
    ...(member === chair ? [' · ', bold(w.chairs)] : []),
  ]);
  return counted(
    card(
      language,
      done !== undefined && text(done),
      heading(w.title),
      members.length === 0 && text(w.none),
      list(...lines),
      ...cutsIn(said, members).map(({ member, most }) => note(w.cut(member.name, most))),
      members.length > 0 && !chair && note(gone ? w.chairGone : w.noChair),
      members.length > 0 && !counting && Object.values(said.votes).some((votes) => votes > 1) && note(w.byHeads),
      actions(
        changing && members.length > 0 && { label: w.change, action: 'board.change.form', opensForm: true, style: 'primary' },
        { label: w.history, action: 'board.history' },
        { label: w.rules, action: 'rule.list' },
        changing && { label: w.members, action: 'region.members' },
      ),
    ),
    [...members.map((member) => votesOf(said, member)), ...cutsIn(said, members).map(({ most }) => most)],
  );
}

export function boardForm({ language, board, members }: Shown): Form {
  const w = boardWords(language);
  const said = saidOf(board);
  const options = [{ value: NOBODY, label: w.nobody }, ...members.map(({ id, name }) => ({ value: id, label: name }))];
  return {
    language,
    action: 'board.changed',
    args: { seen: board.changes },
    title: w.formTitle,
    submit: w.submit,
    intro: [w.formIntro],
    fields: [
      { type: 'choice', name: 'chair', label: w.chair, options, value: chairIn(said, members).chair?.id ?? NOBODY },
      ...members.map(
        (member): Field => ({
          type: 'text',
          name: fieldOf(member),
          label: w.votesOf(member.name),
          hint: w.votesHint,
          value: String(votesOf(said, member)),
          max: 2,
        }),
      ),
    ],
  };
}

/** The option for no chair. */
export const NOBODY = 'nobody';
export const fieldOf = ({ id }: Pick<Member, 'id'>): string => `votes-${id}`;

/** Of many versions the last ones. */
const MOST_SHOWN = 10;

/** @param nameOf a member by id, also who has left the board since */
export function boardHistoryCard(language: Language, { versions }: Board, nameOf: (id: string) => string | undefined): Card {
  const w = boardWords(language);
  const newestFirst = versions.toReversed().slice(0, MOST_SHOWN);
  return counted(
    card(
      language,
      heading(w.historyTitle),
      ...newestFirst.flatMap((version) => versionBlocks(language, version, nameOf)),
      versions.length === 0 && text(w.nothingYet),
    ),
    newestFirst.flatMap(({ votes }) => Object.values(votes)),
  );
}

function versionBlocks(language: Language, { votes, chair, by }: Version, nameOf: (id: string) => string | undefined): Block[] {
  const w = boardWords(language);
  const name = (id: string) => nameOf(id) ?? w.formerMember;
  return [
    text(bold(w.madeBy(by.name, dayInWords(by.at, language)))),
    list(...Object.entries(votes).map(([id, count]) => [w.line(name(id), count)])),
    note(chair === undefined ? w.noChairWas : w.chairWas(name(chair))),
  ];
}

/** Votes that people gave. */
function counted(drawn: Card, counts: readonly number[]): Card {
  return { ...drawn, evidence: { figures: [], derived: counts.map((value) => ({ id: 'count', value, of: [] })) } };
}
