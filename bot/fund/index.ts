/** The fund as a capability: proposals, from an idea in words to what goes to a vote. */
import type { Rooms } from '../region/doors.ts';
import { boardInChat } from './board/tending.ts';
import { contributorsInChat } from './contributors/tending.ts';
import { contributorWords } from './contributors/words/index.ts';
import { leaving } from './leaving.ts';
import { proposalCard } from './proposals/cards.ts';
import { followProposal, proposalNotice } from './proposals/news.ts';
import { isStanding } from './proposals/proposal.ts';
import { proposalOverview, reading } from './proposals/reading.ts';
import { submitting } from './proposals/submitting.ts';
import { tending } from './proposals/tending.ts';
import { originOf, type Tools } from './proposals/tools.ts';
import { proposalLines, proposalTold } from './proposals/week.ts';
import { rulesInChat } from './rules/tending.ts';
import { votes } from './votes/index.ts';
import type { VoteTools } from './votes/tools.ts';
import { voteLines, voteTold } from './votes/week.ts';

export function fundRooms(tools: Tools, voteTools: VoteTools): Rooms {
  const { register } = tools;
  const voting = votes(voteTools);
  return {
    handlers: {
      ...submitting(tools),
      ...tending(tools),
      ...reading(tools),
      ...voting.handlers,
      ...rulesInChat(voteTools),
      ...contributorsInChat(voteTools),
      ...boardInChat(voteTools),
    },
    asksBack: voting.asksBack,
    due: voting.due,
    stillDue: voting.stillDue,
    onDue: voting.onDue,

    journal: (change) => [...proposalLines(change), ...voteLines(change)],
    line: async (line, language) => (await proposalTold(tools, line, language)) ?? voteTold(voteTools, line, language),

    follow: async (change) => [...followProposal(change), ...(await voting.follow(change))],

    // Reading a file is the worker's: no edge carries what it takes.
    files: async (deed, files) => (await import('./contributors/offered.ts')).offeredContributors(voteTools, deed, files),
    takesFiles: (language) => contributorWords(language).files,

    async project(region, subject, number, language) {
      if (subject === 'vote') return voting.project(region, subject, number, language);
      const proposal = subject === 'proposal' ? await register.find(region, number) : undefined;
      if (!proposal) return undefined;
      const card = proposalCard(language, proposal, await originOf(tools, proposal));
      return { version: proposal.changes, since: proposal.submittedAt, card };
    },

    async standing(region) {
      const standing = (await register.all(region)).filter(isStanding);
      const proposals = standing.map(({ number, changes, submittedAt }) => ({
        subject: 'proposal',
        number,
        version: changes,
        since: submittedAt,
      }));
      return [...proposals, ...(await voting.standing(region))];
    },

    notice: async (notice, region, language) =>
      (await proposalNotice(tools, notice, region, language)) ?? voting.notice(notice, region, language),

    ...leaving(voteTools),

    async overview(visitor) {
      const { workspace } = visitor;
      if (!workspace) return [];
      const proposals = await proposalOverview(tools, { ...visitor, workspace });
      return [...(await voting.overview(workspace.region, visitor.language)), ...proposals];
    },
  };
}
