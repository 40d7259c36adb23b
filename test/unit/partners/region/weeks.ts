/** The made-up region lives some weeks: people offer and start, the bot suggests when its moments come, people answer or do not. */

import { answer, type Introduction, type Side } from '../../../../bot/partners/introductions/introduction.ts';
import { introductionRegister } from '../../../../bot/partners/introductions/register.ts';
import { matchingPart } from '../../../../bot/partners/matching-part.ts';
import { type Profile, prefer, profileOf, register, show } from '../../../../bot/partners/offers/offer.ts';
import { offerRegister } from '../../../../bot/partners/offers/register.ts';
import { type Instant, instant } from '../../../../bot/primitives/instant.ts';
import type { Consequence, Due } from '../../../../bot/region/capability.ts';
import { NotYet } from '../../../../bot/store/queue.ts';
import type { Item, Value } from '../../../../bot/store/table.ts';
import { chanceOf, type MadeUp, type MadeUpRegion, REGION } from './generator.ts';
import { memoryTable } from './memory-table.ts';
import { areaOf, toolsOver } from './tools.ts';

export type Lived = {
  /** Every question that was put to somebody, in order. */
  asked: { introduction: Introduction; side: Side; at: Instant }[];
  made: Introduction[];
  /** For each new initiative: requests to the table, and people looked at. */
  costs: { requests: number; compared: number }[];
};

export const START = Date.parse('2026-03-02T08:00:00.000Z');
export const DAY_MS = 86_400_000;

export async function liveThrough(region: MadeUpRegion, days: number, seed: number): Promise<Lived> {
  const chance = chanceOf(seed);
  const due = new Map<string, Due>();
  const { table, counted } = memoryTable((before, after) => {
    for (const { name } of momentsOf(before)) due.delete(name);
    for (const one of momentsOf(after)) if (!done.has(`${one.name} ${one.at}`)) due.set(one.name, one);
  });
  const done = new Set<string>();
  const compared = { count: 0 };
  const tools = toolsOver(table, region, compared);
  const part = matchingPart(tools);
  const [offers, introductions] = [offerRegister(table), introductionRegister(table)];
  const byId = new Map(region.companies.map((company) => [company.id, company]));
  const lived: Lived = { asked: [], made: [], costs: [] };
  const later: { at: number; act: () => Promise<void> }[] = [];
  const end = START + days * DAY_MS;

  for (const [index, company] of region.companies.entries()) {
    const at = START + Math.floor((index / region.companies.length) * DAY_MS);
    later.push({ at, act: () => tell(company, instant(at)) });
  }
  for (const { initiative } of region.initiatives) {
    later.push({ at: Date.parse(initiative.startedAt), act: () => start(initiative) });
  }
  later.sort((one, other) => one.at - other.at);

  for (;;) {
    const next = earliest(due);
    const own = later[0];
    const at = Math.min(next ? Date.parse(next.at) : end, own?.at ?? end);
    if (at >= end) return { ...lived, made: await introductions.standing(REGION, 'made') };
    if (own && own.at <= at) await later.shift()!.act();
    else await fire(next!, instant(at));
  }

  function momentsOf(item: Item | undefined): Due[] {
    return item ? part.due(item) : [];
  }

  async function tell(company: MadeUp, at: Instant): Promise<void> {
    const { id, kvk, town, offer, pace, shows, blocks } = company;
    if (!offer && blocks === undefined) return;
    const fresh = profileOf({ region: REGION, member: id, company: { kvk, name: kvk }, place: town, area: areaOf(town)! });
    await offers.change<never>(REGION, id, fresh, (profile) => {
      const offered = offer ? (register(profile, offer, id, at) as Profile) : profile;
      const shown = offer && shows ? (show(offered, 1, true) as Profile) : offered;
      const blocked = blocks === undefined ? [] : [{ kvk: region.companies[blocks]!.kvk, name: '' }];
      return prefer(shown, { ...shown.preferences, pace, blocked }, at);
    });
  }

  async function start(initiative: MadeUpRegion['initiatives'][number]['initiative']): Promise<void> {
    const key = { pk: `INITIATIVE#${REGION}#${initiative.number}`, sk: 'INITIATIVE' };
    await table.write({
      put: {
        ...key,
        gsi1pk: `INITIATIVES#${REGION}`,
        gsi1sk: String(initiative.number).padStart(8, '0'),
        data: initiative as unknown as Value,
      },
    });
  }

  async function fire(one: Due, now: Instant): Promise<void> {
    const before = { requests: counted.requests, compared: compared.count };
    due.delete(one.name);
    done.add(`${one.name} ${one.at}`);
    try {
      const told = await part.onDue[one.about as keyof typeof part.onDue]!(one, now);
      for (const consequence of told) await hear(consequence, now);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      due.set(one.name, { ...one, at: instant(Date.parse(now) + error.delaySeconds * 1_000) });
    }
    if (one.about === 'partner-seek')
      lived.costs.push({ requests: counted.requests - before.requests, compared: compared.count - before.compared });
  }

  /** Somebody is asked: they think about it for some days, and say yes the sooner the better it really fits. */
  async function hear(consequence: Consequence, now: Instant): Promise<void> {
    if (consequence.type !== 'tell' || consequence.notice.about !== 'introduction-ask') return;
    const { introduction: id, side } = consequence.notice.facts as { introduction: string; side: Side };
    const introduction = (await introductions.find(REGION, id))!;
    lived.asked.push({ introduction, side, at: now });
    const drawn = chance();
    if (drawn < 0.3) return;
    const one = region.initiatives[introduction.initiative - 1]!;
    const yes = chance() < Math.min(0.9, 2 * region.truly(byId.get(introduction.parties.offer.member)!, one));
    const at = Date.parse(now) + Math.floor(drawn * 5 * DAY_MS);
    const act = async () => {
      await introductions.change(REGION, id, (kept) => answer(kept, side, yes, instant(at)));
    };
    later.splice(later.findIndex((other) => other.at > at) + 1 || later.length, 0, { at, act });
    later.sort((a, b) => a.at - b.at);
  }
}

function earliest(due: Map<string, Due>): Due | undefined {
  let first: Due | undefined;
  for (const one of due.values()) if (!first || one.at < first.at || (one.at === first.at && one.name < first.name)) first = one;
  return first;
}
