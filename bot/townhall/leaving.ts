/**
 * Who is forgotten does not come to a townhall any more: their seat is free for who waits. What they asked stays without their name,
 * and what they chose in a poll counts under nobody's.
 */
import type { Capability } from '../region/capability.ts';
import { heldIn } from '../region/held.ts';
import { GONE, idsOf, type Member } from '../region/people.ts';
import { withoutPerson } from './questions/question.ts';
import { onceKey } from './questions/register.ts';
import type { Tools } from './tools.ts';

export function leaving({
  register,
  questions,
  traces,
}: Pick<Tools, 'register' | 'questions' | 'traces'>): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  return {
    async heldOf(member) {
      const years = await inEveryYear(member);
      const ids = idsOf(member);
      return heldIn('townhall', {
        answers: years.flatMap(({ townhall, found }) =>
          found.rsvps.map(({ who: _, ...rsvp }) => ({ year: townhall.number, ...rsvp })),
        ),
        asked: years.flatMap(({ found }) =>
          found.questions
            .filter(({ by }) => ids.includes(by))
            .map(({ year, number, text, askedAt, status }) => ({ year, number, text, askedAt, status })),
        ),
        answered: years.flatMap(({ found }) =>
          found.questions.flatMap(({ year, number, answer }) =>
            answer && ids.includes(answer.by) ? [{ year, number, text: answer.text, at: answer.at }] : [],
          ),
        ),
        seconded: years.flatMap(({ townhall, found }) =>
          found.seconds.map(({ sk }) => ({ year: townhall.number, question: Number(sk.split('#')[1]) })),
        ),
        polls: years.flatMap(({ found }) =>
          found.polls.map(({ year, number, question, options, ballots }) => ({
            year,
            number,
            question,
            chose: ids.flatMap((id) => (Object.hasOwn(ballots, id) ? (options[ballots[id]!] ?? []) : [])),
          })),
        ),
      });
    },

    async forget(member) {
      const { region } = member;
      const ids = idsOf(member);
      for (const { townhall, found } of await inEveryYear(member)) {
        const year = townhall.number;
        for (const rsvp of found.rsvps) await traces.vacate(region, year, rsvp);
        for (const { number, by, text } of found.questions) {
          // First the words of once, which are found by whose they are.
          if (ids.includes(by)) await traces.remove(onceKey(region, year, by, text));
          await questions.change(region, year, number, (now) => withoutPerson(now, ids));
        }
        for (const second of found.seconds) await traces.remove(second);
        for (const poll of found.polls) await traces.unnameBallot(poll, ids);
        for (const invitation of found.invitations) await traces.disclaim(invitation);
        if (!ids.includes(townhall.plannedBy)) continue;
        await register.change(region, year, (now) => ({ ...now, plannedBy: GONE.member }));
      }
    },
  };

  async function inEveryYear(member: Member) {
    const all = await register.all(member.region);
    return Promise.all(
      all.map(async (townhall) => ({ townhall, found: await traces.of(member.region, townhall.number, idsOf(member)) })),
    );
  }
}
