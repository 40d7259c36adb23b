/** The weekly digest: its set moments, for whom it is, and its words for each of them. */
import type { AccountId } from '../chat/ask.ts';
import type { Card } from '../chat/card.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Consequence, Due, Notice, WhenDue } from '../region/capability.ts';
import type { Member, Region } from '../region/people.ts';
import { may } from '../region/rights.ts';
import { theseMembers } from '../region/these-members.ts';
import type { Item } from '../store/table.ts';
import { builtOnce, findBuilt } from './building.ts';
import { digestCard } from './cards.ts';
import { paced } from './pacing.ts';
import { partsFor, type Reader, SHORT } from './picking.ts';
import { isSlot, type KeptSlot, type Setting, settingsIn } from './settings.ts';
import { DEFAULT_SLOT, daysBetween, lastMoment, nextMoment, type Slot, slotName, weekOf } from './slot.ts';
import type { Tools } from './tools.ts';
import { digestWords } from './words/index.ts';

/** A region's first digest is set when it is founded; from then on each slot sets its next. */
export function digestMoments(item: Item): Due[] {
  if (isSlot(item)) return momentsOf(item.data as unknown as KeptSlot);
  return item.pk.startsWith('REGION#') && item.sk === 'REGION' ? [beginOf(item.data as unknown as Region)] : [];
}

function beginOf({ id, foundedAt }: Region): Due {
  return { name: `digest/${id}/begins`, at: foundedAt, region: id, about: 'digest-begins', facts: {} };
}

/** The last one stays listed beside the next: so whoever breaks off when the slot went on already is heard again. */
function momentsOf({ region, weekday, hour, minute, zone, next, before }: KeptSlot): Due[] {
  const slot = { weekday, hour, minute, zone };
  return [next, ...(before ? [before] : [])].map((at) => ({
    name: `digest/${region}/${slotName(slot)}/${at}`,
    at,
    region,
    about: 'digest-week',
    facts: slot,
  }));
}

export function sending(tools: Tools) {
  const { directory } = tools;
  const settings = settingsIn(tools.table);

  async function begins(region: string, now: Instant): Promise<void> {
    const founded = await directory.region(region);
    if (!founded) return;
    const slot = { ...DEFAULT_SLOT, zone: founded.timeZone };
    await settings.begin({ ...slot, region, next: nextMoment(slot, now), chosen: 0 });
  }

  /** Who gets it in this slot: who chose it, and coordinators who chose nothing. One human once, and nobody who has left. */
  async function recipients({ id, timeZone }: Region, slot: Slot): Promise<(Member & { setting?: Setting })[]> {
    const [all, coordinators] = await Promise.all([settings.all(id), directory.coordinators(id)]);
    const chosen = new Map(all.map((setting) => [setting.member, setting]));
    const isDefault = slotName(slot) === slotName({ ...DEFAULT_SLOT, zone: timeZone });
    const unset = isDefault
      ? coordinators.filter((member) => ![member.id, ...(member.was ?? [])].some((one) => chosen.has(one)))
      : [];
    const here = all.filter((setting) => setting.on && slotName(setting) === slotName(slot));
    const members = await theseMembers(
      tools,
      id,
      here.map(({ member }) => member),
    );
    const settingOf = (member: Member) => [member.id, ...(member.was ?? [])].map((one) => chosen.get(one)).find((one) => one);
    const wanted = [...unset, ...members].map((member) => ({ ...member, setting: settingOf(member) }));
    return [...new Map(wanted.map((one) => [one.id, one])).values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Made once, then everybody is told; whoever dies in between does it again, to the same effect. */
  async function week(due: Due, now: Instant): Promise<Consequence[]> {
    const of = slotOf(due);
    const [region, slot] = await Promise.all([directory.region(due.region), settings.slot(due.region, of)]);
    if (!region || !slot) return [];
    // A machine that was off for weeks tells once, and of all of them.
    const at = slot.next === due.at ? lastMoment(of, now) : due.at;
    const before = slot.before && slot.before < at ? slot.before : weekBefore(of, at);
    const to = await recipients(region, of);
    const languages = [...new Set(to.map(languageOf))];
    await builtOnce(tools, region, at, languages, daysBetween(before, at, region.timeZone));
    if (to.length === 0 && slot.chosen > 0 && !isDefaultOf(region, of)) await settings.giveUp(slot);
    else if (slot.next <= at) await settings.advance(slot, nextMoment(of, at), at);
    return paced(to.map(reached), now).map(({ person, notBefore }) => ({
      type: 'tell',
      region: region.id,
      notice: noticeFor(person, region.id, at, of),
      to: { member: person.id },
      notBefore,
    }));
  }

  const onDue: Record<string, WhenDue> = {
    'digest-begins': async ({ region }, now) => {
      await begins(region, now);
      return [];
    },
    'digest-week': week,
  };

  return {
    onDue,

    async stillDue(region: string): Promise<Due[]> {
      const slots = await settings.slots(region);
      if (slots.length > 0) return slots.flatMap(momentsOf);
      const founded = await directory.region(region);
      return founded ? [beginOf(founded)] : [];
    },

    async notice({ facts }: Notice, region: string): Promise<Card | undefined> {
      const { at, language } = facts as { at: Instant; language: Language };
      const built = await findBuilt(tools, region, at, language);
      if (!built) return undefined;
      const more = { label: digestWords(language).showAll, action: 'digest.more', args: { at, language } };
      const parts = partsFor(readerIn(facts), built.lines, SHORT);
      return digestCard(built, parts, { more, own: 'subscribed', invents: tools.inventsNumbers });
    },
  };
}

const isDefaultOf = ({ timeZone }: Region, slot: Slot) => slotName(slot) === slotName({ ...DEFAULT_SLOT, zone: timeZone });
const weekBefore = (slot: Slot, at: Instant): Instant => lastMoment(slot, justBefore(at));
const justBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString() as Instant;

type Recipient = Member & { setting?: Setting };

const languageOf = ({ setting, language }: Recipient): Language => setting?.language ?? language;
const reached = (person: Recipient): { person: Recipient; account: AccountId } => ({ person, account: person.accounts[0]! });

function slotOf({ facts }: Due): Slot {
  const { weekday, hour, minute, zone } = facts;
  return { weekday: Number(weekday), hour: Number(hour), minute: Number(minute), zone: String(zone) };
}

/** One a person and week: whoever moves to another day in that week gets no second. */
function noticeFor(person: Recipient, region: string, at: Instant, { zone }: Slot): Notice {
  return {
    key: `digest/${region}/${person.id}/${weekOf(at, zone)}`,
    about: 'digest',
    facts: {
      at,
      language: languageOf(person),
      member: person.id,
      kvk: person.company?.kvk ?? '',
      coordinator: may(person, 'run-region') ? 1 : 0,
      themes: (person.setting?.themes ?? []).join('\n'),
    },
  };
}

function readerIn({ member, kvk, coordinator, themes }: Notice['facts']): Reader {
  return {
    member: String(member),
    ...(kvk && { kvk: String(kvk) }),
    coordinator: coordinator === 1,
    themes: themes ? String(themes).split('\n') : [],
  };
}
