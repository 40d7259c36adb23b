/** What the author and the coordinators do: edit, set the status, merge and undo it. Also following, which is everyone's. */
import type { Reply } from '../chat/ask.ts';
import { card, text } from '../chat/card.ts';
import { type Ended, joinedOr, neighbourOr } from '../region/admitted.ts';
import type { Deed, Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Neighbour } from '../region/people.ts';
import { may } from '../region/rights.ts';
import { unknownCard } from './cards.ts';
import { matterForm, mergeForm, statusForm } from './forms.ts';
import { merge, unmerge } from './merge.ts';
import {
  edit,
  follow,
  mayTend,
  type Problem,
  SETTABLE,
  type Settable,
  setStatus,
  supportCount,
  unfollow,
  wordsOf,
} from './problem.ts';
import { candidateOf, meant, shownTo, type Tools } from './tools.ts';
import { problemWords } from './words/index.ts';

export function tending(tools: Tools): Record<string, Handler> {
  const { register, similarity } = tools;
  return {
    'problem.follow': (deed) => following(deed, 'problem.follow', follow, 'following'),
    'problem.unfollow': (deed) => following(deed, 'problem.unfollow', unfollow, 'unfollowed'),

    'problem.edit': async (deed) => {
      const of = await tended(deed);
      if ('ended' in of) return of.ended;
      const { problem, visitor } = of;
      return { form: matterForm(visitor.language, 'problem.edited', { problem: problem.number }, problem) };
    },

    'problem.edited': async (deed) => {
      const of = await tended(deed);
      if ('ended' in of) return of.ended;
      const { visitor } = of;
      const w = problemWords(visitor.language);
      const title = deed.values.title?.replace(/\s+/g, ' ').trim();
      if (!title) return { errors: { title: w.emptyTitle } };
      const decided = await register.change(of.problem.region, of.problem.number, (now) => {
        const draft = { title, text: deed.values.text?.trim() || now.text };
        return edit(now, draft, similarity.vectorOf(wordsOf(draft)));
      });
      return 'refused' in decided ? gone(visitor, of.problem) : { card: say(visitor.language, w.edited(of.problem.number)) };
    },

    'problem.status': async (deed) => {
      const of = await tended(deed);
      return 'ended' in of ? of.ended : { form: statusForm(of.visitor.language, of.problem) };
    },

    'problem.status.set': async (deed) => {
      const of = await tended(deed);
      if ('ended' in of) return of.ended;
      const { visitor, problem } = of;
      const w = problemWords(visitor.language);
      const status = deed.values.status as Settable;
      if (!SETTABLE.includes(status)) return { errors: { status: w.statusField } };
      const decided = await register.change(problem.region, problem.number, (now) =>
        setStatus(now, status, deed.values.reason ?? ''),
      );
      if (!('refused' in decided)) return { card: say(visitor.language, w.statusSet(problem.number, w.status[status])) };
      if (decided.refused === 'reason-needed') return { errors: { reason: w.reasonNeeded } };
      if (decided.refused === 'same-status') return { errors: { status: w.statusSame(w.status[status]) } };
      return gone(visitor, problem);
    },

    'problem.merge': async (deed) => {
      const of = await tended(deed);
      if ('ended' in of) return of.ended;
      if (deed.args.into !== undefined) return mergeInto(of, Number(deed.args.into), deed);
      const { problem, visitor } = of;
      const others = (await register.all(problem.region)).filter(
        (one) => one.number !== problem.number && one.status !== 'merged',
      );
      const [closest] = similarity.closest(wordsOf(problem), others.map(candidateOf), 1);
      return { form: mergeForm(visitor.language, problem, closest?.id.number) };
    },

    'problem.merged': async (deed) => {
      const of = await tended(deed);
      if ('ended' in of) return of.ended;
      const into = /^\s*#?\s*(\d{1,9})\s*$/.exec(deed.values.into ?? '')?.[1];
      if (!into) return { errors: { into: problemWords(of.visitor.language).mergeNumber } };
      return mergeInto(of, Number(into), deed);
    },

    'problem.unmerge': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const w = problemWords(visitor.language);
      const number = Number(deed.args.problem);
      const duplicate = await register.find(visitor.workspace.region, number);
      if (!duplicate) return { card: unknownCard(visitor.language, number) };
      if (!tends(visitor, duplicate)) return { card: say(visitor.language, w.tendersOnly) };
      if (!duplicate.merged) return { card: say(visitor.language, w.notMerged(number)) };
      const survivor = duplicate.merged.into;
      const done = await register.changeBoth(duplicate.region, { duplicate: number, survivor }, unmerge);
      if (!('refused' in done)) return { card: say(visitor.language, w.unmergedDone(number, survivor)) };
      return {
        card: say(visitor.language, done.refused === 'target-forwarded' ? w.mergeForwarded(survivor) : w.notMerged(number)),
      };
    },
  };

  async function following(
    deed: Deed,
    action: string,
    change: (problem: Problem, member: string) => Problem,
    said: 'following' | 'unfollowed',
  ): Promise<Reply> {
    const visitor = joinedOr(deed, action, 'follow');
    if ('ended' in visitor) return visitor.ended;
    const found = await meant(tools, visitor, deed);
    if ('ended' in found) return found.ended;
    const { region, number } = found.problem;
    await register.change(region, number, (now) => change(now, visitor.member.id));
    return { card: say(visitor.language, problemWords(visitor.language)[said](number)) };
  }

  async function mergeInto({ visitor, problem }: Tended, into: number, deed: Deed): Promise<Reply> {
    const { language } = visitor;
    const w = problemWords(language);
    const wrong = (sentence: string): Reply =>
      deed.ask.kind === 'form' ? { errors: { into: sentence } } : { card: say(language, sentence) };
    const done = await register.changeBoth(problem.region, { duplicate: problem.number, survivor: into }, (duplicate, survivor) =>
      merge(duplicate, survivor, visitor.member!.id, deed.at),
    );
    if (!('refused' in done)) {
      const { survivor } = done;
      const summary = text(w.mergedDone(problem.number, into, w.count(supportCount(survivor))));
      const detail = await shownTo(tools, visitor, deed, { problem: survivor, from: [] });
      return { card: card(language, summary, ...detail.blocks) };
    }
    if (done.refused === 'same-problem') return wrong(w.mergeSame);
    if (done.refused === 'unknown') return wrong(w.unknown(into));
    return wrong(w.mergeForwarded(done.refused === 'forwarded' ? problem.number : into));
  }

  /** The problem that is meant, when this visitor may change it. */
  async function tended(deed: Deed): Promise<Tended | Ended> {
    const visitor = neighbourOr(deed.visitor);
    if ('ended' in visitor) return visitor;
    const found = await meant(tools, visitor, deed);
    if ('ended' in found) return found;
    if (tends(visitor, found.problem)) return { visitor, problem: found.problem };
    return { ended: { card: say(visitor.language, problemWords(visitor.language).tendersOnly) } };
  }
}

type Tended = { visitor: Neighbour; problem: Problem };

function tends(visitor: Neighbour, problem: Problem): boolean {
  return mayTend(problem, visitor.member, may(visitor.member, 'tend-problems'));
}

function gone(visitor: Neighbour, problem: Problem): Reply {
  return { card: unknownCard(visitor.language, problem.number) };
}
