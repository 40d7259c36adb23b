/** Partners, with what they need of the ports and of the other rooms. */
import { momentIn } from '../../conversation/dates.ts';
import { slotsOf } from '../../conversation/slots.ts';
import { register as proposalRegister } from '../../fund/proposals/register.ts';
import { proposalWords } from '../../fund/proposals/words/index.ts';
import { onePlaceIn, placeWithLevel, readingsOf } from '../../monitor/area.ts';
import { partnersRooms } from '../../partners/index.ts';
import { register } from '../../partners/initiatives/register.ts';
import { concerned } from '../../problems/problem.ts';
import { register as problemRegister } from '../../problems/register.ts';
import type { Directory } from '../../region/directory.ts';
import type { Rooms } from '../../region/doors.ts';
import type { FrontPorts } from '../ports.ts';
import { matchingTools } from './matching.ts';

/** Amounts and hours in what is needed and what is pledged. Beside what a problem costs, a bare number is no money. */
const READERS = {
  amountIn: (words: string) => slotsOf('problem.support', words).amount,
  bareAmountIn: (words: string) => slotsOf('proposal.submit', words).amount,
  hoursIn: (words: string) => slotsOf('problem.support', words).hours,
};

export function partners(ports: FrontPorts, people: Directory): Rooms {
  const problems = problemRegister(ports.table);
  const initiatives = register(ports.table);
  const proposals = proposalRegister(ports.table);
  return partnersRooms(
    {
      register: initiatives,
      concernedBy: async (region, number) => {
        const found = await problems.resolve(region, number);
        return found ? concerned(found.problem) : [];
      },
      applicationOf: async (region, number) => {
        const proposal = await proposals.find(region, number);
        return proposal && { changes: proposal.changes, status: (language) => proposalWords(language).status[proposal.status] };
      },
      problemOf: async (region, number) => (await problems.resolve(region, number))?.problem,
      readers: READERS,
      initiativeIn: (words) => slotsOf('pledge.withdraw', words).initiative,
      problemIn: (words) => slotsOf('initiative.start', words).problem,
      places: { in: onePlaceIn, readings: readingsOf, name: placeWithLevel },
      momentIn,
      timeZone: async (region) => (await people.region(region))?.timeZone ?? 'Europe/Amsterdam',
      drafting: ports.drafting,
    },
    matchingTools({ ports, people, problems, initiatives, readers: READERS }),
  );
}
