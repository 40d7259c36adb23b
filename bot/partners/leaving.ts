/**
 * Who is forgotten is in no initiative any more: what they pledged and was not made firm is withdrawn, and the rest stays as their
 * company's. What they offered, wished and answered goes as a whole (`matching/tools.ts`).
 */
import type { Capability } from '../region/capability.ts';
import { heldIn } from '../region/held.ts';
import { GONE, idsOf } from '../region/people.ts';
import { changed, type Initiative } from './initiative.ts';
import { SIDES } from './introductions/introduction.ts';
import { forgetPartner, type MatchingTools } from './matching/tools.ts';
import type { Tools } from './tools.ts';

type LeavingTools = Pick<Tools, 'register'> & Pick<MatchingTools, 'offers' | 'introductions'>;

/** The same initiative, when these ids are not in it. */
export function withoutPerson(initiative: Initiative, ids: readonly string[]): Initiative {
  const { startedBy, followers, pledges, status, ended } = initiative;
  const is = (id: string) => ids.includes(id);
  const named = [startedBy, ...followers, ...Object.values(pledges).map(({ by }) => by)];
  if (!named.some(is)) return initiative;
  const isFirm = (ended?.was ?? status) === 'firm';
  const kept = Object.entries(pledges).filter(([, { by }]) => isFirm || !is(by));
  return changed({
    ...initiative,
    startedBy: is(startedBy) ? GONE.member : startedBy,
    followers: followers.filter((id) => !is(id)),
    pledges: Object.fromEntries(kept.map(([kvk, pledge]) => [kvk, is(pledge.by) ? { ...pledge, by: GONE.member } : pledge])),
  });
}

export function leaving({ register, ...matching }: LeavingTools): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  const { offers, introductions } = matching;
  return {
    async heldOf(member) {
      const ids = idsOf(member);
      const initiatives = await register.all(member.region);
      const profiles = await Promise.all(ids.map((id) => offers.find(member.region, id)));
      const met = (await Promise.all(ids.map((id) => introductions.ofMember(member.region, id)))).flat();
      const sideOf = (introduction: (typeof met)[number]) =>
        SIDES.find((side) => ids.includes(introduction.parties[side].member));
      const mine = met.flatMap((introduction) => {
        const side = sideOf(introduction);
        return side ? [{ introduction, side }] : [];
      });
      return heldIn('partners', {
        started: initiatives
          .filter(({ startedBy }) => ids.includes(startedBy))
          .map(({ number, title, what, needs, status, startedAt }) => ({ number, title, what, needs, status, startedAt })),
        followed: initiatives
          .filter(({ followers }) => followers.some((id) => ids.includes(id)))
          .map(({ number, title }) => ({ number, title })),
        pledged: initiatives.flatMap(({ number, title, pledges }) =>
          Object.values(pledges)
            .filter(({ by }) => ids.includes(by))
            .map(({ by: _, ...pledge }) => ({ initiative: number, title, ...pledge })),
        ),
        offers: profiles.flatMap((profile) => (profile ? [{ offers: profile.offers, preferences: profile.preferences }] : [])),
        // What the other answered, and who they are before both said yes, is theirs.
        introductions: mine.map(({ introduction, side }) => ({
          initiative: introduction.initiative,
          as: side,
          ...(introduction.asked[side] && { asked: introduction.asked[side] }),
          ...(introduction.answers[side] && { answered: introduction.answers[side] }),
          ...(introduction.madeAt && { met: introduction.madeAt, outcome: introduction.outcomes[side] ?? null }),
        })),
        messages: (
          await Promise.all(
            mine.map(async ({ introduction: { region, id, initiative }, side }) =>
              (await introductions.messagesFrom(region, id, side)).map(({ text, at }) => ({ initiative, text, at })),
            ),
          )
        ).flat(),
      });
    },

    async forget(member, at) {
      const ids = idsOf(member);
      await forgetPartner(matching, member, at);
      await introductions.disclaim(member.region, ids);
      for (const initiative of await register.all(member.region)) {
        if (withoutPerson(initiative, ids) === initiative) continue;
        await register.change(member.region, initiative.number, (now) => withoutPerson(now, ids));
      }
    },
  };
}
