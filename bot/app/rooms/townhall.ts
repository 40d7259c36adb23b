/** The townhall, with what it needs of the ports and of the other rooms. */
import { momentIn } from '../../conversation/dates.ts';
import { placeWithLevel } from '../../monitor/area.ts';
import { contentForm } from '../../partners/initiatives/forms.ts';
import { matterForm } from '../../problems/forms.ts';
import { draftOf } from '../../problems/problem.ts';
import type { Directory } from '../../region/directory.ts';
import type { Rooms } from '../../region/doors.ts';
import { townhallRooms } from '../../townhall/index.ts';
import { liveRegister } from '../../townhall/live/register.ts';
import { questionRegister } from '../../townhall/questions/register.ts';
import { register } from '../../townhall/register.ts';
import { traces } from '../../townhall/traces.ts';
import type { FrontPorts } from '../ports.ts';
import { townhallYear } from '../townhall-year.ts';

export function townhall(ports: FrontPorts, people: Directory): Rooms {
  const townhalls = register(ports.table);
  return townhallRooms({
    register: townhalls,
    questions: questionRegister(ports.table, townhalls.find),
    problemForm: (language, words) => matterForm(language, 'problem.written', {}, draftOf(words)),
    initiativeForm: (language, words) => {
      const { title, text: what } = draftOf(words);
      return contentForm(language, 'initiative.written', {}, { title, what }, { name: placeWithLevel });
    },
    members: (region) => people.members(region),
    timeZone: async (region) => (await people.region(region))?.timeZone ?? 'Europe/Amsterdam',
    momentIn,
    random: ports.random,
    live: liveRegister(ports.table, townhalls),
    traces: traces(ports.table),
    pollUrl: ports.pollUrl,
    townhallMinutesUrl: ports.townhallMinutesUrl,
    year: townhallYear(ports.table),
    deckUrl: ports.deckUrl,
    calendarUrl: ports.calendarUrl,
  });
}
