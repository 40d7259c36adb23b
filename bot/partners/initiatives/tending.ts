/** What who started it and the coordinators do: change, stop, finish and undo it. Also following, which is everyone's. */
import type { Reply } from '../../chat/ask.ts';
import { actions, card, text } from '../../chat/card.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Visitor } from '../../region/people.ts';
import { end, follow, type Initiative, isStanding, type Refusal, reopen, revise, unfollow } from '../initiative.ts';
import { themesIn } from '../themes.ts';
import { meant, type Tools, tendedOr, which } from '../tools.ts';
import { filledIn } from './filling.ts';
import { contentForm, endForm } from './forms.ts';
import type { Decided } from './register.ts';
import { initiativeWords } from './words/index.ts';

export function tending(tools: Tools): Record<string, Handler> {
  const { register, places } = tools;
  return {
    'initiative.follow': (deed) => following(deed, 'initiative.follow', follow, 'following'),
    'initiative.unfollow': (deed) => following(deed, 'initiative.unfollow', unfollow, 'unfollowed'),

    /** The form remembers which version it shows: a newer one is not overwritten unseen. */
    'initiative.edit': async (deed) => {
      const of = await tendedOr(tools, deed, 'initiative.edit');
      if ('ended' in of) return of.ended;
      const { visitor, initiative } = of;
      const { number, version } = initiative;
      if (initiative.status !== 'open') return { card: say(visitor.language, refusalOf(visitor, 'closed', initiative)) };
      return { form: contentForm(visitor.language, 'initiative.edited', { initiative: number, version }, initiative, places) };
    },

    'initiative.edited': async (deed) => {
      const of = await tendedOr(tools, deed, 'initiative.edit');
      if ('ended' in of) return of.ended;
      const { visitor, initiative } = of;
      const { region, number } = initiative;
      const filled = await filledIn(tools, { region, language: visitor.language, at: deed.at }, deed.values, initiative.what);
      if ('errors' in filled) return filled;
      const themes = themesIn(`${filled.title}\n${filled.what}`);
      const decided = await register.change(region, number, (now) => revise(now, filled, themes, Number(deed.args.version)));
      const refused = await refusedReply(deed, visitor, decided, 'title');
      return refused ?? { card: say(visitor.language, initiativeWords(visitor.language).revised(number)) };
    },

    'initiative.stop': (deed) => ending(deed, 'stopped'),
    'initiative.finish': (deed) => ending(deed, 'done'),
    'initiative.stopped': (deed) => ended(deed, 'stopped'),
    'initiative.finished': (deed) => ended(deed, 'done'),

    'initiative.reopen': async (deed) => {
      const of = await tendedOr(tools, deed, 'initiative.reopen');
      if ('ended' in of) return of.ended;
      const { visitor } = of;
      const w = initiativeWords(visitor.language);
      const { region, number } = of.initiative;
      const decided = await register.change(region, number, reopen);
      const refused = await refusedReply(deed, visitor, decided);
      if (refused || 'refused' in decided) return refused!;
      const next = { label: w.show, action: 'initiative.show', args: { initiative: number } };
      return { card: card(visitor.language, text(w.reopened(number, w.status[decided.initiative.status])), actions(next)) };
    },
  };

  async function following(
    deed: Deed,
    action: string,
    change: (initiative: Initiative, member: string) => Initiative,
    said: 'following' | 'unfollowed',
  ): Promise<Reply> {
    const visitor = joinedOr(deed, action, 'follow');
    if ('ended' in visitor) return visitor.ended;
    const found = await meant(tools, visitor, deed.args.initiative);
    if ('ended' in found) return found.ended;
    const { region, number } = found.initiative;
    await register.change(region, number, (now) => change(now, visitor.member.id));
    return { card: say(visitor.language, initiativeWords(visitor.language)[said](number)) };
  }

  /** Both ask for words that others will read. */
  async function ending(deed: Deed, status: 'done' | 'stopped'): Promise<Reply> {
    const of = await tendedOr(tools, deed, status === 'done' ? 'initiative.finish' : 'initiative.stop');
    if ('ended' in of) return of.ended;
    const { visitor, initiative } = of;
    if (!isStanding(initiative)) return { card: say(visitor.language, refusalOf(visitor, 'ended', initiative)) };
    return { form: endForm(visitor.language, initiative, status) };
  }

  async function ended(deed: Deed, status: 'done' | 'stopped'): Promise<Reply> {
    const of = await tendedOr(tools, deed, status === 'done' ? 'initiative.finish' : 'initiative.stop');
    if ('ended' in of) return of.ended;
    const { visitor, initiative } = of;
    const { language } = visitor;
    const w = initiativeWords(language);
    const reason = deed.values.reason?.trim() ?? '';
    if (!reason) return { errors: { reason: status === 'done' ? w.resultNeeded : w.reasonNeeded } };
    const { region, number } = initiative;
    const decided = await register.change(region, number, (now) => end(now, status, reason));
    const refused = await refusedReply(deed, visitor, decided, 'reason');
    if (refused) return refused;
    const undo = { label: w.reopen, action: 'initiative.reopen', args: { initiative: number } };
    return { card: card(language, text(status === 'done' ? w.isDone(number) : w.stopped(number)), actions(undo)) };
  }

  /** One sentence; a form stays open with it, so that nothing typed is lost. */
  async function refusedReply(
    deed: Deed,
    visitor: Parameters<typeof which>[1],
    decided: Decided<Refusal>,
    field?: string,
  ): Promise<Reply | undefined> {
    if (!('refused' in decided)) return undefined;
    if (decided.refused === 'unknown') return which(tools, visitor, Number(deed.args.initiative));
    const sentence = refusalOf(visitor, decided.refused, decided.initiative);
    return field && deed.ask.kind === 'form' ? { errors: { [field]: sentence } } : { card: say(visitor.language, sentence) };
  }
}

function refusalOf({ language }: Visitor, refused: Refusal, { number, status }: Initiative): string {
  const w = initiativeWords(language);
  return w.refused[refused](number, w.status[status]);
}
