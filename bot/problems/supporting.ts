/** "We have this too": one support a company, what it costs, and taking it back. */
import type { Reply } from '../chat/ask.ts';
import { actions, bold, type Card, card, text } from '../chat/card.ts';
import type { Announcement, Deed, Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import { meantDraft } from '../region/drafts.ts';
import type { Joined } from '../region/people.ts';
import { ConditionFailed } from '../store/table.ts';
import { unknownCard } from './cards.ts';
import { contributeForm } from './forms.ts';
import { type Problem, refuseSupport, supportCount } from './problem.ts';
import { actorOr, companyOf, meant, numberIn, redrawn, type Tools } from './tools.ts';
import { problemWords } from './words/index.ts';

export function supporting(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    'problem.support': async (deed) => {
      const visitor = actorOr(deed, 'problem.support');
      return 'ended' in visitor ? visitor.ended : support(deed, visitor);
    },

    /** A draft turns out to be a problem that exists: the company counts there, and the draft is dropped. */
    'problem.same': async (deed) => {
      const visitor = actorOr(deed, 'problem.same');
      if ('ended' in visitor) return visitor.ended;
      const w = problemWords(visitor.language);
      const draft = await meantDraft(register.drafts, deed);
      if (draft === 'anothers') return { card: say(visitor.language, w.notYours) };
      if (draft === 'gone') return { replace: say(visitor.language, w.draftGone) };
      const reply = await support(deed, visitor);
      await register.drafts.drop(draft);
      return deed.ask.kind === 'press' ? { replace: reply.card } : reply;
    },

    'problem.withdraw': async (deed) => {
      const visitor = actorOr(deed, 'problem.withdraw');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed);
      if ('ended' in found) return found.ended;
      const w = problemWords(visitor.language);
      const { region, number } = found.problem;
      const left = await register.withdraw(region, number, visitor.actor.company.kvk);
      if (!left) return { card: say(visitor.language, w.noSupport(companyOf(visitor))) };
      return { card: say(visitor.language, w.withdrawn(companyOf(visitor))), ...(await redrawn(tools, visitor, deed, left)) };
    },

    'problem.contribute': async (deed) => {
      const visitor = actorOr(deed, 'problem.contribute');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed);
      if ('ended' in found) return found.ended;
      const { kvk } = visitor.actor.company;
      if (!found.problem.supports[kvk]) return notSupporting(visitor);
      const known = await register.contributions(found.problem.region, found.problem.number);
      const form = contributeForm(
        visitor.language,
        found.problem,
        known.find((one) => one.kvk === kvk),
      );
      return { form };
    },

    'problem.contributed': async (deed) => {
      const visitor = actorOr(deed, 'problem.contributed');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed);
      if ('ended' in found) return found.ended;
      const { company, member } = visitor.actor;
      if (!found.problem.supports[company.kvk]) return notSupporting(visitor);
      const { helps } = deed.values;
      await register.contribute(found.problem.region, found.problem.number, {
        kvk: company.kvk,
        company: company.name,
        costs: deed.values.costs?.trim() || undefined,
        helps: helps === 'yes' || helps === 'no' ? helps : 'maybe',
        by: member,
        at: deed.at,
      });
      return { card: say(visitor.language, problemWords(visitor.language).contributed) };
    },
  };

  /** One write, without a look first; only when that is refused is it read why. */
  async function support(deed: Deed, visitor: Joined & { actor: { company: { kvk: string } } }): Promise<Reply> {
    const number = numberIn(deed);
    if (number === undefined) return { card: unknownCard(visitor.language, undefined) };
    const { region } = visitor.workspace;
    try {
      const problem = await register.support(region, number, visitor.actor.company.kvk, { by: visitor.member.id, at: deed.at });
      return { card: supportedCard(visitor, problem), ...(await redrawn(tools, visitor, deed, problem)) };
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      return refused(deed, visitor);
    }
  }

  async function refused(deed: Deed, visitor: Joined & { actor: { company: { kvk: string } } }): Promise<Reply> {
    const found = await meant(tools, visitor, deed);
    if ('ended' in found) return found.ended;
    const { problem, from } = found;
    const w = problemWords(visitor.language);
    const why = refuseSupport(problem, visitor.actor.company.kvk);
    // The number forwards, or what stood in the way is gone by now: the press means the problem as it is.
    if (!why) return support({ ...deed, args: { ...deed.args, problem: problem.number } }, visitor);
    const sentence = why === 'not-open' ? w.notOpen(w.status[problem.status]) : w.supportedAlready(companyOf(visitor));
    const forwarded = from.map((number) => w.forwarded(number, problem.number));
    return { card: say(visitor.language, ...forwarded, sentence), ...(await redrawn(tools, visitor, deed, problem)) };
  }
}

/** Before a support that was understood from free text. */
export function announceSupport(tools: Tools): Announcement {
  return async (deed) => {
    const visitor = actorOr(deed, 'problem.support');
    if ('ended' in visitor) return visitor.ended;
    const found = await meant(tools, visitor, deed);
    if ('ended' in found) return found.ended;
    const { number, title } = found.problem;
    return [text(problemWords(visitor.language).confirmSupport(number, title, companyOf(visitor)))];
  };
}

function supportedCard(visitor: Joined, problem: Problem): Card {
  const w = problemWords(visitor.language);
  const args = { problem: problem.number };
  return card(
    visitor.language,
    text(bold(w.title(problem.number, problem.title))),
    text(w.supported(companyOf(visitor), w.count(supportCount(problem)))),
    actions(
      { label: w.contribute, action: 'problem.contribute', args, opensForm: true },
      { label: w.follow, action: 'problem.follow', args },
      { label: w.withdraw, action: 'problem.withdraw', args },
    ),
  );
}

function notSupporting(visitor: Joined): Reply {
  return { card: say(visitor.language, problemWords(visitor.language).noSupport(companyOf(visitor))) };
}
