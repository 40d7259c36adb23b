/** The fund, with what it needs of the ports and of the other rooms. */
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
