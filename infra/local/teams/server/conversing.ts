/** What people do in conversations: write to Streek, mention it in a channel, and bring it in. */
import { done, failed, type Outcome, PLATFORM_WORDS } from '../../outcome.ts';
import type { DeleteFileAct, InstallAct, SayAct } from '../acts.ts';
import { BOT_PREFIX, typedMessage } from './activities.ts';
import type { Stage } from './stage.ts';

export function conversing(stage: Stage) {
  const { teams, shelf } = stage;
  return {
    async say(act: SayAct): Promise<Outcome<{ message: string }>> {
      const scene = stage.scene(act, act.conversation);
      const { tenant, person, conversation } = scene;
      const files = (act.files ?? []).map((file) => shelf.find(file, tenant.id));
      if (!files.every((file) => file !== undefined)) return failed(PLATFORM_WORDS.noFile);
      if (act.text.trim() === '' && files.length === 0) return failed(PLATFORM_WORDS.nothingSaid);
      const id = teams.nextId();
      const thread = conversation.direct ? undefined : act.thread;
      const message = { id, conversation: conversation.id, from: person.aadObjectId, text: act.text, at: teams.clock.now() };
      teams.keep({ ...message, ...(files.length > 0 && { files }), ...(thread && { thread }) });
      teams.changed(tenant.id);
      const told = conversation.direct ? files.map((file) => stage.files.told(file, tenant.id)) : [];
      const places = conversation.direct ? [] : files.map((file) => file.id);
      const { fields, mentionsStreek } = typedMessage(act.text, stage.address(), { told, places });
      if (!conversation.direct && !mentionsStreek) return done({ message: id });
      if (!stage.isInstalled(scene)) return failed(PLATFORM_WORDS.notInstalled);
      stage.inBackground(async () => {
        const head = conversation.direct ? undefined : (thread ?? id);
        const answer = await stage.send({ ...scene, thread: head }, 'message', { ...fields, id });
        if (answer.taken) return;
        const line = { id: teams.nextId(), conversation: conversation.id, from: 'teams', at: teams.clock.now() };
        teams.keep({ ...line, text: PLATFORM_WORDS.notReceived, onlyFor: person.aadObjectId, ...(head && { thread: head }) });
        teams.changed(tenant.id);
      });
      return done({ message: id });
    },

    /** The file is gone for everyone; the message that bore it stays. */
    async deleteFile(act: DeleteFileAct): Promise<Outcome> {
      const { tenant } = stage.actor(act);
      if (!shelf.find(act.file, tenant.id)) return failed(PLATFORM_WORDS.noFile);
      shelf.forget(act.file);
      return done({});
    },

    /** Adding the app tells the bot twice: by the roster's change and by the installation. */
    async install(act: InstallAct): Promise<Outcome> {
      const { tenant, person } = stage.actor(act);
      const inTeam = act.scope === 'team';
      const scene = stage.scene(act, inTeam ? tenant.team.id : 'direct');
      teams.installations.set(`${tenant.id} ${inTeam ? 'team' : person.aadObjectId}`, act.scope);
      teams.changed(tenant.id);
      return stage.tellAll(scene, [
        ['conversationUpdate', { membersAdded: [{ id: `${BOT_PREFIX}${stage.address().appId}` }] }],
        ['installationUpdate', { action: 'add' }],
      ]);
    },

    async uninstall(act: InstallAct): Promise<Outcome> {
      const { tenant, person } = stage.actor(act);
      const inTeam = act.scope === 'team';
      const scene = stage.scene(act, inTeam ? tenant.team.id : 'direct');
      teams.installations.delete(`${tenant.id} ${inTeam ? 'team' : person.aadObjectId}`);
      teams.changed(tenant.id);
      return stage.tellAll(scene, [['installationUpdate', { action: 'remove' }]]);
    },
  };
}
