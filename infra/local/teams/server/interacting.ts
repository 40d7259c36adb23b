/** What people do with cards and dialogs: execute, submit, open and close a dialog, use a message action. */
import { done, failed, type Outcome, PLATFORM_WORDS } from '../../outcome.ts';
import { objectOf } from '../../web.ts';
import type { CardAct, CloseAct, MessageActionAct, SubmitAct } from '../acts.ts';
import { messagePayload, type Scene } from './activities.ts';
import { CARD_TYPE, checkedCard } from './cards.ts';
import { ConnectorError } from './connector-error.ts';
import type { Answered } from './delivery.ts';
import type { Stage } from './stage.ts';
import type { Dialog } from './state.ts';

type Fields = Record<string, unknown>;
/** What only this person gets to read: a sentence at the card, or one in place of the dialog. */
type Said = { said?: string; saidInDialog?: string };

export function interacting(stage: Stage) {
  const { teams } = stage;
  const dialogKey = ({ tenant, person }: Pick<Scene, 'tenant' | 'person'>) => `${tenant.id} ${person.aadObjectId}`;

  function setDialog(who: Pick<Scene, 'tenant' | 'person'>, dialog: Dialog | undefined): void {
    if (dialog) teams.dialogs.set(dialogKey(who), dialog);
    else teams.dialogs.delete(dialogKey(who));
    teams.changed(who.tenant.id);
  }

  /** Carries out the answer to a dialog invoke: go on with a card, say a sentence, or close. */
  function follow(scene: Scene, answer: Answered, from: Dialog['from']): Outcome<Said> {
    if (!answer.taken) return failed(PLATFORM_WORDS.noAnswer(answer.detail));
    const task = (objectOf(answer.body)?.task ?? {}) as { type?: string; value?: unknown };
    if (task.type === 'continue') {
      const { title, card } = (task.value ?? {}) as { title?: string; card?: { content?: unknown } };
      setDialog(scene, { id: teams.nextId(), title: title ?? 'Streek', card: checkedCard(card?.content), from });
      return done({});
    }
    const sentence = task.type === 'message' ? String(task.value) : undefined;
    setDialog(scene, sentence ? { id: teams.nextId(), title: 'Streek', message: sentence, from } : undefined);
    return done(sentence ? { saidInDialog: sentence } : {});
  }

  async function execute(scene: Scene, act: CardAct): Promise<Outcome<Said>> {
    const { verb, title, id, data } = act.action;
    const action = { type: 'Action.Execute', title, id, verb, data: { ...data, ...act.inputs } };
    const answer = await stage.invoke(scene, 'adaptiveCard/action', { action, trigger: 'manual' }, act.message);
    if (!answer.taken) return failed(PLATFORM_WORDS.noAnswer(answer.detail));
    const { statusCode, type, value } = (objectOf(answer.body) ?? {}) as Fields;
    if (type === CARD_TYPE) {
      teams.showTo(act.message, scene.person.aadObjectId, checkedCard(value));
      teams.changed(scene.tenant.id);
      return done({});
    }
    if (type === 'application/vnd.microsoft.activity.message') return done({ said: String(value) });
    // An empty answer, or an error: Teams shows that something went wrong.
    return failed(PLATFORM_WORDS.badAnswer(`${statusCode ?? 'empty answer'}`));
  }

  return {
    async act(act: CardAct): Promise<Outcome<Said>> {
      const { message, ...scene } = stage.sceneOf(act, act.message);
      if (act.action.type === 'Action.Execute') return stage.attempt(() => execute(scene, act));
      const data: Fields = { ...act.action.data, ...act.inputs };
      const opensDialog = (data.msteams as { type?: string } | undefined)?.type === 'task/fetch';
      if (opensDialog) {
        const from = { conversation: message.conversation, message: message.id, thread: scene.thread };
        const answer = await stage.invoke(scene, 'task/fetch', { data, context: { theme: 'default' } }, message.id);
        return stage.attempt(async () => follow(scene, answer, from));
      }
      // A plain Action.Submit comes as a message without text.
      const answer = await stage.send(scene, 'message', { value: data, replyToId: message.id });
      return answer.taken ? done({}) : failed(PLATFORM_WORDS.noAnswer(answer.detail));
    },

    async submit(act: SubmitAct): Promise<Outcome<Said>> {
      const actor = stage.actor(act);
      const dialog = teams.dialogs.get(dialogKey(actor));
      if (!dialog) throw new ConnectorError(404, 'NoDialog', 'No dialog is open.');
      const { conversation, message, thread, command } = dialog.from;
      const scene = stage.scene(act, conversation, thread);
      const data = { ...act.action?.data, ...act.inputs };
      const context = { theme: 'default' };
      const invoked = command
        ? stage.invoke(scene, 'composeExtension/submitAction', { ...commandValue(message!, command), data, context })
        : stage.invoke(scene, 'task/submit', { data, context }, message);
      const answer = await invoked;
      if (!answer.taken) setDialog(actor, { ...dialog, trouble: PLATFORM_WORDS.noAnswer(answer.detail) });
      return stage.attempt(async () => follow(scene, answer, dialog.from));
    },

    async close(act: CloseAct): Promise<Outcome> {
      setDialog(stage.actor(act), undefined);
      return done({});
    },

    async messageAction(act: MessageActionAct): Promise<Outcome<Said>> {
      const { message, ...scene } = stage.sceneOf(act, act.message);
      if (!stage.isInstalled(scene)) return failed(PLATFORM_WORDS.notInstalled);
      const value = { ...commandValue(message.id, act.command), context: { theme: 'default' } };
      const answer = await stage.invoke(scene, 'composeExtension/fetchTask', value);
      const from = { conversation: message.conversation, message: message.id, thread: scene.thread, command: act.command };
      return stage.attempt(async () => follow(scene, answer, from));
    },
  };

  function commandValue(id: string, command: string): Fields {
    const message = teams.message(id)!;
    const author = teams.tenants.flatMap((tenant) => tenant.people).find((person) => person.aadObjectId === message.from);
    return { commandId: command, commandContext: 'message', messagePayload: messagePayload(message, author) };
  }
}
