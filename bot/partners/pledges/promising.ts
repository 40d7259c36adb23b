/** From a person's words, or a form, to a pledge: what was understood, a yes, one write. */
import type { Reply } from '../../chat/ask.ts';
import { actions, type Card, card, text } from '../../chat/card.ts';
import type { Ended } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { draftFrom, meantDraft } from '../../region/drafts.ts';
import type { Joined, Neighbour, Visitor } from '../../region/people.ts';
import type { Actor, Initiative } from '../initiative.ts';
import type { KeptPromise } from '../initiatives/register.ts';
import { initiativeWords } from '../initiatives/words/index.ts';
import { actorOr, meant, type Tools, which, writerOr } from '../tools.ts';
import { promiseCard } from './cards.ts';
import { pledgeFilledIn } from './filling.ts';
import { pledgeForm } from './forms.ts';
import type { Pledge } from './pledge.ts';
import { type PledgeRefusal, pledgeOf, promise } from './pledging.ts';
import { leadingNumber, numberNamed, type Promised, promisedIn } from './said.ts';
import { pledgeWords } from './words/index.ts';

export function promising(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    /** In words: what was understood, waiting for a yes. */
    'pledge.make': async (deed) => {
      const visitor = writerOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const { number: named, words } = initiativeNamed(deed);
      if (named === undefined) return which(tools, visitor, undefined, { action: 'pledge.form', opensForm: true });
      const found = await meant(tools, visitor, named);
      if ('ended' in found) return found.ended;
      const { initiative } = found;
      if (initiative.status !== 'open') return { card: refusedCard(visitor, initiative, 'closed') };
      const said = understood(words, deed);
      const kept = await register.promises.open(draftFrom(deed, visitor, { ...said, initiative: initiative.number }));
      return { card: promiseCard(visitor, initiative, kept, had(visitor, initiative)) };
    },

    /** Filled with what was said, or with what the company pledged before. */
    'pledge.form': async (deed) => {
      const visitor = actorOr(deed, 'pledge.form');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed.args.initiative);
      if ('ended' in found) return found.ended;
      const { initiative } = found;
      if (initiative.status !== 'open') return { card: refusedCard(visitor, initiative, 'closed') };
      const waiting = deed.args.promise === undefined ? undefined : await waitingPromise(deed);
      if (waiting && 'ended' in waiting) return waiting.ended;
      const before = had(visitor, initiative);
      const known = waiting ?? (before && { given: before, condition: before.condition, anonymous: before.anonymous });
      return { form: pledgeForm(visitor.language, initiative, known ?? {}, waiting?.id) };
    },

    /** A filled-in form is a clear yes. */
    'pledge.made': async (deed) => {
      const visitor = actorOr(deed, 'pledge.form');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, deed.args.initiative);
      if ('ended' in found) return found.ended;
      const filled = pledgeFilledIn(tools.readers, visitor.language, deed.values);
      if ('errors' in filled) return filled;
      const answer = await pledge(deed, visitor, found.initiative, filled);
      if (deed.args.promise !== undefined && !answer.errors) await dropped(deed);
      return answer;
    },

    'pledge.confirm': async (deed) => {
      const waiting = await waitingPromise(deed);
      if ('ended' in waiting) return waiting.ended;
      const visitor = actorOr(deed, 'pledge.confirm');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, visitor, waiting.initiative);
      if ('ended' in found) return found.ended;
      const own = visitor.actor.company.kvk === found.initiative.startedByCompany.kvk;
      const anonymous = !own && (waiting.anonymous || deed.args.anonymous === true);
      const answer = await pledge(deed, visitor, found.initiative, { ...waiting, anonymous: anonymous || undefined });
      await register.promises.drop(waiting);
      return { replace: answer.card };
    },

    'pledge.cancel': async (deed) => {
      const waiting = await waitingPromise(deed);
      if ('ended' in waiting) return waiting.ended;
      const w = pledgeWords(deed.visitor.language);
      return { replace: say(deed.visitor.language, (await register.promises.drop(waiting)) ? w.dropped : w.draftGone) };
    },
  };

  /** "Initiatief 3" wherever it stands, else what was understood before, else the number with which a command begins. */
  function initiativeNamed({ text: words, args }: Deed): { number: unknown; words: string } {
    const named = numberNamed(words) ?? args.initiative;
    if (named !== undefined) return { number: named, words };
    const leading = leadingNumber(words);
    return leading ? { number: leading.number, words: leading.rest } : { number: tools.initiativeIn(words), words };
  }

  /** From the words; where they are only the number that was asked for, from what was said before. */
  function understood(words: string, { args }: Deed): Promised {
    const said = promisedIn(words, tools.readers);
    const { amount, hours } = args;
    return {
      ...said,
      given: {
        ...(typeof hours === 'number' && hours > 0 && !said.fault && { time: { hours } }),
        ...(typeof amount === 'number' && amount > 0 && !said.fault && !said.condition && { money: { amount: amount * 100 } }),
        ...said.given,
      },
    };
  }

  async function pledge(
    deed: Deed,
    visitor: Joined & { actor: Actor },
    { region, number }: Initiative,
    promised: Omit<Promised, 'fault'>,
  ): Promise<Reply> {
    const w = pledgeWords(visitor.language);
    const decided = await register.change(region, number, (now) => promise(now, pledgeOf(promised, visitor.actor, deed.at)));
    if ('refused' in decided) {
      if (decided.refused === 'unknown') return which(tools, visitor, number);
      const sentence = refusalSentence(visitor, decided.initiative, decided.refused);
      // The form stays open, so that nothing typed is lost.
      return deed.ask.kind === 'form'
        ? { errors: { [fieldOf(decided.refused)]: sentence } }
        : { card: say(visitor.language, sentence) };
    }
    const { initiative, was } = decided;
    const { kvk, name } = visitor.actor.company;
    const sentence =
      initiative === was
        ? w.same(number)
        : was.pledges[kvk]
          ? w.changed(number)
          : promised.anonymous
            ? w.madeAnonymous(number)
            : w.made(name, number);
    const next = { label: initiativeWords(visitor.language).show, action: 'initiative.show', args: { initiative: number } };
    return { card: card(visitor.language, text(sentence), actions(next)) };
  }

  async function dropped(deed: Deed): Promise<void> {
    const waiting = await waitingPromise(deed);
    if (!('ended' in waiting)) await register.promises.drop(waiting);
  }

  /** The words that a button belongs to, when they are this person's and still waiting. */
  async function waitingPromise(deed: Deed): Promise<KeptPromise | Ended> {
    const { visitor, args } = deed;
    const w = pledgeWords(visitor.language);
    const kept = await meantDraft(register.promises, { visitor, args: { draft: String(args.promise) } });
    if (kept === 'anothers') return { ended: { card: say(visitor.language, w.notYours) } };
    if (kept === 'gone' || kept.status !== 'waiting') return { ended: { replace: say(visitor.language, w.draftGone) } };
    return kept;
  }
}

function had({ member }: Neighbour, { pledges }: Initiative): Pledge | undefined {
  return member?.company && pledges[member.company.kvk];
}

const fieldOf = (refused: PledgeRefusal) => (refused === 'ownAnonymous' ? 'seen' : 'amount');

export function refusalSentence({ language }: Visitor, { number, status }: Initiative, refused: PledgeRefusal): string {
  return pledgeWords(language).refused[refused](number, initiativeWords(language).status[status]);
}

export function refusedCard(visitor: Visitor, initiative: Initiative, refused: PledgeRefusal): Card {
  return say(visitor.language, refusalSentence(visitor, initiative, refused));
}
