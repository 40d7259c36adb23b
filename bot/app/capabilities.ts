/** The capabilities, each with what it needs of the ports and of the others. */
import { momentIn } from '../conversation/dates.ts';
import { amountAlone } from '../conversation/dialogue.ts';
import { closest, sharedWords, VECTOR_SCHEME, vectorOf } from '../conversation/similar.ts';
import { slotsOf } from '../conversation/slots.ts';
import { fundCapability } from '../fund/index.ts';
import { fromProblemButton } from '../fund/proposals/cards.ts';
import { register as proposalRegister } from '../fund/proposals/register.ts';
import { boxes } from '../fund/votes/boxes.ts';
import { areaCalled, placeWithLevel, readingsOf } from '../monitor/area.ts';
import { figureStore } from '../monitor/figures/store.ts';
import { monitorCapability } from '../monitor/index.ts';
import { ownRegister } from '../monitor/own/register.ts';
import { problemsCapability } from '../problems/index.ts';
import { register } from '../problems/register.ts';
import type { Capability } from '../region/capability.ts';
import { type Directory, directory } from '../region/directory.ts';
import { regionCapability } from '../region/index.ts';
import { naming } from '../region/naming.ts';
import { may } from '../region/rights.ts';
import type { FrontPorts } from './ports.ts';

/** From this likeness on a filled-in form is not taken as a clear yes: "is it one of these?" */
const ALIKE = 0.4;

/** Which place of the monitor a region is. */
const AREA = { called: areaCalled, readings: readingsOf, name: placeWithLevel };

export function capabilitiesOf(ports: FrontPorts): { people: Directory; capabilities: Capability[] } {
  const people = directory(ports.table);
  const problems = register(ports.table);
  const proposals = proposalRegister(ports.table);
  const similarity = { scheme: VECTOR_SCHEME, vectorOf, closest, shared: sharedWords, alike: ALIKE };
  const capabilities = [
    problemsCapability({
      register: problems,
      similarity,
      meanings: ports.meanings,
      further: ({ number }, language) => [fromProblemButton(number, language)],
      drafting: ports.drafting,
    }),
    fundCapability(
      {
        register: proposals,
        problemOf: async (region, number) => (await problems.resolve(region, number))?.problem,
        amountIn: (words) => slotsOf('proposal.submit', words).amount,
        amountAlone,
        drafting: ports.draftingProposal,
      },
      {
        boxes: boxes(ports.table),
        register: proposals,
        members: async (region) => (await people.members(region)).filter((member) => may(member, 'take-part')),
        timeZone: async (region) => (await people.region(region))?.timeZone ?? 'Europe/Amsterdam',
        momentIn,
        random: ports.random,
        keys: ports.voteKeys,
        minutesUrl: ports.minutesUrl,
      },
    ),
    monitorCapability({
      table: ports.table,
      figures: figureStore(ports.table),
      own: ownRegister(ports.table),
      chartUrl: ports.chartUrl,
      sheetUrl: ports.sheetUrl,
      afterwards: ports.afterwards,
    }),
    regionCapability({ directory: people, random: ports.random, named: naming(ports.chat.nameOf), area: AREA }),
  ];
  return { people, capabilities };
}
