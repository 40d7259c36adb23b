/** What is done with each payload: the Ask is put to the app, and its Reply carried out before Slack's request is answered. */
import type { Clock } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import type { Answer, Ask, Reply, WorkspaceId } from '../ask.ts';
import { type Card, card, text } from '../card.ts';
import type { Chat } from '../chat.ts';
import { FAILED, OUTDATED } from '../words.ts';
import { asksOf } from './asks.ts';
import type { Command, Envelope, Interaction, View } from './payloads.ts';
import { type SlackMessage, slackMessage } from './render.ts';
import type { Hands } from './router.ts';
import { modalOf, telling } from './telling.ts';
import type { SlackApi } from './web-api.ts';

export type Desk = {
  answer: Answer;
  api: SlackApi;
  chat: Chat;
  /** Forgets the workspace's token, unless it was installed anew since. */
  forget: (workspace: WorkspaceId, at: number) => Promise<void>;
  clock: Clock;
  log: Log;
};

export function slackHands({ answer, api, chat, forget, clock, log }: Desk): Hands {
  const asks = asksOf(clock, (account) => chat.nameOf(account).catch(() => undefined));
  const tell = telling(api, chat, log);

  /** Nobody waits for an answer to an event, so a failure is Slack's to try again. */
  const inBackground = (asked: (envelope: Envelope) => Ask | undefined | Promise<Ask | undefined>) => {
    return async (envelope: Envelope, again: boolean): Promise<void> => {
      const ask = await asked(envelope);
      if (ask) await tell.aloud(ask, await answer(ask), again);
    };
  };

  return {
    said: inBackground(asks.text),
    homeOpened: inBackground(asks.home),
    arrived: inBackground(asks.arrival),

    async left(envelope) {
      const ask = asks.departure(envelope);
      if (!ask) return;
      await forget(ask.origin.workspace, envelope.event_time);
      await answer(ask);
    },

    /** In a channel the answer to the request is the quickest way to the asker; a form leaves nothing to say. */
    async commanded(command: Command) {
      const ask = asks.command(command);
      const reply = await replyTo(ask);
      if (!reply) return whisper(card('nl', text(FAILED)));
      const { card: said, replace, ...rest } = reply;
      const spoken = said ?? replace;
      const bySlack = spoken && ask.origin.surface === 'channel' && reply.audience !== 'everyone';
      await tell.directly(ask, bySlack ? rest : { ...rest, card: spoken }, command.trigger_id);
      return bySlack ? whisper(spoken) : undefined;
    },

    async pressed(interaction) {
      const ask = asks.press(interaction);
      if (ask) return answered(ask, interaction);
      log('warn', 'a press of none of our buttons', { action: interaction.actions?.[0]?.action_id });
      if (interaction.response_url) await api.respond(interaction.response_url, outdated());
    },

    async shortcutUsed(interaction) {
      const ask = await asks.shortcut(interaction);
      if (ask) await answered(ask, interaction);
    },

    async submitted(interaction: Interaction) {
      const ask = asks.form(interaction);
      const view = interaction.view!;
      if (!ask) return refusal(view, { '': OUTDATED });
      const { errors, form, ...rest } = (await replyTo(ask)) ?? { errors: { '': FAILED } };
      const refused = errors && refusal(view, errors);
      if (refused) return refused;
      await tell.directly(ask, errors ? { card: sentences(errors) } : rest, '');
      return form && { response_action: 'update', view: modalOf(ask, form) };
    },
  };

  async function answered(ask: Ask, { trigger_id }: Interaction): Promise<void> {
    const reply = await replyTo(ask);
    await (reply ? tell.directly(ask, reply, trigger_id!) : tell.failed(ask));
  }

  /** Undefined when the app could not answer. Why is for the log; the person gets a sentence. */
  async function replyTo(ask: Ask): Promise<Reply | undefined> {
    try {
      return await answer(ask);
    } catch (error) {
      log('error', 'the app could not answer', { ask: ask.id, kind: ask.kind, error: String(error) });
      return undefined;
    }
  }
}

type Whisper = { response_type: 'ephemeral' } & SlackMessage;
const whisper = (said: Card): Whisper => ({ response_type: 'ephemeral', ...slackMessage(said) });
const outdated = () => ({ ...whisper(card('nl', text(OUTDATED))), replace_original: false });

/** Slack shows a sentence under a field only; one about no field of this modal goes under the last. Undefined: there is no field. */
function refusal({ blocks }: View, errors: Record<string, string>) {
  const fields = blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []));
  const last = fields.at(-1);
  if (!last) return undefined;
  const shown: Record<string, string> = {};
  for (const [name, sentence] of Object.entries(errors)) {
    const field = fields.includes(name) ? name : last;
    shown[field] = shown[field] ? `${shown[field]}\n${sentence}` : sentence;
  }
  return { response_action: 'errors', errors: shown };
}

const sentences = (errors: Record<string, string>): Card =>
  card('nl', ...Object.values(errors).map((sentence) => text(sentence)));
