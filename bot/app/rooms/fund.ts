/** The fund, with what it needs of the ports and of the other rooms. */
import type { AccountId } from '../../chat/ask.ts';
import { momentIn } from '../../conversation/dates.ts';
import { amountAlone } from '../../conversation/dialogue.ts';
import { slotsOf } from '../../conversation/slots.ts';
import { boardRegister } from '../../fund/board/register.ts';
import { contributorRegister } from '../../fund/contributors/register.ts';
import { fundRooms } from '../../fund/index.ts';
import { register as proposalRegister } from '../../fund/proposals/register.ts';
import { ruleRegister } from '../../fund/rules/register.ts';
import { boxes } from '../../fund/votes/boxes.ts';
import { pendingKeys } from '../../fund/votes/pending-keys.ts';
import { backing } from '../../partners/initiatives/backing.ts';
import { register as initiativeRegister, proposedWrite } from '../../partners/initiatives/register.ts';
import { register as problemRegister } from '../../problems/register.ts';
import type { Directory } from '../../region/directory.ts';
import type { Rooms } from '../../region/doors.ts';
import type { Member, Workspace } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import type { FrontPorts } from '../ports.ts';

export function fund(ports: FrontPorts, people: Directory): Rooms {
  const problems = problemRegister(ports.table);
  const register = proposalRegister(ports.table);
  return fundRooms(
    {
      register,
      problemOf: async (region, number) => (await problems.resolve(region, number))?.problem,
      initiatives: { of: backing(initiativeRegister(ports.table)), proposed: proposedWrite },
      amountIn: (words) => slotsOf('proposal.submit', words).amount,
      amountAlone,
      drafting: ports.draftingProposal,
    },
    {
      boxes: boxes(ports.table),
      register,
      members: async (region) => (await people.members(region)).filter((member) => may(member, 'take-part')),
      timeZone: async (region) => (await people.region(region))?.timeZone ?? 'Europe/Amsterdam',
      linked: async (region) => (await people.workspacesOf(region)).map(({ id }) => id),
      homeOf: (account) => homeOf(people, account),
      momentIn,
      random: ports.random,
      keys: ports.voteKeys,
      pendingKeys: pendingKeys(ports.table),
      rules: ruleRegister(ports.table),
      contributors: contributorRegister(ports.table),
      board: boardRegister(ports.table),
      minutesUrl: ports.minutesUrl,
    },
  );
}

/** For one who asks from a workspace that is not linked: the region that they are a member of, and its first workspace. */
async function homeOf(people: Directory, account: AccountId): Promise<{ member: Member; workspace: Workspace } | undefined> {
  const member = (await people.account(account))?.member;
  const [workspace] = member ? await people.workspacesOf(member.region) : [];
  return member && workspace && { member, workspace };
}
