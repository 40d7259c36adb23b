/** What matching needs of the rest: who is where, who supported what, how far apart, and which words two texts share. */
import { sharedWords } from '../../conversation/similar.ts';
import { slotsOf } from '../../conversation/slots.ts';
import { placeWithLevel, readingsOf } from '../../monitor/area.ts';
import { kilometresBetween, liesIn } from '../../monitor/distance.ts';
import { PLACES } from '../../monitor/places.ts';
import type { Register as Initiatives } from '../../partners/initiatives/register.ts';
import { introductionRegister } from '../../partners/introductions/register.ts';
import type { MatchingPartTools } from '../../partners/matching-part.ts';
import { offerRegister } from '../../partners/offers/register.ts';
import type { Register as Problems } from '../../problems/register.ts';
import type { Directory } from '../../region/directory.ts';
import type { FrontPorts } from '../ports.ts';

type Of = {
  ports: Pick<FrontPorts, 'table' | 'random'>;
  people: Directory;
  problems: Pick<Problems, 'resolve'>;
  initiatives: Pick<Initiatives, 'find' | 'all'>;
  readers: Omit<MatchingPartTools['readers'], 'kindsIn'>;
};

export function matchingTools({ ports, people, problems, initiatives, readers }: Of): MatchingPartTools {
  return {
    offers: offerRegister(ports.table),
    introductions: introductionRegister(ports.table),
    initiatives: {
      find: initiatives.find,
      open: async (region, most) => (await initiatives.all(region)).filter(({ status }) => status === 'open').slice(0, most),
    },
    memberOf: (region, id) => people.member(region, id),
    membersOf: (region) => people.members(region),
    companies: async (region) => (await people.members(region)).flatMap(({ company }) => company ?? []),
    supporters: async (region, number) => new Set(Object.keys((await problems.resolve(region, number))?.problem.supports ?? {})),
    kilometres: kilometresBetween,
    liesIn,
    areaOf: (place) => [place, ...(PLACES.get(place)?.within ?? [])].find((code) => PLACES.get(code)?.level === 'corop'),
    shared: sharedWords,
    placesCalled: readingsOf,
    placeName: placeWithLevel,
    readers: { ...readers, kindsIn: (words) => slotsOf('offer.register', words).kind ?? [] },
    random: ports.random,
  };
}
