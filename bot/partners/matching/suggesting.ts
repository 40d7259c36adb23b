/**
 * Who is told of whom, and when: initiatives to those who offer, shown offers to those who need. Nobody more often than they allow,
 * never the same two again, never their own, never with a company that one of them blocked. Every step may be done twice.
 */

import { type Instant, instant } from '../../primitives/instant.ts';
import { isQuiet, nextWakingHour } from '../../primitives/working-hours.ts';
import type { Member } from '../../region/people.ts';
import { isWho } from '../../region/rights.ts';
import { NotYet } from '../../store/queue.ts';
import { ConditionFailed } from '../../store/table.ts';
import { type Initiative, neededKinds } from '../initiative.ts';
import { type Introduction, type Side, suggest } from '../introductions/introduction.ts';
import { askedAt, atRest, lookedAt, mayBeAsked, type Profile, profileOf, ZONE } from '../offers/offer.ts';
import { shelvesFor } from '../offers/shelves.ts';
import { blocks, type Candidate, inOrder, isOwn, offeringOf } from './candidates.ts';
import { type Match, match, type Offering } from './score.ts';
import { forgetPartner, type MatchingTools, partnerOf } from './tools.ts';
import { visibleOf } from './visible.ts';

/** The newest initiatives that are looked at for one person; older ones had their turn. */
const MOST_INITIATIVES = 200;
/** The people that are looked at for one initiative, whatever the size of the region. */
const MOST_COMPARED = 150;
/** The best few of a look are looked at more closely. */
const SHORTLIST = 10;
/** So many are told of a new initiative at once; the others hear when it is their turn. */
const TOLD_AT_ONCE = 5;
/** Who started more than these has help enough of the board. */
const MOST_OWN = 3;

