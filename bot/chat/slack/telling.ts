/**
 * Carrying out a Reply: forms, redrawn cards, and what is said to the asker or to everyone. A person's deed is done by then, so
 * whatever cannot be shown is told to the log and not made a failure of the deed; only an event is worth Slack's trying again.
 */
import { type Instant, plusMinutes } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import type { Ask, MessageRef, Reply } from '../ask.ts';
import { type Card, card, type Form, text } from '../card.ts';
import { type Chat, Unreachable } from '../chat.ts';
import { spokenCard } from '../said-again.ts';
import { FAILED } from '../words.ts';
import { carriedBy } from './carried.ts';
import { slackModal } from './render.ts';
import { asTaken } from './taken.ts';
import type { SlackApi } from './web-api.ts';

/** Clocks differ, and Slack's oldest is to the second. */
const LOOK_BACK_MINUTES = -10;

export function telling(api: SlackApi, chat: Chat, log: Log) {
  const keyOf = (ask: Ask) => `${ask.id}:reply`;

  async function attempt(what: string, ask: Ask, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      log('warn', what, { ask: ask.id, error: String(error) });
      return false;
    }
  }

  /** What everyone may see, in the conversation; where we are no member only the response URL reaches it. */
  async function aloud({ id, origin }: Ask, said: Card): Promise<void> {
    const { conversation, responseUrl } = origin;
    try {
      await chat.post(conversation, said, `${id}:reply`);
    } catch (error) {
      if (!(error instanceof Unreachable) || !responseUrl) throw error;
      const heard = { response_type: 'in_channel', replace_original: false };
      await asTaken(said, (drawn) => api.respond(responseUrl, { ...heard, ...drawn }));
    }
  }

  const say = (ask: Ask, said: Card, audience: Reply['audience']) =>
    attempt('a reply could not be said', ask, () =>
      audience === 'everyone' ? aloud(ask, said) : chat.answer(ask.origin, said, keyOf(ask)),
    );

  /** The response URL also reaches what only one person sees. */
  async function redraw({ origin }: Ask, drawn: Card): Promise<void> {
    const { conversation, message, responseUrl } = origin;
    const redrawn = { replace_original: true };
    if (responseUrl && (await asTaken(drawn, (said) => api.respond(responseUrl, { ...redrawn, ...said })))) return;
    if (message) await chat.update({ ...conversation, message }, drawn);
  }

  const drawHome = ({ origin }: Ask, drawn: Card) => chat.home(origin.account, drawn);

  /** A trigger is good for three seconds and one form. */
  const open = (ask: Ask, form: Form, trigger: string) =>
    api.call(ask.origin.workspace, 'views.open', { trigger_id: trigger, view: modalOf(ask, form) });

  async function failed(ask: Ask): Promise<void> {
    await chat.answer(ask.origin, card('nl', text(FAILED)), keyOf(ask));
  }

  return {
    failed,

    /** In answer to an event. A second delivery looks first whether the first one got as far as answering. @throws to have it again */
    async aloud(ask: Ask, reply: Reply, again: boolean): Promise<void> {
      const { home } = reply;
      if (home && ask.kind === 'home') return drawHome(ask, home);
      const said = spokenCard(reply, ask);
      if (!said || (again && (await alreadySaid(ask)))) return;
      try {
        await chat.answer(ask.origin, said, keyOf(ask));
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        log('warn', 'a reply could not be said', { ask: ask.id, error: String(error) });
      }
    },

    /** In answer to a press, a shortcut or a command. The form goes first: its trigger does not wait. */
    async directly(ask: Ask, reply: Reply, trigger: string): Promise<void> {
      const { form, replace, home, card: said, audience } = reply;
      if (form && !(await attempt('a form could not be opened', ask, () => open(ask, form, trigger)))) return failed(ask);
      const onHome = ask.origin.surface === 'home';
      const redrawn = replace && !onHome && ask.kind === 'press' ? replace : undefined;
      const spoken = said ?? (onHome || redrawn ? undefined : replace);
      await Promise.all([
        redrawn && attempt('a card could not be redrawn', ask, () => redraw(ask, redrawn)),
        home && attempt('a home could not be redrawn', ask, () => drawHome(ask, home)),
        spoken && say(ask, spoken, audience),
      ]);
    },
  };

  async function alreadySaid(ask: Ask): Promise<MessageRef | undefined> {
    const since: Instant = plusMinutes(ask.at, LOOK_BACK_MINUTES);
    return chat.find(ask.origin.conversation, keyOf(ask), since).catch(() => undefined);
  }
}

export const modalOf = (ask: Ask, form: Form) => slackModal(form, carriedBy(ask.origin, form.args));
