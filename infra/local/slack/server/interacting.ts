/** What people do with what Streek shows: press, submit, close a modal, open the App Home, dismiss a line. */

import { done, failed, type Outcome } from '../../outcome.ts';
import { objectOf } from '../../web.ts';
import type { CloseAct, DismissAct, HomeAct, PressAct, SubmitAct } from '../acts.ts';
import { refusals, stateOf } from './form-state.ts';
import { remove } from './messages.ts';
import { closing, eventEnvelope, messagePress, type Pressed, submission, viewPress } from './payloads.ts';
import { Refused } from './refusal.ts';
import { openResponseUrl } from './response-urls.ts';
import type { Stage } from './stage.ts';
import type { SlackBlock } from './state.ts';
import { homeOf, push, replace, setStack, stackOf } from './views.ts';

export function interacting(stage: Stage) {
  const { slack, sender, triggers } = stage;

  return {
    async press(act: PressAct): Promise<Outcome> {
      const actor = stage.actor(act);
      const { workspace, person } = actor;
      const trigger = triggers.give(workspace.id, person.id);
      if (act.view !== undefined) {
        const home = homeOf(slack, workspace.id, person.id);
        const view =
          home?.id === act.view ? home : stackOf(slack, workspace.id, person.id).find((open) => open.view.id === act.view)?.view;
        if (!view) throw new Refused('not_found');
        const payload = viewPress(
          actor,
          view,
          pressed(view.blocks, act, slack.nextTs()),
          stateOf(view.blocks, act.values ?? {}),
          trigger,
        );
        return stage.acknowledged(await sender.once({ payload: JSON.stringify(payload) }));
      }
      const channel = stage.channel(actor, act.channel ?? '');
      const message = slack.message(channel.id, act.message ?? '');
      if (!message?.blocks || (message.onlyFor && message.onlyFor !== person.id)) throw new Refused('message_not_found');
      const where = {
        workspace: workspace.id,
        channel: channel.id,
        user: person.id,
        thread: message.thread_ts,
        original: message.ts,
      };
      const answers = stage.responseUrl(openResponseUrl(slack, where));
      const action = pressed(message.blocks, act, slack.nextTs());
      const payload = messagePress(
        actor,
        { channel, message },
        action,
        stateOf(message.blocks, act.values ?? {}),
        trigger,
        answers,
      );
      return stage.acknowledged(await sender.once({ payload: JSON.stringify(payload) }));
    },

    async submit(act: SubmitAct): Promise<Outcome<{ errors?: Record<string, string> }>> {
      const actor = stage.actor(act);
      const at = [slack, actor.workspace.id, actor.person.id] as const;
      const open = stackOf(...at).at(-1);
      if (!open || (act.view && open.view.id !== act.view)) throw new Refused('not_found');
      const { view } = open;
      const show = (more: { errors?: Record<string, string>; trouble?: string }) =>
        setStack(...at, [...stackOf(...at).slice(0, -1), { view, ...more }]);
      const own = refusals(view.blocks, act.values);
      if (Object.keys(own).length > 0) {
        show({ errors: own });
        return done({ errors: own });
      }
      const trigger = triggers.give(actor.workspace.id, actor.person.id);
      const payload = submission(actor, view, stateOf(view.blocks, act.values), trigger);
      const answer = await sender.once({ payload: JSON.stringify(payload) });
      if (!answer.taken) {
        show({ trouble: 'We had some trouble connecting. Try again?' });
        return failed(stage.words.noAnswer(answer.detail));
      }
      const given = objectOf(answer.body) ?? {};
      return stage.attempt(() => {
        switch (given.response_action) {
          case 'errors': {
            const errors = given.errors as Record<string, string>;
            show({ errors });
            return { errors };
          }
          case 'update':
            replace(...at, view.id, given.view);
            return {};
          case 'push':
            push(...at, given.view);
            return {};
          case 'clear':
            setStack(...at, []);
            return {};
          default:
            setStack(
              ...at,
              stackOf(...at).filter((other) => other.view.id !== view.id),
            );
            return {};
        }
      });
    },

    async close(act: CloseAct): Promise<Outcome> {
      const actor = stage.actor(act);
      const stack = stackOf(slack, actor.workspace.id, actor.person.id);
      const top = stack.at(-1)?.view;
      if (!top) return done({});
      setStack(slack, actor.workspace.id, actor.person.id, top.clear_on_close ? [] : stack.slice(0, -1));
      if (top.notify_on_close) await sender.once({ payload: JSON.stringify(closing(actor, top, top.clear_on_close)) });
      return done({});
    },

    async openHome(act: HomeAct): Promise<Outcome> {
      const actor = stage.actor(act);
      if (!slack.installations.get(actor.workspace.id)) return failed(stage.words.notInstalled);
      const view = homeOf(slack, actor.workspace.id, actor.person.id);
      const event = {
        type: 'app_home_opened',
        user: actor.person.id,
        channel: slack.directOf(actor.workspace, actor.person.id).id,
        tab: 'home',
        event_ts: slack.nextTs(),
        ...(view && { view: { ...view, team_id: actor.workspace.id } }),
      };
      const taken = await sender.event(eventEnvelope(slack, actor.workspace, event));
      return taken ? done({}) : failed(stage.words.notReceived);
    },

    /** Ephemeral messages live until their person waves them away. */
    async dismiss(act: DismissAct): Promise<Outcome> {
      const actor = stage.actor(act);
      const message = slack.message(act.channel, act.message);
      if (message?.onlyFor === actor.person.id) remove(slack, actor.workspace.id, message);
      return done({});
    },
  };
}

/** The pressed element in the form in which Slack reports it. */
function pressed(blocks: SlackBlock[], { block, action }: PressAct, at: string): Pressed {
  const holder = blocks.find((candidate) => candidate.block_id === block);
  const elements = [...((holder?.elements as Record<string, unknown>[]) ?? []), holder?.accessory as Record<string, unknown>];
  const element = elements.find((candidate) => candidate?.action_id === action);
  if (!holder || !element) throw new Refused('action_not_found');
  const { confirm: _confirm, accessibility_label: _label, ...rest } = element;
  return { ...rest, action_id: action, block_id: block, action_ts: at };
}
