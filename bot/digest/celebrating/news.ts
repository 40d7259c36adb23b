/** From what went well to what stands in every workspace: asked about first, told once, taken back when somebody wants quiet. */
import type { Card } from '../../chat/card.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Consequence, Due, Line, Notice, Projection } from '../../region/capability.ts';
import type { Change, Item } from '../../store/table.ts';
import type { Tools } from '../tools.ts';
import { celebrationCard, comingCard, quietCard } from './cards.ts';
import { type Celebration, tell } from './celebration.ts';
import { celebrationsIn, isCelebration } from './register.ts';
import { inWords } from './told.ts';

/** A celebration has no number: the card's subject is all of its name. */
const SUBJECT = 'celebration/';
const NUMBER = 1;
/** Of the newest some may still wait: they do so for a few days at most. */
const NEWEST = 50;

const dataOf = (item: Item | undefined): Celebration | undefined => item?.data as unknown as Celebration | undefined;

export function celebrationMoments(item: Item): Due[] {
  return isCelebration(item) ? momentsOf(dataOf(item)!) : [];
}

function momentsOf({ region, subject, id, tellAt, status }: Celebration): Due[] {
  if (status !== 'waiting') return [];
  return [{ name: `celebrate/${region}/${subject}/${id}`, at: tellAt, region, about: 'celebrate', facts: { subject, id } }];
}

/** In the digest of the week in which it was told; out of it again, when it was taken back. */
export function celebrationLines({ key, before, after }: Change): Line[] {
  const now = isCelebration(key) ? dataOf(after) : undefined;
  if (!now?.toldAt || dataOf(before)?.status === now.status) return [];
  const line = { ...now.line, at: now.toldAt };
  return [now.status === 'told' ? line : { ...line, gone: true }];
}

export function celebrationNews(tools: Tools) {
  const celebrations = celebrationsIn(tools.table);
  const zoneOf = async (region: string) => (await tools.directory.region(region))?.timeZone ?? 'Europe/Amsterdam';

  /** Those whose doing it is are asked whether they are named, unless they said so before; and coordinators know of it. */
  async function announced(celebration: Celebration): Promise<Consequence[]> {
    const { region, subject, id, who, version } = celebration;
    const coordinators = await tools.directory.coordinators(region);
    const concerned = new Set([...who.map(({ member }) => member), ...coordinators.map((one) => one.id)]);
    return [...concerned].map((member) => ({
      type: 'tell',
      region,
      to: { member },
      notice: {
        key: `celebration/${region}/${subject}/${id}/${version}/${celebration.at}/${member}`,
        about: 'celebration-coming',
        facts: { subject, id, member },
      },
    }));
  }

  return {
    async follow({ key, before, after }: Change): Promise<Consequence[]> {
      const now = isCelebration(key) ? dataOf(after) : undefined;
      if (!now) return [];
      const was = dataOf(before);
      if (now.status === 'waiting') return was?.status === 'waiting' ? [] : announced(now);
      const { region, subject, id } = now;
      return now.toldAt ? [{ type: 'refresh', region, subject: `${SUBJECT}${subject}/${id}`, number: NUMBER }] : [];
    },

    async project(region: string, of: string, language: Language): Promise<Projection | undefined> {
      if (!of.startsWith(SUBJECT)) return undefined;
      const [subject, ...id] = of.slice(SUBJECT.length).split('/');
      const celebration = await celebrations.find({ region, subject: subject!, id: id.join('/') });
      if (!celebration?.toldAt) return undefined;
      const told = celebration.status === 'told' ? await inWords(tools, celebration, language) : undefined;
      const card = told ? celebrationCard(language, told, await zoneOf(region)) : quietCard(language);
      return { version: celebration.version, since: celebration.toldAt, card };
    },

    async stillDue(region: string): Promise<Due[]> {
      return (await celebrations.newest(region, NEWEST)).flatMap(momentsOf);
    },

    /** Once; what is no longer so is not celebrated. */
    async told({ region, facts }: Due, now: Instant): Promise<Consequence[]> {
      const of = { region, subject: String(facts.subject), id: String(facts.id) };
      const celebration = await celebrations.find(of);
      if (celebration?.status !== 'waiting') return [];
      const stands = (await inWords(tools, celebration, 'nl')) !== undefined;
      await celebrations.change(of, (one) => tell(one, stands, now));
      return [];
    },

    async notice({ facts }: Notice, region: string, language: Language): Promise<Card | undefined> {
      const celebration = await celebrations.find({ region, subject: String(facts.subject), id: String(facts.id) });
      const told = celebration?.status === 'waiting' ? await inWords(tools, celebration, language) : undefined;
      if (!told) return undefined;
      const mine = told.celebration.who.find(({ member }) => member === facts.member);
      const said = mine && (await celebrations.naming(region, [mine.kvk])).has(mine.kvk);
      return comingCard(language, told, await zoneOf(region), mine && !said ? mine.company : undefined);
    },
  };
}
