/** What every act needs: who acts and where, the way to the bot, and the words for when the bot does not answer. */
import type { FileShelf } from '../../files.ts';
import { done, failed, type Outcome, PLATFORM_WORDS } from '../../outcome.ts';
import type { Who } from '../acts.ts';
import type { Answered, Sender } from './delivery.ts';
import type { SlackFiles } from './files.ts';
import type { Actor } from './payloads.ts';
import { Refused } from './refusal.ts';
import type { Channel, SlackState } from './state.ts';
import type { Triggers } from './triggers.ts';

export type Stage = ReturnType<typeof slackStage>;

type Backstage = {
  slack: SlackState;
  sender: Sender;
  triggers: Triggers;
  shelf: FileShelf;
  files: SlackFiles;
  ownUrl: () => string;
};

export function slackStage(backstage: Backstage) {
  const { slack, ownUrl } = backstage;
  const running = new Set<Promise<void>>();
  return {
    ...backstage,
    words: PLATFORM_WORDS,
    responseUrl: (id: string) => `${ownUrl()}/local/slack/response/${id}`,

    actor({ workspace: id, user }: Who): Actor {
      const workspace = slack.workspace(id);
      const person = slack.person(id, user);
      if (!workspace || !person) throw new Refused('user_not_found');
      return { workspace, person };
    },
    /** `direct` is the person's conversation with Streek. */
    channel({ workspace, person }: Actor, id: string): Channel {
      const channel = id === 'direct' ? slack.directOf(workspace, person.id) : slack.channels.get(id);
      if (!channel || channel.workspace !== workspace.id || !channel.members.includes(person.id))
        throw new Refused('channel_not_found');
      return channel;
    },
    acknowledged: (answer: Answered): Outcome => (answer.taken ? done({}) : failed(PLATFORM_WORDS.noAnswer(answer.detail))),
    /** Runs what a bot's answer asks for; a faulty answer is the bot's failure, and is told. */
    attempt<T extends object>(work: () => T): Outcome<T> {
      try {
        return done(work());
      } catch (error) {
        if (error instanceof Refused) return failed(PLATFORM_WORDS.badAnswer(error.error));
        throw error;
      }
    },
    inBackground(work: () => Promise<void>): void {
      const task = work().finally(() => running.delete(task));
      running.add(task);
    },
    /** Resolves when every event has been taken or given up. */
    async settled(): Promise<void> {
      await Promise.allSettled([...running]);
    },
  };
}
