/** What matching needs of the rest: who is where, who supported what, how far apart, and which words two texts share. */
import { likeness, sharedWords, vectorOf } from '../../conversation/similar.ts';
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

/** The texts of one look: an initiative's with those of the people that are looked at. */
const MOST_REMEMBERED = 500;

type Of = {
  ports: Pick<FrontPorts, 'table' | 'random'>;
  people: Directory;
  problems: Pick<Problems, 'resolve'>;
  initiatives: Pick<Initiatives, 'find' | 'all'>;
  readers: Omit<MatchingPartTools['readers'], 'kindsIn'>;
};

export function matchingTools({ ports, people, problems, initiatives, readers }: Of): MatchingPartTools {
  const vectors = remembering(vectorOf, MOST_REMEMBERED);
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
    alike: (words, other) => likeness(vectors(words), vectors(other)),
    shared: sharedWords,
    placesCalled: readingsOf,
    placeName: placeWithLevel,
    readers: { ...readers, kindsIn: (words) => slotsOf('offer.register', words).kind ?? [] },
    random: ports.random,
  };
}

/** The same text is asked for again and again: the newest answers are kept. */
function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    return found;
  };
}
