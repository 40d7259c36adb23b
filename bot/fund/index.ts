/** The fund as a capability: proposals, from an idea in words to what goes to a vote. */
import type { Capability } from '../region/capability.ts';
import { proposalCard } from './proposals/cards.ts';
import { followProposal, proposalNotice } from './proposals/news.ts';
import { isStanding } from './proposals/proposal.ts';
import { proposalOverview, reading } from './proposals/reading.ts';
import { submitting } from './proposals/submitting.ts';
import { tending } from './proposals/tending.ts';
import { originOf, type Tools } from './proposals/tools.ts';

export function fundCapability(tools: Tools): Capability {
  const { register } = tools;
  return {
    handlers: { ...submitting(tools), ...tending(tools), ...reading(tools) },

    commands: [
      { words: ['voorstellen', 'aanvragen', 'proposals', 'applications'], action: 'proposal.list', takes: 'nothing' },
      { words: ['voorstel', 'aanvraag', 'proposal'], action: 'proposal.show', takes: 'number', of: 'proposal' },
      {
        words: ['dien in', 'indienen', 'voorstel indienen', 'submit', 'submit a proposal'],
        action: 'proposal.submit',
        takes: 'words',
      },
      { words: ['volg voorstel', 'follow proposal'], action: 'proposal.follow', takes: 'number', of: 'proposal' },
      { words: ['ontvolg voorstel', 'unfollow proposal'], action: 'proposal.unfollow', takes: 'number', of: 'proposal' },
      {
        words: ['intrekken', 'voorstel intrekken', 'withdraw', 'withdraw proposal'],
        action: 'proposal.withdraw',
        takes: 'number',
        of: 'proposal',
      },
    ],

    follow: followProposal,

    async project(region, subject, number, language) {
      const proposal = subject === 'proposal' ? await register.find(region, number) : undefined;
      if (!proposal) return undefined;
      const card = proposalCard(language, proposal, await originOf(tools, proposal));
      return { version: proposal.changes, since: proposal.submittedAt, card };
    },

    async standing(region) {
      const standing = (await register.all(region)).filter(isStanding);
      return standing.map(({ number, changes, submittedAt }) => ({
        subject: 'proposal',
        number,
        version: changes,
        since: submittedAt,
      }));
    },

    notice: (notice, region, language) => proposalNotice(tools, notice, region, language),

    async overview(visitor) {
      const { workspace } = visitor;
      return workspace ? proposalOverview(tools, { ...visitor, workspace }) : [];
    },
  };
}
