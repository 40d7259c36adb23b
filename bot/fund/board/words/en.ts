import { inNumber } from '../../../primitives/in-number.ts';
import type { BoardWords } from './nl.ts';

/** The words of the board: who has how many votes, and who chairs. */
export const en: BoardWords = {
  title: 'Board',
  none: 'There are no board members yet. Give somebody the role of board member in the list of members.',
  members: 'Members',
  line: (name, count) => `${name}: ${inNumber(count, 'vote', 'votes')}`,
  chairs: 'chair',
  cut: (name, count) =>
    `WBTR: ${name} cannot cast more votes than all others together; where all take part that counts as ${inNumber(count, 'vote', 'votes')}.`,
  noChair: 'No chair is noted; in a tie there is then no casting vote, unless somebody is named when the vote is opened.',
  chairGone: 'Whoever was noted as chair is not on the board any more.',
  byHeads:
    'As the vote rules are now, every board member counts for one. Choose “the number of votes of each” in a rule to let these numbers count.',
  change: 'Change',
  history: 'History',
  rules: 'Vote rules',
  formTitle: 'Votes and chair',
  formIntro: 'As the statutes say. Votes that are running keep what held when they were opened.',
  chair: 'Chair',
  nobody: 'Nobody',
  votesOf: (name) => `Votes of ${name}`,
  votesHint: 'A whole number from 1 to 99.',
  wrongVotes: 'Write a whole number from 1 to 99.',
  unknownChair: 'Whom you chose is not on the board. Choose a board member.',
  submit: 'Keep it',
  kept: 'Kept. It holds for votes that are opened from now on.',
  same: 'It says so already; nothing was changed.',
  changed: 'The board has just been changed. Look at it and try again.',
  historyTitle: 'Board: what held',
  madeBy: (name, day) => `Decided by ${name} on ${day}`,
  chairWas: (name) => `Chair: ${name}`,
  noChairWas: 'No chair',
  formerMember: 'a former member',
  nothingYet: 'Nothing has been decided yet: everyone has one vote and there is no chair.',
};
