/** What every act needs: who acts and where, and the way to the bot. */
import type { FileShelf } from '../../files.ts';
import { done, failed, type Outcome, PLATFORM_WORDS } from '../../outcome.ts';
import type { Who } from '../acts.ts';
import { type Sender as Address, activity, type Scene } from './activities.ts';
import { ConnectorError } from './connector-error.ts';
import type { Answered, TeamsSender } from './delivery.ts';
import type { TeamsFiles } from './files.ts';
import type { TeamsMessage, TeamsState } from './state.ts';

export type Stage = ReturnType<typeof teamsStage>;

type Backstage = { teams: TeamsState; send: TeamsSender; address: () => Address; shelf: FileShelf; files: TeamsFiles };

export function teamsStage({ teams, send, address, shelf, files }: Backstage) {
  const running = new Set<Promise<void>>();
  return {
    teams,
    address,
    shelf,
    files,

    actor({ tenant: id, user }: Who): Pick<Scene, 'tenant' | 'person'> {
      const tenant = teams.tenant(id);
      const person = teams.person(id, user);
      if (!tenant || !person) throw new ConnectorError(404, 'UserNotFound', 'Nobody by that id.');
      return { tenant, person };
    },
    /** `direct` is the person's chat with Streek. */
    scene(who: Who, conversation: string, thread?: string): Scene {
      const { tenant, person } = this.actor(who);
      const found =
        conversation === 'direct' ? teams.directOf(tenant, person.aadObjectId) : teams.conversation(conversation).conversation;
      const theirs = found.tenant === tenant.id && (found.direct === undefined || found.direct === person.aadObjectId);
      if (!theirs) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
      return { tenant, person, conversation: found, ...(thread && { thread }) };
    },
    /** The scene of a message: its conversation, and in a channel its thread. */
    sceneOf(who: Who, id: string): Scene & { message: TeamsMessage } {
      const message = teams.message(id);
      if (!message) throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'No such message.');
      const scene = this.scene(who, message.conversation);
      return { ...scene, message, ...(!scene.conversation.direct && { thread: message.thread ?? message.id }) };
    },
    send(scene: Scene, type: string, more: Record<string, unknown>): Promise<Answered> {
      const to = address();
      return send(activity(teams, to, scene, type, more), to.serviceUrl);
    },
    invoke(scene: Scene, name: string, value: unknown, replyToId?: string): Promise<Answered> {
      return this.send(scene, 'invoke', { name, value, ...(replyToId && { replyToId }) });
    },
    /** Several activities, one after the other; the first that is not taken is told. */
    async tellAll(scene: Scene, activities: [type: string, more: Record<string, unknown>][]): Promise<Outcome> {
      for (const [type, more] of activities) {
        const answer = await this.send(scene, type, more);
        if (!answer.taken) return failed(PLATFORM_WORDS.noAnswer(answer.detail));
      }
      return done({});
    },
    isInstalled: ({ tenant, person }: Pick<Scene, 'tenant' | 'person'>): boolean =>
      Boolean(teams.installations.get(`${tenant.id} team`) ?? teams.installations.get(`${tenant.id} ${person.aadObjectId}`)),

    /** Runs what a bot's answer asks for; a faulty card is the bot's failure, and is told. */
    async attempt<T extends object>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
      try {
        return await work();
      } catch (error) {
        if (error instanceof ConnectorError) return failed(PLATFORM_WORDS.badAnswer(error.message));
        throw error;
      }
    },
    inBackground(work: () => Promise<void>): void {
      const task = work().finally(() => running.delete(task));
      running.add(task);
    },
    /** Resolves when every message has been taken or given up. */
    async settled(): Promise<void> {
      await Promise.allSettled([...running]);
    },
  };
}
