/** What people do in conversations: talk, mention, write to Streek, use the command and the message shortcut. */
import type { Outcome } from '../../outcome.ts';
import { done, failed } from '../../outcome.ts';
import { objectOf } from '../../web.ts';
import type { CommandAct, DeleteFileAct, InviteAct, SayAct, ShortcutAct } from '../acts.ts';
import { post, whisper } from './messages.ts';
import { type Actor, arrivalEvent, commandForm, eventEnvelope, messageEvent, messageShortcut } from './payloads.ts';
import { Refused } from './refusal.ts';
import { openResponseUrl, say } from './response-urls.ts';
import type { Stage } from './stage.ts';
import type { Channel, SlackMessage } from './state.ts';
import { asStored, mentions } from './typed.ts';

export function conversing(stage: Stage) {
  const { slack, sender, triggers, shelf } = stage;

  async function bringIn({ workspace, person }: Actor, channel: Channel): Promise<void> {
    const bot = workspace.bot.userId;
    if (channel.members.includes(bot)) return;
    slack.channels.set(channel.id, { ...channel, members: [...channel.members, bot] });
    await sender.event(eventEnvelope(slack, workspace, arrivalEvent(slack, workspace, channel, person)));
  }

  /** Slack tells a bot of what is said to it, and of nothing else: direct messages, and mentions where it is a member. */
  function tellStreek(actor: Actor, channel: Channel, message: SlackMessage): void {
    const { workspace, person } = actor;
    if (!slack.installations.get(workspace.id)) return;
    if (!channel.direct && !mentions(message.text, workspace)) return;
    stage.inBackground(async () => {
      // Whoever mentions an app that is not there is offered to invite it; people here always accept.
      await bringIn(actor, channel);
      const files = (message.files ?? []).map((file) => stage.files.told(file, workspace.id, person.id));
      if (await sender.event(eventEnvelope(slack, workspace, messageEvent(message, channel, workspace, files)))) return;
      whisper(slack, workspace.id, channel.id, person.id, stage.words.notReceived, message.thread_ts);
    });
  }

  return {
    async say(act: SayAct): Promise<Outcome<{ message: string }>> {
      const actor = stage.actor(act);
      const channel = stage.channel(actor, act.channel);
      const files = (act.files ?? []).map((id) => shelf.find(id, actor.workspace.id));
      if (!files.every((file) => file !== undefined)) return failed(stage.words.noFile);
      if (act.text.trim() === '' && files.length === 0) return failed(stage.words.nothingSaid);
      const place = { channel: channel.id, thread_ts: act.thread };
      const message = post(
        slack,
        actor.workspace.id,
        place,
        { user: actor.person.id },
        { text: asStored(act.text, actor.workspace), ...(files.length > 0 && { files }) },
      );
      tellStreek(actor, channel, message);
      return done({ message: message.ts });
    },

    /** The file is gone for everyone; the message that bore it stays. */
    async deleteFile(act: DeleteFileAct): Promise<Outcome> {
      const { workspace } = stage.actor(act);
      if (!shelf.find(act.file, workspace.id)) return failed(stage.words.noFile);
      shelf.forget(act.file);
      return done({});
    },

    /** Brings the bot into a channel, as `/invite @Streek` does. */
    async invite(act: InviteAct): Promise<Outcome> {
      const actor = stage.actor(act);
      if (!slack.installations.get(actor.workspace.id)) return failed(stage.words.notInstalled);
      await bringIn(actor, stage.channel(actor, act.channel));
      return done({});
    },

    async command(act: CommandAct): Promise<Outcome> {
      const actor = stage.actor(act);
      const channel = stage.channel(actor, act.channel);
      const where = { workspace: actor.workspace.id, channel: channel.id, user: actor.person.id };
      const answers = stage.responseUrl(openResponseUrl(slack, where));
      const trigger = triggers.give(actor.workspace.id, actor.person.id);
      const answer = await sender.once(commandForm(actor, channel, act.text, trigger, answers));
      if (!answer.taken) {
        whisper(
          slack,
          where.workspace,
          channel.id,
          actor.person.id,
          `/streek failed with the error “${answer.why}” (${answer.detail})`,
        );
        return failed(stage.words.noAnswer(answer.detail));
      }
      if (answer.body === '') return done({});
      const given = answer.contentType.includes('json') ? objectOf(answer.body) : { text: answer.body };
      return stage.attempt(() => {
        say(slack, where, given ?? {});
        return {};
      });
    },

    async shortcut(act: ShortcutAct): Promise<Outcome> {
      const actor = stage.actor(act);
      const channel = stage.channel(actor, act.channel);
      const message = slack.message(channel.id, act.message);
      if (!message || message.onlyFor) throw new Refused('message_not_found');
      const where = { workspace: actor.workspace.id, channel: channel.id, user: actor.person.id, thread: message.thread_ts };
      const answers = stage.responseUrl(openResponseUrl(slack, where));
      const trigger = triggers.give(actor.workspace.id, actor.person.id);
      const payload = messageShortcut(actor, { channel, message }, act.callback, trigger, answers);
      return stage.acknowledged(await sender.once({ payload: JSON.stringify(payload) }));
    },
  };
}