export function suggesting(tools: MatchingTools) {
  const { offers, introductions, initiatives } = tools;

  return {
    /** A person's turn has come: the best that there is for them, if anything. */
    async turn(region: string, id: string, now: Instant): Promise<void> {
      const profile = await offers.find(region, id);
      if (!profile?.turn || profile.turn > now) return;
      awake(now);
      const member = await partnerOf(tools, region, id);
      if (!member) return void (await forgetPartner(tools, { region, id }, now));
      // Their accounts were united since: from now on it is their turn as who they are.
      if (member.id !== id) return void (await offers.of(member));
      const open = await initiatives.open(region, MOST_INITIATIVES);
      const own = open.filter(({ startedBy }) => isWho(startedBy, member)).slice(0, MOST_OWN);
      if (mayBeAsked(profile, now) && (await anySuggested(profile, await bestFor(profile, member, open, own, now), now))) return;
      const idle = profile.offers.length === 0 && own.length === 0;
      await offers.change<never>(region, id, undefined, (kept) =>
        kept.turn && kept.turn <= now ? (idle ? atRest(kept) : lookedAt(kept, now)) : kept,
      );
    },

    /** An initiative is there: who fits best hears of it at once, and its starter of who shows an offer that fits. */
    async seek(region: string, number: number, now: Instant): Promise<void> {
      const initiative = await initiatives.find(region, number);
      if (initiative?.status !== 'open') return;
      awake(now);
      const starter = await starterOf(initiative);
      if (!starter) return;
      const brought = await introductions.broughtTo(region, starter.member, number);
      const around = await offerersFor(initiative, starter, brought);
      const backers = initiative.problem === undefined ? undefined : await tools.supporters(region, initiative.problem);
      const fitting = around
        .filter((offerer) => mayBeAsked(offerer, now))
        .flatMap((offerer) => candidate(initiative, offerer, offeringOf(offerer, backers), 'offer'));
      // When it is done again, those who were told the first time count.
      const left = Math.max(0, TOLD_AT_ONCE - brought.size);
      for (const one of inOrder(fitting, now).slice(0, left)) await suggested(one, starter, now);
      if (mayBeAsked(starter, now) && (await anySuggested(starter, shownAmong(initiative, around), now))) return;
      // Offers that are shown later are found when it is the starter's turn.
      await offers.change<never>(region, starter.member, starter, (kept) => (kept.turn ? kept : lookedAt(kept, now)));
    },
  };

  /** At night nobody looks, for nobody could be told. */
  function awake(now: Instant): void {
    if (!isQuiet(now, ZONE)) return;
    throw new NotYet(Math.ceil((Date.parse(nextWakingHour(now, ZONE)) - Date.parse(now)) / 1_000));
  }

  /** The first that can still be suggested. */
  async function anySuggested(asked: Profile, candidates: Candidate[], now: Instant): Promise<boolean> {
    for (const one of inOrder(candidates, now)) {
      if (await suggested(one, asked, now)) return true;
    }
    return false;
  }

  /** Initiatives for what they offer, and shown offers for what they need. */
  async function bestFor(
    profile: Profile,
    member: Member,
    open: Initiative[],
    own: Initiative[],
    now: Instant,
  ): Promise<Candidate[]> {
    const shown = (await Promise.all(own.map((initiative) => shownFor(initiative, profile)))).flat();
    if (profile.offers.length === 0) return shown;
    const told = await introductions.toldOf(member);
    const others = open.filter((one) => !told.has(one.number) && !isOwn(one, profile) && !blocks(profile, one.startedByCompany));
    const fitting = others.flatMap((initiative) => candidate(initiative, profile, offeringOf(profile), 'offer'));
    const near = await Promise.all(inOrder(fitting, now).slice(0, SHORTLIST).map(closer));
    return [...near.flat(), ...shown];
  }

  /** Whether they supported the problem behind it, and whether its starter has blocked them. */
  async function closer({ initiative, offerer, first }: Candidate): Promise<Candidate[]> {
    const { region, problem, startedBy } = initiative;
    const starter = await offers.find(region, startedBy);
    if (starter && blocks(starter, offerer.company)) return [];
    const backers = problem === undefined ? undefined : await tools.supporters(region, problem);
    return candidate(initiative, offerer, offeringOf(offerer, backers), first);
  }

  /** The shown offers that fit an initiative. */
  async function shownFor(initiative: Initiative, starter: Profile): Promise<Candidate[]> {
    const brought = await introductions.broughtTo(initiative.region, starter.member, initiative.number);
    return shownAmong(initiative, await offerersFor(initiative, starter, brought));
  }

  /** Compared by what is shown alone, so that their order tells nothing else. */
  function shownAmong(initiative: Initiative, offerers: Profile[]): Candidate[] {
    return offerers.flatMap((offerer) => {
      const visible = visibleOf(offerer);
      return visible ? candidate(initiative, offerer, visible, 'need') : [];
    });
  }

  /** Who stands on the shelves for it, and may be brought together with who started it. */
  async function offerersFor(initiative: Initiative, starter: Profile, brought: ReadonlySet<string>): Promise<Profile[]> {
    const { region, needs, themes, place } = initiative;
    const area = place && tools.areaOf(place);
    const found = await offers.on(region, shelvesFor(neededKinds(needs), themes), area, MOST_COMPARED);
    return found.filter(
      (one) =>
        !isOwn(initiative, one) &&
        !brought.has(one.member) &&
        !blocks(one, initiative.startedByCompany) &&
        !blocks(starter, one.company),
    );
  }

  async function starterOf(initiative: Initiative): Promise<Profile | undefined> {
    const { region, startedBy } = initiative;
    const member = await partnerOf(tools, region, startedBy);
    if (!member) return undefined;
    const fresh = profileOf({ region, member: member.id, company: member.company });
    return (await offers.of(member)) ?? fresh;
  }

  function candidate(initiative: Initiative, offerer: Profile, offering: Offering, first: Side): Candidate[] {
    const seen = match(initiative, offering, tools);
    return seen ? [{ initiative, offerer, seen, first }] : [];
  }

  /** Keeps it, and that somebody was asked: both or neither. False: these two were thought of before. */
  async function suggested(one: Candidate, asked: Profile, now: Instant): Promise<boolean> {
    const whom = one.first === 'offer' ? one.offerer : asked;
    const along = introductions.suggesting(introductionOf(one, now));
    try {
      const kept = await offers.change<{ late: true }>(
        whom.region,
        whom.member,
        whom.version === 0 ? whom : undefined,
        // Meanwhile they may have been told of something else.
        (profile) => (mayBeAsked(profile, now) ? askedAt(profile, now) : { late: true }),
        along,
      );
      return kept !== undefined && !('late' in kept);
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }

  function introductionOf({ initiative, offerer, seen, first }: Candidate, now: Instant): Introduction {
    const { region, number, startedBy, startedByCompany } = initiative;
    const visible = first === 'need' ? seen : shownMatch(initiative, offerer);
    const own = first === 'offer' ? seen : match(initiative, offeringOf(offerer), tools);
    const bare = [{ part: 'kind' as const, kinds: seen.kinds }];
    return suggest(
      {
        region,
        id: tools.random.hex(8),
        initiative: number,
        parties: {
          offer: { member: offerer.member, kvk: offerer.company.kvk },
          need: { member: startedBy, kvk: startedByCompany.kvk },
        },
        kinds: seen.kinds,
        reasons: { offer: own?.reasons() ?? bare, need: visible?.reasons() ?? bare },
      },
      [first],
      now,
    );
  }

  function shownMatch(initiative: Initiative, offerer: Profile): Match | undefined {
    const visible = visibleOf(offerer);
    return visible && match(initiative, visible, tools);
  }
}

/** When it is looked for partners for a new initiative. */
export function soughtAt({ startedAt }: Pick<Initiative, 'startedAt'>): Instant {
  return nextWakingHour(instant(Date.parse(startedAt)), ZONE);
}
