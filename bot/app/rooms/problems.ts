/** The problems, with what they need of the ports and of the other rooms. */
import { closest, sharedWords, VECTOR_SCHEME, vectorOf } from '../../conversation/similar.ts';
import { fromProblemButton } from '../../fund/proposals/cards.ts';
import { fromProblemButton as startFromProblemButton } from '../../partners/initiatives/from-problem.ts';
import { problemsRooms } from '../../problems/index.ts';
import { register } from '../../problems/register.ts';
import type { Rooms } from '../../region/doors.ts';
import type { FrontPorts } from '../ports.ts';

/** From this likeness on a filled-in form is not taken as a clear yes: "is it one of these?" */
const ALIKE = 0.4;

export function problems(ports: FrontPorts): Rooms {
  return problemsRooms({
    register: register(ports.table),
    similarity: { scheme: VECTOR_SCHEME, vectorOf, closest, shared: sharedWords, alike: ALIKE },
    meanings: ports.meanings,
    further: ({ number }, language) => [startFromProblemButton(number, language), fromProblemButton(number, language)],
    drafting: ports.drafting,
  });
}
